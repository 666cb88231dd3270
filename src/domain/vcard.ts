/** A service as an address-book card: vCard 4.0 (RFC 6350) or 3.0 (RFC 2426), for phones that only read that. */
import { linesOf } from './place.ts';
import type { Service } from './service.ts';

export type CardVersion = '4.0' | '3.0';

/** Backslash, comma, semicolon and line breaks have a meaning inside a value (RFC 6350 §3.4). */
function escaped(text: string): string {
  return text.replace(/[\\,;]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** Lines are at most 75 octets of UTF-8; a longer one goes on after a line break and a space (§3.2). */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const code = character.codePointAt(0) ?? 0;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > 75) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}

/**
 * One card. `name` is what will stand in the phone's address book: a discreet one where it is read by others.
 * Only the numbers are in it, the address of the page (none where `link` is empty), and a note where one is given.
 */
export function vcard(
  service: Service,
  name: string,
  link: string,
  version: CardVersion = '4.0',
  note = '',
): string {
  const numbered = linesOf(service);
  // A number that is only chatted with is no number to call.
  const called = numbered.filter(({ type }) => type !== 'whatsapp');
  const phones = called.map(({ type, value }) => {
    const kind = type === 'sms' ? 'text' : 'voice';
    if (version === '3.0') return `TEL;TYPE=${kind === 'text' ? 'CELL' : 'VOICE'}:${value}`;
    return `TEL;VALUE=uri;TYPE=${kind}:tel:${value}`;
  });
  const chats = numbered
    .filter(({ type }) => type === 'whatsapp')
    .map(({ value }) => `URL:https://wa.me/${value.replace('+', '')}`);
  // Digits to press after the call is answered; they never belong into the number itself (R49).
  const notes = called.flatMap(({ value, extension }) => (extension ? [`NOTE:${value} → ${extension}`] : []));
  const lines = [
    'BEGIN:VCARD',
    `VERSION:${version}`,
    ...(version === '4.0' ? ['KIND:org'] : []),
    `FN:${escaped(name)}`,
    `N:${escaped(name)};;;;`,
    ...new Set(phones),
    ...new Set(chats),
    ...notes,
    ...(note ? [`NOTE:${escaped(note)}`] : []),
    ...(link ? [`URL:${link}`] : []),
    'END:VCARD',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
