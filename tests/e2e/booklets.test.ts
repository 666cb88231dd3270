/** Booklets and pocket cards as Chromium and the imposition really make them, read back by another library. */
import jsQR from 'jsqr';
import { beforeAll, describe, expect, test } from 'vitest';
import { spreads } from '../../src/build/paper/impose.ts';
import { editionsOf, filesOf, type Printed, printEditions } from '../../src/build/paper/print.ts';
import { qrPath } from '../../src/build/paper/qr.ts';
import { groupDigits } from '../../src/domain/phone.ts';
import { linesOf } from '../../src/domain/place.ts';
import { browserPath } from '../support/browsers.ts';
import { fullestArea, pagesOfPdf } from '../support/paper.ts';
import { languages, project, published, ROOT } from '../support/published.ts';

const ORIGIN = 'https://info.example';
const TELLING = /korban|perdagangan|tppo|traffick|kekerasan|shelter|rumah.?aman|kdrt|abuse|victim|exploit/i;

async function print(lang: string, area: string, origin: string): Promise<Printed> {
  const options = { root: ROOT, project: project(), origin, chromium: browserPath('chromium') };
  for await (const printed of printEditions({ ...options, editions: [{ lang, area }] })) {
    if ('fault' in printed) throw new Error(printed.fault);
    return printed;
  }
  throw new Error('nothing was printed');
}

test('there is an edition for each of the areas in each language, and one can be asked for', () => {
  const all = editionsOf(project());
  expect(all.length).toBe(33 * languages().length);
  expect(editionsOf(project(), { area: '3212', lang: 'id' })).toEqual([{ area: '3212', lang: 'id' }]);
  expect(editionsOf(project(), { area: '9999' })).toEqual([]);
});

