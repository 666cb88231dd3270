import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Language, languageOfPath } from '../../src/i18n/languages.ts';
import { pathOf, refOfPath } from '../../src/i18n/paths.ts';
import { published } from '../support/published.ts';

test('every screen of the directory is found again by its path', () => {
  for (const lang of ['id', 'en']) {
    const { screens, pathOf: of, refs } = published(lang);
    for (const screen of screens) expect(refs.screenOf(refOfPath(of(screen)))).toEqual(screen);
  }
});

test('a path gives back the ref it was made of, whatever the language', () => {
  const ref = fc.stringMatching(/^[a-z0-9]{1,8}$/);
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{2,3}$/), ref, (lang, own) => {
      expect(refOfPath(pathOf(lang, own))).toBe(own);
      expect(refOfPath(pathOf(lang))).toBeUndefined();
    }),
  );
});

test.each(['/', '', '/id/', '/id', '/en/', '/jav/', '//'])('%j is a home page', (path) => {
  expect(refOfPath(path)).toBeUndefined();
});

describe('a path that is none of ours ends at a page that is missing', () => {
  const { refs } = published('id');
  test.each([
    '/id/36bg/more/',
    '/id/../36bg/x',
    '/36bg/',
    '/ID/',
    '/index.html',
    '//evil.example/',
    '/id/%2e%2e/',
    '/id/36BG/',
    '/id/36bg%00/',
    '/id/__proto__/',
    '/id/constructor/',
    '/id/<script>/',
    '/javascript:alert(1)/',
  ])('%s', (path) => {
    expect(refs.screenOf(refOfPath(path))).toEqual({ kind: 'missing' });
  });

  test('or at a screen that is there: nothing else comes of any text', () => {
    const part = fc.oneof(fc.string(), fc.constantFrom('id', 'en', '36bg', '..', '.', '%2f', '\\', '?', '#'));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const ref = refOfPath(`/${parts.join('/')}`);
        expect(ref ?? '').not.toContain('/');
        const screen = refs.screenOf(ref);
        if (ref !== undefined && screen.kind !== 'missing') expect(refs.refOf(screen)).toBe(ref);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the language of a path', () => {
  const language = (code: string): Language => ({
    code,
    name: code,
    short: code,
    direction: 'ltr',
    state: 'reviewed',
  });
  const all = [language('en'), language('id')];

  test.each([
    ['/en/36bg/', 'en'],
    ['/id/', 'id'],
    ['/', 'id'],
    ['', 'id'],
    ['/xx/36bg/', 'id'],
    ['/EN/', 'id'],
    ['/__proto__/', 'id'],
    ['en/', 'id'],
  ])('%j is %s', (path, code) => {
    expect(languageOfPath(path, all).code).toBe(code);
  });

  test('is the first there is where Indonesian is not, and a copy without any says so', () => {
    expect(languageOfPath('/', [language('en')]).code).toBe('en');
    expect(() => languageOfPath('/', [])).toThrow('languages.json');
  });
});
