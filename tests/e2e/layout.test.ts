/** What fits on small screens, and how large things are to touch. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { kindsOfPages } from '../support/kinds.ts';
import { firstScripts } from '../support/loads.ts';
import { noteSays, type Phone, understand, useChromium, visit } from '../support/phone.ts';
import { languages } from '../support/published.ts';
import { type Site, startSite } from '../support/site.ts';

const { phone } = useChromium();
let site: Site;
let opened: Phone;
beforeAll(async () => {
  site = await startSite();
  opened = await phone(site);
});
beforeEach(() => size(opened.page, 360, 640));
afterAll(async () => {
  await opened?.close();
  await site.kill();
});

const size = (page: Page, width: number, height: number) => page.setViewportSize({ width, height });

/** Elements whose box is not wholly between the top of the screen and the bottom bar. */
const outside = (page: Page, selector: string) =>
  page.evaluate((wanted) => {
    const floor = document.querySelector('.bottom')!.getBoundingClientRect().top;
    const ceiling = document.querySelector('.top')!.getBoundingClientRect().bottom;
    return [...document.querySelectorAll(wanted)]
      .map((element) => ({ box: element.getBoundingClientRect(), text: element.textContent }))
      .filter(
        ({ box }) => box.top < ceiling || box.bottom > floor + 0.5 || box.left < 0 || box.right > innerWidth,
      )
      .map(
        ({ box, text }) =>
          `${text} ${Math.round(box.top)}-${Math.round(box.bottom)}, floor ${Math.round(floor)}`,
      );
  }, selector);

/** What sticks out at the side. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) =>
        element.getBoundingClientRect().right > clientWidth + 1 && !element.closest('.away, .skip'),
    );
    return [
      `${scrollWidth} > ${clientWidth}`,
      ...wide.slice(0, 3).map((element) => element.outerHTML.slice(0, 120)),
    ];
  });

describe.each(languages())('the first screen in %s', (lang) => {
  test.each(['as written', 'with the app running'])(
    'shows nine needs and three numbers at 360 × 640 (%s)',
    async (state) => {
      // A phone of its own: a script that was missing once stays missing in the browser's cache.
      const { page, close } = await phone(site);
      const undo =
        state === 'as written'
          ? firstScripts().map((one) => site.on(one, (answer) => ({ ...answer, status: 404 })))
          : [];
      if (undo.length) await page.goto(`${site.origin}/${lang}/`);
      else await visit(page, `${site.origin}/${lang}/`, lang);
      expect(await page.locator('.tile').count()).toBe(9);
      expect(await page.locator('.lines a.line').count()).toBe(3);
      expect(await outside(page, '.tile')).toEqual([]);
      expect(await outside(page, '.lines a.line')).toEqual([]);
      for (const one of undo) one();
      await close();
    },
  );

  test('shows the three numbers at 320 × 480', async () => {
    const { page } = opened;
    await size(page, 320, 480);
    await visit(page, `${site.origin}/${lang}/`, lang);
    expect(await outside(page, '.lines a.line')).toEqual([]);
  });

  test('has things to touch that are at least 44 high', async () => {
    const { page } = opened;
    for (const [width, height] of [
      [360, 640],
      [320, 480],
      [1280, 800],
    ] as const) {
      await size(page, width, height);
      await visit(page, `${site.origin}/${lang}/`, lang);
      const small = await page.evaluate(() =>
        ['.tile', '.lines li', '.exit:not(.exit-quiet)', '.bottom a', '.search-link', '.top .button'].flatMap(
          (selector) => {
            const all = [...document.querySelectorAll(selector)];
            if (!all.length) return [`no ${selector}`];
            return all
              .map((element) => element.getBoundingClientRect())
              .filter((box) => box.height < 44 || box.width < 44)
              .map((box) => `${selector} ${box.width} × ${box.height}`);
          },
        ),
      );
      expect(small).toEqual([]);
    }
  });
});

const exitIsFree = (page: Page) =>
  page.evaluate(() => {
    const box = document.querySelector('.exit:not(.exit-quiet)')!.getBoundingClientRect();
    const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return Boolean(hit?.closest('a.exit'));
  });

describe.each(languages())('every kind of page in %s', (lang) => {
  // Fails with anything wider than the screen, a bar that grows, or something that lies over the exit. Letters
  // twice as large are what a phone's own setting makes; the size of ours is 112.5 % to begin with.
  test.each(kindsOfPages(lang))(
    '%s fits 320 × 480, and 360 with letters twice as large',
    async (_name, path) => {
      const { page } = opened;
      await size(page, 320, 480);
      await page.goto(site.origin + path);
      await noteSays(page, lang, 'keep.done');
      // Also while the card about the exit is there.
      expect.soft(await exitIsFree(page), 'exit beside the card').toBe(true);
      await understand(page);
      const panel = page.locator('.tools-panel summary');
      if (await panel.count()) await panel.first().click();
      expect.soft(await overflow(page), 'wider than 320').toEqual([]);
      const bars = await page.evaluate(() =>
        [...document.querySelectorAll('body *')]
          .filter((element) => /fixed|sticky/.test(getComputedStyle(element).position))
          .map((element) => element.getBoundingClientRect())
          .filter((box) => box.width > 200)
          .reduce((sum, box) => sum + box.height, 0),
      );
      expect.soft(bars, 'no bars').toBeGreaterThan(40);
      expect.soft(bars, 'bars take more than a quarter').toBeLessThanOrEqual(480 / 4);
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      expect.soft(await exitIsFree(page), 'exit at the end of the page').toBe(true);
      await size(page, 360, 640);
      await page.evaluate(() => {
        scrollTo(0, 0);
        document.documentElement.style.fontSize = '225%';
      });
      expect.soft(await overflow(page), 'wider than 360 with large letters').toEqual([]);
      expect.soft(await exitIsFree(page), 'exit with large letters').toBe(true);
    },
  );
});
