/** What must not be in the built site: what the curation withholds, and words that tell a stranger the topic. */
import { describe, expect, inject, test } from 'vitest';
import type { ContactRecord, SourceRecord } from '../../src/build/record.ts';
import { tierOf } from '../../src/domain/tier.ts';
import { builtPages, readBuilt } from '../support/built-pages.ts';
import { languages, project, published } from '../support/published.ts';

/** Safety research R1. */
const TELLING =
  /korban|perdagangan|tppo|traffick|kekerasan|shelter|rumah.?aman|\blari\b|kdrt|abuse|victim|migran-bermasalah|survivor|exploit/i;
const TEXT = /\.(html|json|js|css|webmanifest|txt|xml|csv|vcf|geojson)$|^_headers$/;

function textFiles() {
  return inject('built')
    .files.filter(({ path }) => TEXT.test(path))
    .map(({ path }) => ({ path, text: readBuilt(path) }));
}
const national = (digits: string) => digits.replace(/^(\+?62|0)(?=\d{6})/, '');

/** Every run of digits in a text, without what groups them; numbers of Indonesia without country code or zero. */
function digitRuns(text: string): Set<string> {
  const runs = text.match(/\+?\d(?:[\s().%20-]{0,3}\d){2,}/g) ?? [];
  return new Set(runs.map((run) => national(run.replace(/%20|[^\d+]/g, ''))));
}

/** Contacts of the data that are kept but not published, and those that are. */
function contactsOfData() {
  const { book } = project();
  const hidden: ContactRecord[] = [];
  const shown: ContactRecord[] = [];
  const services = new Map(book.services.map(({ value }) => [value.id, value]));
  const sort = (
    contacts: ContactRecord[] | undefined,
    sources: Record<string, SourceRecord> | undefined,
    withheld: boolean,
  ) => {
    for (const contact of contacts ?? []) {
      const cited = contact.from.flatMap((key) => sources?.[key] ?? []);
      const tier = tierOf({ sources: cited, contested: contact.contested === 'yes' });
      (withheld || contact.withheld || tier === 'C' ? hidden : shown).push(contact);
    }
  };
  for (const { value } of book.services) sort(value.contacts, value.sources, Boolean(value.withheld));
  for (const { value } of book.locations)
    sort(value.contacts, value.sources, Boolean(value.withheld || services.get(value.service)?.withheld));
  const published = new Set(shown.map(({ value }) => value));
  return { hidden: hidden.filter(({ value }) => !published.has(value)), shown };
}

describe('withheld facts', () => {
  const { hidden, shown } = contactsOfData();

  test('the data holds some, or the next tests would see nothing', () => {
    expect(hidden.length).toBeGreaterThan(20);
    expect(shown.length).toBeGreaterThan(100);
  });

  // Fails when a withheld number is published, however its digits are grouped; tried by publishing tier C.
  test('no withheld number stands anywhere in the site', () => {
    const numbers = new Map(
      hidden
        .filter(({ value }) => /^\+?\d{6,}$/.test(value))
        .map(({ id, value }) => [national(value.replace('+', '')), id]),
    );
    expect(numbers.size).toBeGreaterThan(10);
    const found = textFiles().flatMap(({ path, text }) =>
      [...digitRuns(text)]
        .filter((run) => numbers.has(run))
        .map((run) => `${path}: ${numbers.get(run)} ${run}`),
    );
    expect(found).toEqual([]);
    // The way of looking finds a published number in each of its shapes.
    for (const shape of ['+628111129129', '0811-1129-129', 'wa.me/628111129129?text', '62 811 1129 129'])
      expect(digitRuns(shape).has('8111129129')).toBe(true);
  });

  test('no withheld short code can be dialled', () => {
    const codes = hidden.filter(({ value }) => /^\d{1,5}$/.test(value)).map(({ value }) => value);
    const dialled = textFiles().flatMap(({ path, text }) =>
      codes.filter((code) => text.includes(`"tel:${code}"`)).map((code) => `${path}: ${code}`),
    );
    expect(dialled).toEqual([]);
  });

  // Addresses of a published source may share a host; the whole address counts.
  test('no withheld mail or web address stands anywhere in the site', () => {
    const values = hidden.filter(({ value }) => !/^\+?\d+$/.test(value)).map(({ value }) => value);
    const sources = new Set(
      project().book.services.flatMap(({ value }) =>
        Object.values(value.sources ?? {}).flatMap(({ url }) => url ?? []),
      ),
    );
    const own = values.filter((value) => !sources.has(value));
    expect(own.length).toBeGreaterThan(0);
    const found = textFiles().flatMap(({ path, text }) =>
      own
        .filter((value) => text.includes(`"${value}"`) || text.includes(`>${value}<`))
        .map((value) => `${path}: ${value}`),
    );
    expect(found).toEqual([]);
  });

  test('no address of a confidential or withheld place stands anywhere in the site', () => {
    const { book } = project();
    const services = new Map(book.services.map(({ value }) => [value.id, value]));
    const streets = book.locations.flatMap(({ value }) => {
      const service = services.get(value.service);
      const secret =
        service?.confidential === 'yes' || service?.withheld || value.withheld || value.address?.withheld;
      return secret && value.address ? [value.address.text] : [];
    });
    const open = new Set(
      languages().flatMap((lang) =>
        published(lang).content.directory.services.flatMap(({ places }) =>
          places.flatMap(({ address }) => address?.text ?? []),
        ),
      ),
    );
    const secret = [...new Set(streets)].filter((street) => !open.has(street));
    const found = textFiles().flatMap(({ path, text }) =>
      secret.filter((street) => text.includes(street)).map((street) => `${path}: ${street}`),
    );
    expect(found).toEqual([]);
    // Nor a point on a map.
    for (const lang of languages())
      for (const { id, confidential, places } of published(lang).content.directory.services)
        if (confidential)
          expect([id, places.filter(({ position, address }) => position ?? address)]).toEqual([id, []]);
  });

  test('a withheld institution has no page of its own', () => {
    const { book } = project();
    const refs = book.services.filter(({ value }) => value.withheld).map(({ value }) => value.ref);
    expect(refs.length).toBeGreaterThan(5);
    const written = new Set(builtPages().map(({ path }) => path.split('/')[2]));
    expect(refs.filter((ref) => written.has(ref))).toEqual([]);
  });
});