describe.each(languages())('in %s, for the fullest area', (lang) => {
  const area = fullestArea(lang);
  const { content, t, refs } = published(lang);
  let printed: Printed;
  let pages: string[];
  let cards: string[];
  beforeAll(async () => {
    printed = await print(lang, area, ORIGIN);
    pages = await pagesOfPdf(printed.booklet.flat);
    cards = await pagesOfPdf(printed.cards);
  });
  const shown = (id: string) => groupDigits(linesOf(refs.service(id)!)[0]!.value);

  test('the booklet folds: a multiple of four pages, at most 32, two to a side', async () => {
    expect(pages.length).toBe(printed.booklet.pages);
    expect(pages.length % 4).toBe(0);
    expect(pages.length).toBeLessThanOrEqual(32);
    expect(pages.length).toBeGreaterThan(8);
    const sides = await pagesOfPdf(printed.booklet.folded);
    expect(sides.length).toBe(pages.length / 2);
    // The first side is back cover and cover, the second the two pages behind them.
    expect(sides[0]).toContain(`${ORIGIN}/${lang}/`);
    expect(sides[0]).toContain(content.directory.areas.find(({ code }) => code === area)?.name);
    expect(sides[1]).toContain(t('paper.legend'));
  });

  test('no file is larger than 1.5 MB, and no name says what it is about', () => {
    const files = filesOf(printed);
    expect(files.length).toBe(3);
    for (const { path, content: bytes } of files) {
      expect(bytes.byteLength).toBeLessThanOrEqual(1_500_000);
      expect(path).not.toMatch(TELLING);
    }
  });

  test('cover and back say nothing about the topic; the pages between are numbered', () => {
    expect(pages[0]).toContain(t('site.name'));
    expect(pages[0]).not.toMatch(TELLING);
    expect(pages.at(-1)).not.toMatch(TELLING);
    expect(pages.at(-1)).toContain(t('paper.newer'));
    expect(pages[4]?.trim()).toMatch(/(^5\b|\b5$)/);
    expect(pages[0]?.trim()).not.toMatch(/\b1$/);
  });

  test('it holds the main lines, every service of the place, the rights and the road', () => {
    const text = pages.join(' ');
    const { directory } = content;
    for (const id of directory.core.ask) expect(text).toContain(shown(id));
    const local = directory.services.filter((service) => service.areas.includes(area));
    expect(local.length).toBeGreaterThan(5);
    const squeezed = text.replace(/[\s-]/g, '');
    const has = (words: string) => squeezed.includes(words.replace(/[\s-]/g, ''));
    expect(local.map(({ name }) => name).filter((name) => !has(name))).toEqual([]);
    const rights = directory.texts.filter(({ kind }) => kind === 'right');
    expect(rights.map(({ title }) => title).filter((title) => !has(title))).toEqual([]);
    // "How to ask" is found by its heading in every right; a changed heading would lose it silently.
    expect(text.split(t('paper.how-to-ask')).length - 1).toBeGreaterThanOrEqual(rights.length);
    for (const id of directory.road) expect(has(refs.text(id)?.title ?? '?')).toBe(true);
  });

  // Fails when each office of a service repeats what all of them say: tried with `entriesOf` giving one for each.
  test('offices that differ only in name and address stand together, and every one is named', () => {
    const { directory } = content;
    const offices = directory.services.filter((one) => one.parent && one.areas.includes(area));
    const parents = new Set(offices.map(({ parent }) => parent));
    const many = [...parents]
      .map((id) => offices.filter(({ parent }) => parent === id))
      .find(({ length }) => length > 5)!;
    const squeezed = pages.join(' ').replace(/[\s-]/g, '');
    const times = (words: string) => squeezed.split(words.replace(/[\s-]/g, '')).length - 1;
    expect(times(many[0]!.what)).toBe(1);
    expect(many.map(({ name }) => times(name)).every((count) => count >= 1)).toBe(true);
  });

  test('no withheld number stands in it', () => {
    const published = new Set(
      content.directory.services.flatMap((service) => linesOf(service).map(({ value }) => value)),
    );
    const { book } = project();
    const hidden = [...book.services, ...book.locations]
      .flatMap(({ value }) => value.contacts ?? [])
      .map(({ value }) => value)
      .filter((value) => /^\+?\d{6,}$/.test(value) && !published.has(value));
    expect(hidden.length).toBeGreaterThan(10);
    const digits = `${pages.join(' ')} ${cards.join(' ')}`.replace(/(?<=\d)[\s-]+(?=\d)/g, '');
    const bare = (value: string) => value.replace(/^\+62/, '0');
    expect(hidden.filter((value) => digits.includes(bare(value)) || digits.includes(value))).toEqual([]);
    expect(digits).toContain(bare('+628111129129'));
  });

  test('the cards fit one sheet and say only numbers and a word or two', () => {
    expect(cards.length).toBe(1);
    const [sheet = ''] = cards;
    for (const id of content.directory.core.first)
      expect(sheet.split(` ${shown(id)} `).length - 1).toBeGreaterThanOrEqual(8);
    expect(sheet).not.toMatch(TELLING);
    expect(sheet).not.toContain(t('paper.no-address'));
  });
});

test('without a public address there is no QR code, and the back says so', async () => {
  const { booklet, cards } = await print('id', '3101', '');
  const { t } = published('id');
  expect((await pagesOfPdf(booklet.flat)).at(-1)).toContain(t('paper.no-address'));
  expect((await pagesOfPdf(cards))[0]).toContain(t('paper.no-address'));
});

test('another program reads the QR code', () => {
  const address = `${ORIGIN}/id/`;
  const { path, size } = qrPath(address);
  const SCALE = 4;
  const side = size * SCALE;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let dy = 0; dy < SCALE; dy++)
      for (let dx = 0; dx < SCALE; dx++)
        pixels.fill(
          0,
          ((Number(y) * SCALE + dy) * side + Number(x) * SCALE + dx) * 4,
          ((Number(y) * SCALE + dy) * side + Number(x) * SCALE + dx) * 4 + 3,
        );
  const read = (jsQR as unknown as { default?: typeof jsQR }).default ?? jsQR;
  expect(read(pixels, side, side)?.data).toBe(address);
});

describe('folding', () => {
  test('puts eight pages on two sheets as a person folds them', () => {
    expect(spreads(8, 'ltr')).toEqual([
      [7, 0],
      [1, 6],
      [5, 2],
      [3, 4],
    ]);
    expect(spreads(4, 'rtl')).toEqual([
      [0, 3],
      [2, 1],
    ]);
  });

  test('refuses what does not fold', () => {
    expect(() => spreads(6, 'ltr')).toThrow('6 pages');
  });
});
