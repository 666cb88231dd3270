/**
 * How well a query names something: an institution by its name, acronym or an old name, or a page by its
 * title. Rare words count most, so that "mawar" finds Mawar Balqis and "dinas" alone finds nothing.
 */
import { wordsOf } from './normalize.ts';
import type { QueryWord } from './understand.ts';

/** Words of a place or of a need stand in many names and say little about which institution is meant. */
const PLACE_WEIGHT = 0.3;
const MEANT_WEIGHT = 0.35;
const GUESSED_WEIGHT = 0.8;
/** The name of the whole organisation counts a little less than that of the service. */
const ORGANIZATION = 0.85;
/** Of two services of one organisation, the one whose own name is closer. */
const OWN = 0.1;
/** Names written in one word or several: "kabarbumi", "sapa 129". */
const LONGEST_JOIN = 4;

interface Name {
  words: string[];
  joined: string;
  factor: number;
}

export interface Named {
  id: string;
  own: string[];
  organization: string[];
}

export interface NameIndex {
  words: Set<string>;
  /** 0 to 1 for everything the query names at all. */
  score(
    query: readonly QueryWord[],
    meantWords: ReadonlySet<string>,
    idleWords: ReadonlySet<string>,
  ): Map<string, number>;
  /** Whether the query has a word of its name that the other name lacks. */
  names(query: readonly QueryWord[], id: string, besides: string): boolean;
}

export function createNameIndex(all: readonly Named[]): NameIndex {
  const entries = all.map(({ id, own, organization }) => ({
    id,
    names: [
      ...own.map((text): Name => nameOf(text, 1)),
      ...organization.map((text): Name => nameOf(text, ORGANIZATION)),
    ].filter(({ words }) => words.length > 0),
  }));
  const spread = new Map<string, number>();
  for (const { names } of entries)
    for (const word of new Set(names.flatMap(({ words }) => words)))
      spread.set(word, (spread.get(word) ?? 0) + 1);
  const most = Math.log(1 + entries.length);
  const rarity = (word: string) => Math.log(1 + entries.length / (spread.get(word) ?? 1)) / most;
  const ownWords = new Map(
    entries.map(({ id, names }) => [
      id,
      new Set(names.filter(({ factor }) => factor === 1).flatMap(({ words }) => words)),
    ]),
  );

  return {
    words: new Set(spread.keys()),
    score(query, meantWords, idleWords) {
      const found = new Map<string, QueryWord>();
      for (const word of query) for (const form of word.forms) if (!found.has(form)) found.set(form, word);
      const joins = joinsOf(query);
      const weigh = (word: string): number => {
        if (idleWords.has(word)) return 0;
        const typed = found.get(word);
        const dull = typed?.place ? PLACE_WEIGHT : typed?.meant || meantWords.has(word) ? MEANT_WEIGHT : 1;
        return rarity(word) * dull;
      };
      const scores = new Map<string, number>();
      for (const { id, names } of entries) {
        const closest = (factor: number) =>
          Math.max(
            0,
            ...names.map((name) => (name.factor === factor ? nameScore(name, found, joins, weigh) : 0)),
          );
        const best = Math.max(closest(1), closest(ORGANIZATION)) + OWN * closest(1);
        if (best > 0) scores.set(id, Math.min(1, best));
      }
      return scores;
    },
    names(query, id, besides) {
      const others = ownWords.get(besides);
      const own = ownWords.get(id);
      return query.some(
        ({ forms, idle }) => !idle && forms.some((form) => own?.has(form) && !others?.has(form)),
      );
    },
  };
}

function nameOf(text: string, factor: number): Name {
  const words = [...new Set(wordsOf(text))];
  return { words, joined: wordsOf(text).join(''), factor };
}

/** Every run of up to four words of the query, written as one. */
function joinsOf(query: readonly QueryWord[]): Set<string> {
  const joins = new Set<string>();
  query.forEach((_, from) => {
    let joined = '';
    for (const { forms } of query.slice(from, from + LONGEST_JOIN)) {
      joined += forms[0];
      joins.add(joined);
    }
  });
  return joins;
}

function nameScore(
  { words, joined, factor }: Name,
  found: ReadonlyMap<string, QueryWord>,
  joins: ReadonlySet<string>,
  weigh: (word: string) => number,
): number {
  let matched = 0;
  let whole = 0;
  for (const word of words) {
    const weight = weigh(word);
    whole += weight;
    const typed = found.get(word);
    if (typed) matched += weight * (typed.guessed ? GUESSED_WEIGHT : 1);
  }
  // Written together or apart, the name is there as a whole; only then do words too common to count name it.
  if (joined.length > 3 && joins.has(joined) && words.length !== 1) matched = Math.max(matched, whole);
  else if (joins.has(joined) && words.length === 1) matched = whole;
  if (!matched) return 0;
  return (matched / whole) * Math.min(1, matched / 0.7) * factor;
}
