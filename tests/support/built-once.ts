/** Builds the real site once per run into a temporary folder; pages and browser tests look at the same one. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { formatProblem } from '../../src/build/problem.ts';
import { buildSite, type Written } from '../../src/build/site.ts';

export interface Built {
  out: string;
  files: Written[];
}

declare module 'vitest' {
  interface ProvidedContext {
    built: Built;
  }
}

/** `BUILT=<folder>` keeps the built site there for the next run, while one works on tests. */
export default async function setup(project: TestProject): Promise<(() => void) | undefined> {
  const kept = process.env['BUILT'];
  const out = kept ? resolve(kept) : mkdtempSync(join(tmpdir(), 'site-'));
  const list = `${out}.json`;
  try {
    if (kept) return void project.provide('built', JSON.parse(readFileSync(list, 'utf8')) as Built);
  } catch {
    // Nothing is kept yet.
  }
  const result = await buildSite({ root: resolve(import.meta.dirname, '..', '..'), out });
  if (!result.ok)
    throw new Error(
      `The site was not built.\n${result.problems
        .filter(({ level }) => level === 'error')
        .map(formatProblem)
        .join('\n')}`,
    );
  const built: Built = { out, files: result.files };
  project.provide('built', built);
  if (kept) return void writeFileSync(list, JSON.stringify(built));
  return () => rmSync(out, { recursive: true, force: true });
}
