/** Finds the pages of knowledge that answer a query, by the words of their title and of their first sentence. */
import type { Question } from '../directory.ts';
import { wordsOf } from './normalize.ts';
import { rootsOf } from './roots.ts';
import type { Hit } from './types.ts';
import type { Understood } from './understand.ts';

/** What is asked stands in the title; the answer uses other words as well. */
const IN_ANSWER = 0.35;
/** How much of the query is met, how much of the title, and whether it is about the same need. */
const ASKED = 0.55;
const TITLE = 0.3;
const NEED = 0.15;
/** Below this the page shares a common word and nothing else. */
const ENOUGH = 0.25;
const SHORTEST_ROOT = 4;
/** "bolehkah" asks no more than "boleh". */
const ASKING = /(kah|lah)$/;

export type SearchQuestions = (meaning: Understood, needs: ReadonlyMap<string, number>) => Hit[];

interface Told {
  stems: ReadonlySet<string>;
  weight: number;
}

/** Both sides are cut to their roots, so that "dibayar" meets "pembayaran". */
function stemsOf(words: readonly string[]): Set<string> {
  const roots = words.flatMap(rootsOf).filter((root) => root.length >= SHORTEST_ROOT);
  return new Set([...words, ...roots]);
}

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].some((stem) => b.has(stem));
const weightOf = (words: readonly Told[]) => words.reduce((sum, { weight }) => sum + weight, 0);

export function createQuestionSearch(
  questions: readonly Question[],
  ignore: ReadonlySet<string>,
): SearchQuestions {
  const isIdle = (word: string) => word.length < 2 || ignore.has(word.replace(ASKING, ''));
  const telling = (text: string) => wordsOf(text).filter((word) => !isIdle(word));
  const pages = questions.map(({ id, title, answer, needs }) => {
    const words = telling(title).map((word) => stemsOf([word]));
    return { id, needs, words, title: stemsOf(telling(title)), answer: stemsOf(telling(answer)) };
  });

  /** Words that few pages have say most. */
  function weigh(stems: ReadonlySet<string>): Told {
    const spread = pages.filter(({ title, answer }) => meet(stems, title) || meet(stems, answer)).length;
    return { stems, weight: Math.log(1 + (pages.length + 1) / Math.max(1, spread)) };
  }
  const titles = new Map(pages.map(({ id, words }) => [id, words.map(weigh)]));

  return (meaning, needs) => {
    const words = meaning.words
      .filter(({ idle, text }) => !idle && text.length > 1)
      .map(({ forms }) => weigh(stemsOf(forms)));
    const asked = weightOf(words);
    if (!asked) return [];
    const all = new Set(words.flatMap(({ stems }) => [...stems]));
    return pages
      .flatMap(({ id, title, answer, needs: about }): Hit[] => {
        const inTitle = words.filter(({ stems }) => meet(stems, title));
        const inAnswer = words.filter(({ stems }) => !meet(stems, title) && meet(stems, answer));
        const met = (weightOf(inTitle) + IN_ANSWER * weightOf(inAnswer)) / asked;
        if (!met) return [];
        const own = titles.get(id)!;
        const covered = weightOf(own.filter(({ stems }) => meet(stems, all))) / (weightOf(own) || 1);
        const same = about.some((need) => needs.has(need)) ? NEED : 0;
        return [{ id, score: ASKED * met + TITLE * covered + same }];
      })
      .filter(({ score }) => score >= ENOUGH)
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  };
}
