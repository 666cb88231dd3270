/** Where data is dear, storage is off or workers are not allowed: ask, or say plainly that nothing is kept. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { UiKey } from '../../src/i18n/translator.ts';
import { headingIs, noteSays, storage, useChromium, visit } from '../support/phone.ts';
import { published } from '../support/published.ts';
import { type Site, startSite } from '../support/site.ts';

const { phone } = useChromium();
let site: Site;
beforeEach(async () => {
  site = await startSite();
});
afterEach(() => site.kill());

const connection = (value: object) =>
  `Object.defineProperty(Navigator.prototype, 'connection', { value: ${JSON.stringify(value)} });`;
const fetched = () => site.requests.map(({ path }) => path.split('?')[0]!);

describe('with data saver or a very slow network', () => {
  test.each([
    ['data saver', { saveData: true }],
    ['2g', { effectiveType: '2g' }],
    ['slow 2g', { effectiveType: 'slow-2g' }],
  ])('nothing is downloaded until the person agrees (%s)', async (_name, value) => {
    const { t } = published('id');
    const { page, context, close } = await phone(site);
    await context.addInitScript(connection(value));
    await page.goto(`${site.origin}/id/`);
    await noteSays(page, 'id', 'keep.offer');
    await page.waitForTimeout(700);
    // The list of packs is needed to say how large they are; nothing else was fetched.
    const extra = fetched().filter((path) => /^\/(sw\.js|shell|n\/)|\/\w{2}-\d\d\.\w+\.json$/.test(path));
    expect(extra).toEqual([]);
    const before = await storage(page);
    expect([before.stores, before.caches, before.workers]).toEqual(
      [{}, {}, 0].map((one, i) => (i ? one : expect.anything())),
    );
    expect(Object.values(before.stores).flatMap(({ keys }) => keys)).toEqual([]);
    // Meanwhile the page is what it is without script, and a number in the offer says how much.
    await headingIs(page, t('home.title'));
    expect(await page.locator('#keep').innerText()).toMatch(/\d+ kB/);
    await page.getByRole('button', { name: t('keep.yes'), exact: true }).click();
    await noteSays(page, 'id', 'keep.done');
    expect(await page.getByRole('button', { name: t('keep.yes'), exact: true }).count()).toBe(0);
    await close();
  });

  test('on a fast network nothing is asked', async () => {
    const { page, context, close } = await phone(site);
    await context.addInitScript(connection({ saveData: false, effectiveType: '4g' }));
    await visit(page, `${site.origin}/id/`);
    await close();
  });
});

const WITHOUT: [string, string][] = [
  ['IndexedDB is missing', "Object.defineProperty(window, 'indexedDB', { value: undefined });"],
  [
    'IndexedDB may not be opened',
    "IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); };",
  ],
  [
    'IndexedDB fails later',
    `IDBFactory.prototype.open = () => {
      const asked = new EventTarget();
      Object.assign(asked, { error: new DOMException('no', 'InvalidStateError') });
      setTimeout(() => asked.dispatchEvent(new Event('error')), 20);
      return Object.setPrototypeOf(asked, IDBOpenDBRequest.prototype) && asked;
    };`,
  ],
  ['service workers are missing', 'delete Navigator.prototype.serviceWorker;'],
  [
    'service workers may not be registered',
    "ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('no', 'SecurityError'));",
  ],
  [
    'local storage may not be used',
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });",
  ],
];

describe('where the phone keeps nothing', () => {
  test.each(WITHOUT.slice(0, 5))('the page works and says so: %s', async (_name, script) => {
    const { t, headingOf, content } = published('id');
    const { page, context, close } = await phone(site);
    await context.addInitScript(script);
    await page.goto(`${site.origin}/id/`);
    await noteSays(page, 'id', 'keep.memory');
    // The app runs from memory: in-app steps, lists, numbers.
    await page.locator('.tile').first().click();
    await headingIs(page, headingOf({ kind: 'need', id: 'safety' })!);
    expect(new URL(page.url()).pathname).toBe('/id/');
    expect(await page.locator('main .row').count()).toBeGreaterThan(3);
    await page.locator('.row-name').first().click();
    await expect.poll(() => page.locator('.plate').count()).toBeGreaterThan(0);
    expect(content.directory.services.length).toBeGreaterThan(0);
    expect(t('keep.memory')).toContain('tidak ada yang disimpan');
    await close();
  });

  // "Nothing is kept" must be true: no packs may stay where the app cannot be opened from them.
  test.each(WITHOUT.slice(3, 5))('nothing really lies there: %s', async (_name, script) => {
    const { page, context, close } = await phone(site);
    await context.addInitScript(script);
    await page.goto(`${site.origin}/id/`);
    await noteSays(page, 'id', 'keep.memory');
    const other = await context.browser()!.newContext();
    await other.close();
    const held = await page.evaluate(async () => {
      const names = await indexedDB.databases();
      const counts = names.map(
        ({ name }) =>
          new Promise<number>((resolve) => {
            const asked = indexedDB.open(name!);
            asked.onsuccess = () => {
              const database = asked.result;
              if (!database.objectStoreNames.length) return resolve(0);
              const count = database.transaction('packs').objectStore('packs').count();
              count.onsuccess = () => resolve(count.result);
            };
          }),
      );
      return (await Promise.all(counts)).reduce((sum, one) => sum + one, 0);
    });
    expect(held).toBe(0);
    await close();
  });

  test('without local storage the language holds for the visit', async () => {
    const { page, context, close } = await phone(site);
    await context.addInitScript(WITHOUT[5]![1]);
    await visit(page, `${site.origin}/id/`);
    await page.locator('.foot a[hreflang=en]').click();
    await headingIs(page, published('en').t('home.title'));
    await close();
  });

  // Nobody is asked to install anything (R28).
  test('installing is never offered by itself', async () => {
    const { page, close } = await phone(site);
    await visit(page, `${site.origin}/id/`);
    const prevented = await page.evaluate(() => {
      const event = new Event('beforeinstallprompt', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    });
    expect(prevented).toBe(true);
    await close();
  });

  // Fails when the question is left out, or storage is asked for before (R31): tried with each.
  test('an icon is put on the screen only for who asks, and after asking who else uses the phone', async () => {
    const { page, close } = await phone(site);
    const { t, pathOf } = published('id');
    const button = (key: UiKey) => page.getByRole('button', { name: t(key), exact: true });
    await page.addInitScript(() => {
      const calls: string[] = [];
      Object.assign(window, { calls });
      navigator.storage.persist = async () => calls.push('persist') > 0;
      Object.assign(window, {
        offer: () => {
          const event = new Event('beforeinstallprompt', { cancelable: true });
          window.dispatchEvent(Object.assign(event, { prompt: async () => calls.push('prompt') }));
        },
      });
    });
    const calls = () => page.evaluate(() => (window as unknown as { calls: string[] }).calls);
    await visit(page, site.origin + pathOf({ kind: 'page', id: 'traces' }));
    await page.evaluate(() => (window as unknown as { offer(): void }).offer());
    await button('install.open').click();
    await button('install.shared-yes').click();
    await page.getByText(t('install.shared')).waitFor();
    expect(await button('install.do').count()).toBe(0);
    expect(await calls()).toEqual([]);

    await page.reload();
    await button('install.open').waitFor();
    await page.evaluate(() => (window as unknown as { offer(): void }).offer());
    await button('install.open').click();
    await button('install.alone-yes').click();
    await page.getByText(t('install.seen')).waitFor();
    expect(await calls()).toEqual([]);
    await button('install.do').click();
    await expect.poll(calls).toEqual(['prompt', 'persist']);

    // A browser that leaves it to its own menu says so.
    await page.reload();
    await button('install.open').click();
    await button('install.alone-yes').click();
    await button('install.do').click();
    await page.getByText(t('install.by-hand')).waitFor();
    await close();
  });
});
