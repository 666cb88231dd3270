/** axe-core on every kind of page as it was written, before a script took over. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { kindsOfPages } from '../support/kinds.ts';
import { firstScripts } from '../support/loads.ts';
import { type Phone, useChromium } from '../support/phone.ts';
import { languages } from '../support/published.ts';
import { type Site, startSite } from '../support/site.ts';

const { phone } = useChromium();
let site: Site;
let opened: Phone;
beforeAll(async () => {
  site = await startSite();
  for (const script of firstScripts()) site.on(script, (answer) => ({ ...answer, status: 404 }));
  opened = await phone(site);
});
afterAll(async () => {
  await opened?.close();
  await site.kill();
});

describe.each(languages())('without the script, in %s', (lang) => {
  test.each([...kindsOfPages(lang), ['the neutral page', '/n/']])('%s has no fault', async (_name, path) => {
    await opened.page.goto(site.origin + path);
    expect(await violations(opened.page)).toEqual([]);
  });
});

// Fails when the way of looking sees nothing: a picture without words must be found.
test('a fault would be seen', async () => {
  await opened.page.goto(`${site.origin}/id/`);
  await opened.page.evaluate(() => {
    document.querySelector('main')!.append(document.createElement('button'));
    document.querySelector<HTMLElement>('h1')!.style.color = '#eee8dd';
  });
  const found = (await violations(opened.page)).join();
  expect(found).toContain('button-name');
  expect(found).toContain('color-contrast');
});
