/** The drawn map: pins and list in step, by keyboard alone, without a server, and asking nobody else. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lineOf, placesForMap, shapeOf } from '../../src/domain/map.ts';
import { violations } from '../support/axe.ts';
import { becomes, launch } from '../support/drive.ts';
import { headingIs, type Phone, useChromium, visit } from '../support/phone.ts';
import { languages, published } from '../support/published.ts';
import { type Site, startSite } from '../support/site.ts';

const { phone } = useChromium();
let site: Site;
let opened: Phone;
beforeAll(async () => {
  site = await startSite();
  opened = await phone(site);
});
afterAll(async () => {
  await opened?.close();
  await site.kill();
});

const mapOf = (lang: string) => published(lang).pathOf({ kind: 'page', id: 'map' });
const { pinned } = placesForMap(published('id').content.directory.services);

async function openMap(page: Page, lang = 'id'): Promise<void> {
  await visit(page, site.origin + mapOf(lang), lang);
  await page.locator('.map .map-pin').first().waitFor();
}
const rows = (page: Page) => page.locator('.map-rows .row').count();
const button = (page: Page, lang: string, key: 'map.in' | 'map.out' | 'map.west' | 'map.all') =>
  page.getByRole('button', { name: published(lang).t(key), exact: true });

/** Places that the pins in view stand for: a number for several, one for a shape. */
const pinsInView = (page: Page) =>
  page.evaluate(() => {
    const frame = document.querySelector('.map')!.getBoundingClientRect();
    return [...document.querySelectorAll('.map-pin')]
      .filter((pin) => {
        const box = pin.getBoundingClientRect();
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        return x >= frame.left && x <= frame.right && y >= frame.top && y <= frame.bottom;
      })
      .reduce((sum, pin) => sum + Number(pin.querySelector('.map-group')?.textContent ?? 1), 0);
  });

describe.each(languages())('the map in %s', (lang) => {
  test('shows a pin for every published place, and lists them all', async () => {
    const { page } = opened;
    await openMap(page, lang);
    expect(pinned.length).toBeGreaterThan(100);
    expect(await pinsInView(page)).toBe(pinned.length);
    expect(await rows(page)).toBe(pinned.length);
    expect(await page.locator('.map-land').count()).toBe(1);
    expect(await page.locator('.map-credit').isVisible()).toBe(true);
  });

  // What stands around every page is looked at in axe-live.test.ts.
  test('adds no fault for axe, light or dark', async () => {
    const { page } = opened;
    await visit(page, site.origin + published(lang).pathOf({ kind: 'page', id: 'about' }), lang);
    const around = await violations(page);
    await openMap(page, lang);
    expect((await violations(page)).filter((fault) => !around.includes(fault))).toEqual([]);
  });
});

