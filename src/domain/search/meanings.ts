/** Finds everyday words and phrases of the vocabulary in a query and adds up what they are about. */
import type { SearchWord } from './types.ts';

/** "gaji saya belum dibayar": this many other words may stand between the words of a phrase. */
const GAP = 2;
/** The main need of a phrase, its second, its third. */
const BY_RANK = [1, 0.5, 0.35];
/** A longer phrase says more surely what is meant. */
const BY_LENGTH = [0, 1, 1.5, 2];
const GUESSED = 0.7;

export interface Word {
  /** As typed, or one of the two words a spelling stands for ("dirumah"). */
  text: string;
  /** As written and respelt, or the nearest known words. */
  spelt: string[];
  /** All ways to read the word: as written, respelt, its roots, its nearest known words. */
  forms: string[];
  /** Only a guess: the word is not known in any form. */
  guessed: boolean;
  /** Part of the name of a place: "pasar" in Pasar Rebo. */
  place: boolean;
}

export interface Meaning {
  needs: Map<string, number>;
  kinds: Map<string, number>;
  who: Map<string, number>;
  /** Positions of the words that carried meaning. */
  used: Set<number>;
  /** The needs are only hinted at. */
  hinted: boolean;
}

export interface Phrase {
  words: string[];
  groups: SearchWord[];
  /** "mau mati" is not "mati, mau berobat": with words like mau and tidak the order matters. */
  ordered: boolean;
}
/** Phrases by their first word. */
export type Phrases = Map<string, Phrase[]>;

export function indexPhrases(groups: readonly SearchWord[], ignore: ReadonlySet<string>): Phrases {
  const byText = new Map<string, Phrase>();
  for (const group of groups)
    for (const text of group.phrases) {
      const phrase = byText.get(text);
      if (phrase) phrase.groups.push(group);
      else {
        const words = text.split(' ');
        byText.set(text, { words, groups: [group], ordered: words.some((word) => ignore.has(word)) });
      }
    }
  const index: Phrases = new Map();
  for (const phrase of byText.values()) {
    const first = phrase.words[0]!;
    const others = index.get(first);
    if (others) others.push(phrase);
    else index.set(first, [phrase]);
  }
  return index;
}

/** Where the words of a phrase stand, close together; undefined where they do not. */
function positionsOf(phrase: Phrase, query: readonly Word[], first: number): number[] | undefined {
  const reach = phrase.words.length - 1 + GAP;
  const taken = [first];
  for (const word of phrase.words.slice(1)) {
    const fits = (i: number) => !taken.includes(i) && query[i]?.forms.includes(word);
    let at: number | undefined;
    // Nearest first, and the word after before the word before.
    for (let step = 1; step <= reach && at === undefined; step++)
      at = (phrase.ordered ? [taken[taken.length - 1]! + step] : [first + step, first - step]).find(fits);
    if (at === undefined) return undefined;
    taken.push(at);
  }
  return Math.max(...taken) - Math.min(...taken) <= reach ? taken : undefined;
}

/** One meaning of one phrase found at these positions. */
interface Match {
  phrase: Phrase;
  group: SearchWord;
  at: number[];
}

function matchesIn(query: readonly Word[], phrases: Phrases): Match[] {
  return query.flatMap(({ forms }, first) =>
    forms.flatMap((form) =>
      (phrases.get(form) ?? []).flatMap((phrase): Match[] => {
        const at = positionsOf(phrase, query, first);
        if (!at || at.every((i) => query[i]!.place)) return [];
        return phrase.groups.map((group) => ({ phrase, group, at }));
      }),
    ),
  );
}

const sortOf = ({ group }: Match) => (group.needs ? 'needs' : group.kinds ? 'kinds' : 'who');

/** "rumah sakit" is no house and no illness: words inside a longer phrase do not count again. */
function longest(matches: Match[]): Match[] {
  const kept: Match[] = [];
  for (const match of [...matches].sort((a, b) => b.at.length - a.at.length)) {
    const again = kept.some(({ group, phrase }) => group === match.group && phrase === match.phrase);
    const inside = kept.some(
      (other) =>
        other.at.length > match.at.length &&
        sortOf(other) === sortOf(match) &&
        match.at.every((i) => other.at.includes(i)),
    );
    if (!again && !inside) kept.push(match);
  }
  return kept;
}

function add(to: Map<string, number>, ids: readonly string[] | undefined, weight: number) {
  ids?.forEach((id, rank) => {
    to.set(id, (to.get(id) ?? 0) + weight * (BY_RANK[rank] ?? 0.3));
  });
}

/** A phrase that stands for nothing but needs the person took out is not counted at all. */
function isTakenOut({ phrase }: Match, without: readonly string[]): boolean {
  const needs = phrase.groups.flatMap((group) => group.needs ?? []);
  return needs.length > 0 && needs.every((need) => without.includes(need));
}

/** `without`: needs the person does not mean. */
export function meaningOf(
  query: readonly Word[],
  phrases: Phrases,
  without: readonly string[] = [],
): Meaning {
  const matches = longest(matchesIn(query, phrases)).filter((match) => !isTakenOut(match, without));
  const hinted = !matches.some(({ group }) => group.needs && !group.hint);
  const meaning: Meaning = { needs: new Map(), kinds: new Map(), who: new Map(), used: new Set(), hinted };
  for (const { group, at } of matches) {
    if (group.hint && !hinted) continue;
    const weight = (BY_LENGTH[at.length] ?? 2) * (at.some((i) => query[i]!.guessed) ? GUESSED : 1);
    const needs = group.needs?.filter((need) => !without.includes(need));
    add(meaning.needs, needs, weight);
    add(meaning.kinds, group.kinds, weight);
    // Who it is about: each group named counts alike.
    for (const id of group.who ?? []) meaning.who.set(id, (meaning.who.get(id) ?? 0) + weight);
    for (const i of at) meaning.used.add(i);
  }
  return meaning;
}
