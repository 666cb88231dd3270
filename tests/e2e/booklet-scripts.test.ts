/** Booklets in a right-to-left language, in a script of its own, and in one that this machine has no font for. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fontFor } from '../../src/build/paper/glyphs.ts';
import { type Printed, printEditions, type Unprinted } from '../../src/build/paper/print.ts';
import { groupDigits } from '../../src/domain/phone.ts';
import { linesOf } from '../../src/domain/place.ts';
import { browserPath } from '../support/browsers.ts';
import { projectWithFurtherLanguages } from '../support/further-languages.ts';
import { pagesOfPdf, type Run, runsOfPdf } from '../support/paper.ts';
import { published } from '../support/published.ts';

const AREA = '3212';
const ORIGIN = 'https://info.example';
const { content, refs } = published('id');
const further = projectWithFurtherLanguages();
afterAll(() => further.remove());

async function print(...langs: string[]): Promise<(Printed | Unprinted)[]> {
  const { root, project } = further;
  const options = { root, project, origin: ORIGIN, chromium: browserPath('chromium') };
  const all: (Printed | Unprinted)[] = [];
  for await (const one of printEditions({
    ...options,
    editions: langs.map((lang) => ({ lang, area: AREA })),
  }))
    all.push(one);
  return all;
}

/** What stands on each line from left to right, whatever the direction of reading. */
function linesAsSeen(runs: readonly Run[]): string[] {
  const lines = new Map<number, Run[]>();
  for (const run of runs) {
    const y = Math.round(run.y);
    lines.set(y, [...(lines.get(y) ?? []), run]);
  }
  return [...lines.values()].map((line) =>
    line
      .toSorted((a, b) => a.x - b.x)
      .map(({ text }) => text)
      .join(''),
  );
}

describe('right to left', () => {
  let printed: Printed;
  let sides: Run[][];
  beforeAll(async () => {
    const [one] = await print('ar');
    if (!one || 'fault' in one) throw new Error(one?.fault ?? 'nothing was printed');
    printed = one;
    sides = await runsOfPdf(printed.booklet.folded);
  });
  const HALF = 841.89 / 2;

  // Fails when the halves are as for left to right: tried with `direction: 'ltr'` in print.ts.
  test('the sheet folds along its right edge: cover left, and the pages behind it change places', () => {
    const name = content.directory.areas.find(({ code }) => code === AREA)!.name;
    const at = (side: Run[], text: string) => side.find((run) => run.text.includes(text))?.x ?? Number.NaN;
    expect(at(sides[0]!, name)).toBeLessThan(HALF);
    expect(at(sides[0]!, ORIGIN)).toBeGreaterThan(HALF);
    const numbers = (side: Run[]) =>
      side
        .filter(({ text, y }) => /^\d+$/.test(text) && y < 50)
        .toSorted((a, b) => a.x - b.x)
        .map(({ text }) => Number(text));
    // Every further side has two numbers that make one more than all pages, the lower right on backs.
    const { pages } = printed.booklet;
    const second = numbers(sides[1]!);
    expect(second.at(-1)).toBe(2);
    expect(numbers(sides[2]!)[0]).toBe(3);
    for (const side of sides.slice(1)) {
      const both = numbers(side);
      if (both.length === 2) expect(both[0]! + both[1]!).toBe(pages + 1);
    }
  });

  test('the pages to be read on a screen are in order, and readers are told the direction', async () => {
    const pages = await runsOfPdf(printed.booklet.flat);
    const feet = pages.map((runs) => runs.find(({ text, y }) => /^\d+$/.test(text) && y < 50)?.text);
    const drawn = feet.slice(1, -1).filter((foot) => foot !== undefined);
    expect(drawn).toEqual(drawn.map((_, index) => String(index + 2)));
    expect(drawn.length).toBeGreaterThan(10);
    for (const pdf of [printed.booklet.flat, printed.booklet.folded, printed.cards]) {
      const preferences = (await PDFDocument.load(pdf)).catalog.getViewerPreferences();
      expect(preferences?.getReadingDirection()).toBe('R2L');
    }
  });

  // Fails when the groups of a number change places: tried without `dir` on the number in booklet.tsx.
  test('numbers read from left to right, and the words beside them stand at the right edge', async () => {
    const pages = await runsOfPdf(printed.booklet.flat);
    const seen = pages.flatMap(linesAsSeen).join('\n');
    const numbers = content.directory.core.ask.flatMap((id) =>
      linesOf(refs.service(id)!).map(({ value }) => groupDigits(value)),
    );
    expect(numbers.filter((number) => number.includes('-')).length).toBeGreaterThan(3);
    expect(numbers.filter((number) => !seen.includes(number))).toEqual([]);
    const cards = (await runsOfPdf(printed.cards)).flatMap(linesAsSeen).join('\n');
    expect(cards).toContain('0-800-1000');
  });

  // Fails when the full stop jumps to the front: tried without `isolated`.
  test('what falls back to Indonesian keeps its full stop at its own end', async () => {
    const { first, ask } = content.directory.core;
    const one = [...first, ...ask].flatMap((id) => refs.service(id) ?? []).find(({ caution }) => caution);
    const pages = await runsOfPdf(printed.booklet.flat);
    const last = one!.caution!.split(' ').at(-1)!;
    const line = pages.flatMap(linesAsSeen).find((text) => text.includes(last));
    expect(line?.trim()).toMatch(/\.$/);
  });
});