describe('the list', () => {
  test('says what the map shows at every zoom', async () => {
    const { page } = opened;
    await openMap(page);
    let before = await rows(page);
    for (let zoom = 0; zoom < 4; zoom++) {
      await button(page, 'id', 'map.in').click();
      await expect.poll(() => rows(page)).toBeLessThan(before);
      before = await rows(page);
      const status = page.locator('.map-panes [role=status]');
      expect(await status.textContent()).toBe(published('id').t('map.count', { count: before }));
    }
    await button(page, 'id', 'map.all').click();
    await expect.poll(() => rows(page)).toBe(pinned.length);
    expect(await pinsInView(page)).toBe(pinned.length);
  });

  test('begins with the nearest to the chosen town, with how far it is', async () => {
    const { page } = opened;
    await openMap(page);
    const town = published('id').content.directory.towns.find(({ name }) => name === 'Jampang Tengah')!;
    await page.locator('#map-town').selectOption(town.id);
    await expect.poll(() => rows(page)).toBeLessThan(20);
    const said = await page.locator('.map-rows .row-facts').allTextContents();
    const far = said.flatMap((text) => /(\d+) km/.exec(text)?.[1] ?? []).map(Number);
    expect(far.length).toBe(await rows(page));
    expect(far).toEqual(far.toSorted((a, b) => a - b));
  });

  test('shows on the map where a place is, and how large the area is in which it may be', async () => {
    const { page } = opened;
    await openMap(page);
    await page.locator('.map-show').first().click();
    await page.locator('.map-around').waitFor({ state: 'attached' });
    expect(await rows(page)).toBe(1);
  });

  // Fails with another shape or outline on the map or in the list; tried by swapping two shapes.
  test('and the map draw the kind of organization as a shape, and how exact the place is as an outline', async () => {
    const { page } = opened;
    await openMap(page);
    const drawn = (selector: string) =>
      page.evaluate(
        (wanted) =>
          [...document.querySelectorAll(wanted)].map((one) => [
            one.getAttribute('aria-label') ?? one.querySelector('.row-name')?.textContent ?? '',
            one.querySelector('svg.pin')?.getAttribute('class') ?? '',
          ]),
        selector,
      );
    const wanted = pinned.map(({ service, position }) => [
      service.name,
      `pin pin-${shapeOf(service)} pin-${lineOf(position)}`,
    ]);
    expect(await drawn('.map-rows .row')).toEqual(wanted);
    expect(new Set(wanted.map(([, look]) => look)).size).toBeGreaterThan(4);
    for (let zoom = 0; zoom < 2; zoom++) await button(page, 'id', 'map.in').click();
    const single = (await drawn('.map .map-pin')).filter(([, look]) => look);
    expect(single.length).toBeGreaterThan(1);
    for (const [said, look] of single)
      expect(wanted.some(([name, right]) => said!.startsWith(name!) && right === look)).toBe(true);
  });

  // Fails when only the first of them is listed; tried.
  test('names every place of one point', async () => {
    const { page } = opened;
    await openMap(page);
    const at = ({ position: { lat, lon } }: (typeof pinned)[number]) => `${lat} ${lon}`;
    const here = pinned
      .map((one) => pinned.filter((other) => at(other) === at(one)))
      .reduce((most, one) => (one.length > most.length ? one : most));
    expect(here.length).toBeGreaterThan(2);
    const index = pinned.indexOf(here[0]!);
    await page.locator('.map-rows .row').nth(index).locator('.map-show').click();
    await button(page, 'id', 'map.in').click();
    const middle = await page.evaluate(() => {
      const box = document.querySelector('.map')!.getBoundingClientRect();
      return [box.x + box.width / 2, box.y + box.height / 2] as const;
    });
    await page.mouse.click(...middle);
    await expect.poll(() => rows(page)).toBeGreaterThanOrEqual(here.length);
    const names = await page.locator('.map-rows .row-name').allTextContents();
    expect(here.filter(({ service }) => !names.includes(service.name))).toEqual([]);
  });

  // Fails with a name in the link, a link before anything was picked, or without the sentence; tried with a name.
  test('hands the point of a picked place to a map app, and says what such an app keeps', async () => {
    const { page } = opened;
    await openMap(page);
    const links = page.locator('main a[href^="geo:"]');
    expect(await links.count()).toBe(0);
    const index = pinned.findIndex(({ position }) => lineOf(position) !== 'exact');
    await page.locator('.map-rows .row').nth(index).locator('.map-show').click();
    await links.first().waitFor();
    expect(await links.count()).toBe(1);
    const { lat, lon } = pinned[index]!.position;
    expect(await links.getAttribute('href')).toBe(`geo:${lat},${lon}?q=${lat},${lon}`);
    const { t } = published('id');
    expect(await page.locator('.map-app').textContent()).toBe(`${t('map.app-about')} ${t('map.app-rough')}`);
    await page.getByRole('button', { name: t('map.show-all') }).click();
    await expect.poll(() => links.count()).toBe(0);
    expect(await page.locator('.map-around').count()).toBe(0);
  });
});

describe('from right to left', () => {
  // Fails with a side of the screen in the styles, or arrows that change places; tried with `dir` left out there.
  test('all stands on the other side, but the map and its arrows stay as they are', async () => {
    const { page } = opened;
    await openMap(page);
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    await button(page, 'id', 'map.all').click();
    const seen = await page.evaluate(() => {
      const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
      const middle = (selector: string) => box(selector).x + box(selector).width / 2;
      const arrows = [...document.querySelectorAll('.map-moves .button')].map(
        (one) => one.getBoundingClientRect().x,
      );
      return {
        zoomLeft: middle('.map-zoom') < middle('.map'),
        pinRight: middle('.map-rows .row .pin') > middle('.map-rows .row'),
        arrows: arrows.every((x, index) => index === 0 || x > arrows[index - 1]!),
        wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        landLeft: box('.map-land').x < middle('.map'),
      };
    });
    expect(seen).toEqual({ zoomLeft: true, pinRight: true, arrows: true, wide: 0, landLeft: true });
    expect(await pinsInView(page)).toBe(await rows(page));
  });
});

