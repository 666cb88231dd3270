/** The whole directory in one language, as it lies in memory on the phone or in the build. */
import type { Service, Withheld } from './service.ts';
import { answerOf, type LawNote, type Sign, type Term, type TextPage } from './text.ts';

export interface Area {
  /** Kemendagri code; `00` all Indonesia, `99` abroad. */
  code: string;
  ref: string;
  level: 'national' | 'international' | 'province' | 'regency' | 'city';
  name: string;
  aliases: string[];
  parent?: string;
  /** Id of the town that stands for the area. */
  seat?: string;
}

/** A subdistrict (kecamatan): known to search, so that a person can type where she lives. */
export interface Subdistrict {
  name: string;
  aliases?: string[];
  /** Code of its regency or city. */
  area: string;
}

export interface Town {
  id: string;
  name: string;
  area: string;
  lat: number;
  lon: number;
}

/** One entry of a closed vocabulary with its label; needs have a page (`ref`). */
export interface Label {
  id: string;
  name: string;
  /** Longer, everyday words where there is room. */
  about?: string;
  ref?: string;
  icon?: string;
}

export interface Vocabulary {
  needs: Label[];
  kinds: Label[];
  who: Label[];
  'organization-kinds': Label[];
  levels: Label[];
}

/** A page of knowledge (a question, a right …) as search and links see it. */
export interface Question {
  id: string;
  ref: string;
  title: string;
  /** The first sentence, which is the answer. */
  answer: string;
  needs: string[];
  /** More everyday words to find it by; never shown. */
  words?: string[];
}

/** What search needs of the texts. */
export function questionsOf(texts: readonly TextPage[]): Question[] {
  return texts.map(({ id, ref, title, blocks, needs, words }) => ({
    id,
    ref,
    title,
    answer: answerOf(blocks),
    needs,
    words,
  }));
}

export interface Directory {
  lang: string;
  /** Date of the edition, `YYYY-MM-DD`. */
  edition: string;
  services: Service[];
  withheld: Withheld[];
  areas: Area[];
  subdistricts: Subdistrict[];
  towns: Town[];
  vocabulary: Vocabulary;
  questions: Question[];
  texts: TextPage[];
  law: LawNote[];
  terms: Term[];
  signs: Sign[];
  /** Ids of the steps of the road of a witness, in order. */
  road: string[];
  /** Who has read the legal texts, and when; absent while no lawyer has. */
  review?: { by: string; date: string };
  /** Ids of the three lines of the first screen, and of those on the page "ask a person". */
  core: { first: string[]; ask: string[] };
}
