/** Pages as they go to paper: what is shown, what is not, and how large the numbers are. */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../support/drive.ts';
import { published } from '../support/published.ts';
import { type Site, startSite } from '../support/site.ts';

const { pathOf } = published('id');
const SCREENS = {
  home: { kind: 'home' },
  service: { kind: 'service', id: 'sapa-129' },
  list: { kind: 'page', id: 'services' },
  area: { kind: 'area', code: '3212' },
  text: { kind: 'text', id: 'compensation' },
  road: { kind: 'page', id: 'witness' },
} as const;

let browser: Browser;
let page: Page;
let site: Site;

beforeAll(async () => {
  browser = await launch('chromium');
  site = await startSite();
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  await site?.kill();
});

/** Names of what has a box on paper among these. */
const boxes = (selector: string) =>
  page.$$eval(selector, (all) =>
    all.filter((one) => one.getClientRects().length > 0).map((one) => one.outerHTML.slice(0, 80)),
  );

describe.each(Object.entries(SCREENS))('the page of %s', (_name, screen) => {
  test('goes to paper without what is only for a screen', async () => {
    const path = pathOf(screen);
    await page.setJavaScriptEnabled(false);
    await page.goto(site.origin + path);
    await page.emulateMediaType('screen');
    // Seen on a screen, or the next lines would pass for nothing.
    expect((await boxes('a.exit')).length).toBeGreaterThan(0);
    expect(await boxes('.address')).toEqual([]);
    await page.emulateMediaType('print');
    expect(await boxes('.top, .bottom, a.exit, a.button, button:not(.term), input, .action, .tools')).toEqual(
      [],
    );
    expect((await boxes('h1')).length).toBe(1);
    expect(await page.$eval('.address', (one) => [one.textContent, one.getClientRects().length])).toEqual([
      path,
      1,
    ]);
    expect((await boxes('#keep')).length).toBe(1);
    const looks = await page.evaluate(() => ({
      paper: getComputedStyle(document.documentElement).backgroundColor,
      ink: getComputedStyle(document.documentElement).color,
      underlined: [...document.querySelectorAll('main a')].filter(
        (link) => getComputedStyle(link).textDecorationLine !== 'none',
      ).length,
    }));
    expect(looks).toEqual({ paper: 'rgb(255, 255, 255)', ink: 'rgb(0, 0, 0)', underlined: 0 });
  });
});

test('numbers are the largest thing on the page of a service, and who says so stands by them', async () => {
  await page.setJavaScriptEnabled(false);
  await page.goto(site.origin + pathOf(SCREENS.service));
  await page.emulateMediaType('print');
  const size = (selector: string) =>
    page.$eval(selector, (one) => Number.parseFloat(getComputedStyle(one).fontSize));
  expect(await size('.plate-number')).toBeGreaterThan(await size('h1'));
  expect((await boxes('.confirmed > p')).length).toBeGreaterThan(0);
  expect(await boxes('.sources')).toEqual([]);
});
