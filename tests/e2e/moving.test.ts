/** Moving between screens inside the app, and what is remembered while it is open. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { linesOf, scopeFor } from '../../src/domain/place.ts';
import type { Screen } from '../../src/domain/screen.ts';
import { heading, headingHasFocus, headingIs, said, useChromium, visit } from '../support/phone.ts';
import { published } from '../support/published.ts';
import { type Site, startSite } from '../support/site.ts';

const { phone } = useChromium();
let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.kill());

const { content, refs, t, headingOf, pathOf } = published('id');
const NEED: Screen = { kind: 'need', id: 'safety' };
const PLACES: Screen = { kind: 'page', id: 'places' };
const SERVICES: Screen = { kind: 'page', id: 'services' };
const INDRAMAYU: Screen = { kind: 'area', code: '3212' };
const nameOf = (code: string) => content.directory.areas.find((area) => area.code === code)!.name;

/** Taps the first link to a screen. */
const tap = (page: Page, screen: Screen) =>
  page
    .locator(`a[href="${pathOf(screen)}"]:visible`)
    .first()
    .click();
const choose = (page: Page, name: string) =>
  page
    .locator('.tools-panel label.chip')
    .filter({ hasText: new RegExp(`^${name.replace(/[()]/g, '.')}$`) })
    .click();
const rows = (page: Page) => page.locator('main .row');
const count = async (page: Page) =>
  Number(/\d+/.exec((await page.locator('main [role=status]').first().textContent()) ?? '')?.[0]);

describe('a step inside the app', () => {
  test('leaves the address, the title and the query alone, speaks the heading, and Back goes back', async () => {
    const { page, close } = await phone(site);
    await visit(page, `${site.origin}/id/`);
    const before = await page.evaluate(() => history.length);
    const steps: Screen[] = [
      NEED,
      { kind: 'service', id: 'sapa-129' },
      PLACES,
      INDRAMAYU,
      { kind: 'page', id: 'ask' },
    ];
    for (const [index, step] of steps.entries()) {
      await tap(page, step);
      await headingIs(page, headingOf(step)!);
      expect(page.url()).toBe(`${site.origin}/id/`);
      expect(await page.title()).toBe('Info Layanan');
      await headingHasFocus(page);
      expect(await page.evaluate(() => history.length)).toBe(before + index + 1);
      expect(await page.evaluate(() => scrollY)).toBe(0);
    }
    for (const step of [...steps.slice(0, -1).reverse(), { kind: 'home' } as const]) {
      await page.goBack();
      await headingIs(page, headingOf(step)!);
      expect(page.url()).toBe(`${site.origin}/id/`);
      await headingHasFocus(page);
    }
    await page.goForward();
    await headingIs(page, headingOf(NEED)!);
    // No page was fetched for any of this.
    expect(site.requests.filter(({ path }) => /^\/id\/.+\/$/.test(path))).toEqual([]);
    await close();
  });

  test('a tap on the link of the screen one is on goes nowhere', async () => {
    const { page, close } = await phone(site);
    await visit(page, `${site.origin}/id/`);
    const before = await page.evaluate(() => history.length);
    await page.locator('nav.bottom a').first().click();
    expect(await page.evaluate(() => history.length)).toBe(before);
    await close();
  });

  test('Back shows the list where it was left', async () => {
    const { page, close } = await phone(site);
    await visit(page, site.origin + pathOf(SERVICES));
    const target = rows(page).nth(40).locator('.row-name');
    await target.scrollIntoViewIfNeeded();
    await page.waitForTimeout(100);
    const left = await page.evaluate(() => scrollY);
    expect(left).toBeGreaterThan(1000);
    const name = await target.innerText();
    await target.click();
    await headingIs(page, name);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.goBack();
    await headingIs(page, headingOf(SERVICES)!);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(left);
    await close();
  });

  test('a reload stays on the screen, and an address opened on purpose shows its own', async () => {
    const { page, context, close } = await phone(site);
    await visit(page, `${site.origin}/id/`);
    await tap(page, NEED);
    await headingIs(page, headingOf(NEED)!);
    await page.reload();
    await headingIs(page, headingOf(NEED)!);
    await page.goBack();
    await headingIs(page, headingOf({ kind: 'home' })!);
    const other = await context.newPage();
    await other.goto(site.origin + pathOf(INDRAMAYU));
    await headingIs(other, headingOf(INDRAMAYU)!);
    await close();
  });

  test('the language changes on the same screen, and is remembered for the next start', async () => {
    const en = published('en');
    const { page, context, close } = await phone(site);
    await visit(page, site.origin + pathOf(NEED));
    await page.locator('.foot a[hreflang=en]').click();
    await headingIs(page, en.headingOf(NEED)!);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(page.url()).toBe(site.origin + pathOf(NEED));
    await page.close();
    const next = await context.newPage();
    await next.goto(`${site.origin}/`);
    await headingIs(next, en.t('home.title'));
    await close();
  });
});

