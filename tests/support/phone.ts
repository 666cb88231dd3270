/** A phone with Chromium: fresh storage, and an eye on everything that must never happen. */
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import type { UiKey } from '../../src/i18n/translator.ts';
import { browserPath } from './browsers.ts';
import { published } from './published.ts';
import type { Site } from './site.ts';

/** Playwright switches the back/forward cache off, and tests of the exit would pass for the wrong reason. */
export const LAUNCH = {
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
  ignoreDefaultArgs: ['--disable-back-forward-cache'],
};

export interface Phone {
  context: BrowserContext;
  page: Page;
  /** Errors on the console, broken policies, exceptions. */
  problems: string[];
  /** Hosts that were asked for anything. */
  hosts: Set<string>;
  /** Closes it, and fails when there were problems or strangers. `allowed`: further hosts, as for the exit. */
  close(allowed?: readonly string[]): Promise<void>;
}

/** A server that was switched off on purpose, and what browsers then write on the console. */
const EXPECTED =
  /ERR_(CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE|INTERNET_DISCONNECTED|FAILED|INVALID_HTTP)|status of (404|416|503)/;

export function watch(context: BrowserContext, problems: string[], hosts: Set<string>): void {
  context.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED.test(message.text()))
      problems.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => problems.push(`exception: ${error.error().message}`));
  context.on('request', (request) => hosts.add(new URL(request.url()).host));
}

export const reportViolations = () => {
  addEventListener('securitypolicyviolation', (event) => {
    console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
  });
};

/** Opens Chromium for a file of tests. */
export function useChromium() {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: browserPath('chromium'), ...LAUNCH });
  });
  afterAll(() => browser?.close());
  return {
    async phone(site: Site, options: BrowserContextOptions = {}): Promise<Phone> {
      const context = await browser.newContext({ viewport: { width: 360, height: 640 }, ...options });
      context.setDefaultTimeout(15_000);
      const problems: string[] = [];
      const hosts = new Set<string>();
      watch(context, problems, hosts);
      await context.addInitScript(reportViolations);
      const page = await context.newPage();
      return {
        context,
        page,
        problems,
        hosts,
        async close(allowed = []) {
          await context.close();
          expect(problems).toEqual([]);
          const own = new URL(site.origin).host;
          expect([...hosts].filter((host) => host && host !== own && !allowed.includes(host))).toEqual([]);
        },
      };
    },
  };
}

/** A text of the interface as a pattern, whatever numbers or names stand in its blanks. */
export function said(lang: string, key: UiKey): RegExp {
  const blank = '\uffff';
  const count = 987_654;
  const { strings } = published(lang).content;
  const blanks = Object.values(strings).flatMap((one) =>
    [...one.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!),
  );
  const values = { ...Object.fromEntries(blanks.map((name) => [name, blank])), count };
  const text = published(lang).t(key, values).replaceAll(String(count), blank);
  const literal = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\\\{\\\{\w+\\\}\\\}/g, blank);
  return new RegExp(literal.replaceAll(blank, '.+'));
}

const note = (page: Page) => page.locator('#keep [role=status]');

/** Asks again until the answer fits; works in hooks too, unlike `expect.poll`. */
export async function until<T>(
  read: () => Promise<T>,
  fits: (value: T) => boolean,
  what: string,
): Promise<void> {
  const end = Date.now() + 10_000;
  let value: T | undefined;
  do {
    value = await read().catch(() => undefined);
    if (value !== undefined && fits(value)) return;
    await new Promise((resolve) => setTimeout(resolve, 30));
  } while (Date.now() < end);
  expect.fail(`${what}; but it was: ${JSON.stringify(value)}`);
}

/** Waits for the note under the page to say this. */
export async function noteSays(page: Page, lang: string, key: UiKey): Promise<void> {
  const pattern = said(lang, key);
  await until(
    () => note(page).textContent({ timeout: 1000 }),
    (text) => pattern.test(text ?? ''),
    `the note under the page should say ${pattern}`,
  );
}

/** Opens a page, waits until everything is stored, and puts the card about the exit away. */
export async function visit(page: Page, url: string, lang = 'id'): Promise<void> {
  await page.goto(url);
  await noteSays(page, lang, 'keep.done');
  await understand(page);
}

/** Puts the card about the exit away, where it is shown. */
export async function understand(page: Page): Promise<void> {
  const understood = page.locator('.exit-note button');
  if (await understood.count()) await understood.click();
}

export const heading = async (page: Page) =>
  ((await page.locator('h1').textContent({ timeout: 1000 })) ?? '').replace(/\s+/g, ' ').trim();

/** Waits until the screen has this heading, and is to be seen. */
export async function headingIs(page: Page, text: string): Promise<void> {
  const wanted = text.replace(/\s+/g, ' ').trim();
  await until(
    async () => ((await page.locator('h1').isVisible()) ? heading(page) : ''),
    (said) => said === wanted,
    `the heading should be ${wanted}`,
  );
}

/** Waits until the heading has the focus, so that it is read out. */
export async function headingHasFocus(page: Page): Promise<void> {
  const focused = () =>
    page.evaluate(
      () => `${document.activeElement?.tagName} ${document.activeElement?.getAttribute('tabindex')}`,
    );
  await until(focused, (element) => element === 'H1 -1', 'the heading should have the focus');
}

/** What lies in the phone's storage. */
export function storage(page: Page) {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const stores: Record<string, { keys: string[]; editions: unknown[] }> = {};
    for (const { name } of databases) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const asked = indexedDB.open(name!);
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
      for (const store of database.objectStoreNames) {
        const all = <T>(method: 'getAllKeys' | 'getAll') =>
          new Promise<T[]>((resolve) => {
            const asked = database.transaction(store).objectStore(store)[method]();
            asked.onsuccess = () => resolve(asked.result as T[]);
          });
        stores[`${name}/${store}`] = {
          keys: (await all<IDBValidKey>('getAllKeys')).map(String),
          editions: store === 'editions' ? await all('getAll') : [],
        };
      }
      database.close();
    }
    const cached: Record<string, string[]> = {};
    for (const name of await caches.keys())
      cached[name] = (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
    return {
      stores,
      caches: cached,
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      cookies: document.cookie,
      persisted: await navigator.storage.persisted(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    };
  });
}

/** Which version of a language the phone holds. */
export async function storedVersion(page: Page): Promise<string | undefined> {
  const { stores } = await storage(page);
  const [edition] = stores['info/editions']?.editions ?? [];
  return (edition as { version: string } | undefined)?.version;
}
