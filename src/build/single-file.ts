/** `npm run single-file`: writes one self-contained HTML file per language, to be saved and passed on. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { formatProblem } from './problem.ts';
import { readProject } from './project.ts';
import { bundleSingle, singleFile } from './single/single.ts';

/** Raw bytes; a chat sends a file as it is. */
const MOST_BYTES = 900_000;

const root = resolve(import.meta.dirname, '..', '..');
const out = resolve(root, process.env['OUT'] ?? 'dist-single');
const project = readProject(root);
const errors = project.problems.filter(({ level }) => level === 'error');
if (errors.length) {
  console.error(errors.map(formatProblem).join('\n'));
  process.exitCode = 1;
} else {
  const script = await bundleSingle(root);
  mkdirSync(out, { recursive: true });
  for (const locale of project.locales) {
    const { path, content } = singleFile(root, project, locale, script);
    const bytes = Buffer.byteLength(content);
    writeFileSync(join(out, path), content);
    console.log(`${path}  ${bytes} B`);
    if (bytes > MOST_BYTES) {
      console.error(`${path} is larger than ${MOST_BYTES} B`);
      process.exitCode = 1;
    }
  }
}
