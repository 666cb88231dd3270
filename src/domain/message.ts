/** Services as plain text for a message, and what a text costs as SMS. */
import type { Service } from './service.ts';

/** Characters of the GSM 7-bit default alphabet (3GPP TS 23.038 §6.2.1); those of the extension count twice. */
const GSM =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const EXTENSION = '^{}\\[~]|€\f';

/** How many SMS a text takes: 160 characters, or 153 each when there are more; 70 and 67 beyond GSM 7-bit. */
export function smsSegments(text: string): { segments: number; unicode: boolean } {
  let length = 0;
  let unicode = false;
  for (const character of text) {
    if (EXTENSION.includes(character)) length += 2;
    else if (GSM.includes(character)) length += 1;
    else unicode = true;
  }
  // Outside the alphabet every UTF-16 unit counts, so one emoji counts two.
  const [one, many, size] = unicode ? [70, 67, text.length] : [160, 153, length];
  return { segments: size === 0 ? 0 : size <= one ? 1 : Math.ceil(size / many), unicode };
}

/** Characters a phone's keyboard makes typographic, written so that they stay in the cheap alphabet. */
export function plainPunctuation(text: string): string {
  return text
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/[–—]/g, '-')
    .replace(/…/g, '...')
    .replace(/\u00a0/g, ' ');
}

export interface MessageWords {
  /** The first line as one reads it aloud: channel, number, what to press, or that there is none. */
  line(service: Service): string;
  /** Hours of the first line in words, or that they are not known. */
  hours(service: Service): string;
  link(service: Service): string;
}

/** Name, number, hours, one line, link: one service per paragraph. Discreet leaves out name and line. */
export function servicesText(
  services: readonly Service[],
  style: 'discreet' | 'clear',
  words: MessageWords,
): string {
  const paragraphs = services.map((service) => {
    const line = words.line(service);
    const lines =
      style === 'discreet'
        ? [line, words.link(service)]
        : [service.name, line, words.hours(service), service.what, words.link(service)];
    return lines.filter(Boolean).join('\n');
  });
  return plainPunctuation(paragraphs.join('\n\n'));
}
