/** Examples for texts that are too hard to read. Their limits stand in `tests/support/small-texts.ts`. */
import { change, each } from '../../support/records.ts';
import { LIMITS, page } from '../../support/small-texts.ts';
import type { TextExamples } from './examples.ts';

const SARI = page('id', 'story/sari');
const SARI_EN = page('en', 'story/sari');
const sari = (text: string) => ({ [SARI]: change('Sari pulang.', `Sari.\n\n${text}`) });
const HARD = 'Sari pulang apabila bisa.';
const except = (starts: string, lang = 'id', more = '') =>
  change(
    'exceptions: []',
    `exceptions:\n${more}  - page: sari\n    lang: ${lang}\n    starts: ${starts}\n    reason: It is so.`,
  );

export const readability: Record<string, TextExamples> = {
  readability: {
    passes: {
      'a sentence of twelve words among short ones': sari(
        'Sari pulang. Satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas lagi.',
      ),
      'an office word inside another word': sari('Itu keharusan bagi Sari. Ia pulang ke rumah ibu di desa.'),
      'a hard paragraph with an exception': { ...sari(HARD), [LIMITS]: except('Sari pulang apa') },
    },
    fails: {
      'a sentence of thirteen words': {
        at: [SARI, 'Satu dua'],
        changes: sari('Satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas lagi lagi. Dan.'),
        says: 'sari: a sentence of 13 words (at most 12)',
      },
      'sentences that are long on average': {
        at: [SARI, 'Satu dua'],
        changes: sari('Satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas.'),
        says: 'sari: 11.0 words a sentence (at most 10)',
      },
      'four sentences in a paragraph': {
        at: [SARI, 'Satu. Dua.'],
        changes: sari('Satu. Dua. Tiga? Empat!'),
        says: 'sari: 4 sentences in a paragraph (at most 3)',
      },
      'a word of offices': { at: [SARI, HARD], changes: sari(HARD), says: '"apabila": write "kalau"' },
      'a word never used': {
        at: [SARI, 'Kamu Harus'],
        changes: sari('Kamu Harus pulang.'),
        says: '"harus" is never used',
      },
      'a word never used, in the translation': {
        at: [SARI_EN, 'You must'],
        changes: { [SARI_EN]: change('Sari came home.', 'You must go.') },
        says: '"you must" is never used',
      },
      'many long words in a page': {
        at: [SARI, '---'],
        changes: sari('Reintegrasi.'),
        says: 'long words in a hundred (at most 8)',
      },
      'an exception that is not needed': {
        at: [LIMITS, '- page: sari'],
        changes: { [LIMITS]: except('Sari pulang') },
        says: 'the exception for sari is not needed',
      },
      'an exception for another language': {
        at: [SARI, HARD],
        changes: { ...sari(HARD), [LIMITS]: except('Sari pulang', 'en') },
      },
      'the second of two exceptions for one paragraph': {
        at: [LIMITS, '- page: sari'],
        changes: {
          ...sari(HARD),
          [LIMITS]: each(
            except('Sari pulang'),
            (text) =>
              `${text.trimEnd()}\n  - page: sari\n    lang: id\n    starts: Sari pulang apabila\n    reason: Again.\n`,
          ),
        },
        says: 'the exception for sari is not needed',
      },
    },
  },
};
