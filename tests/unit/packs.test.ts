/** Packs carry the real directory to the phone and back without losing or changing anything. */
import { beforeAll, describe, expect, test } from 'vitest';
import { type Content, PACK_FORMAT, type Pack, pack, unpack } from '../../src/domain/packs.ts';
import { languages, published } from '../support/published.ts';

const travelled = (packs: Pack[]) => JSON.parse(JSON.stringify(packs)) as Pack[];

describe.each(languages())('the packs in %s', (lang) => {
  let content: Content;
  let packs: Pack[];
  beforeAll(() => {
    content = published(lang).content;
    packs = travelled(pack(content));
  });

  test('open to exactly the content they were made of', () => {
    const opened = unpack(packs);
    expect(opened).toEqual(content);
    // The same in the other direction: nothing was added either.
    expect(travelled(pack(opened!))).toEqual(packs);
  });

  test('open to the same in whatever order they arrive', () => {
    expect(unpack([...packs].reverse())).toEqual(content);
  });

  test('are one with what everybody needs and one for each province', () => {
    expect(packs.map(({ id }) => id)).toEqual(['00', '31', '32']);
    expect(packs.filter(({ common }) => common).map(({ id }) => id)).toEqual(['00']);
    const count = packs.reduce((sum, { services }) => sum + services.length, 0);
    expect(count).toBe(content.directory.services.length);
    for (const { services, format, lang: own, edition } of packs) {
      expect(services.length).toBeGreaterThan(10);
      expect([format, own, edition]).toEqual([PACK_FORMAT, lang, content.directory.edition]);
    }
  });

  test('of one province give the national services and its own, and none of the other', () => {
    const opened = unpack(packs.filter(({ id }) => id !== '32'))!;
    expect(opened.directory.services.length).toBeLessThan(content.directory.services.length);
    const offices = new Set(
      content.directory.services
        .filter(({ areas }) => areas.every((code) => code.startsWith('32')))
        .map(({ id }) => id),
    );
    expect(offices.size).toBeGreaterThan(10);
    // Offices of a national service travel with it.
    const strays = opened.directory.services.filter(({ id, parent }) => offices.has(id) && !parent);
    expect(strays.map(({ id }) => id)).toEqual([]);
    expect(opened.directory.texts).toEqual(content.directory.texts);
  });

  test('write sources and organisations once, and for an office only what differs', () => {
    for (const { sources, organizations, services } of packs) {
      for (const list of [sources, organizations]) {
        const written = list.map((one) => JSON.stringify(one));
        expect(new Set(written).size).toBe(written.length);
      }
      const byId = new Map(services.map((service) => [service.id, service]));
      for (const office of services) {
        const parent = office.parent && byId.get(office.parent);
        if (!parent) continue;
        const said = Object.entries(office).filter(
          ([key, value]) => JSON.stringify(value) === JSON.stringify(parent[key as keyof typeof parent]),
        );
        expect([office.id, ...said.map(([key]) => key)]).toEqual([office.id]);
      }
    }
  });

  test('of another format are left alone, even one of them', () => {
    const other = { ...packs[1]!, format: (PACK_FORMAT + 1) as typeof PACK_FORMAT };
    expect(unpack([packs[0]!, other, packs[2]!])).toBeUndefined();
    expect(unpack(packs.map((one) => ({ ...one, format: 0 as typeof PACK_FORMAT })))).toBeUndefined();
    expect(unpack([{ ...packs[0]!, format: undefined as unknown as typeof PACK_FORMAT }])).toBeUndefined();
  });

  test('without the one that everybody needs are left alone', () => {
    expect(unpack(packs.slice(1))).toBeUndefined();
    expect(unpack([])).toBeUndefined();
    const { common: _common, ...bare } = packs[0]!;
    expect(unpack([bare, ...packs.slice(1)])).toBeUndefined();
  });
});
