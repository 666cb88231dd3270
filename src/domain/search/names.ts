/**
 * How well a query names something: an institution by its name, its acronym or an old name. Rare words count
 * most, so that "mawar" finds Mawar Balqis and "dinas" alone finds nothing.
 */
import { wordsOf } from './normalize.ts';
import type { QueryWord } from './understand.ts';

/** A name that a word was only guessed to be, or is only built on. */
const GUESSED_WEIGHT = 0.8;
const ROOT_WEIGHT = 0.6;
/** The name of the whole organisation counts a little less than that of the service. */
const ORGANIZATION = 0.85;
/** Of two services of one organisation, the one whose own name is closer. */
const OWN = 0.1;
/** One rare word names an institution as surely as several common ones. */
const ENOUGH = 0.7;
/** Names written in one word or in several: "kabarbumi", "sapa 129". */
const LONGEST_JOIN = 4;

export interface Named {
  id: string;
  /** Names, acronyms and aliases of its own, and those of its organisation. */
  own: string[];
  organization: string[];
}

export interface NameIndex {
  /** 0 to 1 for everything the query names at all. */
  score(query: readonly QueryWord[]): Map<string, number>;
  /** Whether the query has a word of the names of one that the other lacks. */
  tellsApart(query: readonly QueryWord[], one: string, other: string): boolean;
}

interface Name {
  words: { word: string; weight: number }[];
  whole: number;
  joined: string;
}

/** "SeafarerHelp" is two words; written as one it is still found, as names are compared joined too. */
function wordsOfName(text: string): string[] {
  return wordsOf(text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
}

export function wordsOfNames(all: readonly Named[]): Set<string> {
  const texts = new Set(all.flatMap(({ own, organization }) => [...own, ...organization]));
  return new Set([...texts].flatMap((text) => [...wordsOfName(text), ...wordsOf(text)]));
}

/** `weightOf` says how much a word can tell: words of places and needs stand in many names. */
export function createNameIndex(all: readonly Named[], weightOf: (word: string) => number): NameIndex {
  // Offices share the names of their organisation: each name is read once.
  const texts = new Map<string, string[]>();
  function read(text: string): string[] {
    const words = texts.get(text) ?? wordsOfName(text);
    texts.set(text, words);
    return words;
  }
  const spread = new Map<string, number>();
  for (const { own, organization } of all)
    for (const word of new Set([...own, ...organization].flatMap(read)))
      spread.set(word, (spread.get(word) ?? 0) + 1);
  const rarity = (word: string) =>
    Math.log(1 + all.length / (spread.get(word) ?? 1)) / Math.log(1 + all.length);

  const names = new Map<string, Name>();
  function nameOf(text: string): Name {
    const known = names.get(text);
    if (known) return known;
    const read = texts.get(text)!;
    const words = [...new Set(read)].map((word) => ({ word, weight: weightOf(word) * rarity(word) }));
    const whole = words.reduce((sum, { weight }) => sum + weight, 0);
    const name = { words, whole, joined: read.join('') };
    names.set(text, name);
    return name;
  }
  const entries = all.map(({ id, own, organization }) => ({
    id,
    own: own.map(nameOf),
    organization: organization.map(nameOf),
  }));
  const ownWords = new Map(all.map(({ id, own }) => [id, new Set(own.flatMap(read))]));

  return {
    score(query) {
      const typed = typedWords(query);
      const joins = joinsOf(query);
      const scores = new Map([...names.values()].map((name) => [name, scoreOf(name, typed, joins)]));
      const closest = (of: readonly Name[]) => Math.max(0, ...of.map((name) => scores.get(name)!));
      return new Map(
        entries.flatMap(({ id, own, organization }) => {
          const ofOwn = closest(own);
          const best = Math.max(ofOwn, ORGANIZATION * closest(organization)) + OWN * ofOwn;
          return best > 0 ? [[id, Math.min(1, best)] as const] : [];
        }),
      );
    },
    tellsApart(query, one, other) {
      return query.some(
        ({ forms, idle }) =>
          !idle && forms.some((form) => ownWords.get(one)?.has(form) && !ownWords.get(other)?.has(form)),
      );
    },
  };
}

/** How surely each word was typed. */
function typedWords(query: readonly QueryWord[]): Map<string, number> {
  const typed = new Map<string, number>();
  for (const { forms, spelt, guessed } of query)
    for (const form of forms) {
      const sure = !spelt.includes(form) ? ROOT_WEIGHT : guessed ? GUESSED_WEIGHT : 1;
      typed.set(form, Math.max(sure, typed.get(form) ?? 0));
    }
  return typed;
}

/** Every run of up to four words of the query, written as one. */
function joinsOf(query: readonly QueryWord[]): Set<string> {
  const joins = new Set<string>();
  query.forEach((_, from) => {
    let joined = '';
    for (const { text } of query.slice(from, from + LONGEST_JOIN)) {
      joined += text;
      joins.add(joined);
    }
  });
  return joins;
}

function scoreOf(
  { words, whole, joined }: Name,
  typed: ReadonlyMap<string, number>,
  joins: ReadonlySet<string>,
): number {
  let matched = 0;
  for (const { word, weight } of words) matched += weight * (typed.get(word) ?? 0);
  if (joins.has(joined)) matched = whole;
  return matched ? (matched / whole) * Math.min(1, matched / ENOUGH) : 0;
}
