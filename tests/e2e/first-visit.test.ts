/** After one visit to any page, a dead server is not noticed. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { linesOf } from '../../src/domain/place.ts';
import type { Screen } from '../../src/domain/screen.ts';
import { browserPath } from '../support/browsers.ts';
import { firstScripts, packsOf, precached } from '../support/loads.ts';
import { headingIs, LAUNCH, noteSays, storage, useChromium, visit } from '../support/phone.ts';
import { published } from '../support/published.ts';
import { type Site, startSite } from '../support/site.ts';

const { phone } = useChromium();
let site: Site;
beforeEach(async () => {
  site = await startSite();
});
afterEach(() => site.kill());

const every = <T>(list: readonly T[], count: number) =>
  list.filter((_, index) => index % Math.max(1, Math.floor(list.length / count)) === 0).slice(0, count);

/** All fixed pages, and some of each other kind. */
function sample(lang: string): Screen[] {
  const { screens } = published(lang);
  const of = (kind: Screen['kind'], count: number) =>
    every(
      screens.filter((one) => one.kind === kind),
      count,
    );
  return [{ kind: 'home' }, ...of('page', 99), ...of('need', 5), ...of('area', 5), ...of('service', 10)];
}

describe.each([
  ['home', 'id', (): Screen => ({ kind: 'home' })],
  ['a service', 'id', (): Screen => ({ kind: 'service', id: 'lpsk-perlindungan' })],
  ['a place, in English', 'en', (): Screen => ({ kind: 'area', code: '3212' })],
])('after one visit to %s', (_name, lang, screen) => {
  // Fails when the shell, a script or a pack is not stored, or when the shell does not find its screen.
  test('every page opens from a fresh tab without a server', async () => {
    const { pathOf, headingOf, t } = published(lang);
    const { context, page, close } = await phone(site);
    await visit(page, site.origin + pathOf(screen()), lang);
    await page.close();
    await site.kill();
    const tab = await context.newPage();
    for (const one of sample(lang)) {
      await tab.goto(site.origin + pathOf(one));
      const wanted = headingOf(one);
      if (wanted) await headingIs(tab, wanted);
      expect(await tab.locator('html').getAttribute('lang')).toBe(lang);
      expect(await tab.title()).toBe('Info Layanan');
      expect(await tab.locator('main').isVisible()).toBe(true);
      if (one.kind === 'service') {
        const service = published(lang).refs.service(one.id)!;
        expect(await tab.locator('.plate').count()).toBe(linesOf(service).length);
      }
    }
    await tab.goto(`${site.origin}/${lang}/0000/`);
    await headingIs(tab, t('missing.title'));
    await close();
    await site.restart();
  });

  // The shell is written in one language; the note under it must follow the page.
  test('the note about what is stored stays in the language of the page', async () => {
    const { pathOf } = published(lang);
    const { page, close } = await phone(site);
    await visit(page, site.origin + pathOf(screen()), lang);
    await site.kill();
    await page.reload();
    await noteSays(page, lang, 'keep.done');
    await close();
    await site.restart();
  });
});

describe('after one visit', () => {
  test('search works and finds without a server', async () => {
    const { pathOf, t, refs } = published('id');
    const { context, page, close } = await phone(site);
    await visit(page, `${site.origin}/id/`);
    await page.close();
    await site.kill();
    const tab = await context.newPage();
    await tab.goto(site.origin + pathOf({ kind: 'page', id: 'search' }));
    await tab.getByLabel(t('search.label')).fill('gaji gk dibayar');
    await expect.poll(() => tab.locator('main .row').count()).toBeGreaterThan(2);
    await tab.getByLabel(t('search.label')).fill('lpsk');
    const first = tab.locator('main .row-name').first();
    await expect.poll(() => first.innerText()).toBe(refs.service('lpsk-perlindungan')!.name);
    await first.click();
    await headingIs(tab, refs.service('lpsk-perlindungan')!.name);
    await close();
    await site.restart();
  });

  test('the exit leads to the stored neutral page while the phone is offline', async () => {
    const { context, page, close } = await phone(site);
    await visit(page, `${site.origin}/id/`);
    await site.kill();
    await context.setOffline(true);
    await page.locator('a.exit').first().click();
    await page.waitForURL('**/n/');
    expect(await page.title()).toBe('Kalkulator');
    await page.getByRole('button', { name: '7' }).click();
    expect(await page.locator('output').innerText()).toBe('7');
    await close();
    await site.restart();
  });

  // As from the icon on the home screen: the browser was closed, and starts at the start_url.
  test('the installed app starts without a server', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'phone-'));
    const start = () =>
      chromium.launchPersistentContext(folder, { executablePath: browserPath('chromium'), ...LAUNCH });
    try {
      let context = await start();
      await visit(await context.newPage(), `${site.origin}/id/`);
      await context.close();
      await site.kill();
      context = await start();
      const page = await context.newPage();
      await page.goto(`${site.origin}/`);
      await headingIs(page, published('id').t('home.title'));
      expect(await page.locator('.tile').count()).toBe(9);
      await page.locator('.tile').first().click();
      await headingIs(page, published('id').headingOf({ kind: 'need', id: 'safety' })!);
      await context.close();
      await site.restart();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  // Some phones empty storage by themselves (R34): the lines that always answer stand in the shell.
  test('the core numbers are there even when the phone emptied its database', async () => {
    const { content, refs } = published('id');
    const { context, page, close } = await phone(site);
    await visit(page, `${site.origin}/id/`);
    await page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const asked = indexedDB.deleteDatabase('info');
          asked.onsuccess = resolve;
          asked.onblocked = () => reject(new Error('the page does not let go of its database'));
        }),
    );
    await page.close();
    await site.kill();
    const tab = await context.newPage();
    await tab.goto(`${site.origin}/id/`);
    for (const id of content.directory.core.ask) {
      const line = linesOf(refs.service(id)!)[0]!;
      const digits = line.value.replace('+', '');
      await expect.poll(() => tab.locator(`main a[href*="${digits}"]`).first().isVisible()).toBe(true);
    }
    await noteSays(tab, 'id', 'keep.failed');
    await close();
    await site.restart();
  });

  // The list of tests/pages/bytes.test.ts is what is asked for in earnest; nothing else, and nothing twice over the net.
  test('nothing was fetched that the budget does not count', async () => {
    const { page, close } = await phone(site);
    await visit(page, `${site.origin}/id/`);
    const asked = new Set(site.requests.map(({ path }) => path.split('?')[0]!));
    const counted = new Set([
      ...[
        '/id/',
        '/sw.js',
        '/packs/id.json',
        '/site.webmanifest',
        '/i/192.png',
        '/i/180.png',
        '/favicon.ico',
      ],
      ...firstScripts(),
      ...precached(),
      ...packsOf('id'),
    ]);
    expect([...asked].filter((path) => !counted.has(path))).toEqual([]);
    expect(packsOf('id').filter((path) => !asked.has(path))).toEqual([]);
    const { caches } = await storage(page);
    expect(Object.values(caches).flat().toSorted()).toEqual(precached());
    await close();
  });
});
