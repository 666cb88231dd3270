/**
 * What somebody finds who goes through the phone afterwards: the browser is closed and its own files are read.
 * Both engines, each with a profile on disk.
 */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserName } from '../support/browsers.ts';
import { becomes, reportWhatIsSeen, travel } from '../support/drive.ts';
import { firstScripts } from '../support/loads.ts';
import { said } from '../support/phone.ts';
import { published } from '../support/published.ts';
import type { Site } from '../support/site.ts';
import { type Stranger, startStranger } from '../support/strangers.ts';
import { startSiteTo } from './support/app.ts';
import { filesIn, filesWith, newProfile, type Profile, WRITTEN } from './support/profile.ts';
import { startWebsite } from './support/web.ts';

const { pathOf, t, refs } = published('id');
const SERVICE = { kind: 'service', id: 'sapa-129' } as const;
/** No word of any language, so that it can only come from what was typed. */
const TYPED = 'kuningzebra';

interface Left {
  local: string[];
  session: string[];
  databases: string[];
  caches: number;
  cookies: string;
}
const inStorage = (page: Page): Promise<Left> =>
  page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name ?? ''),
    caches: (await caches.keys()).length,
    cookies: document.cookie,
  }));

describe.each<BrowserName>(['chromium', 'firefox'])('after a visit with %s', (name) => {
  let app: Site;
  let chat: Stranger;
  let away: Stranger;
  let profile: Profile;
  let browser: Browser | undefined;
  let link: string;
  let rows: Record<string, unknown>[];
  let typed: Record<string, unknown>[];
  let left: Left;
  let seenAfter = -1;
  let stops: string[] = [];

  async function walk(page: Page): Promise<void> {
    const headingText = () => page.evaluate(() => document.querySelector('main h1')?.textContent ?? '');
    const click = (selector: string) => page.evaluate((s) => document.querySelector<HTMLElement>(s)?.click(), selector);
    await page.setViewport({ width: 360, height: 640 });
    await reportWhatIsSeen(page, '/n/seen');
    await page.evaluateOnNewDocument(() => {
      const say = (w: string) => { let v = '?'; try { v = sessionStorage.getItem('v') ?? '-'; } catch {} ; void fetch(`/n/seen/dbg?${w}&v=${v}&type=${(performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming)?.type}&${Math.round(performance.timeOrigin)}`, {keepalive: true}).catch(() => 0); };
      say('start');
      addEventListener('pageshow', (e) => say('pageshow' + e.persisted));
      addEventListener('pagehide', (e) => say('pagehide' + e.persisted));
    });
    await page.goto(chat.url);
    await page.click('#go');
    const stored = said('id', 'keep.done');
    const note = () => page.evaluate(() => document.querySelector('#keep [role=status]')?.textContent ?? '');
    expect(await becomes(async () => stored.test(await note()), 20_000)).toBe(true);
    // Three screens, then the search with the keyboard, then another service.
    for (const screen of ['places', 'ask', 'search'] as const) {
      await click(`nav.bottom a[href="${pathOf({ kind: 'page', id: screen })}"]`);
      const key = ({ places: 'places.title', ask: 'ask-page.title', search: 'search.title' } as const)[screen];
      expect(await becomes(async () => (await headingText()) === t(key))).toBe(true);
    }
    await page.type('#q', `${TYPED} paspor`);
    await page.keyboard.press('Enter');
    const ROW = `a.row-name[href="${pathOf({ kind: 'service', id: 'lpsk-perlindungan' })}"]`;
    await page.$eval('#q', (input) => {
      (input as HTMLInputElement).value = '';
    });
    await page.type('#q', 'lpsk');
    expect(await becomes(() => page.evaluate((s) => Boolean(document.querySelector(s)), ROW))).toBe(true);
    await click(ROW);
    expect(await becomes(async () => (await headingText()) === refs.service('lpsk-perlindungan')!.name)).toBe(true);
    left = await inStorage(page);
    await page.click('header a.exit');
    expect(await becomes(() => page.url() === away.url)).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }

  beforeAll(async () => {
    away = await startStranger('<h1>Weather</h1>');
    app = await startSiteTo(away.url);
    app.on(/^\/n\/seen/, (answer) => ({ ...answer, status: 204, body: Buffer.alloc(0) }));
    link = app.origin + pathOf(SERVICE);
    chat = await startStranger(`<h1>Chat</h1><a id="go" href="${link}">look</a>`);
    profile = newProfile(name);
    browser = await profile.open();
    const page = await browser.newPage();
    await walk(page);
    const seen = () => app.requests.filter(({ path }) => path.startsWith('/n/seen?')).length;
    const before = seen();
    for (let count = 0; count < 9 && page.url() !== chat.url; count++) {
      await travel(page, 'back');
      stops.push(page.url());
    }
    for (let count = 0; count < 7; count++) {
      await travel(page, 'forward');
      stops.push(page.url());
    }
    seenAfter = seen() - before;
    await browser.close();
    browser = undefined;
    rows = await WRITTEN[name].rows(profile.folder);
    typed = await WRITTEN[name].typed(profile.folder);
    // LEAVE-HERE
  });
  afterAll(async () => {
    await browser?.close();
    await Promise.all([app?.kill(), chat?.close(), away?.close()]);
    profile?.remove();
  });

  test('dbg', () => {
    console.log(app.requests.map((r) => r.path).filter((p) => p.startsWith('/n/seen')).join('\n'), '\nAWAY', away.requests.map((r) => r.path).join(' '));
    console.log(name, JSON.stringify({ rows, typed, left, seenAfter, stops }, null, 1));
    for (const w of [TYPED, 'sapa-129', 'lpsk-perlindungan', 'paspor']) console.log(w, filesWith(profile.folder, w));
    console.log(filesIn(profile.folder).map((f) => f.slice(profile.folder.length)).filter((f) => !/Extension|component|Safe Brows|GrShader|Shader/.test(f)).join('\n').slice(0, 5000));
  });
});
void readFileSync; void firstScripts; void startWebsite;
