import { describe, expect, test } from 'vitest';
import { createRefs, FIXED_PAGES, keyOf, type Screen } from '../../src/domain/screen.ts';
import { languages, published } from '../support/published.ts';

describe.each(languages())('the refs in %s', (lang) => {
  const { refs, screens, content } = published(lang);
  const named = screens.filter(({ kind }) => kind !== 'home');

  test('name every screen and find it again', () => {
    expect(named.length).toBeGreaterThan(400);
    for (const screen of named) {
      const ref = refs.refOf(screen);
      expect([keyOf(screen), ref]).toEqual([keyOf(screen), expect.stringMatching(/^[a-z0-9]{4,6}$/)]);
      expect(refs.screenOf(ref)).toEqual(screen);
    }
  });

  test('are all different, and so are the keys', () => {
    expect(new Set(named.map((screen) => refs.refOf(screen))).size).toBe(named.length);
    expect(new Set(screens.map(keyOf)).size).toBe(screens.length);
  });

  test('are there for each kind of screen and every fixed page', () => {
    expect(new Set(screens.map(({ kind }) => kind))).toEqual(
      new Set(['home', 'need', 'area', 'service', 'text', 'page']),
    );
    for (const id of FIXED_PAGES) expect([id, refs.refOf({ kind: 'page', id })]).not.toContain(undefined);
  });

  test('no ref is home, and one that nothing has is a page that is missing', () => {
    expect(refs.screenOf(undefined)).toEqual({ kind: 'home' });
    for (const ref of ['', '0000', '__proto__', 'constructor', 'toString', '../', 'sapa-129'])
      expect(refs.screenOf(ref)).toEqual({ kind: 'missing' });
    for (const screen of [
      { kind: 'home' },
      { kind: 'missing' },
      { kind: 'service', id: 'nobody' },
    ] as Screen[])
      expect(refs.refOf(screen)).toBeUndefined();
  });

  test('find services and texts by id, and nothing by a name that objects have', () => {
    expect(refs.service('sapa-129')?.ref).toBe(refs.refOf({ kind: 'service', id: 'sapa-129' }));
    expect(refs.text('under-18')?.kind).toBe('guide');
    expect([refs.service('constructor'), refs.text('__proto__'), refs.text('sapa-129')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('of a text are the same in the other language', () => {
    const other = published(lang === 'id' ? 'en' : 'id').refs;
    for (const screen of named) expect(other.refOf(screen)).toBe(refs.refOf(screen));
    expect(createRefs(content.directory, {}).refOf({ kind: 'page', id: 'services' })).toBeUndefined();
  });
});

test('a need, a text and a page of the same id are three screens', () => {
  const id = 'services';
  const keys = [
    { kind: 'need', id },
    { kind: 'text', id },
    { kind: 'page', id },
    { kind: 'service', id },
  ] as Screen[];
  expect(new Set(keys.map(keyOf)).size).toBe(4);
});
