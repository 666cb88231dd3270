import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kilometres, roundedKilometres } from '../../src/domain/distance.ts';

const jakarta = { lat: -6.2146, lon: 106.8451 };
const bandung = { lat: -6.9222, lon: 107.6069 };
const point = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
});

describe('distance', () => {
  test('from Jakarta to Bandung is about 115 km as the crow flies', () => {
    expect(kilometres(jakarta, bandung)).toBeGreaterThan(114);
    expect(kilometres(jakarta, bandung)).toBeLessThan(116);
  });

  test('of one degree of latitude is 111.2 km', () => {
    expect(kilometres({ lat: 0, lon: 106 }, { lat: 1, lon: 106 })).toBeCloseTo(111.195, 2);
  });

  test('is the same both ways, nothing to oneself, and never more than half round the Earth', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(kilometres(a, b)).toBeCloseTo(kilometres(b, a), 6);
        expect(kilometres(a, a)).toBe(0);
        expect(kilometres(a, b)).toBeLessThanOrEqual(20016);
      }),
    );
  });

  test.each([
    [0, 1],
    [0.4, 1],
    [1.4, 1],
    [2.6, 3],
    [9.4, 9],
    [9.7, 10],
    [10, 10],
    [12.4, 10],
    [12.6, 15],
    [61, 60],
  ])('of %d km is shown as %d', (exact, shown) => {
    expect(roundedKilometres(exact)).toBe(shown);
  });
});
