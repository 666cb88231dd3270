/** The pages of the built site, parsed once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { inject } from 'vitest';

export interface BuiltPage {
  /** Its address: `/id/k7q2/`. */
  path: string;
  html: string;
  dom: HTMLElement;
  lang: string;
}

let pages: BuiltPage[] | undefined;

/** The one-file editions under `f/` are files to keep, not pages. */
export function isPage(path: string): boolean {
  return path.endsWith('.html') && !path.startsWith('f/');
}

/** Every page people read, but not the neutral one behind the exit, which is meant to look like another site. */
export function builtPages(): BuiltPage[] {
  pages ??= inject('built')
    .files.filter(({ path }) => isPage(path) && !path.startsWith('n/'))
    .map(({ path }) => {
      const html = readBuilt(path);
      const dom = parse(html);
      const lang = dom.querySelector('html')?.getAttribute('lang') ?? '';
      return { path: `/${path.replace(/(^|\/)index\.html$/, '$1')}`, html, dom, lang };
    });
  return pages;
}

export function readBuilt(path: string): string {
  return readFileSync(join(inject('built').out, path), 'utf8');
}

export function pageAt(path: string): BuiltPage {
  const page = builtPages().find((one) => one.path === path);
  if (!page) throw new Error(`no page ${path}`);
  return page;
}

/** For every page what `fault` finds wrong with it; nothing wrong is an empty list. */
export function faults(fault: (page: BuiltPage) => readonly string[] | string | undefined): string[] {
  return builtPages().flatMap((page) => [fault(page) ?? []].flat().map((text) => `${page.path}: ${text}`));
}

/** The words a person reads in an element, spaces tidied. */
export function textOf(element: HTMLElement | null | undefined): string {
  return (element?.textContent ?? '')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ')
    .trim();
}
