/** Reads and checks the whole project once; the build, the checks, the search command and tests start here. */
import type { SearchVocabulary } from '../domain/search/types.ts';
import { checkBook } from './checks/run.ts';
import { type Locale, readLocales } from './locales.ts';
import { type Problem, sortProblems } from './problem.ts';
import type { Book } from './read.ts';
import { knownIds, readVocabulary } from './vocabulary.ts';

export interface Project {
  book: Book;
  locales: Locale[];
  search: SearchVocabulary;
  problems: Problem[];
}

/** Everything under `root`, with all that is wrong with it. */
export function readProject(root: string): Project {
  const { book, problems } = checkBook(root);
  const { locales, problems: inLocales } = readLocales(root, book);
  const { vocabulary, problems: inSearch } = readVocabulary(root, knownIds(book));
  return {
    book,
    locales,
    search: vocabulary,
    problems: sortProblems([...problems, ...inLocales, ...inSearch]),
  };
}