describe('the chosen place', () => {
  test('comes first in lists, is named there, and can be taken away', async () => {
    const { page, close } = await phone(site);
    await visit(page, `${site.origin}/id/`);
    await page.getByRole('link', { name: t('home.place-choose'), exact: true }).click();
    await headingIs(page, headingOf(PLACES)!);
    await tap(page, INDRAMAYU);
    await headingIs(page, headingOf(INDRAMAYU)!);
    const local = content.directory.services.filter((one) => scopeFor(one, '3212') === 'place');
    const titles = (await page.locator('main h2').allTextContents()).map((text) => text.trim());
    expect(titles).toEqual(
      expect.arrayContaining([
        t('group.place', { area: nameOf('3212') }),
        t('group.province', { area: nameOf('32') }),
        t('group.national'),
      ]),
    );
    expect(titles.indexOf(t('group.place', { area: nameOf('3212') }))).toBeLessThan(
      titles.indexOf(t('group.national')),
    );
    expect(await page.getByText(t('order.place', { area: nameOf('3212') })).count()).toBe(1);
    expect(local.map(({ name }) => name)).toContain(
      await rows(page).first().locator('.row-name').innerText(),
    );
    // Home knows it too, and so does a need's list.
    await page.locator('nav.bottom a').first().click();
    await expect.poll(() => page.locator('main').innerText()).toContain(nameOf('3212'));
    await tap(page, NEED);
    await headingIs(page, headingOf(NEED)!);
    const first = await page.locator('main section h2').first().textContent();
    expect(first).toBe(t('group.place', { area: nameOf('3212') }));
    const narrowed = await count(page);
    await page.getByRole('button', { name: t('tools.remove', { name: nameOf('3212') }) }).click();
    await expect.poll(() => count(page)).not.toBe(narrowed);
    expect(await page.locator('main section h2').first().textContent()).toBe(t('group.national'));
    await close();
  });

  test('is forgotten when the page is left', async () => {
    const { page, context, close } = await phone(site);
    await visit(page, `${site.origin}/id/`);
    await page.locator('nav.bottom a').nth(2).click();
    await tap(page, INDRAMAYU);
    await headingIs(page, headingOf(INDRAMAYU)!);
    await page.close();
    const next = await context.newPage();
    await next.goto(`${site.origin}/id/`);
    await headingIs(next, t('home.title'));
    await next.waitForTimeout(400);
    expect(await next.locator('main').innerText()).not.toContain(nameOf('3212'));
    await close();
  });

  test('offers its towns, and lists then say about how far each office is, the nearest first', async () => {
    const { page, close } = await phone(site);
    await visit(page, `${site.origin}/id/`);
    await page.locator('nav.bottom a').nth(2).click();
    await tap(page, INDRAMAYU);
    await headingIs(page, headingOf(INDRAMAYU)!);
    await page.locator('.tools-panel summary').click();
    const town = content.directory.towns.find(({ area }) => area === '3212')!;
    await choose(page, town.name);
    await expect.poll(() => page.getByText(t('order.distance', { town: town.name })).count()).toBe(1);
    for (const section of await page.locator('main section:has(> .rows)').all()) {
      const facts = await section.locator('.row').allTextContents();
      const distances = facts.map(
        (text) => Number(said('id', 'row.near').exec(text) && /(\d+) km/.exec(text)?.[1]) || 1e6,
      );
      expect(distances).toEqual(distances.toSorted((a, b) => a - b));
    }
    expect(await page.getByText(said('id', 'row.near')).count()).toBeGreaterThan(0);
    expect(await page.getByText(t('tools.distance-about')).count()).toBe(1);
    await close();
  });
});

