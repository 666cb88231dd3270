/** `npm test` ends with the truth: tried with files that fail in every way. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { onPath } from '../support/browsers.ts';
import { ROOT } from '../support/published.ts';

const PASSES = "import { expect, test } from 'vitest';\ntest('passes', () => expect(1).toBe(1));\n";

/** The last line of `npm test` over these files, and how it ends. */
async function outcome(files: Record<string, string>): Promise<{ last: string; code: number }> {
  const root = mkdtempSync(join(tmpdir(), 'tally-'));
  mkdirSync(join(root, 'tests'));
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'dir');
  for (const [name, text] of Object.entries(files))
    writeFileSync(join(root, 'tests', `${name}.test.ts`), text);
  const env = { ...process.env, TEST_ROOT: root, WITHOUT_BROWSERS: '', CHROMIUM: 'x', FIREFOX: 'x' };
  const run = join(ROOT, 'tests', 'support', 'run.ts');
  const tsx = join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  return new Promise((resolve) => {
    execFile(process.execPath, [tsx, run], { cwd: root, env }, (error, stdout) => {
      rmSync(root, { recursive: true, force: true });
      resolve({ last: stdout.trimEnd().split('\n').at(-1) ?? '', code: error ? Number(error.code) : 0 });
    });
  });
}

const THROWS = "throw new Error('x');";
const BROKEN = {
  fails: PASSES.replace('toBe(1)', 'toBe(2)'),
  unreadable: "import './nothing.ts';\n",
  empty: 'export {};\n',
  hook: `${PASSES}import { afterAll } from 'vitest';\nafterAll(() => { ${THROWS} });\n`,
  uncaught: `${PASSES}setTimeout(() => { ${THROWS} }, 0);\ntest('waits', () => new Promise((r) => setTimeout(r, 50)));\n`,
};

test.concurrent.each([
  ['what passes', { a: PASSES, b: PASSES }, '2 passed, 0 failed', 0],
  ['a file that cannot be read', { a: PASSES, b: BROKEN.unreadable }, '1 passed, 1 failed', 1],
  // Five files, each broken in its own way; three of the tests in them pass.
  ['a test, a file, a hook and an error nobody caught', BROKEN, '3 passed, 5 failed', 1],
  ['a run without tests', {}, '0 passed, 1 failed', 1],
])('npm test counts %s', { timeout: 60_000 }, async (_what, files, last, code) => {
  expect(await outcome(files)).toEqual({ last, code });
});

test('a browser is looked for in every folder of the path', () => {
  expect(onPath(['node', 'node.exe'], process.env['PATH'] ?? '')).toBeDefined();
  expect(onPath(['no-such-browser'], process.env['PATH'] ?? '')).toBeUndefined();
});
