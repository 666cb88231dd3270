import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freshness } from '../../src/domain/freshness.ts';

const on = (date: string, today = '2026-11-21') => freshness({ date, how: 'official' }, today);

describe('freshness', () => {
  test('says how many whole months have gone by', () => {
    expect(on('2026-11-21')).toEqual({ state: 'fresh', months: 0 });
    expect(on('2026-10-22')).toEqual({ state: 'fresh', months: 0 });
    expect(on('2026-10-21')).toEqual({ state: 'fresh', months: 1 });
    expect(on('2025-12-31')).toEqual({ state: 'fresh', months: 10 });
  });

  test('is old after more than twelve months, not on the day itself', () => {
    expect(on('2025-11-21')).toEqual({ state: 'fresh', months: 12 });
    expect(on('2025-11-20')).toEqual({ state: 'old', months: 12 });
    expect(on('2021-11')).toEqual({ state: 'old', months: 60 });
  });

  test('counts a bare month from its first day and a bare year from its January', () => {
    expect(on('2025-11')).toEqual({ state: 'old', months: 12 });
    expect(on('2025-12')).toEqual({ state: 'fresh', months: 11 });
    expect(on('2025')).toEqual({ state: 'old', months: 22 });
    expect(on('2026')).toEqual({ state: 'fresh', months: 10 });
  });

  test('does not guess a date that the source does not give', () => {
    expect(on('undated')).toEqual({ state: 'undated' });
    expect(on('last spring')).toEqual({ state: 'undated' });
  });

  test('takes a date ahead of the edition for today', () => {
    expect(on('2027-01-01')).toEqual({ state: 'fresh', months: 0 });
  });

  test('never flatters: leaving out the day or the month never makes a date newer', () => {
    const iso = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2026-11-21'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(iso, (date) => {
        const months = [date.slice(0, 4), date.slice(0, 7), date].map((each) => {
          const seen = on(each);
          return seen.state === 'undated' ? Number.NaN : seen.months;
        });
        expect(months).toEqual([...months].sort((a, b) => b - a));
      }),
    );
  });
});
