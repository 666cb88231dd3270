/** Letters that no font of this machine draws: they would come out of the printer as empty boxes. */
import type { Page } from 'playwright-core';

/** Scripts as people and packages call them; the font is found under the same name. */
const SCRIPTS = [
  'Latin',
  'Arabic',
  'Hebrew',
  'Myanmar',
  'Thai',
  'Lao',
  'Khmer',
  'Devanagari',
  'Bengali',
  'Tamil',
  'Telugu',
  'Malayalam',
  'Sinhala',
  'Gurmukhi',
  'Ethiopic',
  'Cyrillic',
  'Greek',
  'Javanese',
  'Sundanese',
  'Balinese',
] as const;
const CJK = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The family that has this letter, as it is to be installed. */
export function fontFor(letter: string): string {
  if (CJK.test(letter)) return 'Noto Sans CJK';
  const script = SCRIPTS.find((name) => new RegExp(`\\p{Script=${name}}`, 'u').test(letter));
  return script && script !== 'Latin' ? `Noto Sans ${script}` : 'Noto Sans';
}

/**
 * Which letters of the page look like one that no font has, and which do not. Marks are left out: alone they stand
 * on a dotted circle, and the letters around them are of the same font. `known` were looked at before.
 */
export async function missingGlyphs(page: Page, known: Set<string>): Promise<string[]> {
  const letters = await page.evaluate(() => [...new Set(document.body.textContent)]);
  const asked = letters.filter((letter) => !known.has(letter) && !/[\p{M}\p{Z}\p{C}]/u.test(letter));
  // Unicode never gave the first to any letter: what is drawn for it is the box.
  const looks = await page.evaluate(
    (all) => {
      const size = 24;
      const canvas = new OffscreenCanvas(size * 2, size * 2);
      const pen = canvas.getContext('2d', { willReadFrequently: true })!;
      pen.font = `${size}px ${getComputedStyle(document.body).fontFamily}`;
      return all.map((letter) => {
        pen.clearRect(0, 0, size * 2, size * 2);
        pen.fillText(letter, 4, size * 1.5);
        return pen.getImageData(0, 0, size * 2, size * 2).data.join('');
      });
    },
    ['\u0378', ...asked],
  );
  const missing = asked.filter((_, index) => looks[index + 1] === looks[0]);
  for (const letter of asked) if (!missing.includes(letter)) known.add(letter);
  return missing;
}

/** What to say to whoever prints: the language, the letters, the font. */
export function missingFontMessage(language: string, letters: readonly string[]): string {
  const fonts = [...new Set(letters.map(fontFor))].sort();
  const some = letters.slice(0, 8).join(' ');
  const more = letters.length > 8 ? ' …' : '';
  return `${language}: no font of this machine has ${some}${more}; install ${fonts.join(', ')} (Debian: fonts-noto-core, fonts-noto-cjk) and print again`;
}
