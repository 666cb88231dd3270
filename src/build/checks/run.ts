/** Runs the rules. Everything that is wrong comes back at once; nothing here writes or prints. */
import { type Problem, sortProblems } from '../problem.ts';
import { type Book, readBook } from '../read.ts';
import { contextOf } from './context.ts';
import { applyExceptions } from './exceptions.ts';
import { RULES } from './index.ts';
import type { Rule } from './rule.ts';

/** All problems of the book, exceptions taken out. */
export function runRules(book: Book, rules: readonly Rule[] = RULES): Problem[] {
  const context = contextOf(book);
  const found = rules.flatMap((rule) => rule.check(book, context).map((finding) => ({ rule, finding })));
  return sortProblems(
    applyExceptions(book, found, rules).map(({ rule, finding: { id, origin, at, message, tip } }) => ({
      rule: rule.name,
      file: origin.file,
      line: origin.line(at ?? ['id']),
      message: `${id}: ${message}`,
      tip,
      level: rule.level ?? 'error',
    })),
  );
}

/** Reads `root/data` and checks it. Whoever builds from the book first looks whether there are errors. */
export function checkBook(root: string): { book: Book; problems: Problem[] } {
  const { book, problems } = readBook(root);
  return { book, problems: sortProblems([...problems, ...runRules(book)]) };
}
