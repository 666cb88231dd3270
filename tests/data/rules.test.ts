import { describe, expect, test } from 'vitest';
import { NEEDLESS } from '../../src/build/checks/exceptions.ts';
import { RULES } from '../../src/build/checks/index.ts';
import { runRules } from '../../src/build/checks/run.ts';
import { freeRef } from '../../src/build/ref.ts';
import { aBook, bookFiles, type Changes } from '../support/records.ts';
import type { Examples } from './rule-examples/examples.ts';
import { lines } from './rule-examples/lines.ts';
import { names } from './rule-examples/names.ts';
import { safety } from './rule-examples/safety.ts';
import { sources } from './rule-examples/sources.ts';

const EXAMPLES: Record<string, Examples> = { ...names, ...sources, ...lines, ...safety };

test('the small book keeps every rule', () => {
  expect(runRules(aBook())).toEqual([]);
});

test('every rule has a record that passes and one that fails', () => {
  const known = [...RULES.map(({ name }) => name), NEEDLESS];
  expect(new Set(known).size).toBe(known.length);
  expect(Object.keys(EXAMPLES).sort()).toEqual([...known].sort());
  for (const [rule, { passes, fails }] of Object.entries(EXAMPLES))
    expect([rule, Object.keys(passes).length > 0, Object.keys(fails).length > 0]).toEqual([rule, true, true]);
});

describe.each(Object.entries(EXAMPLES))('%s', (rule, { passes, fails }) => {
  const problemsOf = (changes: Changes) =>
    runRules(aBook(changes)).filter((problem) => problem.rule === rule);

  test.each(Object.entries(passes))('lets pass %s', (_why, changes) => {
    expect(problemsOf(changes)).toEqual([]);
  });

  test.each(Object.entries(fails))('finds %s', (_why, [id, file, line, changes]) => {
    const pointsAt = problemsOf(changes).map((problem) => [
      problem.message.split(': ')[0],
      problem.file,
      bookFiles(changes)[problem.file]?.split('\n')[problem.line - 1],
    ]);
    expect(pointsAt).toContainEqual([id, file, expect.stringContaining(line)]);
  });
});

test('a free ref is offered that is always the same and never taken', () => {
  const first = freeRef('office', new Set());
  expect(first).toMatch(/^(?=.*\d)[bcdfghjklmnpqrstvwxz\d]{5}$/);
  expect(freeRef('office', new Set())).toBe(first);
  expect(freeRef('office', new Set([first]))).not.toBe(first);
});
