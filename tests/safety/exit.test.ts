/**
 * The exit beyond tests/e2e/exit.test.ts: never covered by anything, there with the first picture, by keyboard,
 * and from under the cover.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtPages } from '../support/built-pages.ts';
import { firstScripts } from '../support/loads.ts';
import { headingIs, noteSays, type Phone, useChromium, visit } from '../support/phone.ts';
import { languages, published } from '../support/published.ts';
import { type Site, startSite } from '../support/site.ts';
import { type Stranger, startStranger } from '../support/strangers.ts';

const { phone } = useChromium();
const { t, pathOf } = published('id');
const SERVICE = pathOf({ kind: 'service', id: 'sapa-129' });
const SEARCH = pathOf({ kind: 'page', id: 'search' });
const TRACES = pathOf({ kind: 'page', id: 'traces' });
let site: Site;
let away: Stranger;
beforeAll(async () => {
  away = await startStranger('<h1>Weather</h1>');
  site = await startSite({ exit: away.url });
  site.on('/n/seen', (answer) => ({ ...answer, status: 204, body: Buffer.alloc(0) }));
});
afterAll(() => Promise.all([site?.kill(), away?.close()]));
const host = () => new URL(away.url).host;
const close = ({ close: end }: Phone) => end([host()]);

/** What a finger meets in the middle of the exit; `exit` is good, anything else lies above it. */
const atTheExit = (page: Page) =>
  page.evaluate(() => {
    const exit = [...document.querySelectorAll('a.exit')].find((one) => {
      const { width, height } = one.getBoundingClientRect();
      return width >= 44 && height >= 44 && getComputedStyle(one).clipPath === 'none';
    });
    if (!exit) return 'no exit to be seen';
    const box = exit.getBoundingClientRect();
    const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return hit?.closest('a.exit') === exit ? 'exit' : (hit?.outerHTML.slice(0, 120) ?? 'outside the screen');
  });

/** A small old phone, 1280 × 1024 at 400 %, and a phone whose keyboard takes half of the screen. */
const SCREENS: [string, { width: number; height: number; scale: number }][] = [
  ['320 × 480', { width: 320, height: 480, scale: 1 }],
  ['400 %', { width: 320, height: 256, scale: 4 }],
  ['with a keyboard', { width: 360, height: 300, scale: 2 }],
];

const openSheet = (page: Page, key: 'share.open' | 'report.open') =>
  page
    .getByRole('button', { name: t(key), exact: true })
    .first()
    .click();
const sheetOpen = (page: Page) => page.locator('.sheet').waitFor();
/** The sheets are a chunk of their own that comes a moment later. */
const sheetsThere = (page: Page) => page.waitForTimeout(1900);

describe.each(SCREENS)('at %s', (_name, { width, height, scale }) => {
  const open = async (path: string): Promise<Phone> => {
    const opened = await phone(site, { viewport: { width, height }, deviceScaleFactor: scale });
    await visit(opened.page, site.origin + path);
    return opened;
  };

  // Fails when a sheet is a modal dialog, lies above the bar, or reaches up to it: tried with z-index and inset.
  test.each(['call', 'share', 'report'])(
    'nothing lies above the exit while the %s sheet is open',
    async (sheet) => {
      const opened = await open(SERVICE);
      const { page } = opened;
      await sheetsThere(page);
      if (sheet === 'call') await page.locator('.plate a[href^="tel:"]').first().click();
      else await openSheet(page, sheet === 'share' ? 'share.open' : 'report.open');
      await sheetOpen(page);
      expect(await atTheExit(page)).toBe('exit');
      await page.locator('.sheet').evaluate((element) => element.scrollTo(0, element.scrollHeight));
      expect(await atTheExit(page)).toBe('exit');
      await page.mouse.click(...(await centreOfExit(page)));
      await page.waitForURL(away.url);
      await close(opened);
    },
  );

  // Fails when the bar scrolls away with the field.
  test('nothing lies above the exit while one types into the search', async () => {
    const opened = await open(SEARCH);
    const { page } = opened;
    await page.locator('#q').focus();
    await page.keyboard.type('paspor', { delay: 5 });
    expect(await atTheExit(page)).toBe('exit');
    await page.locator('#q').scrollIntoViewIfNeeded();
    expect(await atTheExit(page)).toBe('exit');
    await close(opened);
  });

  // The first visit explains the exit; it must work while it is being explained (R16).
  test('nothing lies above the exit while it is explained', async () => {
    const opened = await phone(site, { viewport: { width, height }, deviceScaleFactor: scale });
    await opened.page.goto(`${site.origin}/id/`);
    await opened.page.getByText(t('first.exit')).waitFor();
    expect(await atTheExit(opened.page)).toBe('exit');
    await opened.page.getByRole('button', { name: t('first.dismiss') }).click();
    expect(await opened.page.getByText(t('first.exit')).count()).toBe(0);
    await close(opened);
  });

  // Fails while the cover has no exit of its own and lies above the bar.
  test('the exit is there on the cover', async () => {
    const opened = await open(TRACES);
    const { page } = opened;
    await coverOnLeaving(page);
    expect(await atTheExit(page)).toBe('exit');
    await close(opened);
  });
});

