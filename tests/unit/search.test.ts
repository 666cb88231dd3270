import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverNeeds } from '../../src/domain/search/order.ts';
import { createSearch } from '../../src/domain/search/search.ts';
import { aQuestion, aService, found, SMALL, searchSmall, WORDS } from '../support/small-directory.ts';

const search = searchSmall();

describe('a need in everyday words', () => {
  test('finds the services for it and names it, so that it can be taken out', () => {
    expect(found('gk dibayar upah')[0]).toBe('wages');
    expect(search('upah').recognised.needs).toEqual(['income-work']);
    expect(found('paspor')).toEqual(['abroad']);
    expect(found('paspor', { without: { needs: ['documents-legal-status'] } })).toEqual([]);
  });

  test('for one group puts the services of that group first, and last for others', () => {
    expect(found('upah abk')[0]).toBe('crew');
    const others = found('tidak dibayar');
    expect(others.indexOf('wages')).toBeLessThan(others.indexOf('crew'));
  });

  test('of a man does not start with services for women only', () => {
    expect(found('laki laki lapor')[0]).not.toBe('women-legal');
  });

  test('left out by the first three brings up the next service that has it, and scores still fall', () => {
    const scored = [
      { service: aService('a', { needs: ['safety'] }), score: 0.9 },
      { service: aService('b', { needs: ['safety'] }), score: 0.8 },
      { service: aService('c', { needs: ['housing'] }), score: 0.6 },
      { service: aService('d', { needs: ['family'] }), score: 0.1 },
    ];
    const hits = coverNeeds(scored, ['safety', 'housing', 'family']);
    expect(hits.map(({ service, score }) => [service.id, score])).toEqual([
      ['a', 0.9],
      ['c', 0.8],
      ['b', 0.8],
      ['d', 0.1],
    ]);
    expect(coverNeeds([], ['safety'])).toEqual([]);
  });

  test('told twice over is answered within the first three', () => {
    const first = found('hamil dipukul').slice(0, 3);
    expect(first).toContain('helpline');
    expect(first.some((id) => id.endsWith('clinic'))).toBe(true);
  });
});

describe('a place', () => {
  test('narrows the list, the nearest first, and is named', () => {
    expect(found('dokter losarang')).toEqual(['clinic', 'province-clinic', 'national-clinic']);
    expect(found('dokter bogor')).toEqual(['province-clinic', 'national-clinic']);
    expect(search('dokter losarang').recognised.areas).toEqual(['3212']);
  });

  test('alone shows what there is at that very place first', () => {
    const [first, second] = found('losarang');
    expect([first, second].sort()).toEqual(['clinic', 'police-indramayu']);
    expect(found('minta bantuan di losarang').slice(0, 2).sort()).toEqual(['clinic', 'police-indramayu']);
  });

  test('may be chosen outside the words, which come before it', () => {
    expect(found('dokter', { area: '3212' })[0]).toBe('clinic');
    expect(search('dokter', { area: '3212' }).recognised.areas).toEqual([]);
    expect(found('dokter bogor', { area: '3212' })).not.toContain('clinic');
  });

  test('can be taken out again', () => {
    const result = search('dokter losarang', { without: { areas: ['3212'] } });
    expect(result.recognised.areas).toEqual([]);
    expect(result.services.map(({ id }) => id)[0]).toBe('national-clinic');
  });

  test('abroad lifts the lines for people abroad and hides nothing', () => {
    const hits = found('paspor ditahan di malaysia');
    expect(hits[0]).toBe('abroad');
  });
});

describe('the offices of one service', () => {
  test('stand for it at their place', () => {
    const hits = found('plisi losarang');
    expect(hits).toContain('police-indramayu');
    expect(hits).not.toContain('police');
    expect(hits).not.toContain('police-bogor');
  });

  test('stay behind it where no place is said', () => {
    const hits = found('plisi');
    expect(hits).toContain('police');
    expect(hits.filter((id) => id.startsWith('police-'))).toEqual([]);
  });

  test('are shown without a place when the words name one of them', () => {
    const mangga = aService('mangga', {
      ...SMALL.services.find(({ id }) => id === 'police-bogor')!,
      id: 'mangga',
      name: 'Pos Mangga Dua',
    });
    const hits = createSearch(
      { ...SMALL, services: [...SMALL.services, mangga] },
      WORDS,
    )('pos mangga dua lapor');
    expect(hits.services.map(({ id }) => id)).toContain('mangga');
  });
});

