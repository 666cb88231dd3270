import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SOURCE_KINDS } from '../../src/domain/service.ts';
import { newestDate, type TierSource, tierOf, yearOf } from '../../src/domain/tier.ts';

const news = (publisher: string, date: string, house?: string): TierSource => ({
  publisher,
  kind: 'news',
  date,
  house,
});
const official = (date: string): TierSource => ({ publisher: 'LPSK', kind: 'official', date });

describe('tierOf', () => {
  it.each<[string, TierSource[], string]>([
    ['no source', [], 'C'],
    ['only a list', [{ publisher: 'a list', kind: 'other', date: '2026-01' }], 'C'],
    ['an official source of 2023', [official('2023')], 'A'],
    ['an official source of 2022', [official('2022-12')], 'B'],
    ['an undated official source', [official('undated')], 'B'],
    ['an undated official source and recent news', [official('undated'), news('Tirto', '2024-08')], 'A'],
    ['one paper', [news('Tirto', '2026-01')], 'B'],
    ['one paper twice', [news('Tirto', '2026-01'), news('Tirto', '2025-03')], 'B'],
    ['two papers', [news('Tirto', '2023-01'), news('Tempo', '2019')], 'A'],
    ['two old papers', [news('Tirto', '2022-11'), news('Tempo', '2019')], 'B'],
    [
      'two titles of one house',
      [news('Tribun Jabar', '2025', 'tribun'), news('Tribunnews', '2025', 'tribun')],
      'B',
    ],
  ])('%s', (_, sources, tier) => {
    expect(tierOf({ sources })).toBe(tier);
  });

  it('does not let a list lift an old source', () => {
    const sources: TierSource[] = [official('2019'), { publisher: 'a list', kind: 'other', date: '2026' }];
    expect(tierOf({ sources })).toBe('B');
  });

  it('keeps a contested value at B', () => {
    expect(tierOf({ sources: [official('2026')], contested: true })).toBe('B');
  });

  it('never falls when a source is added', () => {
    const source = fc.record({
      publisher: fc.constantFrom('a', 'b', 'c'),
      kind: fc.constantFrom(...SOURCE_KINDS),
      date: fc.constantFrom('undated', '2011', '2022-12', '2023', '2026-02-01'),
      house: fc.constantFrom(undefined, 'h'),
    });
    const order = 'ABC';
    fc.assert(
      fc.property(fc.array(source), source, fc.boolean(), (sources, added, contested) => {
        const before = tierOf({ sources, contested });
        const after = tierOf({ sources: [...sources, added], contested });
        expect(order.indexOf(after)).toBeLessThanOrEqual(order.indexOf(before));
      }),
    );
  });
});

describe('newestDate', () => {
  it.each([
    [[], 'undated'],
    [['undated', 'undated'], 'undated'],
    [['undated', '2011'], '2011'],
    [['2025-08', '2025', 'undated'], '2025-08'],
    [['2024-12-31', '2025-01'], '2025-01'],
  ])('of %j is %s', (dates, newest) => {
    expect(newestDate(dates)).toBe(newest);
  });

  it('knows the year', () => {
    expect([yearOf('2025-08-02'), yearOf('undated')]).toEqual([2025, undefined]);
  });
});
