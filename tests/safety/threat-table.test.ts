/** docs/safety.md promises tests by name: each one it names exists, and nothing it must speak of is left out. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../support/published.ts';

const doc = readFileSync(join(ROOT, 'docs', 'safety.md'), 'utf8');

/** Titles of the tests in a file; those that are switched off do not count. */
function titlesIn(text: string): Set<string> {
  const file = ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true);
  const titles = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const callee = node.expression.getText(file);
      const [title] = node.arguments;
      if (/^(test|it)\b/.test(callee) && !/\.(skip|todo|fails)\b/.test(callee))
        if (title && ts.isStringLiteralLike(title)) titles.add(title.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return titles;
}

function allTitles(): Map<string, Set<string>> {
  const folder = join(ROOT, 'tests');
  const files = readdirSync(folder, { recursive: true })
    .map((path) => String(path).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.test.ts'));
  return new Map(files.map((path) => [path, titlesIn(readFileSync(join(folder, path), 'utf8'))]));
}

/** `e2e/exit.test.ts › title` in the words of the document. */
function promised(text: string): [file: string, title: string][] {
  return [...text.matchAll(/`([\w./-]+\.test\.ts) › ([^`]+)`/g)].map(([, file, title]) => [file!, title!]);
}

function gone(text: string): string[] {
  const titles = allTitles();
  return promised(text)
    .filter(([file, title]) => !titles.get(file)?.has(title))
    .map(([file, title]) => `${file} › ${title}`);
}

// Fails when a test is removed, renamed or switched off: tried with each.
test('every test that the safety document names exists', () => {
  expect(promised(doc).length).toBeGreaterThan(60);
  expect(gone(doc)).toEqual([]);
});

test('a name that no test has would be seen, and so would one that is switched off', () => {
  expect(gone('`safety/exit.test.ts › no such test`')).toEqual(['safety/exit.test.ts › no such test']);
  expect(gone('`safety/none.test.ts › x`')).toEqual(['safety/none.test.ts › x']);
  expect([...titlesIn("test('a', f); test.skip('b', f); test.each(x)('c %s', f); it.todo('d')")]).toEqual([
    'a',
    'c %s',
  ]);
});

/** Rows of a table whose first cell is a number of this kind. */
const rowsOf = (kind: string) =>
  doc
    .split('\n')
    .flatMap((line) => (new RegExp(`^\\| (${kind}\\d+)\\b`).exec(line)?.[1] ? [line] : []))
    .map((line): [string, string] => [new RegExp(`^\\| (${kind}\\d+)`).exec(line)![1]!, line]);

describe('the document', () => {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

  test('has a row for everybody who may look, with what proves it or the reason why nothing can', () => {
    const rows = rowsOf('A');
    expect(rows.map(([id]) => id)).toEqual(numbers(15).map((n) => `A${n}`));
    for (const [id, row] of rows)
      expect([id, promised(row).length > 0 || /nothing to prove|needs a person/.test(row)]).toEqual([
        id,
        true,
      ]);
  });

  test('has a row for every requirement, with a test or the words "needs a person with a phone"', () => {
    const rows = rowsOf('R');
    expect(rows.map(([id]) => id)).toEqual([...numbers(60), 69].map((n) => `R${n}`));
    for (const [id, row] of rows)
      expect([id, promised(row).length > 0 || /needs a person with a phone|not built yet/.test(row)]).toEqual(
        [id, true],
      );
  });
});
