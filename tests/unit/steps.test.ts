/** What lies in `history.state` may be anything: another site's, an older copy's, or made to break the app. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isScreen } from '../../src/app/steps.ts';
import { FIXED_PAGES, keyOf } from '../../src/domain/screen.ts';
import { published } from '../support/published.ts';

const { refs, screens } = published('id');

test('every screen of the directory is one, at any step of a visit', () => {
  for (const screen of screens)
    expect([keyOf(screen), isScreen({ n: 3, screen }, refs)]).toEqual([keyOf(screen), true]);
  for (const n of [0, 1, 10_000]) expect(isScreen({ n, screen: { kind: 'home' } }, refs)).toBe(true);
});

describe('is not a screen', () => {
  const home = { kind: 'home' };
  test.each([
    ['nothing', null],
    ['text', 'home'],
    ['a list', [0, home]],
    ['no step', { screen: home }],
    ['half a step', { n: 0.5, screen: home }],
    ['a step backwards', { n: -1, screen: home }],
    ['a step beyond every visit', { n: 10_001, screen: home }],
    ['a step in words', { n: '1', screen: home }],
    ['no screen', { n: 1 }],
    ['a screen that is nothing', { n: 1, screen: null }],
    ['an unknown kind', { n: 1, screen: { kind: 'admin' } }],
    ['the missing page', { n: 1, screen: { kind: 'missing' } }],
    ['an unknown page', { n: 1, screen: { kind: 'page', id: 'admin' } }],
    ['an unknown service', { n: 1, screen: { kind: 'service', id: 'nobody' } }],
    ['an unknown text', { n: 1, screen: { kind: 'text', id: 'sapa-129' } }],
    ['an area by id', { n: 1, screen: { kind: 'area', id: '3212' } }],
    ['a name that objects have', { n: 1, screen: { kind: 'text', id: '__proto__' } }],
    // A list of one id reads like the id where the two are joined to a key.
    ['an id in a list', { n: 1, screen: { kind: 'service', id: ['sapa-129'] } }],
    ['a code in a list', { n: 1, screen: { kind: 'area', code: ['3212'] } }],
    [
      'an id that cannot be made text',
      { n: 1, screen: { kind: 'service', id: { toString: 1, valueOf: 1 } } },
    ],
    ['a page in a list', { n: 1, screen: { kind: 'page', id: ['services'] } }],
  ])('%s', (_what, state) => {
    expect(isScreen(state, refs)).toBe(false);
  });
});

test('anything at all is answered, and yes only for a screen that is there', () => {
  const json = fc.jsonValue({ maxDepth: 3 });
  const id = fc.oneof(json, fc.constantFrom('sapa-129', 'under-18', 'services', 'safety', '3212'));
  const screen = fc.oneof(
    json,
    fc.record(
      {
        kind: fc.oneof(json, fc.constantFrom('home', 'page', 'need', 'service', 'area', 'text', 'missing')),
        id,
        code: id,
      },
      { requiredKeys: [] },
    ),
  );
  const n = fc.oneof(fc.nat(20_000), json);
  const states = fc.oneof(
    json,
    fc.record({ n, screen }),
    fc.record({ n, screen: fc.constantFrom(...screens) }),
  );
  let yes = 0;
  fc.assert(
    fc.property(states, (state) => {
      if (!isScreen(state, refs)) return;
      yes++;
      const accepted = state.screen;
      expect(Number.isInteger(state.n) && state.n >= 0 && state.n <= 10_000).toBe(true);
      if (accepted.kind === 'home') return;
      if (accepted.kind === 'page') expect(FIXED_PAGES).toContain(accepted.id);
      expect(refs.screenOf(refs.refOf(accepted))).toMatchObject({ kind: accepted.kind });
    }),
    { numRuns: 2000 },
  );
  expect(yes).toBeGreaterThan(100);
});
