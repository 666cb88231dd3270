/** After a long visit only the directory itself lies on the phone, and nobody else was told anything. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { precached } from '../support/loads.ts';
import { headingIs, storage, useChromium, visit } from '../support/phone.ts';
import { published } from '../support/published.ts';
import { type Site, startSite } from '../support/site.ts';

const { phone } = useChromium();
let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.kill());

/** Language, and settings a person changed herself. */
const ALLOWED_LOCAL = ['l', 's'];

// Fails when a search, a place, a viewed entry or anything else is written down (R18, R22, R31).
test('a full walk leaves packs, shell and language, and nothing about the person', async () => {
  const { t, pathOf, refs, content } = published('id');
  const { page, context, close } = await phone(site);
  await visit(page, `${site.origin}/id/`);
  await page.locator('nav.bottom a').nth(2).click();
  await page
    .locator(`a[href="${pathOf({ kind: 'area', code: '3212' })}"]:visible`)
    .first()
    .click();
  await page.locator('.tools-panel summary').click();
  const chips = page.locator('.tools-panel label.chip');
  for (const index of [0, 9, 20]) await chips.nth(index).click();
  await page.locator('nav.bottom a').nth(1).click();
  await page.getByLabel(t('search.label')).fill('suami pukul, paspor ditahan majikan');
  await expect.poll(() => page.locator('main .row').count()).toBeGreaterThan(0);
  await page.locator('main .row-name').first().click();
  await page.locator('nav.bottom a').nth(3).click();
  await headingIs(page, t('ask-page.title'));
  await page.locator('.foot a[hreflang=en]').click();
  await headingIs(page, published('en').t('ask-page.title'));
  await page.reload();
  await page.goto(`${site.origin}/en/0000/`);
  await page.goto(site.origin + pathOf({ kind: 'service', id: 'sapa-129' }));
  await page.waitForTimeout(500);
  const held = await storage(page);
  expect(held.local.filter((key) => !ALLOWED_LOCAL.includes(key))).toEqual([]);
  expect(await page.evaluate(() => localStorage.getItem('l'))).toBe('en');
  expect(held.session).toEqual([]);
  expect(held.cookies).toBe('');
  expect(await context.cookies()).toEqual([]);
  expect(held.persisted).toBe(false);
  expect(Object.keys(held.stores).sort()).toEqual(['info/editions', 'info/packs']);
  expect(held.stores['info/editions']!.keys.sort()).toEqual(['en', 'id']);
  expect(held.stores['info/packs']!.keys.sort()).toEqual([
    'en,00',
    'en,31',
    'en,32',
    'id,00',
    'id,31',
    'id,32',
  ]);
  expect(Object.keys(held.caches)).toHaveLength(1);
  expect(Object.keys(held.caches)[0]).not.toMatch(/korban|tppo|traffick|shelter|abuse|victim|lari|kdrt/i);
  expect(Object.values(held.caches).flat().toSorted()).toEqual(precached());
  expect(refs.service('sapa-129')).toBeDefined();
  // What the server saw: files of the site, without a word of what was typed, and no Referer.
  const asked = site.requests.map(({ path }) => decodeURIComponent(path));
  expect(asked.filter((path) => /suami|paspor|pukul|q=/.test(path))).toEqual([]);
  expect(site.requests.filter(({ headers }) => headers.referer)).toEqual([]);
  expect(site.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  expect(content.directory.lang).toBe('id');
  await close();
});

describe('the policy', () => {
  test('stops code that is slipped into the page, and the tests would hear of it', async () => {
    const { page, problems, close } = await phone(site);
    await visit(page, `${site.origin}/id/`);
    const outcome = await page.evaluate(() => {
      const script = document.createElement('script');
      const tried = (act: () => void) => {
        try {
          act();
          return 'worked';
        } catch (error) {
          return (error as Error).name;
        }
      };
      return {
        text: tried(() => {
          script.text = 'window.ran = true';
          document.head.append(script);
        }),
        markup: tried(() => {
          document.querySelector('main')!.innerHTML = '<b>x</b>';
        }),
        ran: 'ran' in window,
        isolated: crossOriginIsolated,
      };
    });
    expect(outcome).toEqual({ text: 'TypeError', markup: 'TypeError', ran: false, isolated: false });
    await expect
      .poll(() => problems.filter((one) => one.startsWith('console: policy')).length)
      .toBeGreaterThan(0);
    problems.length = 0;
    await close();
  });

  test('a request to another host would be stopped, and noticed', async () => {
    const { page, problems, hosts, close } = await phone(site);
    await page.goto(`${site.origin}/id/`);
    const failed = await page.evaluate(() =>
      fetch('https://other.example/x').then(
        () => 'sent',
        () => 'stopped',
      ),
    );
    expect(failed).toBe('stopped');
    await expect.poll(() => problems.some((one) => one.startsWith('console: policy'))).toBe(true);
    await page.waitForTimeout(200);
    problems.length = 0;
    hosts.delete('other.example');
    await close();
  });
});
