/** From the words typed to what is meant: readings of each word, places, needs, kinds of help and for whom. */
import { indexPhrases, type Meaning, meaningOf, type Phrases, type Word } from './meanings.ts';
import { createNearest, type Nearest } from './nearest.ts';
import { wordsOf } from './normalize.ts';
import { type PlaceNames, placeNames } from './place-names.ts';
import { areasOf, findPlaces } from './places.ts';
import { rootsOf } from './roots.ts';
import type { Searched, SearchVocabulary } from './types.ts';

/** More misspelt words than this in one query are a pasted text in another language. */
const GUESSES = 12;
const SHORT_VARIANT = 5;

export interface QueryWord extends Word {
  /** Says nothing about what is wanted ("tolong", "yang"). */
  idle: boolean;
  /** Carries a need, a kind of help or a group of people. */
  meant: boolean;
}

export interface Understood extends Meaning {
  words: QueryWord[];
  areas: string[];
}

export interface Lexicon {
  spelling: ReadonlyMap<string, string[]>;
  phrases: Phrases;
  /** Words that phrases are made of; with the ignored ones, only these count as roots. */
  meant: ReadonlySet<string>;
  /** Words that mean something by themselves. */
  telling: ReadonlySet<string>;
  /** Words that tell needs; they stand in many names. */
  needed: ReadonlySet<string>;
  places: PlaceNames;
  ignore: ReadonlySet<string>;
  isKnown(word: string): boolean;
  nearest: Nearest;
}

/** "pelabuhan" alone is no place, and no misspelling of "pelatihan" either. */
function partsOfPlaces({ areas, subdistricts }: Searched, { places }: SearchVocabulary): string[] {
  return [...areas, ...subdistricts]
    .flatMap(({ name, aliases = [] }) => [name, ...aliases])
    .concat(Object.keys(places))
    .flatMap(wordsOf);
}

/** `names` are the words of names of services, so that a misspelt name is found too. */
export function createLexicon(
  directory: Searched,
  vocabulary: SearchVocabulary,
  names: Iterable<string>,
): Lexicon {
  const spelling = new Map(
    Object.entries(vocabulary.spelling).map(([variant, words]) => [variant, words.split(' ')]),
  );
  const phrases = vocabulary.words.flatMap((group) => group.phrases);
  const meant = new Set(phrases.flatMap((phrase) => phrase.split(' ')));
  const places = placeNames(directory, vocabulary);
  const ignore = new Set(vocabulary.ignore);
  const known = new Set([...meant, ...ignore, ...places.keys(), ...names]);
  for (const words of spelling.values()) for (const word of words) known.add(word);
  for (const word of partsOfPlaces(directory, vocabulary)) known.add(word);
  // A short variant is itself a misspelling or a regional word: too much lies one letter away from it.
  const targets = [...known, ...[...spelling.keys()].filter((variant) => variant.length > SHORT_VARIANT)];
  return {
    spelling,
    phrases: indexPhrases(vocabulary.words, ignore),
    meant,
    telling: new Set(phrases),
    needed: new Set(
      vocabulary.words.flatMap((group) =>
        group.needs ? group.phrases.flatMap((phrase) => phrase.split(' ')) : [],
      ),
    ),
    places,
    ignore,
    isKnown: (word) => known.has(word) || spelling.has(word),
    nearest: createNearest(new Set(targets)),
  };
}

/** The word and, where the vocabulary spells it as one other word, that one too. */
function spellings(lexicon: Lexicon, word: string): string[] {
  const words = lexicon.spelling.get(word);
  // The word as typed stays a reading, for "no" is "nomor" in a message and "no" in English.
  return words?.length === 1 ? [word, words[0]!] : [word];
}

/** Known words that the given ones may be built on, in all their spellings. */
function knownRoots(lexicon: Lexicon, words: readonly string[]): string[] {
  return words
    .flatMap(rootsOf)
    .filter((root) => lexicon.meant.has(root) || lexicon.ignore.has(root) || lexicon.spelling.has(root))
    .flatMap((root) => spellings(lexicon, root));
}

type Reading = Pick<Word, 'spelt' | 'forms' | 'guessed'>;

function readingOf(
  lexicon: Lexicon,
  word: string,
  { alone, mayGuess }: { alone: boolean; mayGuess: () => boolean },
): Reading {
  const spelt = spellings(lexicon, word);
  const roots = knownRoots(lexicon, spelt);
  if (roots.length > 0 || spelt.some(lexicon.isKnown) || !mayGuess())
    return { spelt, forms: [...new Set([...spelt, ...roots])], guessed: false };
  const close = lexicon.nearest.to(word);
  // One unfinished word: the person is still typing. In a sentence "kata" must not become Katapang.
  const meant = close.length > 0 || !alone ? close : lexicon.nearest.beginning(word);
  const near = meant.flatMap((other) => spellings(lexicon, other));
  return {
    spelt: [...spelt, ...near],
    forms: [...new Set([...spelt, ...near, ...knownRoots(lexicon, near)])],
    guessed: near.length > 0,
  };
}

/** A word is idle as it is spelt; its root makes it idle only where the root can be nothing else. */
function isIdle({ ignore }: Lexicon, { spelt, forms }: Reading): boolean {
  const roots = forms.filter((form) => !spelt.includes(form));
  return (
    spelt.some((word) => ignore.has(word)) || (roots.length > 0 && roots.every((root) => ignore.has(root)))
  );
}

function read(lexicon: Lexicon, query: string): QueryWord[] {
  // Some spellings are two words: "dirumah", "gaada".
  const typed = wordsOf(query).flatMap((word) => {
    const parts = lexicon.spelling.get(word) ?? [];
    return parts.length > 1 ? parts : [word];
  });
  let guesses = 0;
  const mayGuess = () => guesses++ < GUESSES;
  const alone = typed.length === 1;
  const readings = new Map<string, Reading>();
  return typed.map((text): QueryWord => {
    const reading = readings.get(text) ?? readingOf(lexicon, text, { alone, mayGuess });
    readings.set(text, reading);
    const idle = isIdle(lexicon, reading);
    return { ...reading, text, idle, place: false, meant: false };
  });
}

/** `withoutNeeds`: needs the person took out of what we had recognised. */
export function understand(
  lexicon: Lexicon,
  query: string,
  withoutNeeds: readonly string[] = [],
): Understood {
  const words = read(lexicon, query);
  const found = findPlaces(
    lexicon.places,
    words,
    (word) => lexicon.ignore.has(word) || lexicon.telling.has(word),
  );
  for (const { from, to } of found) for (let i = from; i <= to; i++) words[i]!.place = true;
  const meaning = meaningOf(words, lexicon.phrases, withoutNeeds);
  for (const i of meaning.used) words[i]!.meant = true;
  return { ...meaning, words, areas: areasOf(found) };
}
