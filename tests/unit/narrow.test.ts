import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Choices, countChoices, NO_CHOICES, narrow, offersStay } from '../../src/domain/narrow.ts';
import { PHASES, type Service } from '../../src/domain/service.ts';
import { published } from '../support/published.ts';
import { aService } from '../support/small-directory.ts';

const { services, vocabulary } = published('id').content.directory;
const found = (list: readonly Service[], choices: { [K in keyof Choices]?: Choices[K] | undefined }) =>
  narrow(list, { ...NO_CHOICES, ...choices } as Choices).map(({ id }) => id);

const some = (list: readonly { id: string }[]) => fc.subarray(list.map(({ id }) => id));
const choicesOf = fc.record({
  who: some(vocabulary.who),
  needs: some(vocabulary.needs),
  kinds: some(vocabulary.kinds),
  stay: fc.constantFrom(undefined, 'yes' as const, 'no' as const),
  phase: fc.constantFrom(undefined, ...PHASES),
});
const KINDS = ['who', 'needs', 'kinds', 'stay', 'phase'] as const;

test('without choices everything stays', () => {
  expect(found(services, {})).toHaveLength(services.length);
  expect(countChoices(NO_CHOICES)).toBe(0);
});

test('a choice of another kind never adds services', () => {
  fc.assert(
    fc.property(choicesOf, fc.constantFrom(...KINDS), (choices, kind) => {
      const fewer = { ...choices, [kind]: NO_CHOICES[kind as keyof Choices] };
      const before = new Set(found(services, fewer));
      expect(found(services, choices).filter((id) => !before.has(id))).toEqual([]);
    }),
  );
});

test('one more choice of the same kind never takes services away', () => {
  fc.assert(
    fc.property(choicesOf, fc.constantFrom('who', 'needs', 'kinds'), fc.nat(), (choices, kind, pick) => {
      fc.pre(choices[kind].length > 0);
      const list = vocabulary[kind];
      const more = { ...choices, [kind]: [...choices[kind], list[pick % list.length]!.id] };
      const after = new Set(found(services, more));
      expect(found(services, choices).filter((id) => !after.has(id))).toEqual([]);
    }),
  );
});

test('each kind of choice narrows the real list, and not to nothing', () => {
  const each: Partial<Choices>[] = [
    { who: ['men'] },
    { who: ['children'] },
    { needs: ['housing'] },
    { kinds: ['shelter'] },
    { stay: 'yes' },
    { stay: 'no' },
    { phase: 'crisis' },
  ];
  for (const choices of each) {
    const count = found(services, choices).length;
    expect([choices, count > 0, count < services.length]).toEqual([choices, true, true]);
  }
});

describe('for men', () => {
  const list = [
    aService('yes', { men: 'yes', who: ['everyone'] }),
    aService('unknown', { men: 'unknown', who: ['everyone'] }),
    aService('no', { men: 'no', who: ['women'] }),
    aService('no-though-named', { men: 'no', who: ['men'] }),
    aService('yes-though-unnamed', { men: 'yes', who: ['children'] }),
  ];

  test('a service is kept where men are served or nothing is known, and left out where they are not', () => {
    expect(found(list, { who: ['men'] })).toEqual(['yes', 'unknown', 'yes-though-unnamed']);
  });

  test('a second choice brings back what serves that one', () => {
    expect(found(list, { who: ['men', 'women'] })).toEqual(['yes', 'unknown', 'no', 'yes-though-unnamed']);
  });

  test('the real list has no service that turns men away', () => {
    const kept = new Set(found(services, { who: ['men'] }));
    for (const { id, men } of services) expect([id, kept.has(id)]).toEqual([id, men !== 'no']);
  });
});

test('a bed is offered by shelters alone', () => {
  const list = [
    aService('house', { kinds: ['shelter', 'hotline'] }),
    aService('line', { kinds: ['hotline'] }),
  ];
  expect(list.map(offersStay)).toEqual([true, false]);
  expect(found(list, { stay: 'yes' })).toEqual(['house']);
  expect(found(list, { stay: 'no' })).toEqual(['line']);
});

test('every choice counts once', () => {
  expect(
    countChoices({
      who: ['men'],
      needs: ['safety', 'housing'],
      kinds: ['hotline'],
      stay: 'no',
      phase: 'crisis',
    }),
  ).toBe(6);
});
