/** From pages in reading order to sheets that are printed on both sides, folded once and read as a booklet. */
import { PDFDocument, type PDFEmbeddedPage, ReadingDirection } from 'pdf-lib';

const A4 = { width: 841.89, height: 595.28 };
const HALF = A4.width / 2;

/**
 * Which page stands left and right on each side of each sheet, counted from 0, front and back in turn. The
 * sheets are turned over their short edge. Read from right to left the halves change places.
 */
export function spreads(pages: number, direction: 'ltr' | 'rtl'): [left: number, right: number][] {
  if (pages % 4 !== 0) throw new Error(`${pages} pages do not fold: 4, 8, 12 … do`);
  const sides = Array.from({ length: pages / 2 }, (_, side): [number, number] => {
    const low = side;
    const high = pages - 1 - side;
    // On fronts the later page stands left, on backs right.
    return side % 2 === 0 ? [high, low] : [low, high];
  });
  return direction === 'rtl' ? sides.map(([left, right]) => [right, left]) : sides;
}

/** Says nothing about the topic, and nothing about when or where it was printed. */
function neutral(document: PDFDocument, { title, edition, direction }: Print): void {
  document.setTitle(title);
  document.setProducer('');
  document.setCreator('');
  document.setCreationDate(new Date(`${edition}T00:00:00Z`));
  document.setModificationDate(new Date(`${edition}T00:00:00Z`));
  // Readers that show two pages side by side turn them in the right direction.
  if (direction === 'rtl')
    document.catalog.getOrCreateViewerPreferences().setReadingDirection(ReadingDirection.R2L);
}

export interface Print {
  title: string;
  edition: string;
  direction: 'ltr' | 'rtl';
}

export interface Imposed {
  /** A5 pages, blank ones included. */
  pages: number;
  /** In reading order, A5. */
  flat: Uint8Array;
  /** Two to a side of A4, to be folded. */
  folded: Uint8Array;
}

/** Fills up with blank pages before the back cover until the pages are a multiple of four, then imposes them. */
export async function impose(pdf: Uint8Array, print: Print): Promise<Imposed> {
  const flat = await PDFDocument.load(pdf);
  while (flat.getPageCount() % 4 !== 0) {
    const { width, height } = flat.getPage(0).getSize();
    flat.insertPage(flat.getPageCount() - 1, [width, height]);
  }
  neutral(flat, print);
  const pages = flat.getPageCount();
  const bytes = await flat.save();

  const folded = await PDFDocument.create();
  const original = await PDFDocument.load(bytes);
  const drawn = original.getPages().flatMap((page, index) => (page.node.Contents() ? [index] : []));
  // All at once, so that they share their fonts.
  const all = await folded.embedPdf(original, drawn);
  const embedded = new Map<number, PDFEmbeddedPage>(drawn.map((number, at) => [number, all[at]!]));
  for (const halves of spreads(pages, print.direction)) {
    const side = folded.addPage([A4.width, A4.height]);
    for (const [at, number] of halves.entries()) {
      const page = embedded.get(number);
      if (page) side.drawPage(page, { x: at * HALF, y: 0, width: HALF, height: A4.height });
    }
  }
  neutral(folded, print);
  return { pages, flat: bytes, folded: await folded.save() };
}

/** A PDF of one sheet with the same neutral head. */
export async function oneSheet(pdf: Uint8Array, print: Print): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf);
  if (document.getPageCount() !== 1)
    throw new Error(`the cards take ${document.getPageCount()} pages; they must fit one`);
  neutral(document, print);
  return document.save();
}
