/** What tests of the paper editions need: the area with the most services, and the words of a PDF. */
import { extractText, getDocumentProxy } from 'unpdf';
import { groupsForPlace } from '../../src/domain/place.ts';
import { published } from './published.ts';

/** The area whose booklet has the most to hold. */
export function fullestArea(lang: string): string {
  const { areas, services } = published(lang).content.directory;
  const count = (code: string) =>
    groupsForPlace(services, code).reduce((sum, group) => sum + group.services.length, 0);
  return areas
    .map(({ code }) => code)
    .filter((code) => code !== '00' && code !== '99')
    .reduce((most, code) => (count(code) > count(most) ? code : most));
}

/** The words of each page; read by another library than the one that wrote the file. */
export async function pagesOfPdf(pdf: Uint8Array): Promise<string[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { text } = await extractText(document, { mergePages: false });
  return text.map((page) => page.replace(/\s+/g, ' '));
}

/** Letters in one piece, in points from the lower left corner. */
export interface Run {
  text: string;
  x: number;
  y: number;
}

/** Where the words of each page stand. */
export async function runsOfPdf(pdf: Uint8Array): Promise<Run[][]> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  return Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const { items } = await (await document.getPage(index + 1)).getTextContent();
      return items.flatMap((item) =>
        'str' in item && item.str ? [{ text: item.str, x: item.transform[4], y: item.transform[5] }] : [],
      );
    }),
  );
}
