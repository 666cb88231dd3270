/**
 * Reads the words people search with, `locales/<lang>/search.yaml`, and merges those of all languages: a query
 * may mix languages whatever the app is set to. What is wrong comes back as problems, on the line it stands.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { normalize } from '../domain/search/normalize.ts';
import type { SearchVocabulary, SearchWord } from '../domain/search/types.ts';
import type { Problem } from './problem.ts';
import { type Book, checkShape, type Origin, parseYaml } from './read.ts';

/** A list that was emptied is an empty text to YAML. */
const Words = z.union([z.array(z.string()), z.literal('').transform(() => [])]);
const Meanings = z.record(z.string(), Words).optional();

/** A key of `needs` and `hints` may name several needs, the main one first: `safety, legal-help: [ancam]`. */
export const SearchFile = z.strictObject({
  spelling: z.record(z.string(), z.string()).optional(),
  needs: Meanings,
  hints: Meanings,
  kinds: Meanings,
  who: Meanings,
  places: Meanings,
  ignore: Words.optional(),
});
type SearchFile = z.infer<typeof SearchFile>;

export interface KnownIds {
  needs: ReadonlySet<string>;
  kinds: ReadonlySet<string>;
  who: ReadonlySet<string>;
  areas: ReadonlySet<string>;
}

export function knownIds(book: Book): KnownIds {
  const ids = (list: string) => new Set((book.vocabulary[list] ?? []).map(({ value }) => value.id));
  return {
    needs: ids('needs'),
    kinds: ids('kinds'),
    who: ids('who'),
    areas: new Set(book.areas.map(({ value }) => value.code)),
  };
}

const LISTS = ['needs', 'hints', 'kinds', 'who', 'places'] as const;
type List = (typeof LISTS)[number];
const KNOWN: Record<List, keyof KnownIds> = {
  needs: 'needs',
  hints: 'needs',
  kinds: 'kinds',
  who: 'who',
  places: 'areas',
};

interface Entry {
  list: List | 'ignore' | 'spelling';
  word: string;
  /** The ids, code or respelling it stands for; empty for `ignore`. */
  meaning: string;
  origin: Origin;
  at: PropertyKey[];
}

const idsOf = (key: string) => key.split(',').map((id) => id.trim());

function entriesOf(file: SearchFile, origin: Origin): Entry[] {
  const listed = LISTS.flatMap((list) =>
    Object.entries(file[list] ?? {}).flatMap(([key, words]) =>
      words.map(
        (word, index): Entry => ({
          list,
          word,
          meaning: idsOf(key).join(', '),
          origin,
          at: [list, key, index],
        }),
      ),
    ),
  );
  const spelt = Object.entries(file.spelling ?? {}).map(
    ([word, meaning]): Entry => ({ list: 'spelling', word, meaning, origin, at: ['spelling', word] }),
  );
  const ignored = (file.ignore ?? []).map(
    (word, index): Entry => ({ list: 'ignore', word, meaning: '', origin, at: ['ignore', index] }),
  );
  return [...listed, ...spelt, ...ignored];
}

function problemAt({ origin, at }: Pick<Entry, 'origin' | 'at'>, message: string, tip: string): Problem {
  return { rule: 'search-words', file: origin.file, line: origin.line(at), message, tip, level: 'error' };
}

function unknownIds(file: SearchFile, origin: Origin, known: KnownIds): Problem[] {
  return LISTS.flatMap((list) =>
    Object.keys(file[list] ?? {}).flatMap((key) =>
      idsOf(key)
        .filter((id) => !known[KNOWN[list]].has(id))
        .map((id) =>
          problemAt(
            { origin, at: [list, key] },
            `${list}: "${id}" is not known`,
            `use an id of the list of ${KNOWN[list]} in data/`,
          ),
        ),
    ),
  );
}