describe('a script of its own', () => {
  test('is printed where a font has it, else the answer names language and font', async () => {
    const [one] = await print('my');
    if (!one || 'fault' in one) return expect(one?.fault).toMatch(/မြန်မာဘာသာ \(my\).*Noto Sans Myanmar/);
    expect(one.booklet.pages % 4).toBe(0);
    expect(one.booklet.pages).toBeLessThanOrEqual(32);
    const text = (await pagesOfPdf(one.booklet.flat)).join(' ');
    expect(text).toMatch(/\p{Script=Myanmar}{3}/u);
    expect(text).toContain('0811-1129-129');
  });

  // Fails when boxes are printed: tried with `missingGlyphs` that finds nothing.
  test.skipIf(process.platform !== 'linux')(
    'is refused on a machine without its font, and the other languages are printed all the same',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
      const config = join(folder, 'fonts.conf');
      const without = ['Myanmar', 'Padauk', 'nifont', 'Pyidaungsu', 'Tharlon']
        .map((name) => `<glob>*${name}*</glob>`)
        .join('');
      writeFileSync(
        config,
        `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><selectfont><rejectfont>${without}</rejectfont></selectfont></fontconfig>`,
      );
      const before = process.env['FONTCONFIG_FILE'];
      process.env['FONTCONFIG_FILE'] = config;
      try {
        const [burmese, indonesian] = await print('my', 'id');
        expect(burmese).toMatchObject({ lang: 'my', area: AREA });
        expect((burmese as Unprinted).fault).toMatch(
          /မြန်မာဘာသာ \(my\): no font of this machine has \p{Script=Myanmar}.*install Noto Sans Myanmar /u,
        );
        expect(indonesian).toHaveProperty('booklet');
      } finally {
        if (before === undefined) delete process.env['FONTCONFIG_FILE'];
        else process.env['FONTCONFIG_FILE'] = before;
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );

  test('is called by the name its font has', () => {
    expect(['ع', 'က', 'ก', 'ᮞ', '漢', '한', 'a', '!'].map(fontFor)).toEqual([
      'Noto Sans Arabic',
      'Noto Sans Myanmar',
      'Noto Sans Thai',
      'Noto Sans Sundanese',
      'Noto Sans CJK',
      'Noto Sans CJK',
      'Noto Sans',
      'Noto Sans',
    ]);
  });
});

test('an edition that fails names itself and the reason', async () => {
  const [none, one] = await print('xx', 'id');
  expect(none).toEqual({ lang: 'xx', area: AREA, fault: 'there is no language xx' });
  expect(one).toHaveProperty('booklet');
});
