/** Every rule about texts, on a small project that keeps them all and is then broken in one way at a time. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/build/check.ts';
import { change } from '../support/records.ts';
import { page as pathOf, problemsOfTexts, SMALL_LANGUAGES, smallFiles } from '../support/small-texts.ts';
import type { FailingText, TextExamples } from './text-examples/examples.ts';
import { law } from './text-examples/law.ts';
import { pages } from './text-examples/pages.ts';
import { readability } from './text-examples/readability.ts';
import { translations } from './text-examples/translations.ts';

const EXAMPLES: Record<string, TextExamples> = { ...pages, ...translations, ...law, ...readability };
const SOURCES = ['src/build/texts/read-texts.ts', 'src/build/texts/check-texts.ts', 'src/build/read.ts'];

/** The name of the rule at each place that reports one, and the places that name none plainly. */
function reported(code: string): { rules: string[]; unclear: string[] } {
  const file = ts.createSourceFile('source.ts', code, ts.ScriptTarget.Latest, true);
  const rules: string[] = [];
  const unclear: string[] = [];
  const found = (node: ts.Node | undefined) =>
    node && ts.isStringLiteral(node) ? rules.push(node.text) : unclear.push(node?.getText() ?? 'nothing');
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ['say', 'fault'].includes(node.expression.getText()))
      found(node.arguments[2]);
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'rule') found(node.initializer);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { rules, unclear };
}

const sites = SOURCES.map((path) => reported(readFileSync(path, 'utf8')));
const rules = sites.flatMap((site) => site.rules);

describe('the examples', () => {
  test('the small texts keep every rule', () => {
    expect(problemsOfTexts()).toEqual([]);
  });

  test('are there for every rule, and as many that fail as places that report it', () => {
    expect(sites.flatMap(({ unclear }) => unclear)).toEqual([]);
    expect(Object.keys(EXAMPLES).sort()).toEqual([...new Set(rules)].sort());
    const short = Object.entries(EXAMPLES).filter(
      ([rule, { fails }]) => Object.keys(fails).length < rules.filter((name) => name === rule).length,
    );
    expect(short.map(([rule]) => rule)).toEqual([]);
  });

  test('would be missed: a rule is found however it is reported', () => {
    const code =
      "say(o, 1, 'text-a', m, t); fault(f, 1, 'text-b', m, t); x.push({ rule: 'text-c' }); say(o, 1, r)";
    expect(reported(code)).toEqual({ rules: ['text-a', 'text-b', 'text-c'], unclear: ['r'] });
  });
});

describe.each(Object.entries(EXAMPLES))('%s', (rule, { passes, fails }) => {
  const passing = Object.entries(passes);
  if (passing.length)
    test.each(passing)('lets pass %s', (_why, changes) => {
      expect(problemsOfTexts(changes)).toEqual([]);
    });

  test.each(Object.entries(fails))(
    'finds %s',
    (_why, { at, changes, says = '', also = [], level }: FailingText) => {
      const [file, line] = at;
      const problems = problemsOfTexts(changes);
      const files = smallFiles(changes);
      const own = problems.filter((problem) => problem.rule === rule);
      const pointsAt = own.map((problem) => [
        problem.file,
        files[problem.file]?.split('\n')[problem.line - 1],
        problem.message,
        problem.level,
      ]);
      expect(pointsAt).toContainEqual([
        file,
        expect.stringContaining(line),
        expect.stringContaining(says),
        level ?? 'error',
      ]);
      // The mistake is told once, and nothing else is called wrong because of it.
      expect([...new Set(problems.map((problem) => problem.rule))].sort()).toEqual([rule, ...also].sort());
      for (const { message, tip } of problems) expect([message, tip]).not.toContain('');
    },
  );
});

test('a language in draft may lack pages and words: that is a notice, not an error', () => {
  const draft = SMALL_LANGUAGES.map((one) => (one.code === 'en' ? { ...one, state: 'draft' as const } : one));
  const changes = { [pathOf('en', 'situation/boat')]: null, 'locales/en/glossary.yaml': '[]' };
  const levels = (languages = SMALL_LANGUAGES) =>
    problemsOfTexts(changes, languages).map(({ rule, level }) => `${rule} ${level}`);
  expect(levels()).toEqual(['text-glossary error', 'text-translation error']);
  expect(levels(draft)).toEqual(['text-glossary notice', 'text-translation notice']);
});

test('one run names every mistake in the project, each with its file and line', () => {
  const root = mkdtempSync(join(tmpdir(), 'project-'));
  try {
    for (const part of ['data', 'locales']) cpSync(part, join(root, part), { recursive: true });
    const edit = (file: string, how: (text: string) => string) =>
      writeFileSync(join(root, file), how(readFileSync(join(root, file), 'utf8')));
    edit('locales/id/pages/story/bride.md', change('id: bride', 'id: brides'));
    edit('locales/id/pages/question/wages-not-paid.md', change('law: [', 'law: [no-such-law, '));
    edit('locales/id/pages/question/long-ago.md', change('needs: [', 'needs: [no-such-need, '));
    edit('locales/en/pages/guide/wages.md', (text) => `${text}\n[More](page:no-such-page)\n`);
    edit(
      'locales/en/pages/situation/debt.md',
      (text) => `${text.split('---\n').slice(0, 2).join('---\n')}---\n`,
    );
    edit('locales/id/pages/step/court.md', change('title: ', 'title: "'));
    edit('data/law/uu21-2007-pasal-48.yaml', change('article:', 'artcle:'));
    let out = '';
    const code = check(
      [],
      root,
      (text) => {
        out += text;
      },
      () => {},
    );
    expect(code).toBe(1);
    for (const line of [
      /^locales\/id\/pages\/story\/bride\.md:3 text-id brides: the file has another name/m,
      /^locales\/id\/pages\/question\/wages-not-paid\.md:\d+ text-links wages-not-paid: no fact of law in data\/law "no-such-law"/m,
      /^locales\/id\/pages\/question\/long-ago\.md:\d+ text-links long-ago: no need "no-such-need"/m,
      /^locales\/en\/pages\/guide\/wages\.md:\d+ text-links wages: the link page:no-such-page leads nowhere/m,
      /^locales\/en\/pages\/situation\/debt\.md:\d+ text-empty debt: there is no text/m,
      /^locales\/id\/pages\/step\/court\.md:\d+ yaml-syntax /m,
      /^data\/law\/uu21-2007-pasal-48\.yaml:\d+ record-shape article: /m,
    ])
      expect(out).toMatch(line);
  } finally {
    rmSync(root, { recursive: true });
  }
});
