/** Search as a person uses it: with thumbs, spelling mistakes and half a sentence. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { groupDigits } from '../../src/domain/phone.ts';
import { headingIs, type Phone, said, useChromium, visit } from '../support/phone.ts';
import { project, published } from '../support/published.ts';
import { type Site, startSite } from '../support/site.ts';

const { phone } = useChromium();
const { content, t, pathOf, refs } = published('id');
const SEARCH = { kind: 'page', id: 'search' } as const;
let site: Site;
let opened: Phone;
let page: Page;

beforeAll(async () => {
  site = await startSite();
  opened = await phone(site);
  page = opened.page;
  await visit(page, site.origin + pathOf(SEARCH));
});
afterAll(async () => {
  await opened?.close();
  await site.kill();
});

const field = () => page.getByLabel(t('search.label'));
const spoken = () => page.locator('main [role=status]').first();
async function ask(words: string): Promise<void> {
  await field().fill('');
  await field().fill(words);
}

describe('the field', () => {
  test('belongs to no form, has no name, and asks the browser to remember nothing', async () => {
    const attributes = await field().evaluate((input) =>
      Object.fromEntries([...input.attributes].map(({ name, value }) => [name, value])),
    );
    expect(attributes).toMatchObject({
      type: 'text',
      autocomplete: 'off',
      autocapitalize: 'off',
      enterkeyhint: 'search',
    });
    expect(attributes['spellcheck']).toBe('false');
    expect(attributes).not.toHaveProperty('name');
    expect(await page.locator('form').count()).toBe(0);
  });

  test('puts nothing into the address, and Enter sends nothing', async () => {
    const before = site.requests.length;
    await ask('paspor ditahan');
    await field().press('Enter');
    await expect.poll(() => page.locator('main .row').count()).toBeGreaterThan(0);
    expect(page.url()).toBe(site.origin + pathOf(SEARCH));
    expect(site.requests.slice(before).map(({ path }) => path)).toEqual([]);
  });
});

describe('results', () => {
  test('come as one types, with a spoken count', async () => {
    await ask('');
    const counts: string[] = [];
    for (const letter of 'pengacara') {
      await field().press(letter);
      counts.push(
        (await spoken()
          .textContent()
          .catch(() => '')) ?? '',
      );
    }
    await expect.poll(() => spoken().textContent()).toMatch(said('id', 'search.count'));
    expect(Number(/\d+/.exec((await spoken().textContent())!)![0])).toBeGreaterThan(0);
  });

  test('show the place and the need that were understood as chips that can be taken away', async () => {
    await ask('butuh tempat tinggal di indramayu');
    const chip = page.getByRole('button', { name: t('tools.remove', { name: 'Indramayu' }) });
    await expect.poll(() => page.locator('.chips button').count()).toBeGreaterThan(0);
    const chips = await page.locator('.chips button').allTextContents();
    expect(chips.some((one) => /Indramayu/.test(one))).toBe(true);
    const before = await page.locator('main .row-name').allTextContents();
    await page.locator('.chips button').filter({ hasText: 'Indramayu' }).click();
    await expect.poll(() => page.locator('main .row-name').allTextContents()).not.toEqual(before);
    expect(await page.locator('.chips button').filter({ hasText: 'Indramayu' }).count()).toBe(0);
    expect(await chip.count()).toBe(0);
  });

  test('know an institution without a confirmed number, and give no number for it but others', async () => {
    const { withheld } = content.directory;
    const hidden = new Map(project().book.services.map(({ value }) => [value.id, value.contacts ?? []]));
    const shown = new Set(
      content.directory.services.flatMap((one) => one.contacts.map(({ value }) => value)),
    );
    let seen = 0;
    for (const institution of withheld.filter(({ id }) => hidden.get(id)?.length)) {
      await ask(institution.name);
      await expect
        .poll(() => page.locator('main').innerText(), { message: institution.name })
        .toContain(t('search.withheld', { name: institution.name }));
      const text = await page.locator('main').innerText();
      for (const { value } of hidden.get(institution.id)!.filter(({ value }) => !shown.has(value))) {
        expect(text).not.toContain(groupDigits(value));
        expect(text).not.toContain(value);
      }
      expect(await page.locator('main a[href^="tel:"], main a[href*="wa.me"]').count()).toBeGreaterThan(0);
      seen++;
    }
    expect(seen).toBeGreaterThan(3);
  });

  test('that are none show the lines that always answer', async () => {
    await ask('zzqqxxvv wwkkjj');
    await expect.poll(() => page.getByText(t('search.none')).count()).toBe(1);
    expect(await spoken().textContent()).toBe(t('search.count', { count: 0 }));
    for (const id of content.directory.core.ask)
      expect(await page.locator('main .row-name').allTextContents()).toContain(refs.service(id)!.name);
    expect(await page.locator('main a[href^="tel:"]').count()).toBeGreaterThan(2);
  });

  test('take everything that is typed as text', async () => {
    const odd = [
      '<img src=x onerror=alert(1)>',
      '"><script>alert(1)</script>',
      '{{name}} $t(site.name) %00',
      '((((((((((((((a+)+)+)+)$',
      '\u202e\u200f\u0000\ufeff',
      '😀😀😀 129 😀',
      '\\',
      'a'.repeat(400),
      '   ',
      '__proto__ constructor toString',
    ];
    for (const words of odd) {
      await ask(words);
      await page.waitForTimeout(60);
      expect(await page.locator('main img, main script, main iframe').count()).toBe(0);
      expect(await page.locator('h1').innerText()).toBe(t('search.title'));
    }
    // Still alive afterwards.
    await ask('129');
    await expect.poll(() => page.locator('main .row').count()).toBeGreaterThan(0);
  });

  test('open and come back to with the words still there, and the cross empties the field', async () => {
    await ask('paspor');
    await expect.poll(() => page.locator('main .row').count()).toBeGreaterThan(0);
    const name = await page.locator('main .row-name').first().innerText();
    await page.locator('main .row-name').first().click();
    await headingIs(page, name);
    await page.goBack();
    await headingIs(page, t('search.title'));
    expect(await field().inputValue()).toBe('paspor');
    await page.getByRole('button', { name: t('search.clear') }).click();
    expect(await field().inputValue()).toBe('');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
  });
});
