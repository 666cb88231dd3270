/** The numbers of the design, in bytes after Brotli 11, of the files that were really written. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import type { PackManifest } from '../../src/domain/packs.ts';
import { isPage, readBuilt } from '../support/built-pages.ts';
import { firstScripts, precached } from '../support/loads.ts';
import { languages } from '../support/published.ts';
import { writeSite } from '../support/write-site.ts';

const { out, files } = inject('built');
const sizes = new Map(files.map((file) => [`/${file.path}`, file]));
/** As sent: pictures are compressed already. */
function sent(url: string): number {
  const file = sizes.get(url);
  if (!file) throw new Error(`${url} was not written`);
  return url.endsWith('.png') ? file.bytes : file.compressed;
}
const sum = (urls: Iterable<string>) => [...urls].reduce((total, url) => total + sent(url), 0);
const pages = files.filter(({ path }) => isPage(path));

describe('bytes', () => {
  test('are counted as a server with Brotli 11 would send them', () => {
    const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
    for (const path of ['index.html', 'packs/id.json', 'sw.js'])
      expect(brotliCompressSync(readFileSync(join(out, path)), options).byteLength).toBe(sent(`/${path}`));
  });

  // Each limit was tried with a smaller one.
  test('every page with its styles stays under 14,000', () => {
    expect(pages.length).toBeGreaterThan(500);
    const heavy = pages.filter(({ compressed }) => compressed > 14_000);
    expect(heavy.map(({ path, compressed }) => `${path} ${compressed}`)).toEqual([]);
  });

  // The tests run with NODE_ENV=test, and the site they look at was built there. Fails when the build goes by it:
  // tried without src/build/production.ts, where sw.js has this line and twice the bytes.
  test('are those of the public halves of the libraries, whatever NODE_ENV says', () => {
    expect(process.env['NODE_ENV']).toBe('test');
    const scripts = files.filter(({ path }) => path.endsWith('.js'));
    const developing = /Router is responding to|process\.env\.NODE_ENV|jsxDEV/;
    expect(scripts.map(({ path }) => path).filter((path) => developing.test(readBuilt(path)))).toEqual([]);
  });

  test('the scripts of the first screen stay under 40,000', () => {
    const scripts = firstScripts();
    expect(scripts.length).toBeGreaterThan(0);
    expect(sum(scripts)).toBeLessThanOrEqual(40_000);
  });

  test.each(languages())('the packs of %s stay under 170,000', (lang) => {
    const { packs } = JSON.parse(readBuilt(`packs/${lang}.json`)) as PackManifest;
    expect(packs.map(({ id }) => id)).toEqual(['00', '31', '32']);
    expect(sum(packs.map(({ url }) => url))).toBeLessThanOrEqual(170_000);
    for (const pack of packs) {
      const text = readBuilt(pack.url.slice(1));
      expect(createHash('sha256').update(text).digest('hex')).toBe(pack.sha256);
      expect(Buffer.byteLength(text)).toBe(pack.bytes);
      expect(sent(pack.url)).toBe(pack.transfer);
    }
  });

  // What is counted here is compared with what a browser really asks for in tests/e2e/first-visit.test.ts.
  test('everything up to "works offline" stays under 330,000', () => {
    const page = pages.reduce((most, one) => (one.compressed > most.compressed ? one : most));
    const { packs } = JSON.parse(readBuilt('packs/id.json')) as PackManifest;
    const all = new Set([
      `/${page.path}`,
      ...firstScripts(),
      '/sw.js',
      ...precached(),
      '/packs/id.json',
      ...packs.map(({ url }) => url),
      '/site.webmanifest',
      '/i/192.png',
      '/i/180.png',
    ]);
    expect(precached()).toContain('/shell.html');
    expect(precached()).toEqual(expect.arrayContaining(['/n/index.html', '/n/n.css', '/n/n.js']));
    expect(sum(all)).toBeLessThanOrEqual(330_000);
  });

  test('the latch in every page stays under 1,200 as it is written', () => {
    const latch = /<script>([\s\S]*?)<\/script>/.exec(readBuilt('index.html'))?.[1] ?? '';
    expect(latch).toContain('pageshow');
    expect(Buffer.byteLength(latch)).toBeLessThanOrEqual(1200);
  });

  // Fails when a clock, a random number or the order of a folder gets into the build.
  test('a second build writes the same bytes', { timeout: 90_000 }, async () => {
    const again = mkdtempSync(join(tmpdir(), 'again-'));
    try {
      const paths = await writeSite({ out: again });
      expect(paths).toEqual(files.map(({ path }) => path));
      const differ = paths.filter(
        (path) => !readFileSync(join(again, path)).equals(readFileSync(join(out, path))),
      );
      expect(differ).toEqual([]);
    } finally {
      rmSync(again, { recursive: true, force: true });
    }
  });
});
