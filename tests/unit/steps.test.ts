/** What lies in `history.state` may be anything: another site's, an older copy's, or made to break the app. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stateOf, stepOf } from '../../src/app/steps.ts';
import { keyOf, type Screen } from '../../src/domain/screen.ts';
import { published } from '../support/published.ts';

const { refs, screens } = published('id');
const SAPA = refs.refOf({ kind: 'service', id: 'sapa-129' })!;

test('every screen of the directory is found again from what is kept of it, at any step of a visit', () => {
  for (const screen of screens)
    for (const n of [0, 7, 10_000]) {
      const kept = JSON.parse(JSON.stringify(stateOf({ n, screen }, refs))) as unknown;
      expect([keyOf(screen), stepOf(kept, refs)]).toEqual([keyOf(screen), { n, screen }]);
    }
});

test('what is kept says no more than the address: a number and an opaque ref', () => {
  expect(stateOf({ n: 2, screen: { kind: 'service', id: 'sapa-129' } }, refs)).toEqual({ n: 2, ref: SAPA });
  expect(stateOf({ n: 0, screen: { kind: 'home' } }, refs)).toEqual({ n: 0 });
  for (const screen of screens) {
    const kept = JSON.stringify(stateOf({ n: 1, screen }, refs));
    expect(kept).toMatch(/^\{"n":1(,"ref":"[a-z0-9]{4,6}")?\}$/);
  }
});

describe('is not a step of ours:', () => {
  test.each<[string, unknown]>([
    ['nothing', null],
    ['undefined', undefined],
    ['text', SAPA],
    ['a number', 1],
    ['a list', [0, SAPA]],
    ['no number', { ref: SAPA }],
    ['half a step', { n: 0.5 }],
    ['a step backwards', { n: -1 }],
    ['a step beyond every visit', { n: 10_001 }],
    ['a step in words', { n: '1' }],
    ['a step that is not a number', { n: Number.NaN }],
    ['an unknown ref', { n: 1, ref: '0000' }],
    ['an empty ref', { n: 1, ref: '' }],
    ['an id instead of a ref', { n: 1, ref: 'sapa-129' }],
    ['a name that objects have', { n: 1, ref: '__proto__' }],
    // Null is not "absent": only an absent ref is home.
    ['a ref that is nothing', { n: 1, ref: null }],
    // A list of one ref reads like the ref where something makes it text.
    ['a ref in a list', { n: 1, ref: [SAPA] }],
    ['a ref that cannot be made text', { n: 1, ref: { toString: 1, valueOf: 1 } }],
  ])('%s', (_what, state) => {
    expect(stepOf(state, refs)).toBeUndefined();
  });
});

test('anything at all is answered, and only with a screen that is there', () => {
  const json = fc.jsonValue({ maxDepth: 3 });
  const ref = fc.oneof(json, fc.string(), fc.constantFrom(...screens.map((screen) => refs.refOf(screen))));
  const n = fc.oneof(fc.nat(20_000), json);
  const states = fc.oneof(json, fc.record({ n, ref }), fc.record({ n }));
  const known = new Set(screens.map((screen: Screen) => keyOf(screen)));
  let found = 0;
  fc.assert(
    fc.property(states, (state) => {
      const step = stepOf(state, refs);
      if (!step) return;
      found++;
      expect(Number.isInteger(step.n) && step.n >= 0 && step.n <= 10_000).toBe(true);
      expect(known).toContain(keyOf(step.screen));
    }),
    { numRuns: 2000 },
  );
  expect(found).toBeGreaterThan(100);
});