describe('a list', () => {
  const open = async (page: Page) => {
    await visit(page, site.origin + pathOf(SERVICES));
    await page.locator('.tools-panel summary').click();
    return count(page);
  };
  const label = (list: 'who' | 'kinds' | 'needs', id: string) =>
    content.directory.vocabulary[list].find((one) => one.id === id)!.name;

  // Fails when a choice is drawn but not used.
  test('is narrowed by who, kind of help, staying and how long ago, and widened again', async () => {
    const { page, close } = await phone(site);
    const all = await open(page);
    for (const choice of [
      label('who', 'fishers'),
      label('kinds', 'shelter'),
      label('needs', 'housing'),
      t('tools.stay-yes'),
      t('tools.stay-no'),
      t('phase.crisis'),
    ]) {
      await choose(page, choice);
      await expect.poll(() => count(page), { message: choice }).toBeLessThan(all);
      expect(await page.locator('.tools-panel summary').innerText()).toContain('(1)');
      await choose(page, choice);
      await expect.poll(() => count(page)).toBe(all);
    }
    await close();
  });

  test('shows only what fits every choice', async () => {
    const { page, close } = await phone(site);
    await open(page);
    await choose(page, label('who', 'men'));
    await choose(page, t('tools.stay-yes'));
    const fits = content.directory.services.filter(
      (one) => one.men !== 'no' && one.kinds.includes('shelter'),
    );
    const names = await rows(page).locator('.row-name').allTextContents();
    expect(names.length).toBeGreaterThan(0);
    const allowed = new Set(fits.map(({ name }) => name));
    expect(names.map((name) => name.trim()).filter((name) => !allowed.has(name))).toEqual([]);
    await page.getByRole('button', { name: t('tools.clear') }).click();
    await expect.poll(() => count(page)).toBeGreaterThan(names.length);
    await close();
  });

  test('that is empty says what to do instead, with numbers', async () => {
    const { page, close } = await phone(site);
    await visit(page, site.origin + pathOf(INDRAMAYU));
    await page.locator('.tools-panel summary').click();
    // Training for embassies' guests with a bed: nothing has all of that.
    await choose(page, label('who', 'foreign-nationals'));
    await choose(page, label('kinds', 'shelter'));
    await choose(page, label('needs', 'education-training'));
    await choose(page, t('phase.inclusion'));
    await expect.poll(() => page.getByText(t('list.empty')).count()).toBe(1);
    expect(await page.locator('main').innerText()).toContain(t('list.empty-lines'));
    const wider = page.locator(`main .nothing a[href="${pathOf({ kind: 'area', code: '32' })}"]`);
    expect(await wider.innerText()).toBe(nameOf('32'));
    expect(await page.locator('main .nothing a[href^="tel:"]').count()).toBeGreaterThan(1);
    await wider.click();
    await headingIs(page, nameOf('32'));
    await close();
  });

  test('every number in it is a real link that dials nothing by itself', async () => {
    const { page, close } = await phone(site);
    await visit(page, site.origin + pathOf(NEED));
    const links = await page
      .locator('main a[href^="tel:"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')!));
    expect(links.length).toBeGreaterThan(5);
    const known = new Set(
      content.directory.services.flatMap((one) => linesOf(one)).map(({ value }) => `tel:${value}`),
    );
    expect(links.filter((link) => !known.has(link))).toEqual([]);
    expect(refs.service('sapa-129')).toBeDefined();
    expect(await heading(page)).toBe(headingOf(NEED));
    await close();
  });
});

describe('Back', () => {
  // Fails when a sheet is no step of its own: tried by opening it without one.
  test('closes an open sheet and stays on the screen, like its own button', async () => {
    const { page, close } = await phone(site);
    const title = t('share.check-title');
    await visit(page, site.origin + pathOf({ kind: 'service', id: 'sapa-129' }));
    const before = await heading(page);
    const open = () =>
      page
        .locator('.foot')
        .getByRole('button', { name: t('share.open') })
        .click();
    for (const shut of [
      () => page.goBack(),
      () => page.locator('.sheet-head button').click(),
      () => page.goBack(),
    ]) {
      await open();
      await page.getByText(title).waitFor();
      await shut();
      await page.getByText(title).waitFor({ state: 'detached' });
      expect(await heading(page)).toBe(before);
    }
    await tap(page, PLACES);
    await headingIs(page, headingOf(PLACES)!);
    await page.goBack();
    await headingIs(page, before);
    await close();
  });

  test('comes back to a page of the second part of the script after a reload', async () => {
    const { page, close } = await phone(site);
    const RIGHTS: Screen = { kind: 'page', id: 'rights' };
    await visit(page, `${site.origin}/id/`);
    await page.waitForTimeout(2000);
    await tap(page, RIGHTS);
    await headingIs(page, headingOf(RIGHTS)!);
    await page.reload();
    await headingIs(page, headingOf(RIGHTS)!);
    expect(page.url()).toBe(`${site.origin}/id/`);
    await tap(page, PLACES);
    await headingIs(page, headingOf(PLACES)!);
    await page.reload();
    await headingIs(page, headingOf(PLACES)!);
    await page.goBack();
    await headingIs(page, headingOf(RIGHTS)!);
    await close();
  });
});

// Fails when only the address decides: tried without the language in `entry-client`.
test('a page loaded again keeps the language chosen on it; a link opens in its own', async () => {
  const { page, context, close } = await phone(site);
  const english = published('en');
  await visit(page, site.origin + pathOf(PLACES));
  await page.locator('.foot a[hreflang=en]').click();
  await headingIs(page, english.headingOf(PLACES)!);
  await page.reload();
  await headingIs(page, english.headingOf(PLACES)!);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  await page.close();
  const other = await context.newPage();
  await visit(other, site.origin + pathOf(PLACES));
  await headingIs(other, headingOf(PLACES)!);
  await close();
});
