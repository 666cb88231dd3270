/**
 * "Delete this app's data from the phone", and "Keep nothing on this phone": both engines, another tab open,
 * with and without a network. Afterwards a bare page of the same origin looks what is there.
 */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { BrowserName } from '../support/browsers.ts';
import { becomes, launch } from '../support/drive.ts';
import { said } from '../support/phone.ts';
import { published } from '../support/published.ts';
import { type Site, startSite } from '../support/site.ts';
import { startHolding } from './support/web.ts';

const { pathOf, t, refs } = published('id');
const SERVICE = { kind: 'service', id: 'sapa-129' } as const;
const TRACES = { kind: 'page', id: 'traces' } as const;
/** A page of the origin that the worker leaves alone and that runs nothing of ours. */
const LOOK = '/n/look';
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const NOTHING = { workers: 0, caches: [], databases: [], local: {}, cookies: '' };

const textOf = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);
const click = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)!.click(), selector);
const press = (page: Page, words: string) =>
  page.evaluate((wanted) => {
    const all = [...document.querySelectorAll<HTMLElement>('main button, main label')];
    all.find((one) => one.textContent?.trim() === wanted)!.click();
  }, words);

describe.each<BrowserName>(['chromium', 'firefox'])('in %s', (name) => {
  let browser: Browser;
  let site: Site;
  let page: Page;
  beforeAll(async () => {
    browser = await launch(name);
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    site = await startSite();
    site.on(LOOK, () => ({
      status: 200,
      headers: { 'Content-Type': 'text/html' },
      body: Buffer.from('<!doctype html><title>look</title>'),
    }));
    page = await open('/id/');
  });
  // Every test has an origin of its own, so nothing is left over from the one before.
  afterEach(async () => {
    for (const one of (await browser.pages()).slice(1)) await one.close();
    await site.kill();
  });

  async function open(path: string, note: 'keep.done' | 'keep.nothing' | '' = 'keep.done'): Promise<Page> {
    const tab = await browser.newPage();
    await tab.goto(site.origin + path);
    const words = note && said('id', note);
    if (words) {
      const ready = await becomes(async () => words.test(await textOf(tab, '#keep [role=status]')), 30_000);
      expect([ready, await textOf(tab, '#keep [role=status]')]).toEqual([true, expect.stringMatching(words)]);
    }
    return tab;
  }
  /** A second look, from a fresh tab with a page that does nothing. */
  async function left() {
    const tab = await browser.newPage();
    await tab.goto(site.origin + LOOK);
    const found = await tab.evaluate(async () => ({
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      caches: await caches.keys(),
      databases: (await indexedDB.databases()).map((one) => one.name ?? ''),
      local: { ...localStorage },
      cookies: document.cookie,
    }));
    await tab.close();
    return found;
  }
  async function toTraces(): Promise<void> {
    await click(page, `.foot a[href="${pathOf(TRACES)}"]`);
    expect(await becomes(async () => (await textOf(page, 'h1')) === t('traces.title'))).toBe(true);
  }
  /** Taps, and waits for an answer; returns what it said and after how long. */
  async function erase(): Promise<{ said: string; ms: number }> {
    await toTraces();
    const start = Date.now();
    await press(page, t('traces.erase.title'));
    const working = t('traces.erase.working');
    const status = () => textOf(page, '.erasing [role=status]');
    expect(await becomes(async () => ![working, ''].includes(await status()), 10_000)).toBe(true);
    return { said: await status(), ms: Date.now() - start };
  }

  test('before erasing there is something to erase, and the look sees it', async () => {
    await page.evaluate(() => localStorage.setItem('l', 'id'));
    const found = await left();
    expect(found).toMatchObject({ workers: 1, databases: ['info'], local: { l: 'id' } });
    expect(found.caches).toHaveLength(1);
  });

  // Fails when the worker is not told to stop and keeps its cache, when the database of the other tab is not
  // let go, when settings are written afterwards, or when a step is left out (each was tried).
  test.each(['with a network', 'with the server gone'])(
    'erasing with a second tab open leaves nothing, and nothing comes back (%s)',
    async (network) => {
      const other = await open(pathOf(SERVICE));
      // In front, as with a person: a browser lets pages in the background wait.
      await page.bringToFront();
      await click(page, '.foot a[hreflang=en]');
      expect(
        await becomes(async () => (await textOf(page, 'html h1')) === published('en').t('home.title')),
      ).toBe(true);
      await pause(300);
      await click(page, '.foot a[hreflang=id]');
      expect(await becomes(async () => (await textOf(page, 'html h1')) === t('home.title'))).toBe(true);
      expect((await left()).local).toEqual({ l: 'id' });
      const offline = network === 'with the server gone';
      if (offline) await site.kill();
      const told = await erase();
      expect(told.said).toBe(t('traces.erase.done'));
      expect(told.ms).toBeLessThan(3000);
      // The page says what could not be erased, and the way out is there.
      expect(await textOf(page, '.erasing')).toContain(t('traces.cannot'));
      expect(await page.$eval('.erasing a.exit', (link) => link.getClientRects().length)).toBe(1);
      if (offline) await site.restart();
      await pause(1500);
      expect(await left()).toEqual(NOTHING);
      await other.bringToFront();
      // The other tab goes on: it reads, searches, fetches, and stores nothing again.
      await click(other, `nav.bottom a[href="${pathOf({ kind: 'page', id: 'search' })}"]`);
      expect(await becomes(async () => (await textOf(other, 'h1')) === t('search.title'))).toBe(true);
      await other.type('#q', 'lpsk');
      expect(
        await becomes(async () =>
          (await textOf(other, 'main')).includes(refs.service('lpsk-perlindungan')!.name),
        ),
      ).toBe(true);
      await other.evaluate(() =>
        fetch('/n/n.js')
          .then((answer) => answer.text())
          .then(() => undefined),
      );
      await pause(500);
      expect(await left()).toEqual(NOTHING);
      await other.close();
      await page.close();
      expect(await left()).toEqual(NOTHING);
    },
  );

  test('the server is asked once to clear the rest, and only when erasing', async () => {
    const asked = () => site.requests.filter(({ path }) => path === '/x').map(({ method }) => method);
    expect(asked()).toEqual([]);
    await erase();
    expect(asked()).toEqual(['POST']);
  });

  // The control: a tab that does not let go of the database. Fails when erasing claims what it did not look up.
  test('without a network, what another tab holds on to is admitted, and the look finds it', async () => {
    await holdDatabase(await open(LOOK, ''));
    await site.kill();
    const told = await erase();
    expect(told.said).toBe(t('traces.erase.partly'));
    expect(told.ms).toBeLessThan(4000);
    await site.restart();
    expect((await left()).databases).toEqual(['info']);
  });

  // Fails without `Clear-Site-Data` on /x: then the tab keeps its database, and erasing says so.
  test('with a network, the server makes the browser remove even that', async () => {
    await holdDatabase(await open(LOOK, ''));
    const told = await erase();
    expect(told.said).toBe(t('traces.erase.done'));
    expect(told.ms).toBeLessThan(4000);
    expect(await left()).toEqual(NOTHING);
  });

  // The order that comes to mind first. Where it left nothing, the test above would prove little.
  test('the naive order leaves the database, and a worker that still answers', async () => {
    const other = await open(LOOK, '');
    await holdDatabase(other);
    await page.reload();
    expect(await becomes(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller)))).toBe(true);
    const controlled = await page.evaluate(async () => {
      for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
      for (const key of await caches.keys()) await caches.delete(key);
      for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name!);
      await new Promise((resolve) => setTimeout(resolve, 1500));
      return navigator.serviceWorker.controller?.state;
    });
    expect(controlled).toBe('activated');
    expect((await indexedDatabases(other)).length).toBe(1);
  });

  // A slow network: the worker, or a file it stores, is still on its way when the person decides. Fails when it is
  // registered or goes on being installed then.
  test.each([
    ['erase', '/sw.js'],
    ['keep nothing', '/sw.js'],
    ['erase', '/n/n.css'],
    ['keep nothing', '/n/n.css'],
  ])('what arrives after the decision is not stored (%s, %s)', async (decision, path) => {
    await page.close();
    const slow = await startHolding(site.origin);
    const held = slow.hold(path);
    try {
      page = await browser.newPage();
      await page.goto(slow.origin + pathOf(TRACES), { waitUntil: 'domcontentloaded' });
      expect(await becomes(held.asked, 20_000)).toBe(true);
      const words = decision === 'erase' ? t('traces.erase.title') : t('traces.keep-nothing');
      expect(await becomes(() => press(page, words).then(() => true))).toBe(true);
      await pause(2500);
      held.letGo();
      await pause(2500);
      const found = await page.evaluate(async () => ({
        workers: (await navigator.serviceWorker.getRegistrations()).length,
        caches: await caches.keys(),
        databases: (await indexedDB.databases()).length,
      }));
      expect(found).toEqual({ workers: 0, caches: [], databases: 0 });
    } finally {
      held.letGo();
      await page.close();
      await slow.close();
    }
  });

  // Fails when the choice is not kept, or when what was stored stays.
  test('"keep nothing" removes what is stored, holds at the next start, and can be taken back', async () => {
    await toTraces();
    await press(page, t('traces.keep-nothing'));
    const wish = async () => JSON.parse((await left()).local['s'] ?? '{}') as { keepNothing?: boolean };
    expect(await becomes(async () => (await wish()).keepNothing === true)).toBe(true);
    await pause(1500);
    expect(await left()).toMatchObject({ workers: 0, caches: [], databases: [] });
    await page.close();
    // The next start: the directory for this visit, and nothing stored. It says so.
    const next = await open('/id/', 'keep.nothing');
    await click(next, 'main a.tile');
    expect(await becomes(async () => (await textOf(next, 'main .row-name')) !== '')).toBe(true);
    await pause(700);
    const found = await left();
    expect(found).toMatchObject({ workers: 0, caches: [], databases: [], cookies: '' });
    expect(Object.keys(found.local)).toEqual(['s']);
    // Taken back, the next start keeps the directory again.
    page = next;
    await toTraces();
    await press(page, t('traces.keep-nothing'));
    expect(await becomes(async () => (await wish()).keepNothing === false)).toBe(true);
    await page.close();
    await open('/id/', 'keep.done');
    expect(await left()).toMatchObject({ workers: 1, databases: ['info'] });
  });

  // Fails while the note under the page goes on saying "stored on this phone".
  test('the note under the page does not say that something is stored once it is not', async () => {
    const stored = said('id', 'keep.done');
    expect(await textOf(page, '#keep')).toMatch(stored);
    await toTraces();
    await press(page, t('traces.keep-nothing'));
    expect(await becomes(async () => (await left()).workers === 0)).toBe(true);
    await pause(500);
    const afterSwitch = await textOf(page, '#keep');
    await press(page, t('traces.keep-nothing'));
    await erase();
    expect([afterSwitch, await textOf(page, '#keep')].filter((words) => stored.test(words))).toEqual([]);
  });
});

/** As a tab that was forgotten, or an old copy of the app, might. */
const holdDatabase = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const asked = indexedDB.open('info');
        asked.onsuccess = () => {
          (window as unknown as { held: unknown }).held = asked.result;
          resolve();
        };
      }),
  );
const indexedDatabases = (page: Page) => page.evaluate(() => indexedDB.databases());
