/**
 * Leaving at once, in both engines: nothing is seen any more, Back and Forward included, and coming back on
 * purpose works. Three websites: a chat with a link, the app, and the page the exit leads to.
 */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { BrowserName } from '../support/browsers.ts';
import { address, becomes, launch, reportWhatIsSeen, travel } from '../support/drive.ts';
import { firstScripts } from '../support/loads.ts';
import { said } from '../support/phone.ts';
import { published } from '../support/published.ts';
import { type Site, startSite } from '../support/site.ts';
import { type Stranger, startStranger } from '../support/strangers.ts';

const REPORT = '/n/seen';
const { pathOf, headingOf } = published('id');
const SERVICE = { kind: 'service', id: 'sapa-129' } as const;

describe.each<BrowserName>(['chromium', 'firefox'])('in %s', (name) => {
  let browser: Browser;
  let page: Page;
  let app: Site;
  let chat: Stranger;
  let away: Stranger;
  let link: string;

  beforeAll(async () => {
    browser = await launch(name);
    away = await startStranger('<h1>Weather</h1>');
    app = await startSite({ exit: away.url });
    app.on(/^\/n\/seen/, (answer) => ({ ...answer, status: 204, body: Buffer.alloc(0) }));
    link = app.origin + pathOf(SERVICE);
    chat = await startStranger(`<h1>Chat</h1><a id="go" href="${link}">look</a>`);
  });
  afterAll(async () => {
    await browser?.close();
    await Promise.all([app?.kill(), chat?.close(), away?.close()]);
  });
  beforeEach(async () => {
    page = await browser.newPage();
    await page.setViewport({ width: 360, height: 640 });
    away.silent = false;
    away.requests.length = 0;
    app.requests.length = 0;
  });
  afterEach(() => page.close());

  const seen = () => app.requests.filter(({ path }) => path.startsWith(`${REPORT}?`)).length;
  const cached = () => app.requests.filter(({ path }) => path.startsWith(`${REPORT}/cached`)).length;
  const noteText = () =>
    page.evaluate(() => document.querySelector('#keep [role=status]')?.textContent ?? '');
  const headingText = () => page.evaluate(() => document.querySelector('main h1')?.textContent ?? '');

  /** From the chat into the app, and until the app runs. */
  async function arrive(): Promise<void> {
    await reportWhatIsSeen(page, REPORT);
    await page.goto(chat.url);
    await page.click('#go');
    expect(await becomes(() => page.url() === link)).toBe(true);
    const pattern = said('id', 'keep.done');
    expect(await becomes(async () => pattern.test(await noteText()))).toBe(true);
    expect(await becomes(() => seen() > 0)).toBe(true);
  }
  async function step(index: number): Promise<void> {
    const before = await headingText();
    await page.evaluate((nth) => document.querySelectorAll<HTMLElement>('nav.bottom a')[nth]?.click(), index);
    expect(await becomes(async () => (await headingText()) !== before)).toBe(true);
  }
  const leave = () =>
    page.evaluate(() => {
      setTimeout(() => document.querySelector<HTMLElement>('a.exit')!.click(), 0);
    });

  // Without this the flows below would prove little: Back must really bring a page back as it was.
  test('a page left in the ordinary way comes back from the cache', async () => {
    await arrive();
    await page.evaluate((to) => {
      setTimeout(() => location.assign(to), 0);
    }, away.url);
    expect(await becomes(() => page.url() === away.url)).toBe(true);
    const before = seen();
    await travel(page, 'back');
    expect(await becomes(() => seen() > before)).toBe(true);
    expect(cached()).toBe(1);
  });

  // Fails when the latch does not set its flag, does not look at it on pageshow, or leaves by an ordinary step.
  test.each([0, 2])(
    'after the exit neither Back nor Forward shows anything (%i steps in the app)',
    async (steps) => {
      await arrive();
      for (let index = 1; index <= steps; index++) await step(index);
      await leave();
      expect(await becomes(() => page.url() === away.url)).toBe(true);
      await new Promise((resolve) => setTimeout(resolve, 300));
      const before = seen();
      const stops: string[] = [];
      for (let count = 0; count < 8 && stops.at(-1) !== chat.url; count++) {
        await travel(page, 'back');
        stops.push(await address(page));
      }
      expect(stops.at(-1)).toBe(chat.url);
      expect(stops.filter((url) => url !== chat.url && url !== away.url)).toEqual([]);
      expect(seen()).toBe(before);
      for (let count = 0; count < steps + 2; count++) await travel(page, 'forward');
      expect(await address(page)).toBe(away.url);
      expect(seen()).toBe(before);
      // Nobody was told where the reader came from.
      const pages = away.requests.filter(({ path }) => path === '/');
      expect(pages.length).toBeGreaterThan(0);
      expect(pages.flatMap(({ headers }) => headers.referer ?? [])).toEqual([]);
    },
  );

  test('opening the link again on purpose shows the page', async () => {
    await arrive();
    await leave();
    expect(await becomes(() => page.url() === away.url)).toBe(true);
    const before = seen();
    await page.goto(chat.url);
    await page.click('#go');
    expect(await becomes(() => page.url() === link)).toBe(true);
    expect(await becomes(async () => (await headingText()) === headingOf(SERVICE))).toBe(true);
    expect(await becomes(() => seen() > before)).toBe(true);
  });

  // Fails when the page waits for the answer before it hides, or when nothing leads away from a dead address.
  test('an exit address that never answers: hidden at once, the neutral page soon after', async () => {
    await arrive();
    away.silent = true;
    const asked = app.requests.length;
    await page.evaluate(() => {
      setTimeout(() => {
        document.querySelector<HTMLElement>('a.exit')!.click();
        const boxes = document.querySelector('main h1')!.getClientRects().length;
        void fetch(`/n/seen/boxes-${boxes}`, { keepalive: true });
      }, 0);
    });
    const start = Date.now();
    expect(await becomes(() => page.url() === `${app.origin}/n/`, 5000)).toBe(true);
    expect(Date.now() - start).toBeLessThan(3500);
    expect(await becomes(() => app.requests.some(({ path }) => path === '/n/seen/boxes-0'))).toBe(true);
    expect(await page.title()).toBe('Kalkulator');
    // And nobody was told that someone left.
    // (The browser itself looks for a newer worker and for an icon when it opens the neutral page.)
    const told = app.requests.slice(asked).filter(({ path }) => !/^\/(n\/|sw\.js$|favicon\.ico$)/.test(path));
    expect(told.map(({ path }) => path)).toEqual([]);
    const before = seen();
    await travel(page, 'back');
    expect(seen()).toBe(before);
  });

  test('the exit works before the script of the app has come', async () => {
    const undo = firstScripts().map((script) => app.on(script, () => 'never'));
    try {
      await reportWhatIsSeen(page, REPORT);
      const other = app.origin + pathOf({ kind: 'service', id: 'lpsk-perlindungan' });
      await page.goto(other, { waitUntil: 'load', timeout: 3000 }).catch(() => undefined);
      expect(await becomes(() => seen() > 0)).toBe(true);
      await leave();
      expect(await becomes(() => page.url() === away.url)).toBe(true);
    } finally {
      for (const one of undo) one();
    }
  });

  test('after one visit every page opens without a server', async () => {
    await arrive();
    await page.close();
    await app.kill();
    page = await browser.newPage();
    try {
      for (const screen of [
        { kind: 'home' },
        SERVICE,
        { kind: 'area', code: '3212' },
        { kind: 'need', id: 'safety' },
        { kind: 'page', id: 'search' },
        { kind: 'page', id: 'ask' },
      ] as const) {
        await page.goto(app.origin + pathOf(screen));
        expect(await becomes(async () => (await headingText()) === headingOf(screen))).toBe(true);
      }
      await page.goto(`${app.origin}/n/`);
      expect(await page.title()).toBe('Kalkulator');
    } finally {
      await app.restart();
    }
  });
});

describe('without JavaScript', () => {
  test('the exit is a plain link that gives no Referer', async () => {
    const browser = await launch('chromium');
    const away = await startStranger('<h1>Weather</h1>');
    const app = await startSite({ exit: away.url });
    try {
      const page = await browser.newPage();
      await page.setJavaScriptEnabled(false);
      await page.goto(app.origin + pathOf(SERVICE));
      await page.click('a.exit');
      expect(await becomes(() => page.url() === away.url)).toBe(true);
      expect(away.requests[0]?.headers.referer).toBeUndefined();
    } finally {
      await browser.close();
      await Promise.all([app.kill(), away.close()]);
    }
  });
});
