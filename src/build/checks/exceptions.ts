/**
 * Exceptions to rules. A rule never asks for exceptions: it reports what it finds, each finding has an id, and
 * an entry `{ rule, id, reason, date }` in `data/exceptions.yaml` takes that finding out. An entry that takes
 * nothing out is itself a problem, so that the list stays short.
 */
import type { Book } from '../read.ts';
import type { Finding, Rule } from './rule.ts';

export const NEEDLESS = 'needless-exception';

export interface Found {
  rule: Rule;
  finding: Finding;
}

/** What is left after the exceptions of the book, with a finding for every exception that was not needed. */
export function applyExceptions(book: Book, found: Found[], rules: readonly Rule[]): Found[] {
  const key = (rule: string, id: string) => `${rule} ${id}`;
  const excepted = new Set(book.exceptions.map(({ value }) => key(value.rule, value.id)));
  const isExcepted = ({ rule, finding }: Found) => excepted.has(key(rule.name, finding.id));
  const used = new Set(found.filter(isExcepted).map(({ rule, finding }) => key(rule.name, finding.id)));
  return [...found.filter((each) => !isExcepted(each)), ...needless(book, used, key, rules)];
}

function needless(
  book: Book,
  used: Set<string>,
  key: (rule: string, id: string) => string,
  rules: readonly Rule[],
): Found[] {
  const rule: Rule = {
    name: NEEDLESS,
    about: 'An exception outlives its reason unless somebody asks.',
    check: () => [],
  };
  return book.exceptions.flatMap(({ value, origin }) => {
    if (used.has(key(value.rule, value.id))) return [];
    const known = rules.some(({ name }) => name === value.rule);
    const message = known ? `rule ${value.rule} finds nothing here` : `there is no rule "${value.rule}"`;
    const tip = known ? 'remove the exception, or correct its id' : 'correct the name of the rule';
    return { rule, finding: { id: value.id, origin, at: known ? ['id'] : ['rule'], message, tip } };
  });
}
