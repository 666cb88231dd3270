/** Street pictures where the operator names a source: nothing before the tap, the source named, and words where they fail. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { placesForMap } from '../../src/domain/map.ts';
import type { UiKey } from '../../src/i18n/translator.ts';
import { streetArchive } from '../support/archive.ts';
import { understand, useChromium, visit } from '../support/phone.ts';
import { published } from '../support/published.ts';
import { type Site, startSite } from '../support/site.ts';
import { copyProject, writeSite } from '../support/write-site.ts';

const { phone } = useChromium();
const { t, pathOf, content } = published('id');
const MAP = pathOf({ kind: 'page', id: 'map' });
const { pinned } = placesForMap(content.directory.services);
const ATTRIBUTION = '© Contoh Jalan';
/** Requests that the worker lets pass are not seen by the test; these are about the page. */
const WITHOUT_WORKER = { serviceWorkers: 'block' } as const;

const remove: (() => void)[] = [];
afterAll(() => {
  for (const one of remove) one();
});

/** A site whose operator has this source. */
async function siteWith(tiles: string): Promise<{ site: Site; out: string }> {
  const out = mkdtempSync(join(tmpdir(), 'streets-'));
  const copy = copyProject({
    'data/operator.yaml': (text) => `${text}\nmap:\n  tiles: "${tiles}"\n  attribution: ${ATTRIBUTION}\n`,
  });
  remove.push(copy.remove, () => rmSync(out, { recursive: true, force: true }));
  await writeSite({ root: copy.root, out });
  return { site: await startSite({ out }), out };
}

async function openMap(page: Page, site: Site): Promise<void> {
  await page.goto(site.origin + MAP);
  await page.locator('.map .map-pin').first().waitFor();
  await understand(page);
}
const button = (page: Page, key: UiKey) => page.getByRole('button', { name: t(key), exact: true });
const status = (page: Page) => page.locator('.map-streets [role=status]');
const says = (page: Page, key: UiKey) => expect.poll(() => status(page).textContent()).toBe(t(key));
const loaded = (page: Page) => page.locator('.leaflet-tile-loaded').count();
const credit = (page: Page) => page.locator('.map-credit').textContent();

/** The drawn map is there, its pins can be pressed, and the list is in step. */
async function drawnMapWorks(page: Page): Promise<void> {
  expect(await loaded(page)).toBe(0);
  expect(await credit(page)).not.toContain(ATTRIBUTION);
  expect(await page.locator('.map-land').isVisible()).toBe(true);
  await button(page, 'map.all').click();
  await expect.poll(() => page.locator('.map-rows .row').count()).toBe(pinned.length);
  expect(await page.locator('.map-label span').first().isVisible()).toBe(true);
  await button(page, 'map.in').click();
  await expect.poll(() => page.locator('.map-rows .row').count()).toBeLessThan(pinned.length);
  expect(await button(page, 'map.streets').isVisible()).toBe(true);
}

