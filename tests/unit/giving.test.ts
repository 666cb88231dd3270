/** What is handed on: plain texts, address-book cards, codes. */
import fc from 'fast-check';
import jsQR from 'jsqr';
import { describe, expect, test } from 'vitest';
import { plainPunctuation, servicesText, smsSegments } from '../../src/domain/message.ts';
import { linesOf } from '../../src/domain/place.ts';
import { vcard } from '../../src/domain/vcard.ts';
import { qrPath } from '../../src/ui/give/qr-code.tsx';
import { published } from '../support/published.ts';

const { directory } = published('id').content;
const sapa = directory.services.find(({ id }) => id === 'sapa-129')!;
const LINK = 'https://example.org/id/k7q2/';

describe('a text message', () => {
  test.each([
    ['', 0, false],
    ['a'.repeat(160), 1, false],
    ['a'.repeat(161), 2, false],
    ['a'.repeat(306), 2, false],
    ['a'.repeat(307), 3, false],
    [`${'a'.repeat(159)}€`, 2, false],
    [`${'a'.repeat(69)}’`, 1, true],
    [`${'a'.repeat(70)}’`, 2, true],
    ['😭'.repeat(35), 1, true],
    ['😭'.repeat(36), 2, true],
  ])('counts its segments: %#', (text, segments, unicode) => {
    expect(smsSegments(text).segments).toBe(segments);
    if (text) expect(smsSegments(text).unicode).toBe(unicode);
  });

  test('keeps to the cheap alphabet where a plain sign means the same', () => {
    expect(plainPunctuation('“Halo” – it’s…')).toBe('"Halo" - it\'s...');
  });

  test('never costs less when it grows', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, more) => {
        expect(smsSegments(text + more).segments).toBeGreaterThanOrEqual(smsSegments(text).segments);
      }),
    );
  });

  test('names a service and its number when clear, and neither name nor purpose when discreet', () => {
    const words = { line: () => 'Telepon 129', hours: () => '24 jam', link: () => LINK };
    const clear = servicesText([sapa], 'clear', words);
    expect(clear).toContain('SAPA 129');
    expect(clear).toContain('24 jam');
    const discreet = servicesText([sapa], 'discreet', words);
    expect(discreet).toBe(`Telepon 129\n${LINK}`);
  });
});

describe('a card for the address book', () => {
  test('has the lines of its version, and every number of the service once', () => {
    for (const version of ['4.0', '3.0'] as const) {
      const card = vcard(sapa, sapa.name, LINK, version);
      expect(card.startsWith(`BEGIN:VCARD\r\nVERSION:${version}\r\n`)).toBe(true);
      expect(card.endsWith('END:VCARD\r\n')).toBe(true);
      const numbers = card.match(/^TEL.*$/gm) ?? [];
      const called = linesOf(sapa).filter(({ type }) => type !== 'whatsapp');
      expect(numbers).toHaveLength(new Set(called.map(({ value }) => value)).size);
    }
  });

  test('keeps what is to be pressed out of the number, and a chat out of the calls', () => {
    const healing = directory.services.find(({ id }) => id === 'healing119')!;
    const card = vcard(healing, healing.name, LINK);
    expect(card).toMatch(/^TEL;VALUE=uri;TYPE=voice:tel:119\r$/m);
    expect(card).toMatch(/^NOTE:119 → 8\r$/m);
    expect(vcard(sapa, sapa.name, LINK)).toMatch(/^URL:https:\/\/wa\.me\/628111129129\r$/m);
  });

  test('shows only the given name where it is to be discreet', () => {
    expect(vcard(sapa, 'Info Layanan', LINK)).not.toMatch(/SAPA|Perempuan/);
  });

  test('folds long lines at 75 octets and escapes what has a meaning', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const card = vcard(sapa, name, LINK);
        for (const line of card.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const whole = card.replaceAll('\r\n ', '');
        const shown = whole.split('\r\n').find((line) => line.startsWith('FN:'))!;
        expect(shown.slice(3).replace(/\\([\\,;])/g, '$1')).not.toMatch(/^\n/);
        expect(whole.split('\r\n').filter((line) => line === 'END:VCARD')).toHaveLength(1);
      }),
    );
  });
});

/** Draws the path into pixels and reads it with a decoder that has nothing to do with the encoder. */
function decode(text: string): string | undefined {
  const code = qrPath(text);
  if (code === 'too-long') return undefined;
  const scale = 4;
  const size = code.size * scale;
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
  for (const [, x, y] of code.svgPath.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let dy = 0; dy < scale; dy++)
      for (let dx = 0; dx < scale; dx++) {
        const at = ((Number(y) * scale + dy) * size + Number(x) * scale + dx) * 4;
        pixels.fill(0, at, at + 3);
      }
  return jsQR(pixels, size, size)?.data;
}

describe('a code to scan', () => {
  test('is read by another decoder: a link, the facts of a service, six services', () => {
    const words = { line: () => 'Telepon 129', hours: () => '24 jam', link: () => LINK };
    const six = directory.services.filter((service) => linesOf(service).length).slice(0, 6);
    for (const text of [
      LINK,
      servicesText([sapa], 'clear', words),
      servicesText(six, 'discreet', words),
      vcard(sapa, sapa.name, LINK),
    ])
      expect(decode(text)).toBe(text);
  });

  test('says so when a text is too long for any code', () => {
    expect(qrPath('a'.repeat(3000))).toBe('too-long');
  });
});