describe('a stranger who looks over the shoulder', () => {
  test('learns nothing from the head of any page', () => {
    const heads = new Set(builtPages().map(({ html }) => html.slice(0, html.indexOf('<body'))));
    for (const head of heads) expect(head).not.toMatch(TELLING);
  });

  test('learns nothing from the name of any file', () => {
    const { files } = inject('built');
    expect(files.map(({ path }) => path).filter((path) => TELLING.test(path))).toEqual([]);
    // Refs have no vowels, so that no address spells a word.
    const refs = builtPages().flatMap(({ path }) => /^\/[a-z]{2,3}\/([^/]+)\/$/.exec(path)?.[1] ?? []);
    expect(refs.filter((ref) => !/^[b-df-hj-np-tv-xz0-9]{4,6}$/.test(ref))).toEqual([]);
  });

  // Cache and database names are in these files: a phone's settings show them.
  test.each([
    'sw.js',
    'sw-off.js',
    'site.webmanifest',
    'packs/id.json',
    'n/index.html',
    'n/n.js',
    '_headers',
  ])('learns nothing from %s', (path) => {
    expect(readBuilt(path)).not.toMatch(TELLING);
  });

  test('learns nothing from what the scripts name their stores', () => {
    const scripts = inject('built').files.filter(({ path }) => /^assets\/.*\.js$/.test(path));
    expect(scripts.length).toBeGreaterThan(0);
    expect(
      scripts.filter(({ path }) => /korban|tppo|traffick|victim|kdrt|rumah aman/i.test(readBuilt(path))),
    ).toEqual([]);
  });

  test('sees a neutral name in the launcher, and no list behind a long press', () => {
    const manifest = JSON.parse(readBuilt('site.webmanifest')) as Record<string, unknown>;
    expect(manifest).toMatchObject({ id: '/', start_url: '/', scope: '/', display: 'standalone' });
    expect(manifest['name']).toBe('Info Layanan');
    expect(String(manifest['short_name']).length).toBeLessThanOrEqual(12);
    for (const key of ['shortcuts', 'screenshots', 'share_target', 'related_applications'])
      expect(manifest).not.toHaveProperty(key);
    const icons = manifest['icons'] as { src: string; sizes: string; purpose?: string }[];
    const files = new Set(inject('built').files.map(({ path }) => `/${path}`));
    expect(icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
    expect(icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
    for (const { src } of icons) expect(files).toContain(src);
  });

  test('sees the same small picture in every chat', () => {
    const card = inject('built').files.find(({ path }) => path === 'i/card.png');
    expect(card?.bytes).toBeLessThan(100_000);
  });
});
