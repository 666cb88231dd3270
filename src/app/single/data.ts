/** What the one file carries besides its script, as JSON in the page. */
import type { Pack } from '../../domain/packs.ts';
import type { Language } from '../../i18n/languages.ts';

export const DATA_ID = 'data';
/** The template with the neutral screen, and its styles, unused until the exit. */
export const NEUTRAL_ID = 'n';
export const NEUTRAL_STYLE_ID = 'n-style';

export interface SingleData {
  language: Language;
  /** Where the exit goes when there is a network. */
  exit: string;
  packs: Pack[];
}