describe('pictures of another site', { timeout: 120_000 }, () => {
  const HOST = 'tiles.example.org';
  const PICTURE = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYPj/HwADAgH/p8Yb5wAAAABJRU5ErkJggg==',
    'base64',
  );
  let site: Site;
  beforeAll(async () => {
    ({ site } = await siteWith(`https://${HOST}/{z}/{x}/{y}.png`));
  }, 120_000);
  afterAll(() => site?.kill());

  const asked: { url: string; referer: string | undefined }[] = [];
  const serve = (context: BrowserContext, answer: (route: Route, url: string) => Promise<void>) =>
    context.route(`https://${HOST}/**`, (route) => {
      asked.push({ url: route.request().url(), referer: route.request().headers()['referer'] });
      return answer(route, route.request().url());
    });
  const picture = (route: Route) => route.fulfill({ contentType: 'image/png', body: PICTURE });

  // Fails with a request before the tap, a whole address as Referer, or a source that is not named; tried with the whole address.
  test('are asked for after a tap, with their source named and no page told', async () => {
    const { context, page, close } = await phone(site, WITHOUT_WORKER);
    asked.length = 0;
    await serve(context, picture);
    await openMap(page, site);
    await button(page, 'map.in').click();
    const before = page.locator('.map-streets .quiet').first();
    expect(await before.textContent()).toBe(t('map.streets-about', { host: HOST }));
    expect(asked).toEqual([]);
    await button(page, 'map.streets').click();
    await expect.poll(() => loaded(page)).toBeGreaterThan(0);
    expect(new Set(asked.map(({ referer }) => referer))).toEqual(new Set([`${site.origin}/`]));
    expect(await credit(page)).toContain(ATTRIBUTION);
    expect(await credit(page)).toContain(t('map.credit'));
    expect(await page.locator('.map-label span').first().isVisible()).toBe(false);
    expect(await status(page).textContent()).toBe('');
    // Deeper than the drawing goes.
    for (let zoom = 0; zoom < 6; zoom++) await button(page, 'map.in').click();
    await expect.poll(() => asked.some(({ url }) => /\/1[3-7]\//.test(url))).toBe(true);
    const many = asked.length;
    await button(page, 'map.streets-off').click();
    await drawnMapWorks(page);
    expect(asked.length).toBe(many);
    await close([HOST]);
    expect(site.requests.some(({ path }) => path.startsWith('/assets/online/'))).toBe(false);
  });

  // Fails when nobody listens for pictures that do not come; tried without `tileerror`.
  test.each([
    ['a wrong address', (route: Route) => route.fulfill({ status: 404 })],
    ['no network', (route: Route) => route.abort('internetdisconnected')],
  ])('that do not come are told in words: %s', async (_why, answer) => {
    const { context, page, close } = await phone(site, WITHOUT_WORKER);
    await serve(context, answer);
    await openMap(page, site);
    await button(page, 'map.streets').click();
    await says(page, 'map.streets-failed');
    await drawnMapWorks(page);
    await close([HOST]);
  });

  test('of which some do not come show the drawn map in their place', async () => {
    const { context, page, close } = await phone(site, WITHOUT_WORKER);
    await serve(context, (route, url) =>
      Number(/\/(\d+)\.png/.exec(url)?.[1]) % 2 ? route.fulfill({ status: 404 }) : picture(route),
    );
    await openMap(page, site);
    await button(page, 'map.streets').click();
    await says(page, 'map.streets-partly');
    expect(await loaded(page)).toBeGreaterThan(0);
    expect(await page.locator('.map-land').isVisible()).toBe(true);
    await close([HOST]);
  });
});

describe('an archive of this site', { timeout: 120_000 }, () => {
  let site: Site;
  let file: string;
  beforeAll(async () => {
    const built = await siteWith('/java.pmtiles');
    site = built.site;
    file = join(built.out, 'java.pmtiles');
    writeFileSync(file, streetArchive());
  }, 120_000);
  afterAll(() => site?.kill());
  const online = () => site.requests.filter(({ path }) => path.startsWith('/assets/online/')).length;

  // Fails when the library comes with the map, a picture stays empty, or the policy stands in its way: tried with
  // another layer in the archive, and without the parts of Leaflet on the window.
  test('is drawn after a tap, piece by piece, by a script that comes only then', async () => {
    const { page, close } = await phone(site);
    await visit(page, site.origin + MAP);
    await page.locator('.map .map-pin').first().waitFor();
    const before = page.locator('.map-streets .quiet').first();
    expect(await before.textContent()).toBe(t('map.streets-about-own'));
    const asked = () => site.requests.filter(({ path }) => path === '/java.pmtiles');
    expect([online(), asked().length]).toEqual([0, 0]);
    await button(page, 'map.streets').click();
    await expect.poll(() => loaded(page)).toBeGreaterThan(0);
    expect(online()).toBe(1);
    expect(asked().every(({ headers }) => /^bytes=\d+-\d+$/.test(headers.range ?? ''))).toBe(true);
    // The colour that land has in the light scheme of the library.
    const colours = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLCanvasElement>('canvas.leaflet-tile-loaded')].map((one) =>
          [...one.getContext('2d')!.getImageData(one.width / 2, one.height / 2, 1, 1).data].join(),
        ),
      );
    await expect.poll(async () => [...new Set(await colours())]).toEqual(['226,223,218,255']);
    expect(await credit(page)).toContain(ATTRIBUTION);
    expect(await status(page).textContent()).toBe('');
    for (let zoom = 0; zoom < 3; zoom++) await button(page, 'map.in').click();
    await expect.poll(async () => [...new Set(await colours())]).toEqual(['226,223,218,255']);
    await button(page, 'map.streets-off').click();
    await drawnMapWorks(page);
    await close();
  });

  const whole = streetArchive();
  const plain = streetArchive({ plain: true });
  // Each fails when nobody hears that the archive is wrong; single ones were tried
  // without WholeSource (the one that is not compressed) and without asking for the kind (the last).
  test.each<[string, Buffer | undefined]>([
    ['is not there', undefined],
    ['is cut off in its head', whole.subarray(0, 100)],
    ['is cut off in its directory', whole.subarray(0, 132)],
    ['is cut off in its pictures', whole.subarray(0, whole.length - 20)],
    ['is cut off in its pictures, not compressed', plain.subarray(0, plain.length - 12)],
    ['is a page', Buffer.from('<!doctype html><title>x</title>'.repeat(20))],
    ['is empty', Buffer.alloc(0)],
    ['holds ready pictures, which cannot be drawn', streetArchive({ tileType: 2 })],
  ])('that %s is answered in words, and can be tried again', async (_what, bytes) => {
    if (bytes) writeFileSync(file, bytes);
    else rmSync(file);
    const { page, close } = await phone(site, WITHOUT_WORKER);
    await openMap(page, site);
    await button(page, 'map.streets').click();
    await says(page, 'map.streets-failed');
    await drawnMapWorks(page);
    writeFileSync(file, whole);
    await button(page, 'map.streets').click();
    await expect.poll(() => loaded(page)).toBeGreaterThan(0);
    await close();
  });

  test('without a network is answered in words, and the drawn map goes on', async () => {
    const { page, close } = await phone(site);
    await visit(page, site.origin + MAP);
    await page.locator('.map .map-pin').first().waitFor();
    await site.kill();
    await button(page, 'map.streets').click();
    await says(page, 'map.streets-failed');
    await drawnMapWorks(page);
    await site.restart();
    // The browser may remember for a while that a script did not come; a page opened anew asks again.
    await visit(page, site.origin + MAP);
    await button(page, 'map.streets').click();
    await expect.poll(() => loaded(page)).toBeGreaterThan(0);
    await site.kill();
    // What is here stays; what would be fetched now does not come.
    await button(page, 'map.streets-off').click();
    await button(page, 'map.streets').click();
    await says(page, 'map.streets-failed');
    await drawnMapWorks(page);
    await site.restart();
    await close();
  });
});

