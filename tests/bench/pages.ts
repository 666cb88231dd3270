/**
 * How long a phone takes until a page can be read, and until the app has drawn over it: against an empty page from
 * the same server, and with the directory from storage against the same page from the network.
 */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { type BrowserContext, chromium } from 'playwright-core';
import { headersFor, parseHeadersFile } from '../../src/build/headers.ts';
import { browserPath } from '../support/browsers.ts';
import { type Ratio, ratioOf } from './ratio.ts';

/** A cheap phone on a bad network: a processor six times slower, 400 kbit/s, 400 ms there and back. */
const CPU = 6;
const BYTES_PER_SECOND = 50_000;
const LATENCY = 400;
const VIEWPORT = { width: 360, height: 640 };

const EMPTY_PATH = '/empty/';
const EMPTY = '<!doctype html><html lang="id"><meta charset="utf-8"><title>x</title><h1>x</h1></html>';
const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  png: 'image/png',
};

/** The built site with its headers, in Brotli as a good host sends it, and an empty page beside it. */
export async function serveCompressed(out: string): Promise<{ server: Server; origin: string }> {
  const rules = parseHeadersFile(readFileSync(join(out, '_headers'), 'utf8'));
  const kept = new Map<string, { body: Buffer; type: string } | undefined>();
  const answer = (path: string) => {
    if (!kept.has(path)) {
      const file = path.endsWith('/') ? `${path}index.html` : path;
      let body: Buffer | undefined;
      try {
        body = path === EMPTY_PATH ? Buffer.from(EMPTY) : readFileSync(join(out, file));
      } catch {
        // Not there: answered as missing.
      }
      const type = TYPES[file.split('.').at(-1) ?? ''] ?? 'text/plain; charset=utf-8';
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
      kept.set(path, body && { body: brotliCompressSync(body, { params }), type });
    }
    return kept.get(path);
  };
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const found = answer(path);
    const headers = headersFor(path, rules);
    if (!found) return void response.writeHead(404, headers).end();
    response.writeHead(200, { ...headers, 'Content-Type': found.type, 'Content-Encoding': 'br' });
    response.end(found.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** Milliseconds from the start of the navigation. */
interface Times {
  /** First paint with content: every page of ours is complete in its HTML. */
  readable: number;
  /** When the app had drawn over it; only asked of pages that have one. */
  taken: number;
}

/**
 * Runs in the page: notes the moment at which the app's root belongs to the library that draws. A text, because what
 * runs these files here gives functions a helper that no page has.
 */
const NOTE_TAKEN = `requestAnimationFrame(function look() {
  const app = document.getElementById('app');
  if (app && Object.getOwnPropertyNames(app).some((name) => name.startsWith('_')))
    document.documentElement.dataset.benchTaken = String(performance.now());
  else requestAnimationFrame(look);
})`;

/**
 * Opens a page in a new tab. `kept` are words of the note that all is stored, waited for after everything is
 * measured: without its worker the app takes away again what it stored.
 */
async function open(context: BrowserContext, url: string, app: boolean, kept?: string): Promise<Times> {
  const page = await context.newPage();
  const phone = await context.newCDPSession(page);
  await phone.send('Network.enable');
  // What is compared is the network and our own storage, not the browser's cache.
  await phone.send('Network.setCacheDisabled', { cacheDisabled: true });
  await phone.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY,
    downloadThroughput: BYTES_PER_SECOND,
    uploadThroughput: BYTES_PER_SECOND,
  });
  await phone.send('Emulation.setCPUThrottlingRate', { rate: CPU });
  await page.addInitScript({ content: NOTE_TAKEN });
  await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
  if (app) await page.waitForSelector('html[data-bench-taken]', { state: 'attached', timeout: 120_000 });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  const times = await page.evaluate(() => ({
    readable: performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
    taken: Number(document.documentElement.dataset['benchTaken'] ?? Number.NaN),
  }));
  if (kept)
    await page.waitForFunction(
      (key) => (document.querySelector('#keep [role=status]')?.textContent ?? '').includes(key),
      kept,
      { timeout: 120_000 },
    );
  await page.close();
  return times;
}

/**
 * Measures `paths` (by name; `kept` as for `open`) in `rounds` rounds; each round opens every page and the empty one
 * in fresh storage.
 */
export async function pageRatios(
  out: string,
  paths: Record<string, string>,
  kept: string,
  rounds: number,
): Promise<Ratio[]> {
  const { server, origin } = await serveCompressed(out);
  const browser = await chromium.launch({
    executablePath: browserPath('chromium'),
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  const empty: number[] = [];
  const seen = Object.keys(paths).map((name) => ({
    name,
    first: [] as Times[],
    again: [] as Times[],
  }));
  const fresh = () => browser.newContext({ viewport: VIEWPORT });
  try {
    // The first round warms the browser up and fills the server's cache; it is thrown away.
    for (let round = -1; round < rounds; round++) {
      const control = await fresh();
      const { readable } = await open(control, origin + EMPTY_PATH, false);
      await control.close();
      if (round >= 0) empty.push(readable);
      for (const one of seen) {
        const context = await fresh();
        const first = await open(context, origin + paths[one.name], true, kept);
        const again = await open(context, origin + paths[one.name], true);
        await context.close();
        if (round >= 0) {
          one.first.push(first);
          one.again.push(again);
        }
      }
    }
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
  const readable = (times: Times[]) => times.map((one) => one.readable);
  const taken = (times: Times[]) => times.map((one) => one.taken);
  return seen.flatMap(({ name, first, again }) => [
    ratioOf(`${name}: readable`, 'an empty page readable', readable(first), empty),
    ratioOf(`${name}: app has taken over`, 'an empty page readable', taken(first), empty),
    ratioOf(`${name}: taken over, second visit from storage`, 'the first visit', taken(again), taken(first)),
  ]);
}
