/** The few settings that stay on the phone. Everything else is forgotten when the page is left (R18). */
const LANGUAGE = 'l';

/** The language chosen last, or undefined where nothing may be stored. */
export function savedLanguage(): string | undefined {
  try {
    return localStorage.getItem(LANGUAGE) ?? undefined;
  } catch {
    return undefined;
  }
}

export function saveLanguage(code: string): void {
  try {
    localStorage.setItem(LANGUAGE, code);
  } catch {
    // Storage is off: the language holds for this visit.
  }
}