describe('an archive of another site', { timeout: 120_000 }, () => {
  const HOST = 'files.example.org';
  let site: Site;
  beforeAll(async () => {
    ({ site } = await siteWith(`https://${HOST}/java.pmtiles`));
  }, 120_000);
  afterAll(() => site?.kill());

  const serve = (context: BrowserContext, headers: Record<string, string>) =>
    context.route(`https://${HOST}/**`, (route) => {
      const archive = streetArchive();
      const [, from = 0, to = 0] = /bytes=(\d+)-(\d+)/.exec(route.request().headers()['range'] ?? '') ?? [];
      const body = archive.subarray(Number(from), Number(to) + 1);
      return route.fulfill({ status: 206, headers, body });
    });

  // Fails when the host is missing in connect-src; tried.
  test('is asked by the map alone, and drawn where its host allows it', async () => {
    const { context, page, close } = await phone(site, WITHOUT_WORKER);
    await serve(context, { 'Access-Control-Allow-Origin': '*' });
    await page.goto(`${site.origin}/id/`);
    const policy = () => page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(await policy()).not.toContain(HOST);
    await openMap(page, site);
    expect(await policy()).toContain(`connect-src 'self' https://${HOST};`);
    expect((await policy())?.split(HOST)).toHaveLength(2);
    await button(page, 'map.streets').click();
    await expect.poll(() => loaded(page)).toBeGreaterThan(0);
    await close([HOST]);
  });

  test('that does not allow it is told in words', async () => {
    const { context, page, problems } = await phone(site, WITHOUT_WORKER);
    await serve(context, { 'Access-Control-Allow-Origin': 'https://other.example' });
    await openMap(page, site);
    await button(page, 'map.streets').click();
    await says(page, 'map.streets-failed');
    await drawnMapWorks(page);
    // The browser writes that the other site does not allow it.
    expect(problems.filter((problem) => !problem.includes('CORS'))).toEqual([]);
    await context.close();
  });
});