describe('a name', () => {
  test.each([
    ['sapa 129', 'helpline'],
    ['sapa129', 'helpline'],
    ['129', 'helpline'],
    ['171', 'social-line'],
    ['lbh melati', 'women-legal'],
    ['lbh melatti', 'women-legal'],
    ['serikat awak', 'crew'],
  ])('"%s" finds %s', (query, id) => {
    expect(found(query)[0]).toBe(id);
  });

  test('of an institution without a confirmed number is answered, without a page', () => {
    const { withheld, services } = search('rumah pelangi');
    expect(withheld.map(({ id }) => id)).toEqual(['old-shelter']);
    expect(services.map(({ id }) => id)).not.toContain('old-shelter');
    expect(search('rumah aman').withheld).toEqual([]);
    expect(search('rumah pelangi bogor').withheld).toEqual([]);
  });
});

describe('a question', () => {
  test.each([
    ['lapor plisi bayar', 'cost'],
    ['laki2 korban', 'men'],
    ['cabut laporan', 'withdraw'],
    ['mau batalkan lapor', 'withdraw'],
    ['cabut', 'withdraw'],
  ])('"%s" finds the page %s', (query, id) => {
    expect(search(query).questions[0]?.id).toBe(id);
  });

  test('is not answered by every page that shares a small word', () => {
    const questions = [...SMALL.questions, aQuestion('sleep', 'Aku tidak bisa tidur')];
    expect(searchSmall({ questions })('saya tidak bisa').questions).toEqual([]);
    const gossip = 'harga motor bekas kemarin naik gratis sepatu merah lampu jendela';
    expect(searchSmall({ questions })(gossip).questions).toEqual([]);
  });
});

describe('whatever is typed', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc
      .array(fc.constantFrom('gaji', 'losarang', 'polisi', 'di', '129', 'rumah', 'pelangi', 'xyzzy'))
      .map((words) => words.join(' ')),
  );

  test('nothing is thrown, and every hit is a service, once, with a score that falls from 1 to 0', () => {
    const ids = new Set(SMALL.services.map(({ id }) => id));
    fc.assert(
      fc.property(typed, fc.option(fc.constantFrom('31', '3212', '99', '0000')), (query, area) => {
        const { services, questions } = search(query, area ? { area } : {});
        for (const hits of [services, questions]) {
          const scores = hits.map(({ score }) => score);
          expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
          expect(scores).toEqual([...scores].sort((a, b) => b - a));
          expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length);
        }
        expect(services.every(({ id }) => ids.has(id))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['nothing', ''],
    ['spaces', '   '],
    ['a slip of the thumb', '.'],
    ['emoji', '😭😭🙏'],
    ['invisible marks', '\u202e\u200f\u200b'],
    ['digits that are no short code', '999999'],
    ['signs of patterns', '(.*)+$ \\['],
    ['something else', 'persib maen'],
    ['a very long word', 'a'.repeat(5000)],
    ['markup', '<b>halo</b><img src=x onerror=alert(1)>'],
  ])('%s finds nothing', (_what, query) => {
    const { services, questions, withheld, recognised } = search(query);
    expect([services, questions, withheld, recognised.areas, recognised.needs].flat()).toEqual([]);
  });

  test('no pattern is compiled from it', () => {
    const original = globalThis.RegExp;
    let compiled = 0;
    globalThis.RegExp = new Proxy(original, {
      construct(target, args, self) {
        compiled++;
        return Reflect.construct(target, args, self) as object;
      },
      apply(target, self, args) {
        compiled++;
        return Reflect.apply(target, self, args) as RegExp;
      },
    });
    try {
      const fresh = searchSmall();
      for (const query of ['(a+)+$ gaji', '[z-a]', '\\', '*'.repeat(50), 'dipukull (majikn']) fresh(query);
    } finally {
      globalThis.RegExp = original;
    }
    expect(compiled).toBe(0);
  });

  test('a very long text takes no longer than a blink', () => {
    search('gaji');
    const start = performance.now();
    search('qwrtp zxcvb mnbvc lkjhg '.repeat(2000));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
