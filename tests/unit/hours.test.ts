import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Hours, parseHours } from '../../src/domain/hours.ts';

const NAMES = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const write = (hours: Hours): string =>
  hours.always
    ? '24/7'
    : hours.rules
        .map(({ days, from, to }) => {
          const named = days.map((day) => NAMES[day]).join(',');
          return [named, from ? `${from}-${to}` : 'office'].filter(Boolean).join(' ');
        })
        .join('; ');

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const days = fc
  .uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 })
  .map((list) => list.sort((a, b) => a - b));
const rule = fc.oneof(
  fc.record({ days, from: time, to: time }).filter(({ from, to }) => from !== to),
  fc.record({ days: fc.oneof(days, fc.constant<number[]>([])), office: fc.constant(true as const) }),
);
const anyHours = fc.oneof(
  fc.constant<Hours>({ always: true }),
  fc.array(rule, { minLength: 1, maxLength: 4 }).map((rules): Hours => ({ always: false, rules })),
);

describe('opening hours', () => {
  test('are read from the grammar', () => {
    expect(parseHours('24/7')).toEqual({ always: true });
    expect(parseHours('office')).toEqual({ always: false, rules: [{ days: [], office: true }] });
    expect(parseHours('Mo-Fr office')).toEqual({
      always: false,
      rules: [{ days: [0, 1, 2, 3, 4], office: true }],
    });
    expect(parseHours('Mo-Th 08:00-16:30; Fr 08:00-17:00')).toEqual({
      always: false,
      rules: [
        { days: [0, 1, 2, 3], from: '08:00', to: '16:30' },
        { days: [4], from: '08:00', to: '17:00' },
      ],
    });
    expect(parseHours('Mo,We,Sa-Su 22:00-04:00')).toEqual({
      always: false,
      rules: [{ days: [0, 2, 5, 6], from: '22:00', to: '04:00' }],
    });
  });

  test.each([
    '',
    ' ',
    '24/7 ',
    'daily 08:00-21:00',
    '08:00-16:00',
    'Mon-Fri 08:00-16:00',
    'Mo-Fr',
    'Mo-Fr 8:00-16:00',
    'Mo-Fr 08.00-16.00',
    'Mo-Fr 08:00-25:00',
    'Mo-Fr 08:60-16:00',
    'Mo-Fr 08:00-08:00',
    'Fr-Mo 08:00-16:00',
    'We,Mo 08:00-16:00',
    'Mo,Mo 08:00-16:00',
    'Mo-Mo 08:00-16:00',
    'Mo-Fr 08:00-16:00;Sa office',
    'Mo-Fr 08:00-16:00; ',
    '24/7; Mo-Fr office',
    'Mo-Fr 08:00-16:00 (2019)',
    'Mo- 08:00-16:00',
  ])('refuse "%s"', (text) => {
    expect(parseHours(text)).toBeUndefined();
  });

  test('come back as they were written', () => {
    fc.assert(
      fc.property(anyHours, (hours) => {
        expect(parseHours(write(hours))).toEqual(hours);
      }),
    );
  });

  test('never fail on any text, and never give a day outside the week', () => {
    const pieces = fc.array(
      fc.constantFrom('Mo', 'Su', '-', ',', ' ', '; ', '08:00', '24:00', 'office', '24/7'),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          pieces.map((list) => list.join('')),
        ),
        (text) => {
          const hours = parseHours(text);
          for (const { days } of hours && !hours.always ? hours.rules : [])
            expect(days.every((day) => day >= 0 && day <= 6)).toBe(true);
        },
      ),
    );
  });
});
