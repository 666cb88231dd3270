/** `npm run export`: writes the published directory as HSDS JSON, CSV, GeoJSON and vCards to `dist/export/`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { EXPORT_FOLDER, exportFiles } from './exports/exports.ts';
import { formatProblem } from './problem.ts';
import { readProject } from './project.ts';

const root = resolve(import.meta.dirname, '..', '..');
const out = resolve(root, process.env['OUT'] ?? 'dist');
const origin = (process.env['ORIGIN'] ?? '').replace(/\/$/, '');
const project = readProject(root);
const errors = project.problems.filter(({ level }) => level === 'error');
if (errors.length) {
  for (const problem of errors) console.error(formatProblem(problem));
  console.error('Nothing was written. Mend the lines above, then export again.');
  process.exitCode = 1;
} else {
  if (!origin) console.error('No ORIGIN given: pages are named by path, and cards carry no link.');
  const files = exportFiles(project, origin);
  rmSync(join(out, EXPORT_FOLDER), { recursive: true, force: true });
  for (const { path, content } of files) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), content);
    console.log(`${join(out, path)}  ${Buffer.byteLength(content)} B`);
  }
}
