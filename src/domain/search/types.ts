/** What the search needs and what it answers; see `search.ts` for how. */
import type { Directory } from '../directory.ts';
import type { Withheld } from '../service.ts';

/** Merged from every `locales/<lang>/search.yaml`, since a query may mix languages whatever the app is set to. */
export interface SearchVocabulary {
  /** Another spelling, abbreviation or regional word → the word we know. One word to one or more words. */
  spelling: Record<string, string>;
  /** Everyday words and phrases → what they are about. */
  words: SearchWord[];
  /** Everyday name of a place → Kemendagri code. */
  places: Record<string, string>;
  /** Words that say nothing about what is wanted. */
  ignore: string[];
}

/** Phrases that mean the same. One phrase may stand in several groups, once for each sort of meaning. */
export interface SearchWord {
  /** Words or phrases, normalised. */
  phrases: string[];
  /** The main need first. */
  needs?: string[];
  kinds?: string[];
  who?: string[];
  /** Counts only where nothing else in the query tells the need: "work", "money". */
  hint?: true;
}

export interface SearchOptions {
  /** Place chosen outside the query: Kemendagri code. A place named in the query comes before it. */
  area?: string;
  /** Chips the person removed: recognised places and needs to leave out of account. */
  without?: { areas?: string[]; needs?: string[] };
}

export interface Hit {
  id: string;
  /** 0 to 1, higher is better; only comparable within one list of one result. */
  score: number;
}

export interface SearchResult {
  services: Hit[];
  questions: Hit[];
  /** Institutions that are known but have no confirmed number, the best match first. */
  withheld: (Withheld & Hit)[];
  /** What was recognised in the words, shown as chips that can be removed; the surest first. */
  recognised: { areas: string[]; needs: string[] };
}

export type Search = (query: string, options?: SearchOptions) => SearchResult;
/** The part of the directory that is searched. */
export type Searched = Pick<
  Directory,
  'services' | 'withheld' | 'areas' | 'subdistricts' | 'towns' | 'questions' | 'core'
>;
/** Building the index takes a moment and happens at the first search, not here. */
export type CreateSearch = (directory: Searched, vocabulary: SearchVocabulary) => Search;
