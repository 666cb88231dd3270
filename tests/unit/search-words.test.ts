import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createNearest, mistakesBetween } from '../../src/domain/search/nearest.ts';
import { normalize, wordsOf } from '../../src/domain/search/normalize.ts';
import { rootsOf } from '../../src/domain/search/roots.ts';

describe('words as people type them', () => {
  test.each([
    ['Gaji DITAHAN!!', 'gaji ditahan'],
    ['laki2 pulang2nya apa2', 'laki laki pulang pulang apa apa'],
    ['p2tp2a, kp2mi dan KemenPPPA', 'p2tp2a kp2mi dan kemenpppa'],
    ["jum'at, don't", 'jumat dont'],
    ['tolooooong plisssss', 'tolong plis'],
    ['café Pérez', 'cafe perez'],
    ['😭😭🙏', ''],
    ['sa\u200bya \u202eaman\u202c', 'sa ya aman'],
    ['0811-1129-129', '0811 1129 129'],
    ['<b>halo</b>', 'b halo b'],
  ])('"%s" is read as "%s"', (typed, read) => {
    expect(normalize(typed)).toBe(read);
  });

  test('are never more than a phone can search in an instant', () => {
    expect(wordsOf('ab'.repeat(5000))).toEqual(['ab'.repeat(16)]);
    expect(wordsOf('kata '.repeat(5000))).toHaveLength(60);
  });

  test('come out the same when read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const once = normalize(text);
        fc.pre(once.length < 400);
        expect(wordsOf(once).every((word) => word.length > 0 && word.length <= 32)).toBe(true);
        expect(once).toBe(once.trim());
      }),
    );
  });
});

describe('the roots of a word', () => {
  test.each([
    ['dipukul', 'pukul'],
    ['memukulnya', 'pukul'],
    ['mukulin', 'pukul'],
    ['menyekap', 'sekap'],
    ['ngancam', 'ancam'],
    ['ktpnya', 'ktp'],
    ['nomere', 'nomer'],
    ['threatened', 'threaten'],
  ])('of "%s" include "%s"', (word, root) => {
    expect(rootsOf(word)).toContain(root);
  });

  test('do not include the word itself nor crumbs of it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,32}$/), (word) => {
        const roots = rootsOf(word);
        expect(roots).not.toContain(word);
        expect(roots.every((root) => root.length >= 3)).toBe(true);
      }),
    );
  });
});

describe('the nearest known word', () => {
  const nearest = createNearest(['paspor', 'psikolog', 'majikan', 'indramayu', 'art']);

  test.each([
    ['paspr', ['paspor']],
    ['fasport', []],
    ['pasopr', ['paspor']],
    ['psikolgo', ['psikolog']],
    ['majikn', ['majikan']],
    ['martha', []],
    ['ar', []],
    ['129', []],
  ])('to "%s" is %j', (typed, known) => {
    expect(nearest.to(typed)).toEqual(known);
  });

  test('is the word one has begun to type', () => {
    expect(nearest.beginning('indra')).toEqual(['indramayu']);
    expect(nearest.beginning('in')).toEqual([]);
  });

  test('counts mistakes the same from both sides, and none only for the same word', () => {
    const word = fc.stringMatching(/^[a-z]{0,12}$/);
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(mistakesBetween(a, b)).toBe(mistakesBetween(b, a));
        expect(mistakesBetween(a, b) === 0).toBe(a === b);
        expect(mistakesBetween(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});
