import { describe, expect, test } from 'vitest';
import {
  faultsOf,
  type Limits,
  longShare,
  ReadabilityFile,
  sentencesOf,
  syllablesOf,
  wordsOf,
} from '../../src/build/texts/readability.ts';

const LIMITS: Limits = {
  sentence: '6',
  mean: '5',
  paragraph: '2',
  long: '5',
  longShare: '8',
  plain: { apabila: 'kalau', 'melakukan pelaporan': 'melapor', 'in order to': 'to' },
  never: ['harus', 'PSK', '100% rahasia', 'you must'],
};

describe('sentences', () => {
  test.each([
    ['Kamu boleh bertanya. Kamu boleh pulang!', ['Kamu boleh bertanya.', 'Kamu boleh pulang!']],
    ['Siapa kamu? Aku Sari', ['Siapa kamu?', 'Aku Sari']],
    ['“Boleh bertanya?” katanya pelan.', ['“Boleh bertanya?”', 'katanya pelan.']],
    ['He said, "Come in." She stayed (outside.) Then rain.', 3],
    ['Bawa ini: KTP; paspor; obat.', 4],
    ['Ganti rugi Rp1.500.000 lewat kemdikbud.go.id saja.', 1],
    ['Jam 8.30 sampai 16.00 buka.', 1],
    ['… !', 0],
    ['', 0],
  ])('of %j', (text, expected) => {
    if (typeof expected === 'number') expect(sentencesOf(text)).toHaveLength(expected);
    else expect(sentencesOf(text)).toEqual(expected);
  });
});

test('words keep their hyphens and apostrophes and drop the marks around them', () => {
  expect(wordsOf('“Anak-anak” itu — Jum’at, don’t! (24 jam)')).toEqual([
    'Anak-anak',
    'itu',
    'Jum’at',
    'don’t',
    '24',
    'jam',
  ]);
  expect(wordsOf(' - … ')).toEqual([]);
});

describe('syllables', () => {
  test.each([
    ['uang', 2],
    ['maaf', 2],
    ['pulau', 2],
    ['pegawai', 3],
    ['SUNGAI', 2],
    ['saling', 2],
    ['amboi', 2],
    ['perdagangan', 4],
    ['pendampingan', 4],
    ['rehabilitasi', 6],
    ['reintegrasi', 5],
    ['help', 1],
    ['information', 5],
    ['LPSK', 1],
  ])('of %s', (word, count) => {
    expect(syllablesOf(word)).toBe(count);
  });
});

describe('a paragraph', () => {
  test('within the limits has no faults, at the limit as well', () => {
    expect(faultsOf('Satu dua tiga empat lima enam. Satu dua tiga empat.', LIMITS)).toEqual([]);
    expect(faultsOf('', LIMITS)).toEqual([]);
  });

  test.each([
    ['Satu dua tiga empat lima enam tujuh. Satu.', ['a sentence of 7 words (at most 6)']],
    ['Satu dua tiga empat lima enam.', ['6.0 words a sentence (at most 5)']],
    ['Satu. Dua? “Tiga!”', ['3 sentences in a paragraph (at most 2)']],
    ['Pulang apabila bisa.', ['"apabila": write "kalau"']],
    ['APABILA bisa.', ['"apabila": write "kalau"']],
    ['Dia melakukan pelaporan.', ['"melakukan pelaporan": write "melapor"']],
    ['Go in order to ask.', ['"in order to": write "to"']],
    ['Kamu harus pulang.', ['"harus" is never used']],
    ['Ini 100% rahasia.', ['"100% rahasia" is never used']],
    ['First, you must.', ['"you must" is never used']],
    [
      'Harus! Apabila. Satu dua tiga empat lima enam tujuh delapan sembilan.',
      4, // a long sentence, three of them, an office word and a word never used; five would be one too many
    ],
  ])('%j is told what is hard in it', (text, expected) => {
    const faults = faultsOf(text, LIMITS);
    if (typeof expected === 'number') expect(faults).toHaveLength(expected);
    else expect(faults).toEqual(expected);
  });

  test.each(['Itu keharusan, haruslah, seharus.', 'Kolom apabilapun.', 'Kapsul PSKX saja.', 'Order to in.'])(
    '%j holds no listed word, only letters of one',
    (text) => {
      expect(faultsOf(text, LIMITS)).toEqual([]);
    },
  );

  test('breathes at a colon and a semicolon, but they end no sentence', () => {
    const list = 'Bawa ini: surat lama; obat harian; air minum.';
    expect(faultsOf(list, LIMITS)).toEqual([]);
    expect(faultsOf(list.replaceAll(/[:;]/g, ','), LIMITS)).toContain('a sentence of 8 words (at most 6)');
  });
});

test('long words are counted in a hundred, numbers left out', () => {
  expect(longShare('Reintegrasi itu pulang ya', LIMITS)).toBe(25);
  expect(longShare('Reintegrasi itu 2026 12', LIMITS)).toBe(50);
  expect(longShare('2026', LIMITS)).toBe(0);
  expect(longShare('', LIMITS)).toBe(0);
});

test('limits are whole numbers, and an exception has a reason', () => {
  const file = { languages: { id: LIMITS }, exceptions: [] as unknown[] };
  expect(ReadabilityFile.safeParse(file).success).toBe(true);
  expect(ReadabilityFile.safeParse({ ...file, languages: { id: { ...LIMITS, mean: '12.5' } } }).success).toBe(
    false,
  );
  const exception = { page: 'x', lang: 'id', starts: 'A', reason: 'R' };
  expect(ReadabilityFile.safeParse({ ...file, exceptions: [exception] }).success).toBe(true);
  expect(ReadabilityFile.safeParse({ ...file, exceptions: [{ ...exception, reason: '' }] }).success).toBe(
    false,
  );
});
