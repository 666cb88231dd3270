/**
 * Finds the pages of knowledge that answer a query: by their title, by the everyday words listed with them,
 * and, less surely, by their first sentence.
 */
import type { Question } from '../directory.ts';
import { wordsOf } from './normalize.ts';
import { rootsOf } from './roots.ts';
import type { Hit } from './types.ts';
import type { QueryWord, Understood } from './understand.ts';

/** How much of the query the page meets, how wholly one of its sayings is there, whether the need is the same. */
const MET = 0.45;
const SAID = 0.4;
const SAME_NEED = 0.15;
/** What is asked stands in the title and the listed words; the answer uses others as well. */
const IN_ANSWER = 0.35;
/** A saying of one common word ("sakit") is a weaker sign than one of two rare words. */
const FULL_SAYING = 5;
const GUESSED = 0.7;
/** A word no page has: the page may still be right, it only says this differently. */
const UNKNOWN_WEIGHT = 1.5;
/** Below this, or far below the best, the page shares a common word and nothing else. */
const ENOUGH = 0.25;
const CUT = 0.5;
const SHORTEST_ROOT = 4;
/** "bolehkah" asks no more than "boleh". */
const ASKING = /(kah|lah)$/;

export type SearchQuestions = (meaning: Understood, needs: ReadonlyMap<string, number>) => Hit[];

interface Page {
  id: string;
  needs: string[];
  /** The title and each of the listed words, without words that tell nothing. */
  sayings: string[][];
  said: ReadonlySet<string>;
  answer: ReadonlySet<string>;
}

/** Both sides are cut to their roots, so that "dibayar" meets "pembayaran". */
function stemsOf(words: readonly string[]): string[] {
  const roots = words.flatMap(rootsOf).filter((root) => root.length >= SHORTEST_ROOT);
  return [...new Set([...words, ...roots])];
}

function readPages(questions: readonly Question[], ignore: ReadonlySet<string>): Page[] {
  const isIdle = (word: string) => word.length < 2 || ignore.has(word.replace(ASKING, ''));
  const telling = (text: string) => [...new Set(wordsOf(text))].filter((word) => !isIdle(word));
  return questions.map(({ id, title, answer, needs, words = [] }) => {
    const sayings = [title, ...words].map(telling).filter((saying) => saying.length > 0);
    return { id, needs, sayings, said: new Set(sayings.flat()), answer: new Set(telling(answer)) };
  });
}

export function createQuestionSearch(
  questions: readonly Question[],
  ignore: ReadonlySet<string>,
): SearchQuestions {
  const pages = readPages(questions, ignore);
  /** Words of the pages by their stems. */
  const byStem = new Map<string, string[]>();
  for (const word of new Set(pages.flatMap(({ said, answer }) => [...said, ...answer])))
    for (const stem of stemsOf([word])) byStem.set(stem, [...(byStem.get(stem) ?? []), word]);

  const kinOf = (forms: readonly string[]) =>
    new Set(stemsOf(forms).flatMap((stem) => byStem.get(stem) ?? []));
  /** Words that few pages have say most. */
  function weigh(kin: ReadonlySet<string>): number {
    const has = ({ said, answer }: Page) => [...kin].some((word) => said.has(word) || answer.has(word));
    const spread = pages.filter(has).length;
    return spread ? Math.log(1 + pages.length / spread) : UNKNOWN_WEIGHT;
  }
  const weights = new Map<string, number>();
  function weightOf(word: string): number {
    const weight = weights.get(word) ?? weigh(kinOf([word]));
    weights.set(word, weight);
    return weight;
  }
  const sum = (words: readonly string[]) => words.reduce((total, word) => total + weightOf(word), 0);

  /** How wholly the best of the sayings stands in the query. */
  function saidIn(asked: ReadonlySet<string>, sayings: readonly string[][]): number {
    const shares = sayings.map((saying) => {
      const met = sum(saying.filter((word) => asked.has(word)));
      return met ? (met / sum(saying)) * Math.min(1, met / FULL_SAYING) : 0;
    });
    return Math.max(0, ...shares);
  }

  return ({ words }, needs) => {
    const telling = words
      .filter(({ idle, text }: QueryWord) => !idle && text.length > 1)
      .map(({ forms, guessed }) => {
        const kin = kinOf(forms);
        return { kin, weight: weigh(kin) * (guessed ? GUESSED : 1) };
      });
    const whole = telling.reduce((total, { weight }) => total + weight, 0);
    const asked = new Set(telling.flatMap(({ kin }) => [...kin]));
    if (asked.size === 0) return [];
    const scored = pages.flatMap(({ id, needs: about, sayings, said, answer }): Hit[] => {
      let met = 0;
      for (const { kin, weight } of telling) {
        const inWords = [...kin].some((word) => said.has(word));
        if (inWords || [...kin].some((word) => answer.has(word))) met += weight * (inWords ? 1 : IN_ANSWER);
      }
      if (!met) return [];
      const same = about.some((need) => needs.has(need)) ? SAME_NEED : 0;
      return [{ id, score: (MET * met) / whole + SAID * saidIn(asked, sayings) + same }];
    });
    const best = Math.max(0, ...scored.map(({ score }) => score));
    return scored
      .filter(({ score }) => score >= Math.max(ENOUGH, CUT * best))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  };
}
