/** Numbers as people say them, and the one place where a contact becomes a link. */
import type { Contact } from './service.ts';

type Dialled = Pick<Contact, 'type' | 'value'>;

/** Area codes of two digits after +62; all others have three (ITU, national numbering plan of Indonesia). */
const SHORT_AREA_CODES = ['21', '22', '24', '31', '61'];
/** Country codes of one digit, and of two (ITU-T E.164); all others have three. */
const ONE_DIGIT = /^[17]/;
const TWO_DIGITS = /^(20|27|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/** The digits in groups, as they are read aloud in Indonesia: `0811-1129-129`, `021-2968-1560`, `1500-630`. */
export function groupDigits(value: string): string {
  if (value.startsWith('+62')) return groupNational(value.slice(3));
  if (value.startsWith('+')) return groupForeign(value.slice(1));
  if (/^0800\d+$/.test(value)) return groupTollFree(value.slice(4));
  if (/^150\d{3,4}$/.test(value)) return `${value.slice(0, -3)}-${value.slice(-3)}`;
  return value;
}

function groupNational(digits: string): string {
  if (digits.startsWith('800')) return groupTollFree(digits.slice(3));
  if (digits.startsWith('8')) {
    const mobile = `0${digits}`;
    return cut(mobile, mobile.length > 10 ? [4, 4] : [4, 3]);
  }
  const code = SHORT_AREA_CODES.includes(digits.slice(0, 2)) ? 2 : 3;
  return `0${digits.slice(0, code)}-${groupLandline(digits.slice(code))}`;
}

function groupTollFree(digits: string): string {
  return `0-800-${cut(digits, [4])}`;
}

function groupLandline(digits: string): string {
  return digits.length < 6 ? digits : cut(digits, [digits.length > 7 ? 4 : 3]);
}

function groupForeign(digits: string): string {
  const code = ONE_DIGIT.test(digits) ? 1 : TWO_DIGITS.test(digits) ? 2 : 3;
  const rest = digits.slice(code).replace(/(\d{3})(?=\d{2})/g, '$1 ');
  return `+${digits.slice(0, code)} ${rest}`.trimEnd();
}

/** Cuts off groups of these lengths and keeps what is left as the last one; a lone digit joins its neighbour. */
function cut(digits: string, lengths: number[]): string {
  const groups: string[] = [];
  let rest = digits;
  for (const length of lengths) {
    if (rest.length <= length + 1) break;
    groups.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  return [...groups, rest].join('-');
}

/** One digit after the other, so that a screen reader does not say "one hundred and twenty-nine". */
export function spokenDigits(value: string, abroad = false): string {
  const shown = abroad ? abroadDigits(value) : groupDigits(value);
  return (shown.match(/[+\d]/g) ?? []).join(' ');
}

/**
 * The address behind a contact, or `undefined` when the value cannot be a link (it is then shown as words).
 * Menu digits never become part of a link, and nothing but digits is ever dialled: phones disagree about the
 * rest, and some dial its letters. `text` is what a message starts with, where the channel allows one.
 */
export function contactLink({ type, value }: Dialled, { text }: { text?: string } = {}): string | undefined {
  switch (type) {
    case 'hotline':
    case 'phone':
      return isDialled(value) ? `tel:${value}` : undefined;
    case 'sms':
      // Android reads `?body=`, iPhones `&body=`; both accept this form.
      return isDialled(value) ? `sms:${value}${text ? `?&body=${encode(text)}` : ''}` : undefined;
    case 'whatsapp':
      return /^\+\d{7,15}$/.test(value)
        ? `https://wa.me/${value.slice(1)}${text ? `?text=${encode(text)}` : ''}`
        : undefined;
    case 'email':
      return /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(value)
        ? `mailto:${value}${text ? `?body=${encode(text)}` : ''}`
        : undefined;
    case 'web':
      return isWeb(value) ? value : undefined;
    case 'instagram':
      return /^@[\w.]{1,30}$/.test(value) ? `https://www.instagram.com/${value.slice(1)}/` : undefined;
    case 'facebook':
      return isWeb(value) && /^https:\/\/(www\.|m\.)?facebook\.com\//.test(value) ? value : undefined;
  }
}

/** A link that hands a text on: the person picks the receiver in their own app. */
export function shareLink(channel: 'whatsapp' | 'sms', text: string): string {
  return channel === 'whatsapp' ? `https://wa.me/?text=${encode(text)}` : `sms:?&body=${encode(text)}`;
}

/** An Indonesian number as it is dialled from abroad: `+62 21 2924 4800`; short codes have no such form. */
export function abroadDigits(value: string): string {
  return value.startsWith('+62')
    ? `+62 ${groupDigits(value).replace(/^0/, '').replaceAll('-', ' ')}`
    : groupDigits(value);
}

function isDialled(value: string): boolean {
  return /^(\+\d{7,15}|\d{3,11})$/.test(value);
}

/** Only what may stand in an address unescaped, so that a value can never reach out of its attribute. */
function isWeb(value: string): boolean {
  return /^https?:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?([/?#][\w\-.~:/?#[\]@!$&()*+,;=%]*)?$/i.test(value);
}

/** `encodeURIComponent`, not `URLSearchParams`: WhatsApp would show the plus signs. Half a character becomes �. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}
