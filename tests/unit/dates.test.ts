import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { dateInWords, dayInWords, languageInWords } from '../../src/i18n/dates.ts';

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

describe('a date', () => {
  test.each([
    ['2026-03-05', '5 Maret 2026', '5 March 2026'],
    ['2026-12-31', '31 Desember 2026', '31 December 2026'],
    ['2026-01-01', '1 Januari 2026', '1 January 2026'],
    ['2026-03', 'Maret 2026', 'March 2026'],
    ['2025', '2025', '2025'],
    ['undated', 'undated', 'undated'],
    ['', '', ''],
  ])('%s is told as exactly as it is known: %s, %s', (date, id, en) => {
    expect([dateInWords(date, 'id'), dateInWords(date, 'en')]).toEqual([id, en]);
  });

  // A phone west of Greenwich would show the day before if the date were taken for a moment of local time.
  test.each(['Pacific/Honolulu', 'Pacific/Kiritimati', 'Asia/Jakarta'])('is the same day in %s', (place) => {
    process.env['TZ'] = place;
    expect(new Date(0).getTimezoneOffset()).not.toBe(0);
    expect(dateInWords('2026-03-01', 'id')).toBe('1 Maret 2026');
    expect(dateInWords('2026-03', 'en')).toBe('March 2026');
    expect(dateInWords('2026', 'en')).toBe('2026');
    expect(dayInWords(0, 'id')).toBe('Senin');
  });

  test('never says more than its source, for any day of half a century', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2040-12-31'), noInvalidDate: true }),
        fc.constantFrom('id', 'en'),
        (moment, lang) => {
          const day = moment.toISOString().slice(0, 10);
          const [year, month, full] = [day.slice(0, 4), day.slice(0, 7), day].map((date) =>
            dateInWords(date!, lang),
          );
          expect(year).toBe(day.slice(0, 4));
          expect(month).toMatch(new RegExp(`^\\p{L}+ ${year}$`, 'u'));
          expect(full).toBe(`${Number(day.slice(8))} ${month}`);
        },
      ),
    );
  });
});

test('a week begins on Monday', () => {
  const week = (lang: string) => [0, 1, 2, 3, 4, 5, 6].map((day) => dayInWords(day, lang));
  expect(week('id')).toEqual(['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu']);
  expect(week('en')).toEqual(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']);
});

test('a language has its name in the language of the reader, and else its code', () => {
  expect([languageInWords('su', 'id'), languageInWords('zh', 'en')]).toEqual(['Sunda', 'Chinese']);
  expect(languageInWords('not a code', 'id')).toBe('not a code');
});