async function centreOfExit(page: Page): Promise<[number, number]> {
  const box = (await page.locator('.top a.exit').first().boundingBox())!;
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** Switches the cover on and lets the app believe that another one came to the front. */
async function coverOnLeaving(page: Page): Promise<void> {
  await page
    .locator('.settings label, .settings button')
    .filter({ hasText: t('traces.cover-leave') })
    .click();
  await page.waitForTimeout(150);
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await page.getByRole('button', { name: t('cover.back') }).waitFor();
}

describe('with a keyboard', () => {
  const shifts = async (page: Page, times: number) => {
    for (let count = 0; count < times; count++) await page.keyboard.press('Shift');
  };
  const spoken = (page: Page) => page.locator('p.exit-status[role=status]');

  // Fails when a capital letter counts, or when the count is not taken back: tried by dropping `alone`.
  test('Shift three times leaves, and says how often it is still to be pressed', async () => {
    const opened = await phone(site);
    const { page } = opened;
    await visit(page, site.origin + SERVICE);
    await shifts(page, 1);
    await expect.poll(() => spoken(page).textContent()).toBe(t('exit.keys-left', { count: 2 }));
    await shifts(page, 1);
    await expect.poll(() => spoken(page).textContent()).toBe(t('exit.keys-left', { count: 1 }));
    await shifts(page, 1);
    await page.waitForURL(away.url);
    await close(opened);
  });

  test('Shift as part of a capital letter, and Shift too slowly, leave nothing', async () => {
    const opened = await phone(site);
    const { page } = opened;
    await page.clock.install();
    await visit(page, site.origin + SEARCH);
    await page.locator('#q').focus();
    for (let count = 0; count < 4; count++) await page.keyboard.press('Shift+A');
    for (let count = 0; count < 2; count++) {
      await shifts(page, 2);
      await page.clock.fastForward(5100);
      await expect.poll(() => spoken(page).textContent()).toBe(t('exit.keys-lapsed'));
    }
    await shifts(page, 1);
    await page.waitForTimeout(300);
    expect(page.url()).toBe(site.origin + SEARCH);
    expect(await page.locator('#q').inputValue()).toBe('AAAA');
    await close(opened);
  });

  // Fails when the keys look for an exit that the sheet or the cover has taken away.
  test.each(['a sheet', 'the cover'])('Shift three times leaves from under %s too', async (above) => {
    const opened = await phone(site);
    const { page } = opened;
    await visit(page, site.origin + (above === 'a sheet' ? SERVICE : TRACES));
    if (above === 'a sheet') {
      await sheetsThere(page);
      await openSheet(page, 'share.open');
      await sheetOpen(page);
    } else await coverOnLeaving(page);
    await shifts(page, 3);
    await page.waitForURL(away.url);
    await close(opened);
  });

  // Fails when the exit comes after the content in the order of the keyboard.
  test('the exit is reached right after the skip link', async () => {
    const opened = await phone(site);
    const { page } = opened;
    await visit(page, site.origin + SERVICE);
    await page.reload();
    await page.waitForTimeout(500);
    const stops: string[] = [];
    for (let count = 0; count < 2; count++) {
      await page.keyboard.press('Tab');
      stops.push(await page.evaluate(() => document.activeElement?.className ?? ''));
    }
    expect(stops).toEqual(['skip', 'exit']);
    await page.keyboard.press('Enter');
    await page.waitForURL(away.url);
    await close(opened);
  });
});

// Fails when only the picture goes and the voice reads on (R63).
test('a voice that is reading out stops with the tap', async () => {
  const opened = await phone(site);
  const { page, context } = opened;
  await context.addInitScript(() => {
    Object.defineProperty(window, 'speechSynthesis', {
      value: { cancel: () => void fetch('/n/seen?silence', { keepalive: true }), getVoices: () => [] },
    });
  });
  await visit(page, site.origin + SERVICE);
  const silences = () => site.requests.filter(({ path }) => path === '/n/seen?silence').length;
  const before = silences();
  away.silent = true;
  await page.mouse.click(...(await centreOfExit(page)));
  await expect.poll(silences).toBeGreaterThan(before);
  await page.waitForURL(`${site.origin}/n/`);
  away.silent = false;
  await close(opened);
});

describe('on a slow phone', () => {
  /** Taps the exit in the frame in which it is first on the screen, and looks again at once. */
  const tapAtFirstSight = () => {
    let tapped = false;
    const frame = () => {
      const exit = document.querySelector<HTMLElement>('a.exit');
      if (exit?.getClientRects().length && !tapped) {
        tapped = true;
        const running = String(Boolean(document.querySelector('#keep [role=status]')?.textContent));
        // What the app hears of a tap, this hears too: after the latch, before the next picture.
        exit.click();
        const boxes = document.querySelector('main')?.getClientRects().length ?? 'none';
        void fetch(`/n/seen?boxes=${boxes}&running=${running}`, { keepalive: true });
      } else if (!tapped) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  };

  // Fails when the exit waits for the app, for the end of the document, or for an answer: tried by taking the
  // latch out of the head.
  test('the exit works in the first frame it is seen in, and the content has no box from then on', async () => {
    const undo = firstScripts().map((script) => site.on(script, () => 'never'));
    const opened = await phone(site);
    const { page, context } = opened;
    try {
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
      await context.addInitScript(tapAtFirstSight);
      const answers = site.requests.length;
      await page.goto(site.origin + SERVICE, { waitUntil: 'commit' });
      await page.waitForURL(away.url);
      const seen = () =>
        site.requests.map(({ path }) => path).filter((path) => path.startsWith('/n/seen?boxes'));
      await expect.poll(seen).toHaveLength(1);
      expect(seen()[0]).toMatch(/boxes=(0|none)&running=false$/);
      // Nobody was told: only the page itself and what it names were asked for.
      const asked = site.requests.slice(answers).map(({ path }) => path);
      expect(
        asked.filter((path) => !/^\/(id\/|assets\/|i\/|site\.webmanifest|favicon|n\/seen)/.test(path)),
      ).toEqual([]);
    } finally {
      for (const one of undo) one();
    }
    await close(opened);
  });

  test('with the app running the content has no box one frame after the tap', async () => {
    const opened = await phone(site);
    const { page, context } = opened;
    await visit(page, site.origin + SERVICE);
    away.silent = true;
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    const lines: string[] = [];
    page.on('console', (message) => lines.push(message.text()));
    await page.evaluate(() => {
      addEventListener(
        'click',
        () =>
          requestAnimationFrame(() =>
            console.info(`boxes ${document.querySelector('main')?.getClientRects().length}`),
          ),
        true,
      );
    });
    await page.mouse.click(...(await centreOfExit(page)));
    await expect.poll(() => lines).toContain('boxes 0');
    // A dead destination: the neutral page follows.
    await page.waitForURL(`${site.origin}/n/`, { timeout: 8000 });
    away.silent = false;
    await close(opened);
  });
});

describe('the inline script', () => {
  // Fails when something is added to the latch that does not belong there.
  test('is the first in the head, at most 1200 bytes, and the only one', () => {
    for (const { html, path } of builtPages()) {
      const inline = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code]) => code!);
      expect([path, inline.length]).toEqual([path, 1]);
      expect(Buffer.byteLength(inline[0]!)).toBeLessThanOrEqual(1200);
      expect(html.indexOf('<script>')).toBeLessThan(html.indexOf('<script type="module"'));
      expect(html.indexOf('<script>')).toBeLessThan(html.indexOf('<style>'));
    }
  });

  test.each(languages())('leads where the operator says, in %s', (lang) => {
    const { language } = published(lang);
    const pages = builtPages().filter((page) => page.lang === language.code);
    expect(pages.length).toBeGreaterThan(50);
    for (const { html, dom } of pages) {
      const to = dom.querySelector('a.exit')!.getAttribute('href')!;
      expect(to).toMatch(/^https:\/\/[\w.-]+\/$/);
      expect(/<script>([\s\S]*?)<\/script>/.exec(html)![1]).toContain(to);
    }
  });
});

test('the exit is explained once, and again whenever one asks', async () => {
  const opened = await phone(site);
  const { page } = opened;
  await page.goto(`${site.origin}/id/`);
  await page.getByText(t('first.exit')).waitFor();
  await noteSays(page, 'id', 'keep.done');
  await page.getByRole('button', { name: t('first.dismiss') }).click();
  await page.reload();
  await headingIs(page, t('home.title'));
  await page.waitForTimeout(300);
  expect(await page.getByText(t('first.exit')).count()).toBe(0);
  await page.getByRole('link', { name: t('exit.help') }).click();
  await headingIs(page, t('traces.title'));
  const text = await page.locator('main').innerText();
  for (const key of [
    'about.cannot.exit',
    'about.cannot.watched',
    'traces.self.caution',
    'traces.cannot',
  ] as const)
    expect(text).toContain(t(key));
  // Whoever is watched reads the warning before any step.
  expect(text.indexOf(t('traces.self.caution'))).toBeLessThan(text.indexOf(t('traces.self.chrome')));
  await close(opened);
});
