/**
 * How hard a paragraph is to read, in ways a writer can act on: sentence length, sentences per paragraph,
 * share of long words, office words that have a plain one, words we never use. No score is computed: there is
 * no validated one for Indonesian (docs/readability.md). Limits and lists are in `locales/readability.yaml`.
 */
import { z } from 'zod';

const Count = z.string().regex(/^\d+$/, 'write a whole number');
const Pattern = z.string().min(1);

export const ReadabilityFile = z.strictObject({
  languages: z.record(
    z.string(),
    z.strictObject({
      /** Words in the longest sentence allowed. */
      sentence: Count,
      /** Mean words per sentence of a paragraph. */
      mean: Count,
      /** Sentences in a paragraph. */
      paragraph: Count,
      /** A word of this many syllables is long. */
      long: Count,
      /** Long words per hundred, over a whole page. */
      longShare: Count,
      /** Office word → plain words. */
      plain: z.record(z.string(), z.string()),
      /** Never in our texts. */
      never: z.array(Pattern),
    }),
  ),
  exceptions: z.array(
    z.strictObject({
      page: z.string(),
      lang: z.string(),
      starts: z.string().min(1),
      reason: z.string().min(1),
    }),
  ),
});

export type ReadabilityFile = z.infer<typeof ReadabilityFile>;
export type Limits = ReadabilityFile['languages'][string];

/** Sentences end at . ! ? or : before a space; a quotation mark may follow. */
export function sentencesOf(paragraph: string): string[] {
  return paragraph
    .split(/(?<=[.!?:;]["”’')]*)\s+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
}

export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu) ?? [];
}

/**
 * Vowels, each a syllable as in `ma-af`, so that English counts a little high; `ai`, `au` and `oi` count as one
 * at the end of a word, as in `pegawai`, `pulau`.
 */
export function syllablesOf(word: string): number {
  const plain = word.toLowerCase().replace(/(ai|au|oi)$/, 'a');
  return plain.match(/[aiueo]/g)?.length ?? 1;
}

const bounded = (words: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'iu');

/** What is hard in one paragraph, in words for the writer. */
export function faultsOf(paragraph: string, limits: Limits): string[] {
  const sentences = sentencesOf(paragraph);
  const lengths = sentences.map((sentence) => wordsOf(sentence).length);
  const faults: string[] = [];
  const longest = Math.max(0, ...lengths);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  if (longest > Number(limits.sentence))
    faults.push(`a sentence of ${longest} words (at most ${limits.sentence})`);
  if (mean > Number(limits.mean)) faults.push(`${mean.toFixed(1)} words a sentence (at most ${limits.mean})`);
  // A colon or semicolon lets the reader breathe, but does not end a sentence.
  const ends = paragraph.match(/[.!?]+["”’')]*(?=\s|$)/gu)?.length ?? 0;
  if (ends > Number(limits.paragraph))
    faults.push(`${ends} sentences in a paragraph (at most ${limits.paragraph})`);
  for (const [office, plain] of Object.entries(limits.plain))
    if (bounded(office).test(paragraph)) faults.push(`"${office}": write "${plain}"`);
  for (const word of limits.never) if (bounded(word).test(paragraph)) faults.push(`"${word}" is never used`);
  return faults;
}

/** Long words per hundred of a whole text. */
export function longShare(text: string, limits: Limits): number {
  const words = wordsOf(text).filter((word) => !/\d/.test(word));
  const long = words.filter((word) => syllablesOf(word) >= Number(limits.long)).length;
  return words.length ? (100 * long) / words.length : 0;
}
