/** The map without the script, its own policy, and how heavy it is. */
import { describe, expect, inject, test } from 'vitest';
import {
  combinedPolicy,
  contentSecurityPolicy,
  headersFor,
  parseHeadersFile,
} from '../../src/build/headers.ts';
import { streetHosts } from '../../src/build/prerender.ts';
import { placesForMap } from '../../src/domain/map.ts';
import type { Position } from '../../src/domain/service.ts';
import { labelsOf, placeLabels } from '../../src/ui/map/labels.ts';
import { builtPages, pageAt, readBuilt, textOf } from '../support/built-pages.ts';
import { firstScripts, precached } from '../support/loads.ts';
import { languages, project, published } from '../support/published.ts';

/** One for all languages: the script knows from the address which one is wanted. */
const SHELL = `/shell-${project().book.pages.find(({ value }) => value.id === 'map')?.value.ref}.html`;
const mapOf = (lang: string) => published(lang).pathOf({ kind: 'page', id: 'map' });
const sent = (url: string) =>
  inject('built').files.find(({ path }) => `/${path}` === url)?.compressed ?? Number.NaN;
const metaOf = (html: string) =>
  /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll('&quot;', '"') ??
  '';

describe.each(languages())('the map in %s, without JavaScript', (lang) => {
  const { content, t, pathOf } = published(lang);
  const { pinned, loose, hidden } = placesForMap(content.directory.services);
  const rows = () =>
    pageAt(mapOf(lang))
      .dom.querySelectorAll('main .row')
      .map((row) => ({ href: row.querySelector('.row-name')?.getAttribute('href'), text: textOf(row) }));

  // Fails when a place is left out, or its precision is not said.
  test('lists every published place with its service, and how exactly it is known, in words', () => {
    expect(pinned.length).toBeGreaterThan(100);
    const listed = rows();
    const missing = [...pinned, ...loose].filter(({ service, place }) => {
      const { precision, of } = place.position as Position;
      const words = t(`map.exact-${precision}`, { name: of ?? '' });
      return !listed.some(
        ({ href, text }) => href === pathOf({ kind: 'service', id: service.id }) && text.includes(words),
      );
    });
    expect(missing.map(({ place }) => place.id)).toEqual([]);
    expect(listed).toHaveLength(pinned.length + loose.length + hidden.length);
  });

  // Fails when a confidential place gets into the list of places; tried without the test for it in placesForMap.
  test('names confidential services only beneath, without any place', () => {
    expect(hidden.length).toBeGreaterThan(5);
    expect(pinned.filter(({ service }) => service.confidential)).toEqual([]);
    for (const { id } of hidden) {
      const own = rows().filter(({ href }) => href === pathOf({ kind: 'service', id }));
      expect(own).toHaveLength(1);
      expect(own[0]!.text).toContain(t('map.by-phone-hidden'));
    }
    const last = pageAt(mapOf(lang)).dom.querySelectorAll('main section').at(-1);
    expect(textOf(last?.querySelector('h2'))).toBe(t('map.by-phone'));
    expect(last?.querySelectorAll('.row')).toHaveLength(loose.length + hidden.length);
  });

  test('is reached from the list of places and from every area', () => {
    const from = [
      pathOf({ kind: 'page', id: 'places' }),
      ...content.directory.areas.filter(({ seat }) => seat).map(({ code }) => pathOf({ kind: 'area', code })),
    ];
    expect(from.length).toBeGreaterThan(30);
    expect(from.filter((path) => !pageAt(path).dom.querySelector(`main a[href="${mapOf(lang)}"]`))).toEqual(
      [],
    );
  });

  test('has its document and all scripts with Leaflet in 75,000 bytes', () => {
    const scripts = firstScripts(`${mapOf(lang).slice(1)}index.html`);
    expect(scripts.some((url) => readBuilt(url.slice(1)).includes('leaflet-container'))).toBe(true);
    const bytes = scripts.reduce((sum, url) => sum + sent(url), sent(`${mapOf(lang)}index.html`));
    expect(bytes).toBeLessThanOrEqual(75_000);
    expect(precached()).toEqual(expect.arrayContaining([SHELL, ...scripts]));
  });
});

