/** The way back: the worker can be removed from every phone that comes by. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readBuilt } from '../support/built-pages.ts';
import { headingIs, noteSays, storage, useChromium, visit } from '../support/phone.ts';
import { published } from '../support/published.ts';
import { type Site, startSite } from '../support/site.ts';
import { writeSite } from '../support/write-site.ts';

const { phone } = useChromium();
let site: Site;
beforeEach(async () => {
  site = await startSite();
});
afterEach(() => site.kill());

// Fails when sw-off.js keeps a cache, or when it does not take over before all pages are closed.
test('sw-off.js in the place of sw.js removes the worker and what it stored; the page goes on', async () => {
  const { t } = published('id');
  const { page, context, close } = await phone(site);
  await visit(page, `${site.origin}/id/`);
  const off = Buffer.from(readBuilt('sw-off.js'));
  site.on('/sw.js', (answer) => ({ ...answer, body: off }));
  const next = await context.newPage();
  await next.goto(`${site.origin}/id/`);
  await expect.poll(async () => Object.keys((await storage(next)).caches), { timeout: 15_000 }).toEqual([]);
  await expect.poll(async () => (await storage(next)).workers, { timeout: 15_000 }).toBe(0);
  await headingIs(next, t('home.title'));
  await next.locator('.tile').first().click();
  await headingIs(next, published('id').headingOf({ kind: 'need', id: 'safety' })!);
  await headingIs(page, t('home.title'));
  // With the worker gone a dead server is noticed, as on any website.
  await page.close();
  await next.close();
  await site.kill();
  const last = await context.newPage();
  await expect(last.goto(`${site.origin}/id/`)).rejects.toThrow(/ERR_CONNECTION_REFUSED/);
  await site.restart();
  await close();
});

test('the worker that was told to stop erases its store and leaves requests alone', async () => {
  const { page, close } = await phone(site);
  await visit(page, `${site.origin}/id/`);
  await page.reload();
  const answer = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = ({ data }) => resolve(data);
        navigator.serviceWorker.controller!.postMessage('STOP', [channel.port2]);
      }),
  );
  expect(answer).toBe('STOPPED');
  await page.evaluate(() => fetch('/n/n.js').then((response) => response.text()));
  expect((await storage(page)).caches).toEqual({});
  expect(site.requests.some(({ path }) => path === '/n/n.js')).toBe(true);
  await close();
});

test('a copy built without a worker registers none and says that nothing is kept', {
  timeout: 120_000,
}, async () => {
  const out = mkdtempSync(join(tmpdir(), 'off-'));
  try {
    const paths = await writeSite({ out, worker: false });
    // Phones that have a worker from before must find the one that removes it.
    if (paths.includes('sw.js'))
      expect(readFileSync(join(out, 'sw.js'), 'utf8')).toBe(readBuilt('sw-off.js'));
    await site.kill();
    await site.restart(out);
    const { page, close } = await phone(site);
    await page.goto(`${site.origin}/id/`);
    await noteSays(page, 'id', 'keep.memory');
    expect((await storage(page)).workers).toBe(0);
    await close();
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
});
