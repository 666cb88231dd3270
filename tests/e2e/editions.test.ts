/** Packs that arrive broken are never used; a newer edition waits for the next start. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { PackManifest } from '../../src/domain/packs.ts';
import { readBuilt } from '../support/built-pages.ts';
import { headingIs, noteSays, storage, storedVersion, useChromium, visit } from '../support/phone.ts';
import { published } from '../support/published.ts';
import { type Answer, type Change, type Site, startSite } from '../support/site.ts';
import { copyProject, writeSite } from '../support/write-site.ts';

const { phone } = useChromium();
const SERVICE = { kind: 'service', id: 'sapa-129' } as const;
const RENAMED = 'Nama Baru 129';
let newer: string;
let site: Site;

beforeAll(async () => {
  const file = 'data/services/00/sapa-129.yaml';
  const copy = copyProject({ [file]: (text) => text.replace(/^(name:\n {2}id: ).*$/m, `$1${RENAMED}`) });
  newer = mkdtempSync(join(tmpdir(), 'newer-'));
  await writeSite({ out: newer, root: copy.root });
  copy.remove();
});
afterAll(() => rmSync(newer, { recursive: true, force: true }));
beforeEach(async () => {
  site = await startSite();
});
afterEach(() => site.kill());

const manifestOf = (text: string) => JSON.parse(text) as PackManifest;
/** The pack that everybody needs, of any edition. */
const PACKS = /^\/\w+\/id-00\.\w+\.json$/;
const broken = (body: (whole: Buffer) => Buffer): Change => {
  return (answer: Answer) => ({ ...answer, body: body(answer.body) });
};
const flipped = (whole: Buffer) => {
  const copy = Buffer.from(whole);
  // A digit of a number, so that it is still JSON: only the checksum can tell.
  const at = copy.indexOf('"129"') + 1;
  copy[at] = copy[at]! ^ 1;
  return copy;
};
const FAULTS: [string, Change][] = [
  ['one bit is flipped', broken(flipped)],
  ['the end is missing', broken((whole) => whole.subarray(0, whole.length - 1000))],
  ['it is longer', broken((whole) => Buffer.concat([whole, Buffer.from(' ')]))],
  ['something else came', broken(() => Buffer.from('{"format":1,"id":"00","lang":"id"}'))],
  ['the server fails', (answer) => ({ ...answer, status: 500 })],
];

describe('a pack that does not arrive whole', () => {
  // Fails when the length or the checksum is not compared.
  test.each(FAULTS)('is not stored and not shown: %s', async (_what, change) => {
    const { page, close, problems } = await phone(site);
    site.on(PACKS, change);
    const { pathOf, headingOf, content } = published('id');
    await page.goto(site.origin + pathOf(SERVICE));
    await noteSays(page, 'id', 'keep.failed');
    await headingIs(page, headingOf(SERVICE)!);
    // Still the plain page: its links are ordinary ones.
    await page.locator('nav.bottom a').first().click();
    await page.waitForURL(`${site.origin}/id/`);
    await noteSays(page, 'id', 'keep.failed');
    const { stores, caches, workers } = await storage(page);
    expect(Object.values(stores).flatMap(({ keys }) => keys)).toEqual([]);
    expect([caches, workers]).toEqual([{}, 0]);
    expect(content.directory.services.length).toBeGreaterThan(0);
    problems.splice(0, problems.length, ...problems.filter((one) => !/500/.test(one)));
    await close();
  });

  test.each(FAULTS.slice(0, 2))('leaves the older edition as it was: %s', async (_what, change) => {
    const { page, close } = await phone(site);
    const { pathOf, headingOf } = published('id');
    await visit(page, `${site.origin}/id/`);
    const before = await storedVersion(page);
    expect(before).toBe(manifestOf(readBuilt('packs/id.json')).version);
    await site.kill();
    await site.restart(newer);
    const undo = site.on(PACKS, change);
    await page.goto(site.origin + pathOf(SERVICE));
    await expect.poll(() => site.requests.filter(({ path }) => PACKS.test(path)).length).toBe(2);
    await page.waitForTimeout(500);
    // The page from the server is the newer one; the older pack must not replace it.
    await headingIs(page, RENAMED);
    expect(await storedVersion(page)).toBe(before);
    await site.kill();
    await page.goto(site.origin + pathOf(SERVICE));
    await headingIs(page, headingOf(SERVICE)!);
    undo();
    await site.restart(newer);
    await visit(page, site.origin + pathOf(SERVICE));
    await headingIs(page, RENAMED);
    await close();
  });
});

describe('a newer edition', () => {
  test('does not change the screen that is open, and is there at the next start', async () => {
    const { context, page, close } = await phone(site);
    const { pathOf, headingOf } = published('id');
    await visit(page, site.origin + pathOf(SERVICE));
    await site.kill();
    await site.restart(newer);
    // Pages cannot be had, packs can: the phone shows what it has, and fetches for the next time.
    const undo = site.on(/^\/(id\/.*)?$/, (answer) => ({ ...answer, status: 503 }));
    await page.reload();
    await headingIs(page, headingOf(SERVICE)!);
    await page.evaluate(() => {
      document.querySelector('h1')!.dataset['mark'] = 'mine';
      scrollTo(0, 120);
    });
    const version = manifestOf(readFileSync(join(newer, 'packs/id.json'), 'utf8')).version;
    await expect.poll(() => storedVersion(page), { timeout: 10_000 }).toBe(version);
    await page.waitForTimeout(300);
    expect(await page.locator('h1[data-mark=mine]').innerText()).toBe(headingOf(SERVICE));
    expect(await page.evaluate(() => scrollY)).toBe(120);
    await page.locator('nav.bottom a').first().click();
    await page.goBack();
    await headingIs(page, headingOf(SERVICE)!);
    undo();
    await site.kill();
    const next = await context.newPage();
    await next.goto(site.origin + pathOf(SERVICE));
    await headingIs(next, RENAMED);
    await close();
    await site.restart();
  });

  test('of the app itself waits until every page is closed', async () => {
    const { context, page, close } = await phone(site);
    await visit(page, `${site.origin}/id/`);
    site.on('/sw.js', (answer) => ({
      ...answer,
      body: Buffer.concat([answer.body, Buffer.from('\n//newer')]),
    }));
    const other = await context.newPage();
    await other.goto(`${site.origin}/id/`);
    await expect
      .poll(() => other.evaluate(async () => Boolean((await navigator.serviceWorker.ready).waiting)), {
        timeout: 10_000,
      })
      .toBe(true);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => performance.getEntriesByType('navigation').length)).toBe(1);
    expect(await page.evaluate(async () => Boolean((await navigator.serviceWorker.ready).waiting))).toBe(
      true,
    );
    await close();
  });
});

test('the copy with the newer edition differs in that name alone', () => {
  const files = inject('built').files.map(({ path }) => path);
  expect(readFileSync(join(newer, '404.html'), 'utf8')).not.toContain('undefined');
  expect(files).toContain('packs/id.json');
});
