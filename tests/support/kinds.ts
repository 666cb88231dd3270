/** One page of every kind, for tests that look at all of them. */

import { linesOf } from '../../src/domain/place.ts';
import type { Screen } from '../../src/domain/screen.ts';
import { published } from './published.ts';

/** Name and address of one page of each kind, all fixed pages, and those with most and least to show. */
export function kindsOfPages(lang: string): [name: string, path: string][] {
  const { screens, pathOf, content } = published(lang);
  const { services } = content.directory;
  const service = (fits: (one: (typeof services)[number]) => boolean): Screen[] => {
    const found = services.find(fits);
    return found ? [{ kind: 'service', id: found.id }] : [];
  };
  const fixed = screens.filter(({ kind }) => kind === 'page');
  const seen = new Set(['home', 'need', 'area', 'service', 'page']);
  // Kinds added later are looked at without being named here.
  const others = screens.filter(({ kind }) => !seen.has(kind) && seen.add(kind));
  const some: Screen[] = [
    { kind: 'home' },
    ...fixed,
    { kind: 'need', id: 'safety' },
    { kind: 'area', code: '3212' },
    { kind: 'area', code: '32' },
    ...service(({ id }) => id === 'sapa-129'),
    ...service((one) => linesOf(one).length === 0),
    ...service((one) => one.branches.length > 0),
    ...service((one) => one.confidential),
    ...service((one) => linesOf(one).some(({ reach }) => reach === 'city')),
    ...others,
  ];
  const name = (one: Screen) =>
    'id' in one ? `${one.kind} ${one.id}` : 'code' in one ? `${one.kind} ${one.code}` : one.kind;
  const paths = some.map((one): [string, string] => [name(one), pathOf(one)]);
  return [...paths, ['a page that is missing', `/${lang}/0000/`]];
}