describe('what draws an archive of streets', () => {
  const online = () =>
    inject('built').files.filter(({ path }) => path.startsWith('assets/online/') && path.endsWith('.js'));

  // Fails when it is kept for offline use, comes with the map, or brings Leaflet a second time; tried by giving it a
  // name like the others, and by importing it in streets.tsx at once.
  test('is one script by itself, which the worker does not keep', () => {
    expect(online()).toHaveLength(1);
    const { path, compressed } = online()[0]!;
    expect(readBuilt(path)).toContain('PMTiles');
    expect(readBuilt(path)).not.toContain('leaflet-container');
    expect(compressed).toBeLessThanOrEqual(35_000);
    expect(precached().filter((url) => url.includes('/online/'))).toEqual([]);
    for (const lang of languages())
      expect(firstScripts(`${mapOf(lang).slice(1)}index.html`)).not.toContain(`/${path}`);
    const others = inject('built').files.filter((file) => file.path.endsWith('.js') && file.path !== path);
    expect(others.filter((file) => readBuilt(file.path).includes('PMTiles'))).toEqual([]);
  });
});

describe('only the map', () => {
  test('loads Leaflet and its styles', () => {
    expect(firstScripts().filter((url) => readBuilt(url.slice(1)).includes('leaflet-container'))).toEqual([]);
    const styled = builtPages().filter(({ html }) => html.includes('leaflet'));
    expect(styled.map(({ path }) => path).sort()).toEqual(languages().map(mapOf).concat(SHELL).sort());
  });

  // The header is the same everywhere, so that no host joins two of them; the page's own policy decides.
  test('may make the markup that Leaflet needs, and nothing more than the others besides', () => {
    const table = parseHeadersFile(readBuilt('_headers'));
    const paths = ['/', mapOf('id')].map((path) => headersFor(path, table)['Content-Security-Policy']);
    expect(new Set(paths).size).toBe(1);
    const rest = (policy: string) =>
      policy
        .replace(/style-src [^;]*/, '')
        .replace(' default;', ';')
        .replace(/ default$/, '');
    const map = metaOf(pageAt(mapOf('id')).html);
    const other = metaOf(pageAt('/id/').html);
    expect(map).toMatch(/trusted-types app default$/);
    expect(other).toMatch(/trusted-types app$/);
    expect(rest(map)).toBe(rest(other));
    expect(map).not.toMatch(/unsafe-|https?:/);
  });

  // Fails when the host gets into the wrong directive or into another page.
  test('may ask the host of street pictures, where the operator names one', () => {
    expect(streetHosts(undefined)).toEqual({});
    expect(streetHosts('https://tiles.example.org/{z}/{x}/{y}.png')).toEqual({
      images: ['https://tiles.example.org'],
    });
    expect(streetHosts('https://files.example.org:8443/java.pmtiles?v=2')).toEqual({
      connects: ['https://files.example.org:8443'],
    });
    for (const none of [
      '/java.pmtiles',
      '/streets/{z}/{x}/{y}.png',
      'http://tiles.example.org/{z}/{x}/{y}.png',
      "https://a.example; script-src 'unsafe-inline'/{z}/{x}/{y}",
    ])
      expect(streetHosts(none)).toEqual({});
    const page = { scripts: [], styles: ['sha256-p'] };
    const own = { scripts: [], styles: ['sha256-m'], markup: ['default'] };
    const pictures = { ...own, ...streetHosts('https://t.example/{z}/{x}/{y}') };
    const archive = { ...own, ...streetHosts('https://t.example/x.pmtiles') };
    expect(contentSecurityPolicy(combinedPolicy(page, pictures))).toContain(
      "img-src 'self' data: https://t.example;",
    );
    expect(contentSecurityPolicy(combinedPolicy(page, archive))).toContain(
      "connect-src 'self' https://t.example;",
    );
    expect(contentSecurityPolicy(archive)).toContain("img-src 'self' data:;");
    expect(contentSecurityPolicy(page)).not.toContain('t.example');
  });
});

describe('names on the map', () => {
  test('stand for every regency and city, the cities first', () => {
    const { areas, towns } = published('id').content.directory;
    const labels = labelsOf(areas, towns);
    const named = areas.filter(({ level }) => level === 'city' || level === 'regency');
    expect(labels.filter(({ kind, key }) => kind === 'area' && key !== 'a31')).toHaveLength(named.length);
    expect(labels[0]?.key).toBe('a31');
  });

  test('never lie over each other or over a pin', () => {
    const label = (x: number, y: number) => ({ x, y, width: 40 });
    const pin = { x: 0, y: 0, width: 20, height: 20 };
    expect(placeLabels([label(10, 10)], [pin], 10)).toEqual([{ label: label(10, 10), x: 10, y: 26 }]);
    expect(
      placeLabels([label(100, 100), label(100, 100), label(100, 100), label(100, 100)], [], 10),
    ).toHaveLength(3);
  });
});
