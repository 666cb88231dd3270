/** `npm run build`: writes `dist/` and says what it wrote. */
import { resolve } from 'node:path';
import { formatProblem } from './problem.ts';
import { buildSite, bytesByKind, type Written } from './site.ts';

function report(files: Written[]): string {
  const lines = bytesByKind(files).map(({ name, files: group, bytes, compressed }) => {
    const largest = group.toSorted((a, b) => b.compressed - a.compressed)[0];
    const most = largest ? `largest ${largest.path} ${largest.compressed} B` : '';
    return `${name.padEnd(8)} ${String(group.length).padStart(5)} files ${String(bytes).padStart(10)} B raw ${String(compressed).padStart(9)} B brotli  ${most}`;
  });
  const listed = files.filter(({ path }) => !path.endsWith('.html') || path.startsWith('f/'));
  const each = listed.map(({ path, bytes, compressed }) => `  ${path}  ${bytes} B, ${compressed} B brotli`);
  return [...lines, ...each].join('\n');
}

const root = resolve(import.meta.dirname, '..', '..');
const out = resolve(root, process.env['OUT'] ?? 'dist');
const result = await buildSite({
  root,
  out,
  ...(process.env['ORIGIN'] ? { origin: process.env['ORIGIN'].replace(/\/$/, '') } : {}),
  worker: process.env['WORKER'] !== 'off',
});
if (result.ok) {
  console.log(report(result.files));
} else {
  for (const problem of result.problems.filter(({ level }) => level === 'error'))
    console.error(formatProblem(problem));
  console.error('Nothing was written. Mend the lines above, then build again.');
  process.exitCode = 1;
}
