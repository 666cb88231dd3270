/** What the built site makes a phone load, read from the built files themselves. */
import { posix } from 'node:path';
import type { PackManifest } from '../../src/domain/packs.ts';
import { readBuilt } from './built-pages.ts';

/**
 * Scripts a page waits for, the first screen unless named: its module, what that asks for at once, and everything
 * these import.
 */
export function firstScripts(page = 'index.html'): string[] {
  const html = readBuilt(page);
  const entry = /<script type="module" src="([^"]+)"/.exec(html)?.[1];
  if (!entry) throw new Error('the page has no module script');
  const preloaded = [...html.matchAll(/<link rel="modulepreload" href="([^"]+)"/g)].map(([, url]) => url!);
  const urls = new Set([entry, ...preloaded]);
  for (const url of urls) {
    const code = readBuilt(url.slice(1));
    for (const [, from] of code.matchAll(
      /(?:^|[;}\s])(?:import|export)\b[^"'`;()]*?["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g,
    ))
      urls.add(posix.join(posix.dirname(url), from!));
  }
  return [...urls];
}

/** What the service worker stores when it is installed. */
export function precached(): string[] {
  const code = readBuilt('sw.js');
  const urls = [...code.matchAll(/\{[^{}]*\burl:\s*["'`]([^"'`]+)["'`][^{}]*\}/g)].map(([, url]) => url!);
  const quoted = [...code.matchAll(/\{[^{}]*"url":\s*"([^"]+)"[^{}]*\}/g)].map(([, url]) => url!);
  const all = [...new Set([...urls, ...quoted])].map((url) => (url.startsWith('/') ? url : `/${url}`));
  if (!all.length) throw new Error('the worker stores nothing');
  return all.sort();
}

/** The packs of a language, in the order of their manifest. */
export function packsOf(lang: string): string[] {
  const { packs } = JSON.parse(readBuilt(`packs/${lang}.json`)) as PackManifest;
  return packs.map(({ url }) => url);
}