describe('in Firefox', () => {
  // Fails when it does not draw or the list stays behind.
  test('the map opens, draws, and its list is in step', async () => {
    const browser = await launch('firefox');
    try {
      const page = await browser.newPage();
      await page.setViewport({ width: 360, height: 640 });
      await page.goto(site.origin + mapOf('id'));
      await page.waitForSelector('.map .map-pin');
      const seen = () =>
        page.evaluate(() => ({
          rows: document.querySelectorAll('.map-rows .row').length,
          land: (document.querySelector('.map-land')?.getBoundingClientRect().width ?? 0) > 200,
          said: document.querySelector('.map-panes > :last-child [role=status]')?.textContent ?? '',
        }));
      const said = (count: number) => published('id').t('map.count', { count });
      expect(await seen()).toEqual({ rows: pinned.length, land: true, said: said(pinned.length) });
      await page.click('.map-zoom button');
      expect(await becomes(async () => (await seen()).rows < pinned.length)).toBe(true);
      const zoomed = await seen();
      expect(zoomed).toEqual({ rows: zoomed.rows, land: true, said: said(zoomed.rows) });
      await page.click('.map-pin .map-group');
      await page.click('.map-show');
      expect(await becomes(async () => (await seen()).rows === 1)).toBe(true);
    } finally {
      await browser.close();
    }
  });
});

describe('by keyboard alone', () => {
  test('the map is moved, a pin opened, and its place reached', async () => {
    const { page } = opened;
    await openMap(page);
    await button(page, 'id', 'map.in').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => rows(page)).toBeLessThan(pinned.length);
    await page.locator('.map').focus();
    const shown = await rows(page);
    for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowLeft');
    await expect.poll(() => rows(page)).not.toBe(shown);
    await button(page, 'id', 'map.all').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => rows(page)).toBe(pinned.length);
    // Groups come apart until one is a single place, or several at one point: those are listed.
    const heading = page.locator('#map-list');
    for (let press = 0; press < 12; press++) {
      if ((await heading.textContent()) === published('id').t('map.list-here')) break;
      await page.locator('.map .map-pin').first().focus();
      await page.keyboard.press('Enter');
      await page.waitForTimeout(60);
    }
    await expect.poll(() => heading.textContent()).toBe(published('id').t('map.list-here'));
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('map-list');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).not.toContain(mapOf('id'));
    expect(await page.locator('.service h1').count()).toBe(1);
  });
});

describe('on small screens', () => {
  test.each([
    [320, 480],
    [360, 640],
    [1280, 800],
  ])('at %i × %i nothing sticks out, and what is pressed is large enough', async (width, height) => {
    const { page } = opened;
    await page.setViewportSize({ width, height });
    await openMap(page);
    const { wide, small } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      small: [
        ...document.querySelectorAll('.map-pin, .map-zoom button, .map-tools button, .map-show, #map-town'),
      ]
        .map((element) => element.getBoundingClientRect())
        .filter((box) => box.height < 44 || box.width < 44).length,
    }));
    expect(wide).toBeLessThanOrEqual(0);
    expect(small).toBe(0);
    await page.setViewportSize({ width: 360, height: 640 });
  });
});

describe('without a server', () => {
  test.each(languages())('the map opens after a visit to any page in %s', async (lang) => {
    const { context, page, close } = await phone(site);
    await visit(page, `${site.origin}/${lang}/`, lang);
    await page.close();
    await site.kill();
    const tab = await context.newPage();
    await tab.goto(site.origin + mapOf(lang));
    await headingIs(tab, published(lang).t('map.title'));
    await tab.locator('.map .map-pin').first().waitFor();
    expect(await pinsInView(tab)).toBe(pinned.length);
    // A link leaves the map for an ordinary page, which the app draws.
    await tab.locator('.map-rows .row-name').first().click();
    await tab.locator('.service').waitFor();
    // And the app leads back to it.
    await tab.goto(site.origin + published(lang).pathOf({ kind: 'page', id: 'places' }));
    await headingIs(tab, published(lang).t('places.title'));
    await tab.locator(`main a[href="${mapOf(lang)}"]`).click();
    await tab.waitForURL(`**${mapOf(lang)}`);
    await tab.locator('.map .map-pin').first().waitFor();
    await close();
    await site.restart();
  });

  test('of the drawing only, the list stays whole and says so', async () => {
    const { page } = opened;
    const undo = site.on(/^\/assets\//, (answer) =>
      answer.body.includes('leaflet-container') ? { ...answer, status: 404 } : answer,
    );
    const fresh = await phone(site);
    await fresh.page.goto(site.origin + mapOf('id'));
    await fresh.page.getByText(published('id').t('map.failed')).waitFor();
    expect(await fresh.page.locator('main .row').count()).toBeGreaterThan(pinned.length);
    await fresh.close();
    undo();
    await page.goto(site.origin + mapOf('id'));
  });
});
