import { DEFAULT_SETTINGS, type Settings } from '../domain/settings.ts';

/** The few settings that stay on the phone. Everything else is forgotten when the page is left (R18). */
const LANGUAGE = 'l';
const SETTINGS = 's';

let shut = false;

/** From now on nothing is written: the data of the app is being erased. */
export function shutSettings(): void {
  shut = true;
}

function read(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function write(key: string, value: string): void {
  if (shut) return;
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage is off: the choice holds for this visit.
  }
}

/** The language chosen last, or undefined where nothing may be stored. */
export function savedLanguage(): string | undefined {
  return read(LANGUAGE);
}

export function saveLanguage(code: string): void {
  if (!savedSettings().keepNothing) write(LANGUAGE, code);
}

/** The saved settings; whatever is missing or damaged is as it was at first. */
export function savedSettings(): Settings {
  try {
    const saved: unknown = JSON.parse(read(SETTINGS) ?? '{}');
    if (typeof saved !== 'object' || saved === null) return DEFAULT_SETTINGS;
    const has = (key: keyof Settings) => (saved as Record<string, unknown>)[key];
    const flag = (key: keyof Settings) =>
      typeof has(key) === 'boolean' ? (has(key) as boolean) : DEFAULT_SETTINGS[key];
    return {
      keepNothing: flag('keepNothing'),
      coverOnLeave: flag('coverOnLeave'),
      coverWhenIdle: flag('coverWhenIdle'),
    };
  } catch {
    return DEFAULT_SETTINGS;
  }
}

/** Of a person who wants nothing kept, only the settings themselves stay. */
export function saveSettings(settings: Settings): void {
  write(SETTINGS, JSON.stringify(settings));
  if (!settings.keepNothing) return;
  try {
    localStorage.removeItem(LANGUAGE);
  } catch {
    // Storage is off: there is nothing to remove.
  }
}
