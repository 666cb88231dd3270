/** Reads and checks the whole project once; the build, the checks, the search command and tests start here. */
import type { SearchVocabulary } from '../domain/search/types.ts';
import { checkBook } from './checks/run.ts';
import { type Locale, readLocales } from './locales.ts';
import { type Problem, sortProblems } from './problem.ts';
import type { Book } from './read.ts';
import { checkTexts } from './texts/check-texts.ts';
import { readTexts, type Texts } from './texts/read-texts.ts';
import { knownIds, readVocabulary } from './vocabulary.ts';

export interface Project {
  book: Book;
  locales: Locale[];
  search: SearchVocabulary;
  texts: Texts;
  problems: Problem[];
}

/** Everything under `root`, with all that is wrong with it. */
export function readProject(root: string): Project {
  const { book, problems } = checkBook(root);
  const { locales, problems: inLocales } = readLocales(root, book);
  const { vocabulary, problems: inSearch } = readVocabulary(root, knownIds(book));
  const languages = locales.map(({ language }) => language);
  const { texts, problems: inTexts } = readTexts(
    root,
    languages.map(({ code }) => code),
  );
  const all = [
    ...problems,
    ...inLocales,
    ...inSearch,
    ...inTexts,
    ...checkTexts(root, book, texts, languages),
  ];
  return { book, locales, search: vocabulary, texts, problems: sortProblems(all) };
}
