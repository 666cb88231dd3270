import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { readVocabulary } from '../../src/build/vocabulary.ts';

const KNOWN = {
  needs: new Set(['safety', 'housing', 'legal-help']),
  kinds: new Set(['shelter', 'medical']),
  who: new Set(['women', 'families']),
  areas: new Set(['3172', '3212']),
};
const roots: string[] = [];

/** Reads files of search words by their language, as text. */
function read(files: Record<string, string>) {
  const root = mkdtempSync(join(tmpdir(), 'words-'));
  roots.push(root);
  mkdirSync(join(root, 'locales', 'empty'), { recursive: true });
  for (const [lang, text] of Object.entries(files)) {
    mkdirSync(join(root, 'locales', lang), { recursive: true });
    writeFileSync(join(root, 'locales', lang, 'search.yaml'), text);
  }
  const { vocabulary, problems } = readVocabulary(root, KNOWN);
  return {
    vocabulary,
    problems,
    said: problems.map(({ file, line, message }) => `${file}:${line} ${message}`),
  };
}

afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
});

const GOOD = `
spelling:
  gk: tidak
  dirumah: di rumah
needs:
  safety, legal-help:
    - ancam
  housing:
    - rumah aman
hints:
  housing:
    - tidur
kinds:
  shelter:
    - rumah aman
who:
  women:
    - istri
  families:
    - istri
places:
  "3172":
    - muara baru
ignore:
  - yang
`;

describe('the search words of all languages', () => {
  test('become one vocabulary', () => {
    const { vocabulary, problems } = read({
      id: GOOD,
      su: 'needs:\n  housing: [imah aman]\nspelling: { teu: tidak }',
    });
    expect(problems).toEqual([]);
    expect(vocabulary.spelling).toEqual({ dirumah: 'di rumah', gk: 'tidak', teu: 'tidak' });
    expect(vocabulary.places).toEqual({ 'muara baru': '3172' });
    expect(vocabulary.ignore).toEqual(['yang']);
    expect(vocabulary.words).toEqual([
      { phrases: ['imah aman', 'rumah aman'], needs: ['housing'] },
      { phrases: ['ancam'], needs: ['safety', 'legal-help'] },
      { phrases: ['tidur'], needs: ['housing'], hint: true },
      { phrases: ['rumah aman'], kinds: ['shelter'] },
      { phrases: ['istri'], who: ['families'] },
      { phrases: ['istri'], who: ['women'] },
    ]);
  });

  test('may agree with each other, and a list may be empty', () => {
    expect(read({ id: GOOD, en: GOOD, jv: 'ignore:\nneeds:\n  safety:\n' }).problems).toEqual([]);
  });

  test('are read as text, whatever they look like', () => {
    const { vocabulary, problems } = read({ id: 'spelling:\n  no: nomor\n  y: ya\nignore: [021500, yes]' });
    expect(problems).toEqual([]);
    expect(vocabulary.spelling).toEqual({ no: 'nomor', y: 'ya' });
    expect(vocabulary.ignore).toEqual(['021500', 'yes']);
  });
});

describe('a problem is told with its line', () => {
  test.each([
    [
      'a word twice in one list',
      { id: 'needs:\n  safety:\n    - ancam\n    - ancam\n' },
      'locales/id/search.yaml:4 "ancam" is listed twice, also at locales/id/search.yaml:3',
    ],
    [
      'a word under two needs',
      { id: 'needs:\n  safety: [ancam]\n  housing: [ancam]\n' },
      'locales/id/search.yaml:3 "ancam" is listed twice, also at locales/id/search.yaml:2',
    ],
    [
      'a word that is a need and a hint',
      { id: 'needs:\n  safety: [ancam]\nhints:\n  safety: [ancam]\n' },
      'locales/id/search.yaml:4 "ancam" is listed twice, also at locales/id/search.yaml:2',
    ],
    [
      'a word with another need in another language',
      { id: 'needs: { safety: [ancam] }', su: 'needs: { housing: [ancam] }' },
      'locales/su/search.yaml:1 "ancam" is listed twice, also at locales/id/search.yaml:1',
    ],
    [
      'a word twice under one kind',
      { id: 'kinds:\n  shelter:\n    - panti\n    - panti\n' },
      'locales/id/search.yaml:4 "panti" is listed twice, also at locales/id/search.yaml:3',
    ],
    [
      'a variant spelt two ways',
      { id: 'spelling: { aja: saja }', jv: 'spelling: { aja: jangan }' },
      'locales/jv/search.yaml:1 "aja" is listed twice, also at locales/id/search.yaml:1',
    ],
    [
      'a place with two codes',
      { id: 'places: { "3172": [eretan], "3212": [eretan] }' },
      'locales/id/search.yaml:1 "eretan" is listed twice, also at locales/id/search.yaml:1',
    ],
    [
      'an ignored word twice',
      { id: 'ignore:\n  - yang\n  - yang\n' },
      'locales/id/search.yaml:3 "yang" is listed twice, also at locales/id/search.yaml:2',
    ],
    [
      'an ignored word that tells a need',
      { id: 'needs: { safety: [ancam] }', en: 'ignore:\n  - ancam\n' },
      'locales/en/search.yaml:2 "ancam" is ignored and listed under a need',
    ],
    [
      'a need nobody knows',
      { id: 'needs:\n  safety, sfety: [ancam]\n' },
      'locales/id/search.yaml:2 needs: "sfety" is not known',
    ],
    [
      'a kind nobody knows',
      { id: 'kinds:\n  shelters: [panti]\n' },
      'locales/id/search.yaml:2 kinds: "shelters" is not known',
    ],
    [
      'people nobody knows',
      { id: 'who:\n  man: [pria]\n' },
      'locales/id/search.yaml:2 who: "man" is not known',
    ],
    [
      'a place nobody knows',
      { id: 'places:\n  "9999": [antah]\n' },
      'locales/id/search.yaml:2 places: "9999" is not known',
    ],
    [
      'capitals and signs',
      { id: 'needs:\n  safety:\n    - Di-ancam!\n' },
      'locales/id/search.yaml:3 "Di-ancam!" is not written plainly',
    ],
    [
      'a respelling with capitals',
      { id: 'spelling:\n  gk: Tidak\n' },
      'locales/id/search.yaml:2 "Tidak" is not written plainly',
    ],
    [
      'a spelling of itself',
      { id: 'spelling:\n  gaji: gaji\n' },
      'locales/id/search.yaml:2 "gaji" is spelt as itself',
    ],
    [
      'a variant of two words',
      { id: 'spelling:\n  di mana: mana\n' },
      'locales/id/search.yaml:2 "di mana" is more than one word',
    ],
  ])('%s', (_what, files, message) => {
    const { said, problems } = read(files);
    expect(said).toEqual([message]);
    expect(problems.every(({ rule, tip }) => rule === 'search-words' && tip.length > 0)).toBe(true);
  });

  test('a file that cannot be read leaves the other languages whole', () => {
    const { vocabulary, problems } = read({ id: GOOD, en: 'needs: [', su: 'nedds: {}' });
    expect(problems.map(({ file, rule }) => [file, rule])).toEqual([
      ['locales/en/search.yaml', 'yaml-syntax'],
      ['locales/su/search.yaml', 'record-shape'],
    ]);
    expect(vocabulary.spelling['gk']).toBe('tidak');
  });
});
