/** Showing and giving with what does not fit: each is answered on the page, and nothing runs over its edge. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printEditions } from '../../src/build/paper/print.ts';
import type { Project } from '../../src/build/project.ts';
import { linesOf } from '../../src/domain/place.ts';
import { changePacks } from '../safety/support/app.ts';
import { browserPath } from '../support/browsers.ts';
import { pagesOfPdf, runsOfPdf } from '../support/paper.ts';
import { type Phone, useChromium, visit } from '../support/phone.ts';
import { project, published, ROOT } from '../support/published.ts';
import { type Site, startSite } from '../support/site.ts';

const { phone } = useChromium();
const { t, pathOf, content } = published('id');
const { services } = content.directory;
const AREA = '3174';
/** 120 characters with a word that no line holds, as a person might paste it. */
const LONG = `Pusat ${'layanananakperempuan'.repeat(4)} dan keluarga di kabupaten`.padEnd(120, 'x');
const LONG_ONE = 'polri-110';
/** Neither a number nor a place. */
const EMPTY = services.find(
  (one) => !linesOf(one).length && !one.parent && !one.places.length && !one.branches.length,
)!;
let site: Site;
let wordy: Site;

beforeAll(async () => {
  [site, wordy] = await Promise.all([startSite(), startSite()]);
  changePacks(site, 'id', (pack) => {
    for (const one of pack.services) if (one.id === LONG_ONE) one.name = LONG;
  });
  changePacks(wordy, 'id', (pack) => {
    for (const one of pack.services) if (one.id === LONG_ONE) one.name = 'Panjang sekali. '.repeat(250);
  });
});
afterAll(async () => {
  await site?.kill();
  await wordy?.kill();
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
async function opened(at: Site, path: string): Promise<Phone> {
  const one = await phone(at);
  await visit(one.page, at.origin + path);
  // What was changed is in the packs, and these are drawn over the page.
  await one.page.waitForTimeout(1900);
  return one;
}
const service = (id: string) => pathOf({ kind: 'service', id });
const overflowing = (page: Page) =>
  page.evaluate(() => ({
    page: document.documentElement.scrollWidth > innerWidth,
    screen: [document.documentElement, document.getElementById('main')!].some(
      ({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1,
    ),
    over: [...document.querySelectorAll('.show h1, .show p, .show button')]
      .filter((one) => one.scrollWidth > one.clientWidth + 1)
      .map((one) => one.textContent),
  }));

describe('too many', () => {
  test('forty taps leave six chosen, and say why', async () => {
    const { page, close } = await opened(site, pathOf({ kind: 'page', id: 'services' }));
    await button(page, t('show.open')).click();
    const add = page.locator('.row button', { hasText: t('choose.add') });
    await add.first().waitFor({ state: 'attached' });
    const offered = await add.count();
    expect(offered).toBeGreaterThanOrEqual(40);
    // As fast as a finger can.
    await page.evaluate(async (word) => {
      const all = [...document.querySelectorAll<HTMLElement>('.row button')];
      for (const one of all.filter(({ textContent }) => textContent.includes(word)).slice(0, 40)) {
        one.click();
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
    }, t('choose.add'));
    await page.getByRole('alert').getByText(t('choose.full')).waitFor();
    expect(await page.locator('.row button', { hasText: t('choose.remove') }).count()).toBe(6);
    await page.locator('.chosen-bar button').first().click();
    expect(await page.locator('.show-small').first().textContent()).toBe(t('show.place', { n: 1, all: 6 }));
    await close();
  });
});

describe('a name of 120 characters', () => {
  // Fails when the word without a gap runs over the edge: tried without `overflow-wrap` in base.css.
  test.each([
    [360, 640],
    [320, 480],
  ])('is shown whole with its number and all buttons on %s × %s', async (width, height) => {
    const { page, close } = await opened(site, service(LONG_ONE));
    await page.setViewportSize({ width, height });
    await button(page, t('show.open')).click();
    await page.locator('.show h1').waitFor();
    expect(await page.locator('.show h1').textContent()).toBe(LONG);
    expect(await overflowing(page)).toEqual({ page: false, screen: false, over: [] });
    for (const part of ['.show-number', '.show-bars']) {
      const box = (await page.locator(part).boundingBox())!;
      expect([part, box.y + box.height <= height, box.y >= 0]).toEqual([part, true, true]);
    }
    await close();
  });

  test('stays on its line in the booklet, and leaves every number on the cards', async () => {
    const { book } = project();
    const own: Project = {
      ...project(),
      book: {
        ...book,
        services: book.services.map((one) => ({
          ...one,
          value: { ...one.value, name: { id: LONG, en: LONG } },
        })),
        organizations: book.organizations.map((one) => ({
          ...one,
          value: { ...one.value, acronym: LONG.replaceAll(' ', '') },
        })),
      },
    };
    const options = { root: ROOT, project: own, origin: '', chromium: browserPath('chromium') };
    for await (const one of printEditions({ ...options, editions: [{ lang: 'id', area: AREA }] })) {
      if ('fault' in one) throw new Error(one.fault);
      expect(one.booklet.pages).toBeLessThanOrEqual(32);
      expect((await pagesOfPdf(one.booklet.flat)).join('').replace(/\s/g, '')).toContain(
        LONG.replaceAll(' ', ''),
      );
      const [cards = []] = await runsOfPdf(one.cards);
      // Fails when a name of several lines pushes numbers over the edge of its card: tried without the clamp.
      expect(cards.filter(({ text }) => text === '129')).toHaveLength(10);
      expect(cards.every(({ x, y }) => x > 0 && x < 595 && y > 0 && y < 842)).toBe(true);
      const last = cards.filter(({ text }) => /^0-800-1500-119$/.test(text));
      expect(last).toHaveLength(10);
      // Cards are 54 mm high; the last number of each lies within its own.
      const tops = cards.filter(({ text }) => text === '129').map(({ y }) => Math.round(y));
      for (const top of tops)
        expect(last.some(({ y }) => top - y > 0 && top - y < (48 * 72) / 25.4)).toBe(true);
    }
  });
});

describe('a service without a number or a place', () => {
  test('says so when shown, in the message and in the code', async () => {
    expect(EMPTY).toBeDefined();
    const { page, close } = await opened(site, service(EMPTY.id));
    await button(page, t('show.open')).click();
    await page.locator('.show').getByText(t('row.no-number'), { exact: true }).waitFor();
    expect(await page.locator('.show-number').count()).toBe(0);
    expect((await overflowing(page)).over).toEqual([]);
    await page
      .locator('.show')
      .getByRole('button', { name: t('choose.done'), exact: true })
      .click();
    await button(page, t('share.open')).first().click();
    await button(page, t('share.go-on')).click();
    await page.getByRole('radio', { name: t('share.style-clear') }).check();
    expect(await page.locator('.message').textContent()).toContain(t('row.no-number'));
    await button(page, t('give.qr-facts')).click();
    await page.locator('.sheet svg.qr').waitFor();
    await close();
  });
});

describe('more than a code holds', () => {
  test('is answered in words in its place, and the other ways stay', async () => {
    const { page, close } = await opened(wordy, service(LONG_ONE));
    await button(page, t('share.open')).first().click();
    await button(page, t('share.go-on')).click();
    await page.getByRole('radio', { name: t('share.style-clear') }).check();
    await button(page, t('give.qr-facts')).click();
    await page.locator('.sheet').getByText(t('give.qr-too-long')).waitFor();
    expect(await page.locator('.sheet svg.qr').count()).toBe(0);
    await button(page, t('give.qr-link')).click();
    await page.locator('.sheet svg.qr').waitFor();
    await close();
  });
});
