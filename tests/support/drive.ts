/** Drives Chromium and Firefox in the same way, for what must hold in both engines. */
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type BrowserName, browserPath } from './browsers.ts';

export function launch(name: BrowserName): Promise<Browser> {
  const common = { executablePath: browserPath(name), headless: true };
  if (name === 'firefox') return puppeteer.launch({ ...common, browser: 'firefox' });
  return puppeteer.launch({
    ...common,
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
    // Drivers switch the back/forward cache off; then a test of Back would pass for the wrong reason.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until it is true; false when it never was. */
export async function becomes(fits: () => boolean | Promise<boolean>, ms = 10_000): Promise<boolean> {
  for (const end = Date.now() + ms; Date.now() < end; await pause(40)) {
    const now = await Promise.resolve(fits()).catch(() => false);
    if (now) return true;
  }
  return false;
}

/** Where the page is; asked of the page itself, since Firefox's driver does not hear of pages that come from the cache. */
export async function address(page: Page): Promise<string> {
  for (let tries = 0; tries < 20; tries++) {
    const asked = page.evaluate(() => location.href).catch(() => undefined);
    const href = await Promise.race([asked, pause(500).then(() => undefined)]);
    if (href) return href;
    await pause(50);
  }
  return page.url();
}

/** One step in the browser's history; the page may be gone before it can answer. */
export async function travel(page: Page, direction: 'back' | 'forward'): Promise<void> {
  const before = await address(page);
  await page
    .evaluate((where) => {
      setTimeout(() => (where === 'back' ? history.back() : history.forward()), 0);
    }, direction)
    .catch(() => undefined);
  await becomes(async () => (await address(page)) !== before, 700);
  await pause(250);
}

/**
 * Makes every page of the app report when its content has a box on the screen. It reports to its own server,
 * because a page that is on its way out answers no questions.
 */
export async function reportWhatIsSeen(page: Page, path: string): Promise<void> {
  await page.evaluateOnNewDocument((to: string) => {
    let last = '';
    function look() {
      const shown = document.querySelector('main h1')?.getClientRects().length ? 'seen' : '';
      if (shown !== last && shown)
        void fetch(`${to}?${performance.now()}`, { keepalive: true }).catch(() => undefined);
      last = shown;
    }
    if (document.title === 'page' || location.pathname === '/n/') return;
    addEventListener('pageshow', (event) => {
      last = '';
      if (event.persisted) void fetch(`${to}/cached`, { keepalive: true }).catch(() => undefined);
      look();
    });
    const frame = () => {
      look();
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  }, path);
}
