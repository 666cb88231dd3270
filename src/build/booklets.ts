/** `npm run booklets`: writes the booklets and pocket cards of every area and language as PDF files. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { editionsOf, filesOf, findChromium, printEditions } from './paper/print.ts';
import { formatProblem } from './problem.ts';
import { readProject } from './project.ts';

const MOST_PAGES = 32;
const MOST_BYTES = 1_500_000;

/** How far it is: a bar that redraws itself on a terminal, a line per edition elsewhere. */
function progress(done: number, all: number, what: string): void {
  const width = 30;
  const full = Math.round((done / all) * width);
  const bar = `${'█'.repeat(full)}${'░'.repeat(width - full)} ${done}/${all} ${what}`;
  process.stderr.write(process.stderr.isTTY ? `\r${bar}\u001b[K${done === all ? '\n' : ''}` : `${bar}\n`);
}

const USAGE =
  'npm run booklets -- [--area 3212] [--lang id]   (ORIGIN=https://… for the QR code, OUT=<folder>)';

async function main(): Promise<string | undefined> {
  const root = resolve(import.meta.dirname, '..', '..');
  const { values } = parseArgs({ options: { area: { type: 'string' }, lang: { type: 'string' } } });
  const project = readProject(root);
  const errors = project.problems.filter(({ level }) => level === 'error');
  if (errors.length) return errors.map(formatProblem).join('\n');
  const editions = editionsOf(project, values);
  if (!editions.length)
    return `There is no area ${values.area ?? ''} in language ${values.lang ?? ''}.\n${USAGE}`;
  const chromium = findChromium();
  if (!chromium)
    return 'Chromium makes the pages. Install it (apt-get install chromium) or set CHROMIUM=<path>.';
  const origin = (process.env['ORIGIN'] ?? '').replace(/\/$/, '');
  if (!origin) console.error('No ORIGIN given: the pages carry no QR code, and say so.');
  const out = resolve(root, process.env['OUT'] ?? 'dist-booklets');
  const wrong: string[] = [];
  let done = 0;
  let failed = 0;
  let most = { name: '', pages: 0, bytes: 0 };
  progress(0, editions.length, '');
  for await (const printed of printEditions({ root, project, origin, editions, chromium })) {
    const name = `${printed.area} ${printed.lang}`;
    if ('fault' in printed) {
      failed++;
      wrong.push(`${name}: ${printed.fault}`);
      progress(++done, editions.length, `${name} failed`);
      continue;
    }
    const { pages } = printed.booklet;
    const files = filesOf(printed);
    for (const { path, content } of files) {
      mkdirSync(dirname(join(out, path)), { recursive: true });
      writeFileSync(join(out, path), content);
    }
    const bytes = Math.max(...files.map(({ content }) => content.byteLength));
    if (pages > most.pages) most = { name, pages, bytes };
    if (pages > MOST_PAGES) wrong.push(`${name}: ${pages} pages, at most ${MOST_PAGES} fold well`);
    if (bytes > MOST_BYTES) wrong.push(`${name}: ${bytes} B, at most ${MOST_BYTES}`);
    progress(++done, editions.length, `${name}, ${pages} pages`);
  }
  console.log(
    `${done - failed} editions in ${out}; the longest is ${most.name}: ${most.pages} pages, ${most.bytes} B`,
  );
  return wrong.length ? wrong.join('\n') : undefined;
}

const fault = await main();
if (fault) {
  console.error(fault);
  process.exitCode = 1;
}
