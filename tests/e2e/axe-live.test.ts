/** axe-core on every kind of page with the app running, and with its panels open. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { kindsOfPages } from '../support/kinds.ts';
import { noteSays, type Phone, useChromium, visit } from '../support/phone.ts';
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

describe.each(languages())('with the app running, in %s', (lang) => {
  test.each(kindsOfPages(lang))('%s has no fault', async (_name, path) => {
    await visit(opened.page, site.origin + path, lang);
    expect(await violations(opened.page)).toEqual([]);
  });

  test('a list with its panel open, choices made and nothing left has no fault', async () => {
    const { page } = opened;
    const { pathOf } = published(lang);
    await visit(page, site.origin + pathOf({ kind: 'area', code: '3212' }), lang);
    await page.locator('.tools-panel summary').click();
    const chips = page.locator('.tools-panel label.chip');
    for (let index = 0; index < (await chips.count()); index += 4) await chips.nth(index).click();
    expect(await violations(page)).toEqual([]);
  });

  test.each(['gaji indramayu', 'zzqqxx', 'komnas perempuan'])(
    'the search for "%s" has no fault',
    async (words) => {
      const { page } = opened;
      const { pathOf } = published(lang);
      await visit(page, site.origin + pathOf({ kind: 'page', id: 'search' }), lang);
      await page.locator('#q').fill(words);
      await expect.poll(() => page.locator('main [role=status]').first().textContent()).toMatch(/\d/);
      expect(await violations(page)).toEqual([]);
      await noteSays(page, lang, 'keep.done');
    },
  );
});
