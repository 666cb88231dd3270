import { describe, expect, test } from 'vitest';
import { createTranslator, type Strings, type UiKey } from '../../src/i18n/translator.ts';
import { project, published } from '../support/published.ts';

const EN: Strings = {
  'list.count_one': '{{count}} service',
  'list.count_other': '{{count}} services',
  'group.place': 'In {{area}}',
  'home.title': 'Home',
};
const ID: Strings = {
  'list.count_other': '{{count}} layanan',
  'group.place': 'Di {{area}}',
  'home.title': 'Beranda',
  'tools.narrow-count': 'Tampilkan {{count}} lagi',
  'row.branches_other': '{{count}} kantor',
};
const key = (name: string) => name as UiKey;

describe('a number of things', () => {
  test('takes the form of the language', () => {
    const en = createTranslator('en', EN);
    expect([0, 1, 2, 11].map((count) => en('list.count', { count }))).toEqual([
      '0 services',
      '1 service',
      '2 services',
      '11 services',
    ]);
    const id = createTranslator('id', ID);
    expect([0, 1, 2].map((count) => id('list.count', { count }))).toEqual([
      '0 layanan',
      '1 layanan',
      '2 layanan',
    ]);
  });

  test('is told in the form for others where a translation has only that', () => {
    const t = createTranslator('en', { 'row.branches_other': '{{count}} offices' });
    expect([1, 2].map((count) => t('row.branches', { count }))).toEqual(['1 offices', '2 offices']);
  });

  test('falls back in its Indonesian form', () => {
    const t = createTranslator('en', EN, ID);
    expect([1, 2].map((count) => t('row.branches', { count }))).toEqual(['1 kantor', '2 kantor']);
  });

  test('has in the real words a form for each number, in both languages', () => {
    for (const lang of ['id', 'en']) {
      const { t } = published(lang);
      const { strings } = project().locales.find(({ language }) => language.code === lang)!;
      const plural = [
        ...new Set(Object.keys(strings).flatMap((name) => /^(.+)_(one|other)$/.exec(name)?.[1] ?? [])),
      ];
      expect(plural.length).toBeGreaterThan(3);
      for (const name of plural)
        for (const count of [0, 1, 2, 21]) {
          const said = t(key(name), { count });
          expect([name, said]).not.toEqual([name, name]);
          expect(said.length).toBeGreaterThan(0);
        }
    }
    expect(published('en').t('list.count', { count: 1 })).toBe('1 service');
  });
});

describe('a key that is missing', () => {
  test('shows the Indonesian words where the caller has them', () => {
    expect(createTranslator('en', EN, ID)('tools.narrow-count', { count: 3 })).toBe('Tampilkan 3 lagi');
  });

  test('shows itself where nobody has them, so that the gap is seen', () => {
    expect(createTranslator('en', EN)('tools.narrow-count', { count: 3 })).toBe('tools.narrow-count');
    expect(createTranslator('en', EN, ID)(key('no.such: key'))).toBe('no.such: key');
  });

  test('does not take the place of one that is there', () => {
    expect(createTranslator('en', EN, ID)('home.title')).toBe('Home');
    expect(createTranslator('id', ID)('home.title')).toBe('Beranda');
  });
});

describe('a name put into a sentence', () => {
  const t = createTranslator('en', EN);
  test.each(['Jakarta & Bogor', '<b>x</b>', `"Ja'far"`, '{{count}}', '$t(home.title)', '$1 $& $$'])(
    '%s stays as it is',
    (area) => {
      expect(t('group.place', { area })).toBe(`In ${area}`);
    },
  );
});

test('two languages at once do not mix', () => {
  const [en, id] = [createTranslator('en', EN), createTranslator('id', ID)];
  expect([en('home.title'), id('home.title'), en('home.title')]).toEqual(['Home', 'Beranda', 'Home']);
});
