/** The three keepers of the layers, and proof that each of them sees what it should. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ROOT } from '../support/published.ts';

interface Ran {
  code: number;
  output: string;
}
/** Runs a tool of ours with Node; what it says and how it ends. */
function run(tool: string, args: string[], cwd = ROOT, input?: string): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(ROOT, 'node_modules', tool), ...args],
      { cwd, maxBuffer: 1e8 },
      (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr }),
    );
    if (input !== undefined) child.stdin?.end(input);
  });
}
const TSC = 'typescript/bin/tsc';
const BIOME = '@biomejs/biome/bin/biome';
const CRUISER = 'dependency-cruiser/bin/dependency-cruise.mjs';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
function plant(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'planted-'));
  folders.push(root);
  for (const file of [
    '.dependency-cruiser.cjs',
    'tsconfig.json',
    'src/domain/tsconfig.json',
    'src/sw/tsconfig.json',
  ])
    cpSync(join(ROOT, file), join(root, file), { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

describe('types', () => {
  test.each(['tsconfig.json', 'src/domain/tsconfig.json', 'src/sw/tsconfig.json'])(
    'of everything under %s are right',
    { timeout: 90_000 },
    async (config) => {
      expect(await run(TSC, ['-p', config])).toEqual({ code: 0, output: '' });
    },
  );

  test('of the browser are unknown to the domain, and those of the page to the worker', {
    timeout: 60_000,
  }, async () => {
    const root = plant({
      'src/domain/page.ts': 'export const title = () => document.title;\n',
      'src/domain/drawn.tsx': 'export const drawn = <p>x</p>;\n',
      'src/sw/page.ts': 'export const title = () => document.title;\n',
    });
    const domain = await run(TSC, ['-p', 'src/domain'], root);
    expect(domain.output).toContain("Cannot find name 'document'");
    expect(domain.output).toContain("'--jsx' flag");
    expect((await run(TSC, ['-p', 'src/sw'], root)).output).toContain("Cannot find name 'document'");
  });
});

describe('imports', () => {
  test('keep to their layers and doors', { timeout: 60_000 }, async () => {
    const { code, output } = await run(CRUISER, ['src', 'vite.config.ts', '--output-type', 'err']);
    expect(output).toMatch(/no dependency violations found \((\d{3,}) modules/);
    expect(code).toBe(0);
  });

  test('that break a rule are each reported', { timeout: 60_000 }, async () => {
    const one = (from: string) => `import { x } from '${from}';\nexport const y = x;\n`;
    const clean = Object.fromEntries(
      ['domain', 'i18n', 'platform', 'sw', 'ui', 'pages', 'app', 'build', 'ui/map', 'domain/search'].map(
        (layer) => [`src/${layer}/clean.ts`, 'export const x = 1;\n'],
      ),
    );
    const broken: Record<string, [rule: string, text: string]> = {
      'src/domain/a.ts': ['layer-domain', one('../i18n/clean.ts')],
      'src/i18n/a.ts': ['layer-i18n', one('../platform/clean.ts')],
      'src/platform/a.ts': ['layer-platform', one('../ui/clean.ts')],
      'src/sw/a.ts': ['layer-sw', one('../platform/clean.ts')],
      'src/ui/a.ts': ['layer-ui', one('../platform/clean.ts')],
      'src/ui/b.ts': ['layer-ui', one('../pages/clean.ts')],
      'src/pages/a.ts': ['layer-pages', one('../app/clean.ts')],
      'src/pages/b.ts': ['layer-pages', "export type { x } from '../build/clean.ts';\n"],
      'src/app/a.ts': ['layer-app', one('../build/clean.ts')],
      'src/build/a.ts': ['layer-build', one('../ui/clean.ts')],
      'src/build/b.ts': ['build-draws-only', one('../app/clean.ts')],
      'src/domain/c.ts': ['domain-is-pure', one('preact')],
      'src/domain/d.ts': ['domain-is-pure-of-node', one('node:fs')],
      'src/ui/d.ts': ['door-idb', one('idb')],
      'src/ui/e.ts': ['door-i18next', one('i18next')],
      'src/ui/f.ts': ['door-leaflet', one('leaflet')],
      'src/ui/g.ts': ['door-fuse', one('fuse.js')],
      'src/domain/g.ts': ['door-fuse', one('fuse.js')],
      'src/app/g.ts': ['door-workbox', one('workbox-window')],
      'src/app/h.ts': ['door-yaml', one('yaml')],
      'src/domain/h.ts': ['door-zod', one('zod')],
      'src/pages/m.ts': ['map-on-demand', one('../ui/map/clean.ts')],
      'src/app/single/m.ts': ['sketch-only', one('../../ui/map/clean.ts')],
      'src/ui/map/sketch/s.ts': ['sketch-without-leaflet', one('../chart.ts')],
      'src/ui/t.ts': ['nobody-imports-tests', one('../../tests/support/t.ts')],
      'src/ui/u.ts': ['found', one('./nothing.ts')],
      'src/ui/v.ts': ['no-cycles', "import { x } from './w.ts';\nexport const y = x;\n"],
    };
    const root = plant({
      ...clean,
      'tests/support/t.ts': 'export const x = 1;\n',
      // The other half of the cycle, which is reported once.
      'src/ui/w.ts': "import { y } from './v.ts';\nexport const x = y;\n",
      ...Object.fromEntries(Object.entries(broken).map(([path, [, text]]) => [path, text])),
      // Allowed, to see that doors open for those who hold the key.
      'src/platform/store.ts': one('idb'),
      'src/domain/search/find.ts': one('fuse.js'),
      'src/ui/map/chart.ts': one('leaflet'),
      'src/app/single/map.ts': one('../../ui/map/sketch/draw.ts'),
      'src/ui/map/sketch/draw.ts': 'export const x = 1;\n',
      'src/pages/map.ts': "export const load = () => import('../ui/map/clean.ts');\n",
      'node_modules/leaflet/package.json': '{"name":"leaflet","main":"index.js"}',
      'node_modules/leaflet/index.js': 'exports.x = 1;\n',
    });
    for (const name of [
      'idb',
      'i18next',
      'fuse.js',
      'workbox-window',
      'yaml',
      'zod',
      'preact',
      '@types',
      'typescript',
    ]) {
      mkdirSync(dirname(join(root, 'node_modules', name)), { recursive: true });
      symlinkSync(join(ROOT, 'node_modules', name), join(root, 'node_modules', name), 'dir');
    }
    const { output } = await run(CRUISER, ['src', '--output-type', 'json'], root);
    const { summary } = JSON.parse(output) as {
      summary: { violations: { from: string; rule: { name: string } }[] };
    };
    const found = new Set(summary.violations.map(({ from, rule }) => `${from} ${rule.name}`));
    const missed = Object.entries(broken).flatMap(([path, [rule]]) =>
      found.has(`${path} ${rule}`) ? [] : [`${path} ${rule}`],
    );
    expect(missed).toEqual([]);
    const innocent = [...found].filter((one) => !broken[one.split(' ')[0]!]);
    expect(innocent).toEqual([]);
  });
});

describe('format and lint', () => {
  test('are as Biome wants them everywhere', { timeout: 60_000 }, async () => {
    const { code, output } = await run(BIOME, ['check', '--colors=off', '--diagnostic-level=error', '.']);
    expect(code, output).toBe(0);
    expect(output).toMatch(/Checked \d{3,} files/);
  });

  test('are seen when wrong', async () => {
    const bad = 'const  a = {b : 1 as any}\nexport default a';
    const { code, output } = await run(
      BIOME,
      ['check', '--colors=off', '--stdin-file-path=src/ui/bad.ts'],
      ROOT,
      bad,
    );
    expect(code, output).not.toBe(0);
  });
});
