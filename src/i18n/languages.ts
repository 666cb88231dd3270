/** The languages of the directory, from `locales/languages.json`. */
export interface Language {
  /** BCP 47 code; also the first part of every path. */
  code: string;
  /** Its own name for itself. */
  name: string;
  /** Two or three letters for the top bar. */
  short: string;
  direction: 'ltr' | 'rtl';
  /** `source`: written in it. `reviewed`: a person who speaks it has read it all. `draft`: nobody has yet. */
  state: 'source' | 'reviewed' | 'draft';
  reviewer?: string;
}

/** Indonesian is what everything falls back to. */
export const FIRST_LANGUAGE = 'id';

/** The language a path asks for, or the first language where it asks for none that we have. */
export function languageOfPath(path: string, languages: readonly Language[]): Language {
  const code = path.split('/')[1];
  const first = languages.find((language) => language.code === FIRST_LANGUAGE) ?? languages[0];
  if (!first) throw new Error('locales/languages.json lists no language');
  return languages.find((language) => language.code === code) ?? first;
}
