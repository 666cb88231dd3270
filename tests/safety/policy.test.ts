/** On a host that sends no headers at all, the policy in the page still holds. Both engines. */
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserName } from '../support/browsers.ts';
import { becomes, launch } from '../support/drive.ts';
import { said } from '../support/phone.ts';
import { published } from '../support/published.ts';
import { type Site, startSite } from '../support/site.ts';

const { pathOf } = published('id');

describe.each<BrowserName>(['chromium', 'firefox'])('without headers, in %s', (name) => {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    browser = await launch(name);
    site = await startSite();
    site.on(/^/, (answer) => ({
      ...answer,
      headers: { 'Content-Type': answer.headers['Content-Type'] ?? 'text/plain' },
    }));
  });
  afterAll(async () => {
    await browser?.close();
    await site?.kill();
  });

  // Fails without the policy in the page: tried by taking the `<meta>` out.
  test('slipped-in code does not run, strings do not become markup, and the app works all the same', async () => {
    const page = await browser.newPage();
    const violations: string[] = [];
    page.on('console', (message) => violations.push(message.text()));
    await page.evaluateOnNewDocument(() =>
      addEventListener('securitypolicyviolation', (event) =>
        console.info(`policy: ${event.violatedDirective}`),
      ),
    );
    const answer = await page.goto(site.origin + pathOf({ kind: 'service', id: 'sapa-129' }));
    expect(answer?.headers()['content-security-policy']).toBeUndefined();
    const stored = said('id', 'keep.done');
    const note = () => page.evaluate(() => document.querySelector('#keep [role=status]')?.textContent ?? '');
    expect(await becomes(async () => stored.test(await note()), 30_000)).toBe(true);
    expect(violations.filter((text) => text.startsWith('policy:'))).toEqual([]);
    const outcome = await page.evaluate(async () => {
      // In a task of its own: what a debugger evaluates is let off from the policy.
      await new Promise((resolve) => setTimeout(resolve, 0));
      const tried = (act: () => unknown) => {
        try {
          act();
          return 'worked';
        } catch (error) {
          return (error as Error).name;
        }
      };
      const inline = document.createElement('script');
      const image = document.createElement('img');
      image.src = '/none.png';
      const made = {
        markup: tried(() => {
          document.querySelector('main')!.innerHTML = '<b>x</b>';
        }),
        code: tried(() => {
          inline.text = 'window.ran = 1';
        }),
        // As a text node it is no string for a script, but still inline.
        inline: tried(() => {
          inline.append('window.ran = 1');
          document.head.append(inline);
        }),
        handler: tried(() => {
          image.setAttribute('onerror', 'window.ran = 1');
          document.body.append(image);
        }),
        address: tried(() => navigator.serviceWorker.register('/other.js')),
        evaluated: tried(() => new Function('window.ran = 1')()),
      };
      const fetched = await fetch('https://other.example/').then(
        () => 'sent',
        () => 'stopped',
      );
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { ...made, fetched, ran: 'ran' in window };
    });
    expect(outcome).toMatchObject({ markup: 'TypeError', code: 'TypeError', fetched: 'stopped', ran: false });
    expect(outcome.evaluated).not.toBe('worked');
    expect(await becomes(() => violations.some((text) => text.startsWith('policy:')))).toBe(true);
    await page.close();
  });

  // The three doors that only a worker's address goes through (R52).
  test('the one policy for Trusted Types admits the worker and nothing else, and cannot be made again', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.origin}/id/`);
    const stored = said('id', 'keep.done');
    const note = () => page.evaluate(() => document.querySelector('#keep [role=status]')?.textContent ?? '');
    expect(await becomes(async () => stored.test(await note()), 30_000)).toBe(true);
    const outcome = await page.evaluate(() => {
      const { trustedTypes } = window as unknown as {
        trustedTypes: { createPolicy(name: string, rules: object): unknown };
      };
      const make = (policy: string) => {
        try {
          trustedTypes.createPolicy(policy, { createHTML: (text: string) => text });
          return 'made';
        } catch {
          return 'refused';
        }
      };
      return ['default', 'app', 'other'].map(make);
    });
    expect(outcome).toEqual(['refused', 'refused', 'refused']);
    await page.close();
  });
});
