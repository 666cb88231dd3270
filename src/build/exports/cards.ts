/** The directory for the address book of an office's phone: one card per service or office that has a number. */
import { groupDigits } from '../../domain/phone.ts';
import { linesOf } from '../../domain/place.ts';
import type { Service } from '../../domain/service.ts';
import { vcard } from '../../domain/vcard.ts';
import { dateInWords } from '../../i18n/dates.ts';
import { CREDIT, LICENCE, type Publication, reachOf, statementOf } from './publication.ts';

/** An office speaks for itself here: the lines of its service are on the service's own card. */
function bearersOf({ listings }: Publication): Service[] {
  return listings.flatMap(({ service, offices }) => [
    service,
    ...offices.flatMap(({ branch, contacts }) => (branch ? [{ ...branch, contacts }] : [])),
  ]);
}

/** All cards as one text. Version 3.0 (RFC 2426): what every phone and address book can import at once. */
export function cardsOf(publication: Publication): { text: string; cards: number } {
  const { t, lang, edition, pageOf, whole } = publication;
  const cards = bearersOf(publication).flatMap((service) => {
    const lines = linesOf(service);
    if (!lines.length) return [];
    const note = [
      ...lines.map((line) =>
        [
          `${groupDigits(line.value)}:`,
          reachOf(line, service.areas, publication),
          statementOf(line, publication),
        ]
          .filter(Boolean)
          .join(' '),
      ),
      `${t('keep.edition', { date: dateInWords(edition, lang) })}. ${LICENCE.id}, ${CREDIT}.`,
    ].join('\n');
    return [vcard(service, service.name, whole ? pageOf(service.id) : '', '3.0', note)];
  });
  return { text: cards.join(''), cards: cards.length };
}
