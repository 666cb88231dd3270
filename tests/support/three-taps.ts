/** Which services' numbers can be called from a page, and how many taps away pages are. */
import type { BuiltPage } from './built-pages.ts';
import type { Published } from './published.ts';

const DIAL = 'a[href^="tel:"], a[href^="https://wa.me/"], a[href^="sms:"]';

/** Ids of services with a number to tap on this page: in a row, on a plate, among the lines of the first screen. */
export function callableOn(page: BuiltPage, { refs, content }: Published): Set<string> {
  const ids = new Set<string>();
  const own = refs.screenOf(page.path.split('/')[2] || undefined);
  const add = (ref: string | undefined) => {
    const screen = refs.screenOf(ref);
    if (screen.kind === 'service') ids.add(screen.id);
  };
  for (const link of page.dom.querySelectorAll(DIAL)) {
    const named =
      link.closest('.row')?.querySelector('a[href^="/"]') ?? link.closest('.card')?.querySelector('h2 a');
    if (named) add(named.getAttribute('href')?.split('/')[2]);
    else if (link.closest('.plate') && own.kind === 'service') ids.add(own.id);
    else if (link.closest('.lines'))
      for (const id of content.directory.core.first) {
        const service = refs.service(id);
        const digits = link.getAttribute('href')?.replace(/\D/g, '');
        if (service?.contacts.some(({ value }) => value.replace(/\D/g, '') === digits)) ids.add(id);
      }
  }
  return ids;
}

/** The same, and the service whose own page this is where it offers at least a fallback's number. */
export function helpedOn(page: BuiltPage, published: Published): Set<string> {
  const ids = callableOn(page, published);
  const own = published.refs.screenOf(page.path.split('/')[2] || undefined);
  if (own.kind === 'service' && page.dom.querySelector('main')?.querySelector(DIAL)) ids.add(own.id);
  return ids;
}

/** Pages by how many taps they are away from the first one, up to `taps`. */
export function pagesWithin(
  taps: number,
  start: string,
  pageAt: (path: string) => BuiltPage,
): Map<string, number> {
  const lang = start.split('/')[1];
  const away = new Map([[start, 0]]);
  for (const [path, distance] of away) {
    if (distance === taps) continue;
    for (const link of pageAt(path).dom.querySelectorAll(`a[href^="/${lang}/"]`)) {
      const to = link.getAttribute('href')!.split('#')[0]!;
      if (!away.has(to)) away.set(to, distance + 1);
    }
  }
  return away;
}
