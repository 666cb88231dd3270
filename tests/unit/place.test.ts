import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ABROAD,
  byStanding,
  groupsByArea,
  groupsForPlace,
  linesOf,
  NATIONAL,
  provinceOf,
  reachableLines,
  SCOPES,
  scopeFor,
  widestScope,
} from '../../src/domain/place.ts';
import type { Service } from '../../src/domain/service.ts';
import { published } from '../support/published.ts';
import { aLine, aService } from '../support/small-directory.ts';

const at = (...areas: string[]) => aService(areas.join('-'), { areas });
const shown = (services: readonly Service[], code: string) =>
  groupsForPlace(services, code).map(({ scope, services: all }) => [scope, ...all.map(({ id }) => id)]);

describe('how near a service is', () => {
  test.each([
    ['3212', ['3212'], 'place'],
    ['3212', ['32'], 'province'],
    ['3212', ['3212', '32', '00'], 'place'],
    ['3212', ['00'], 'national'],
    ['3212', ['3171', '31', '99'], undefined],
    ['32', ['32'], 'province'],
    ['32', ['3212'], undefined],
    ['32', ['00'], 'national'],
    ['00', ['00'], 'national'],
    ['00', ['32', '3212', '99'], undefined],
    ['99', ['99'], 'abroad'],
    ['99', ['00', '99'], 'abroad'],
    ['99', ['00'], 'national'],
    ['99', ['32'], undefined],
  ])('to %s, with areas %j: %s', (code, areas, scope) => {
    expect(scopeFor(at(...areas), code)).toBe(scope);
  });

  test('at its widest, where no place is chosen', () => {
    const widest = [['3212', '00'], ['3212', '32'], ['3212'], ['99']].map((areas) =>
      widestScope(at(...areas)),
    );
    expect(widest).toEqual(['national', 'province', 'place', 'abroad']);
    expect([NATIONAL, ABROAD, '31', '3171'].map(provinceOf)).toEqual([undefined, undefined, '31', '31']);
  });
});

describe('the list of a place', () => {
  const parent = aService('police', { areas: ['32'], branches: ['police-1', 'police-2'] });
  const first = aService('police-1', { areas: ['3212'], parent: 'police' });
  const second = aService('police-2', { areas: ['3201', '3271'], parent: 'police' });
  const all = [aService('line'), at('32'), at('3212'), parent, first, second];

  test('goes from the place to its province to the whole country', () => {
    expect(shown(all, '3212')).toEqual([
      ['place', '3212', 'police-1'],
      ['province', '32'],
      ['national', 'line'],
    ]);
  });

  test('names an office in place of the service it belongs to, and elsewhere the service', () => {
    expect(shown(all, '3271')).toEqual([
      ['place', 'police-2'],
      ['province', '32'],
      ['national', 'line'],
    ]);
    expect(shown(all, '3210')[0]).toEqual(['province', '32', 'police']);
    expect(shown(all, '32')[0]).toEqual(['province', '32', 'police']);
  });

  test('leaves out groups with nothing in them', () => {
    expect(shown(all, '3171')).toEqual([['national', 'line']]);
    expect(shown([], '3212')).toEqual([]);
  });

  test('puts a well-sourced number first, then other numbers, then none, then what is not confirmed', () => {
    const weak = { ...aLine('110'), tier: 'B' as const };
    const services = [
      aService('a-unverified', { status: 'unverified', contacts: [aLine('129')] }),
      aService('b-silent'),
      aService('c-weak', { contacts: [weak] }),
      aService('e-strong', { contacts: [aLine('129')] }),
      aService('d-strong', { contacts: [aLine('129')] }),
    ];
    expect(shown(services, '00')).toEqual([
      ['national', 'd-strong', 'e-strong', 'c-weak', 'b-silent', 'a-unverified'],
    ]);
    expect(byStanding(services[0]!, services[0]!)).toBe(0);
  });
});

/** Services with offices, in a few areas of two provinces; an office lies where its service reaches, or not. */
const AREA = fc.constantFrom('00', '31', '32', '99', '3171', '3172', '3201', '3212');
const areas = fc.uniqueArray(AREA, { minLength: 1, maxLength: 3 });
const directories = fc
  .array(fc.record({ areas, offices: fc.array(areas, { maxLength: 4 }) }), { maxLength: 8 })
  .map((list) =>
    list.flatMap(({ areas: own, offices }, index) => {
      const branches = offices.map((_, office) => `s${index}-${office}`);
      return [
        aService(`s${index}`, { areas: own, branches }),
        ...offices.map((place, office) => aService(branches[office]!, { areas: place, parent: `s${index}` })),
      ];
    }),
  );

function expectEachOnce(services: readonly Service[], code: string) {
  const groups = groupsForPlace(services, code);
  // For a person abroad, what is made for people abroad comes first.
  const wanted = code === ABROAD ? ['abroad', 'national'] : SCOPES;
  const order = groups.map(({ scope }) => wanted.indexOf(scope));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  const ids = groups.flatMap((group) => group.services.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  for (const { scope, services: group } of groups)
    for (const service of group) expect([service.id, scopeFor(service, code)]).toEqual([service.id, scope]);
  for (const service of services) {
    if (!scopeFor(service, code) || service.parent) continue;
    const offices = services.filter(({ parent, areas: own }) => parent === service.id && own.includes(code));
    const inPlace = code.length === 4 ? offices : [];
    const expected = inPlace.length ? inPlace.map(({ id }) => id) : [service.id];
    const own = ids.filter(
      (id) => id === service.id || services.find((one) => one.id === id)?.parent === service.id,
    );
    expect([service.id, ...own.sort()]).toEqual([service.id, ...expected.sort()]);
  }
}

describe('every service that reaches a place is listed once, itself or its offices there', () => {
  test('in the real directory, in all its areas', () => {
    const { services, areas: all } = published('id').content.directory;
    expect(all.length).toBeGreaterThan(35);
    for (const { code } of all) expectEachOnce(services, code);
  });

  test('in any directory', () => {
    fc.assert(
      fc.property(
        directories,
        fc.constantFrom('31', '32', '3171', '3201', '3212', '00', '99'),
        expectEachOnce,
      ),
    );
  });
});

test('the list of everything names each service once, without offices, under the widest of its areas', () => {
  const { services, areas: all } = published('id').content.directory;
  const groups = groupsByArea(services, all);
  const ids = groups.flatMap((group) => group.services.map(({ id }) => id));
  expect([...ids].sort()).toEqual(services.filter(({ parent }) => !parent).map(({ id }) => id));
  expect(groups[0]?.code).toBe(NATIONAL);
  for (const { code, services: group } of groups)
    for (const service of group)
      expect([service.id, service.areas.includes(code)]).toEqual([service.id, true]);
});

test('from abroad only lines that reach that far are offered', () => {
  const world = { ...aLine('+62213903963'), type: 'phone' as const, reach: 'world' as const };
  const web = { ...aLine('https://a.example/'), type: 'web' as const, reach: 'world' as const };
  const service = aService('line', {
    contacts: [aLine('129'), web],
    places: [{ id: 'desk', name: 'Desk', area: '3171', contacts: [world], sources: [] }],
  });
  expect(linesOf(service).map(({ value }) => value)).toEqual(['129', '+62213903963']);
  expect(reachableLines(service, false)).toEqual(linesOf(service));
  expect(reachableLines(service, true)).toEqual([world]);
});
