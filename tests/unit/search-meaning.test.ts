import { describe, expect, test } from 'vitest';
import { createLexicon, understand } from '../../src/domain/search/understand.ts';
import { SMALL, WORDS } from '../support/small-directory.ts';

const lexicon = createLexicon(SMALL, WORDS, ['melati']);
const meaning = (query: string, without: string[] = []) => understand(lexicon, query, without);
const needs = (query: string) => [...meaning(query).needs.keys()];

describe('a place in the words', () => {
  test.each([
    ['losarang', ['3212']],
    ['kandang haur', ['3212']],
    ['di muara baru', ['31']],
    ['dermayu', ['3212']],
    ['bogor', ['3201', '3271']],
    ['kab bogor', ['3201']],
    ['kota bogor', ['3271']],
    ['bogor kota', ['3271']],
    ['kabupaten bogor', ['3201']],
    ['tambun', ['3201']],
    ['kerja di malaysia', ['99']],
    ['sindang', ['3212', '3210']],
    ['sindang indramayu', ['3212']],
  ])('"%s" is %j', (query, areas) => {
    expect(meaning(query).areas).toEqual(areas);
  });

  test('is found when misspelt, if everybody knows the place', () => {
    expect(meaning('gaji indramyu').areas).toEqual(['3212']);
  });

  test('is not made of a word that only looks like one', () => {
    expect(meaning('gaji losarung').areas).toEqual([]);
    expect(meaning('dokter di losarung').areas).toEqual(['3212']);
  });

  test('needs "di" where its name is a common word', () => {
    expect(meaning('minta arahan polisi').areas).toEqual([]);
    expect(meaning('polisi di arahan').areas).toEqual(['3212']);
    expect(meaning('arahan').areas).toEqual(['3212']);
  });
});

describe('what the words are about', () => {
  test('is found in every form of a word, respelt and misspelt', () => {
    for (const query of ['dipukul', 'mukulin', 'memukuli']) expect(needs(query)).toContain('safety');
    expect(needs('pasport sy')).toEqual(['documents-legal-status']);
    expect(needs('dirumah sakit')).toEqual(['physical-health']);
  });

  test('is what the longer phrase says', () => {
    expect(needs('rumah sakit')).toEqual(['physical-health']);
    expect(needs('gk bisa tidur')).toEqual(['mental-health']);
  });

  test('may stand a few words apart, in any order', () => {
    expect(needs('paspor saya yang ditahan')).toEqual(['documents-legal-status']);
    expect(meaning('tahan paspor').needs.get('documents-legal-status')).toBeGreaterThan(1);
  });

  test('keeps the order of phrases with a small word in them', () => {
    expect(needs('pengen mau mati')).toContain('mental-health');
    expect(needs('kartu mati mau berobat')).not.toContain('mental-health');
  });

  test('puts the main need of a phrase first', () => {
    const { needs: weights } = meaning('gaji');
    expect(weights.get('income-work')).toBeGreaterThan(weights.get('legal-help')!);
  });

  test('heeds a hint only where nothing clearer is said', () => {
    expect(needs('kerja')).toEqual(['income-work']);
    expect(needs('sakit kerja')).toEqual(['physical-health']);
  });

  test('leaves out needs the person took out, with the kinds of help that came with them', () => {
    expect(meaning('polisi').kinds.has('police-report')).toBe(true);
    const without = meaning('polisi', ['legal-help']);
    expect(without.needs.size).toBe(0);
    expect(without.kinds.size).toBe(0);
  });

  test('says nothing for words nobody listed', () => {
    for (const query of ['', '.', '😭', 'persib maen', 'siti nurjanah']) {
      const { needs: none, kinds, who, areas } = meaning(query);
      expect([none.size, kinds.size, who.size, areas.length]).toEqual([0, 0, 0, 0]);
    }
  });
});
