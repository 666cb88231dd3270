/** The directory as a table: one row per published contact (RFC 4180). */
import { contactLink, groupDigits } from '../../domain/phone.ts';
import type { Contact } from '../../domain/service.ts';
import { csvText } from '../csv.ts';
import {
  CREDIT,
  contactId,
  LICENCE,
  type Listing,
  type Office,
  type Publication,
  statementOf,
} from './publication.ts';

/** Excel takes a file without it for its old code page and spoils every letter beyond ASCII. */
export const BOM = '\ufeff';
const NUMBERS = new Set(['hotline', 'phone', 'whatsapp', 'sms']);

interface Row {
  listing: Listing;
  office: Office | undefined;
  contact: Contact;
  publication: Publication;
}

const bySource = (contact: Contact, of: (source: Contact['sources'][number]) => string | undefined) =>
  contact.sources.map((source) => of(source) ?? '').join(' | ');

/**
 * `shown` is the number as people read it: with its groups no spreadsheet takes it for a sum, and a leading zero
 * stays. The exact value is in `link`, where it always begins with the letters of its scheme and never with a plus.
 */
const COLUMNS: Record<string, (row: Row) => string | undefined> = {
  contact_id: ({ listing, office, contact }) => contactId(office?.place.id ?? listing.service.id, contact),
  service_id: ({ listing }) => listing.service.id,
  service: ({ listing }) => listing.service.name,
  office_id: ({ office }) => office?.place.id,
  office: ({ office }) => office?.place.name,
  organization: ({ listing }) => listing.service.organization.name,
  type: ({ contact }) => contact.type,
  label: ({ contact }) => contact.label,
  shown: ({ contact }) => (NUMBERS.has(contact.type) ? groupDigits(contact.value) : contact.value),
  then_press: ({ contact }) => contact.extension,
  link: ({ contact }) => contactLink(contact),
  hours: ({ contact, office, listing }) => contact.hours ?? office?.place.hours ?? listing.service.hours,
  hours_note: ({ contact }) => contact.hoursNote,
  reach: ({ contact }) => contact.reach,
  toll_free: ({ contact }) => (contact.tollFree === undefined ? 'unknown' : contact.tollFree ? 'yes' : 'no'),
  area_codes: ({ listing, office }) =>
    (office?.branch?.areas ?? (office ? [office.place.area] : listing.service.areas)).join(' '),
  areas: ({ listing, office, publication }) =>
    (office?.branch?.areas ?? (office ? [office.place.area] : listing.service.areas))
      .map(publication.areaName)
      .join(' | '),
  tier: ({ contact }) => contact.tier,
  confirmed_date: ({ contact }) => contact.confirmed.date,
  confirmed_by: ({ contact }) => contact.confirmed.how,
  called_to_check: ({ contact }) => (contact.confirmed.how === 'phone' ? 'yes' : 'no'),
  in_words: ({ contact, publication }) => statementOf(contact, publication),
  contested: ({ contact }) => (contact.contested ? 'yes' : 'no'),
  publishers: ({ contact }) => bySource(contact, ({ publisher }) => publisher),
  source_kinds: ({ contact }) => bySource(contact, ({ kind }) => kind),
  source_dates: ({ contact }) => bySource(contact, ({ date }) => date),
  source_urls: ({ contact }) => bySource(contact, ({ url }) => url),
  page: ({ listing, office, publication }) => publication.pageOf(office?.branch?.id ?? listing.service.id),
  edition: ({ publication }) => publication.edition,
  licence: () => `${LICENCE.id}, ${CREDIT}`,
};

/** The whole table with its row of names, as text with a byte-order mark. */
export function contactsCsv(publication: Publication, separator: ',' | ';' = ','): string {
  const rows = publication.listings.flatMap((listing): Row[] => [
    ...listing.contacts.map((contact) => ({ listing, office: undefined, contact, publication })),
    ...listing.offices.flatMap((office) =>
      office.contacts.map((contact) => ({ listing, office, contact, publication })),
    ),
  ]);
  const cells = rows.map((row) => Object.values(COLUMNS).map((of) => of(row) ?? ''));
  return BOM + csvText([Object.keys(COLUMNS), ...cells], separator);
}
