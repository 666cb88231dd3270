/** Builds further copies of the site: the same again, or with something changed in the data. Sizes are left out. */
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatProblem } from '../../src/build/problem.ts';
import { buildSite } from '../../src/build/site.ts';
import { ROOT } from './published.ts';

export interface WriteOptions {
  out: string;
  root?: string;
  worker?: boolean;
}

/** Writes a site to `out`; returns the paths of its files. */
export async function writeSite({ out, root = ROOT, worker = true }: WriteOptions): Promise<string[]> {
  const result = await buildSite({ root, out, worker, sizes: false });
  if (!result.ok)
    throw new Error(
      result.problems
        .filter(({ level }) => level === 'error')
        .map(formatProblem)
        .join('\n'),
    );
  return result.files.map(({ path }) => path);
}

/** A copy of everything a build reads, with some files changed. `remove` throws it away. */
export function copyProject(changes: Record<string, (text: string) => string>) {
  const root = mkdtempSync(join(tmpdir(), 'copy-'));
  for (const part of ['data', 'locales', 'public', 'src', 'index.html', 'package.json', 'tsconfig.json'])
    cpSync(join(ROOT, part), join(root, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'dir');
  for (const [path, change] of Object.entries(changes)) {
    const before = readFileSync(join(root, path), 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`nothing was changed in ${path}`);
    writeFileSync(join(root, path), after);
  }
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
