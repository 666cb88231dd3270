/** Finds the pages of knowledge that answer a query, by the words of their title and first sentence. */
import type { Question } from '../directory.ts';
import { wordsOf } from './normalize.ts';
import { rootsOf } from './roots.ts';
import type { Hit } from './types.ts';
import type { Understood } from './understand.ts';

const ANSWER_WEIGHT = 0.35;
const NEED = 0.25;
const ENOUGH = 0.2;
const ROOT = 4;

export type SearchQuestions = (meaning: Understood, needs: ReadonlyMap<string, number>) => Hit[];

/** Both sides are cut to their roots, so that "dibayar" meets "pembayaran". */
function stemsOf(words: readonly string[]): Set<string> {
  return new Set(words.flatMap((word) => [word, ...rootsOf(word).filter((root) => root.length >= ROOT)]));
}

export function createQuestionSearch(
  questions: readonly Question[],
  ignore: ReadonlySet<string>,
): SearchQuestions {
  const telling = (text: string) => wordsOf(text).filter((word) => !ignore.has(word) && word.length > 1);
  const pages = questions.map(({ id, title, answer, needs }) => ({
    id,
    needs,
    title: stemsOf(telling(title)),
    answer: stemsOf(telling(answer)),
  }));
  const spread = (stem: string) =>
    pages.filter(({ title, answer }) => title.has(stem) || answer.has(stem)).length;

  return (meaning, needs) => {
    const words = meaning.words
      .filter(({ idle, text }) => !idle && text.length > 1)
      .map(({ forms }) =>
        [...stemsOf(forms)].map((stem) => ({ stem, pages: spread(stem) })).filter(({ pages }) => pages),
      );
    const weights = words.map((stems) =>
      stems.length ? Math.log(1 + pages.length / Math.min(...stems.map(({ pages }) => pages))) : 1,
    );
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    if (!whole) return [];
    return pages
      .map((page) => {
        let score = 0;
        words.forEach((stems, i) => {
          if (stems.some(({ stem }) => page.title.has(stem))) score += weights[i]!;
          else if (stems.some(({ stem }) => page.answer.has(stem))) score += weights[i]! * ANSWER_WEIGHT;
        });
        const shared = page.needs.some((need) => needs.has(need));
        return {
          id: page.id,
          score: score > 0 ? score / whole / (1 + NEED) + (shared ? NEED / (1 + NEED) : 0) : 0,
        };
      })
      .filter(({ score }) => score >= ENOUGH)
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  };
}
