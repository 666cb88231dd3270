/** The one file offered by the site: saved, passed on, and refused in plain words without a network. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageAt, readBuilt } from '../support/built-pages.ts';
import { precached } from '../support/loads.ts';
import { type Phone, useChromium, visit } from '../support/phone.ts';
import { languages, published } from '../support/published.ts';
import { type Site, startSite } from '../support/site.ts';

const { phone } = useChromium();
const { t, pathOf, content } = published('id');
const URL_ID = '/f/info-layanan-id.html';
let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.kill());

const kbOf = (url: string) => Math.round(Buffer.byteLength(readBuilt(url.slice(1))) / 1000);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const offer = (page: Page) => page.locator('.file-offer');
const saysInOffer = (page: Page, words: string) => offer(page).getByText(words, { exact: true }).waitFor();

/** A share sheet that keeps what it is given, and may refuse the first time as a browser does after a long wait. */
const withShareSheet = (patience: boolean) => {
  const given: unknown[] = [];
  Object.assign(window, { given });
  let asked = patience ? 1 : 0;
  Object.assign(navigator, {
    canShare: () => true,
    share: async ({ files }: { files: File[] }) => {
      if (!asked++) throw new DOMException('', 'NotAllowedError');
      for (const file of files) given.push([file.name, file.type, file.size]);
    },
  });
};

async function openOffer(script?: [patience: boolean]): Promise<Phone> {
  const opened = await phone(site, { acceptDownloads: true });
  if (script) await opened.context.addInitScript(withShareSheet, script[0]);
  const { page } = opened;
  await visit(page, site.origin + pathOf({ kind: 'service', id: 'sapa-129' }));
  await button(page, t('share.open')).first().click();
  await button(page, t('share.go-on')).click();
  await page.locator('summary', { hasText: t('file.title') }).click();
  return opened;
}

describe('the share sheet', () => {
  // Fails when the size is of another build, the date is missing, or something is fetched before a tap.
  test('says how large the file is, of when, what it costs and who may see it, and saves it whole', async () => {
    site.requests.length = 0;
    const { page, close } = await openOffer();
    const kb = kbOf(URL_ID);
    const text = await offer(page).innerText();
    expect(text).toContain(`${kb} kB`);
    for (const words of [t('file.newer'), t('file.data', { kb }), t('file.seen')])
      expect(text).toContain(words);
    expect(text).toMatch(/\d{1,2} \p{L}+ 20\d\d/u);
    expect(site.requests.filter(({ path }) => path.startsWith('/f/'))).toEqual([]);
    // This Chromium has no share sheet for files: then there is no button that would do nothing.
    expect(await button(page, t('file.pass')).count()).toBe(0);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: t('file.save', { kb }) }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('info-layanan-id.html');
    expect(readFileSync(await download.path(), 'utf8')).toBe(readBuilt(URL_ID.slice(1)));
    await saysInOffer(page, t('file.saving'));
    await close();
  });

  test('passes it on as a file where the browser can, also when it wants a second tap', async () => {
    for (const patience of [true, false]) {
      const { page, close } = await openOffer([patience]);
      await button(page, t('file.pass')).click();
      if (!patience) {
        await saysInOffer(page, t('file.again'));
        await button(page, t('file.pass')).click();
      }
      await expect
        .poll(() => page.evaluate(() => (window as unknown as { given: unknown[] }).given))
        .toEqual([['info-layanan-id.html', 'text/html', Buffer.byteLength(readBuilt(URL_ID.slice(1)))]]);
      await close();
    }
    // The second tap used what the first had fetched.
    expect(site.requests.filter(({ path }) => path === URL_ID)).toHaveLength(3);
  });

  // Fails when the browser's own error page comes, or nothing at all: tried without the line in `onClick`.
  test('says without a network that it is needed once, and stays where it is', async () => {
    const { page, context, close } = await openOffer([true]);
    await context.setOffline(true);
    await page.getByRole('link', { name: t('file.save', { kb: kbOf(URL_ID) }) }).click();
    await saysInOffer(page, t('file.offline'));
    await button(page, t('file.pass')).click();
    await saysInOffer(page, t('file.offline'));
    expect(await page.locator('.sheet').count()).toBe(1);
    await context.setOffline(false);
    const undo = site.on(URL_ID, (answer) => ({ ...answer, status: 503 }));
    await button(page, t('file.pass')).click();
    await saysInOffer(page, t('file.failed'));
    undo();
    await close();
  });
});

describe('without JavaScript', () => {
  test.each(languages())('the about page leads to the file, in %s', (lang) => {
    const words = published(lang);
    const { dom } = pageAt(words.pathOf({ kind: 'page', id: 'about' }));
    const url = `/f/info-layanan-${lang}.html`;
    const link = dom.querySelector(`main a[href="${url}"]`);
    expect(link?.hasAttribute('download')).toBe(true);
    expect(link?.textContent).toBe(words.t('file.save', { kb: kbOf(url) }));
  });

  // Fails without Content-Disposition: the file is then shown, and the policy of the site stops its script.
  test('the address saves the file and shows nothing', async () => {
    const { page, close } = await phone(site, { acceptDownloads: true, javaScriptEnabled: false });
    await page.goto(site.origin + pathOf({ kind: 'page', id: 'about' }));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.goto(site.origin + URL_ID).catch(() => undefined),
    ]);
    expect(download.suggestedFilename()).toBe('info-layanan-id.html');
    expect(await page.locator('h1').textContent()).toBe(t('about.title'));
    await close();
  });
});

test('the file is not kept by the worker, offers no file itself, and tells nothing by its name', () => {
  expect(precached().filter((path) => path.startsWith('/f/'))).toEqual([]);
  for (const lang of languages()) {
    const html = readBuilt(`f/info-layanan-${lang}.html`);
    expect(html).not.toContain('/f/info-layanan');
    expect(html).toContain(content.directory.edition);
  }
});
