import { FIRST_LANGUAGE } from './languages.ts';

/** The calendar and digits that stand on Indonesian paper, whatever a language's own are. */
function plain(lang: string): string[] {
  // Phones know few regional languages: then the Indonesian words stand there, never the phone's own language.
  return [lang === 'en' ? 'en-GB' : lang, FIRST_LANGUAGE].map((code) => `${code}-u-ca-gregory-nu-latn`);
}

/** Dates in words. Only as exact as the source: a year stays a year. */
export function dateInWords(date: string, lang: string): string {
  const [year, month, day] = date.split('-').map(Number);
  if (!year) return date;
  const options: Intl.DateTimeFormatOptions = {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month ? { month: 'long' } : {}),
    ...(day ? { day: 'numeric' } : {}),
  };
  return new Intl.DateTimeFormat(plain(lang), options).format(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
}

/** Name of a day of the week, 0 = Monday. */
export function dayInWords(day: number, lang: string): string {
  // 5 January 1970 was a Monday.
  return new Intl.DateTimeFormat(plain(lang), { weekday: 'long', timeZone: 'UTC' }).format(
    Date.UTC(1970, 0, 5 + day),
  );
}

/** A language's name in another language, or its code where the phone does not know it. */
export function languageInWords(code: string, lang: string): string {
  try {
    return new Intl.DisplayNames([lang, FIRST_LANGUAGE], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
