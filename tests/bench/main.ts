/**
 * `npm run bench`: the measurements of docs/performance.md. Everything is compared with a control in the same run,
 * in rounds that alternate, and printed as ratios: a time says more about the computer than about us.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatProblem } from '../../src/build/problem.ts';
import { readProject } from '../../src/build/project.ts';
import { contentOf } from '../../src/build/publish.ts';
import { buildSite, bytesByKind, type Written } from '../../src/build/site.ts';
import { createRefs } from '../../src/domain/screen.ts';
import { pathOf } from '../../src/i18n/paths.ts';
import { findBrowser } from '../support/browsers.ts';
import { pageRatios } from './pages.ts';
import { ratioTable, table } from './ratio.ts';
import { searchRatios } from './searches.ts';

const USAGE = 'npm run bench -- [--rounds 7] [--only pages|search|bytes]';
const PARTS = ['bytes', 'search', 'pages'] as const;
type Part = (typeof PARTS)[number];

function bytesTable(files: readonly Written[]): string {
  const rows = bytesByKind(files).map(({ name, files: group, bytes, compressed }) => [
    name,
    String(group.length),
    String(bytes),
    String(compressed),
    (compressed / bytes).toFixed(3),
  ]);
  return table(['kind', 'files', 'bytes', 'Brotli 11', 'ratio'], rows);
}

async function main(): Promise<string | undefined> {
  const { values } = parseArgs({
    options: { rounds: { type: 'string', default: '7' }, only: { type: 'string' } },
  });
  const rounds = Number(values.rounds);
  const parts: readonly Part[] = values.only ? PARTS.filter((part) => part === values.only) : PARTS;
  if (!Number.isInteger(rounds) || rounds < 1 || !parts.length) return USAGE;
  const root = resolve(import.meta.dirname, '..', '..');
  const project = readProject(root);
  const locale = project.locales[0];
  if (!locale) return 'There is no language in locales/languages.json.';
  const content = contentOf(project, locale);
  if (parts.includes('search')) {
    console.log(`${ratioTable(searchRatios(root, content, rounds))}\n`);
    if (parts.length === 1) return undefined;
  }
  const out = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const built = await buildSite({ root, out, sizes: parts.includes('bytes') });
    if (!built.ok) return built.problems.map(formatProblem).join('\n');
    if (parts.includes('bytes')) console.log(`${bytesTable(built.files)}\n`);
    if (!parts.includes('pages')) return undefined;
    if (!findBrowser('chromium'))
      return 'Pages are measured in Chromium. Install it (apt-get install chromium) or set CHROMIUM=<path>.';
    const refs = createRefs(content.directory, content.site.pages);
    const lang = locale.language.code;
    const paths = {
      home: pathOf(lang),
      'a service': pathOf(lang, refs.refOf({ kind: 'service', id: project.book.core.value.first[0]! })),
    };
    const kept = content.strings['keep.done']?.split('}}').at(-1)?.trim() ?? '';
    console.log(ratioTable(await pageRatios(out, paths, kept, rounds)));
    return undefined;
  } finally {
    rmSync(out, { recursive: true, force: true });
    rmSync(`${out}-server`, { recursive: true, force: true });
  }
}

const fault = await main();
if (fault) {
  console.error(fault);
  process.exitCode = 1;
}
