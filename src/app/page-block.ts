/** The JSON block in every page: which page this is, and what the script needs before it has the packs. */
import type { KeepWords } from '../i18n/keep-words.ts';
import type { Language } from '../i18n/languages.ts';

export const PAGE_BLOCK_ID = 'page';

export interface PageBlock {
  lang: string;
  /** Ref of the page; `''` where there is no such page; absent for home. The shell has `shell` instead. */
  ref?: string;
  shell?: true;
  /** This is the map's document: links leave it as they leave any page. */
  map?: true;
  /** Version of the packs this page was made from. */
  version: string;
  languages: Language[];
  /** Where the exit goes, by language. */
  exit: Record<string, string>;
  /** Words of the note about what is stored; `{{kb}}` stands for a size. */
  keep: KeepWords;
  /** Set when the service worker is switched off for this copy. */
  worker?: false;
}

/** Reads the block; a page without a readable one stays plain HTML. */
export function readPageBlock(document: Document): PageBlock | undefined {
  try {
    return JSON.parse(document.getElementById(PAGE_BLOCK_ID)?.textContent ?? '') as PageBlock;
  } catch {
    return undefined;
  }
}