function badlyWritten(entry: Entry): Problem[] {
  const { list, word, meaning } = entry;
  const said = (text: string) =>
    problemAt(entry, `"${text}" is not written plainly`, `write "${normalize(text)}"`);
  const problems = word === normalize(word) && word !== '' ? [] : [said(word)];
  if (list !== 'spelling') return problems;
  if (meaning !== normalize(meaning)) problems.push(said(meaning));
  if (word === meaning) problems.push(problemAt(entry, `"${word}" is spelt as itself`, 'remove the line'));
  if (word.includes(' '))
    problems.push(
      problemAt(
        entry,
        `"${word}" is more than one word`,
        'list the phrase under needs, kinds, who or places',
      ),
    );
  return problems;
}

/** Words that stand twice, in one file, or in two files with different meanings. */
function doubled(entries: readonly Entry[]): Problem[] {
  const first = new Map<string, Entry>();
  return entries.flatMap((entry) => {
    const { list, word, meaning, origin } = entry;
    // A word may well speak of two kinds of help, or of women and of families, but it has one main need.
    const several = list === 'kinds' || list === 'who';
    const key = JSON.stringify([list === 'hints' ? 'needs' : list, word, several ? meaning : '']);
    const before = first.get(key);
    if (!before) {
      first.set(key, entry);
      return [];
    }
    const sameFile = before.origin.file === origin.file;
    if (!sameFile && (several || list === 'ignore' || (before.list === list && before.meaning === meaning)))
      return [];
    const there = `${before.origin.file}:${before.origin.line(before.at)}`;
    return [
      problemAt(
        entry,
        `"${word}" is listed twice, also at ${there}`,
        'keep it once, under the meaning most people mean',
      ),
    ];
  });
}

/** A word cannot tell a need and say nothing at the same time. */
function ignoredNeeds(entries: readonly Entry[]): Problem[] {
  const needs = new Set(entries.filter(({ list }) => list === 'needs').map(({ word }) => word));
  return entries
    .filter(({ list, word }) => list === 'ignore' && needs.has(word))
    .map((entry) =>
      problemAt(entry, `"${entry.word}" is ignored and listed under a need`, 'take it out of one of them'),
    );
}

const unique = (words: readonly string[]) => [...new Set(words)].sort();

function merge(entries: readonly Entry[]): SearchVocabulary {
  const of = (list: Entry['list']) => entries.filter((entry) => entry.list === list);
  const byWord = (list: Entry['list']) =>
    Object.fromEntries(
      of(list)
        .map(({ word, meaning }) => [word, meaning] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  const groups = (list: List, field: 'needs' | 'kinds' | 'who') => {
    const meanings = unique(of(list).map(({ meaning }) => meaning));
    return meanings.map((meaning): SearchWord => {
      const phrases = unique(
        of(list)
          .filter((entry) => entry.meaning === meaning)
          .map(({ word }) => word),
      );
      return { phrases, [field]: idsOf(meaning), ...(list === 'hints' ? { hint: true as const } : {}) };
    });
  };
  return {
    spelling: byWord('spelling'),
    words: [
      ...groups('needs', 'needs'),
      ...groups('hints', 'needs'),
      ...groups('kinds', 'kinds'),
      ...groups('who', 'who'),
    ],
    places: byWord('places'),
    ignore: unique(of('ignore').map(({ word }) => word)),
  };
}

/** Reads every `locales/<lang>/search.yaml` under `root`. The words of a file that cannot be read are left out. */
export function readVocabulary(
  root: string,
  known: KnownIds,
): { vocabulary: SearchVocabulary; problems: Problem[] } {
  const problems: Problem[] = [];
  const entries: Entry[] = [];
  for (const lang of readdirSync(join(root, 'locales')).sort()) {
    const file = `locales/${lang}/search.yaml`;
    if (!existsSync(join(root, file))) continue;
    const parsed = parseYaml(readFileSync(join(root, file), 'utf8'), file);
    problems.push(...parsed.problems);
    if (parsed.problems.length) continue;
    const shaped = checkShape(SearchFile, parsed.value, parsed.origin);
    problems.push(...shaped.problems);
    if (!shaped.value) continue;
    problems.push(...unknownIds(shaped.value, parsed.origin, known));
    entries.push(...entriesOf(shaped.value, parsed.origin));
  }
  problems.push(...entries.flatMap(badlyWritten), ...doubled(entries), ...ignoredNeeds(entries));
  return { vocabulary: merge(entries), problems };
}
