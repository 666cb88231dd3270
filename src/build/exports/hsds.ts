/**
 * The directory as Open Referral's Human Services Data Specification, HSDS 3.1
 * (https://docs.openreferral.org/en/3.1/hsds/schema_reference.html): one page of full services, each with its
 * organization, places, numbers, hours, areas and terms, as an HSDS API would answer.
 *
 * What HSDS has no field for travels as attributes of our own taxonomy `facts`: who says so, when it was last
 * confirmed, whether anybody has called. A point goes along only where the building or the street is known: HSDS
 * cannot say how exact a point is, and the middle of a town would be taken for a door. GeoJSON has the others.
 */
import { type HoursRule, parseHours } from '../../domain/hours.ts';
import { contactLink } from '../../domain/phone.ts';
import { ABROAD } from '../../domain/place.ts';
import type { Contact, Service, Source } from '../../domain/service.ts';
import { languageInWords } from '../../i18n/dates.ts';
import {
  CREDIT,
  contactId,
  idOf,
  LICENCE,
  type Listing,
  type Office,
  OTHERS,
  type Publication,
  statementOf,
} from './publication.ts';

export const HSDS_VERSION = '3.1';

/** Indonesia's western time, hours from UTC: Jakarta and West Java have no other. */
const WIB = 7;
const OFFSET = '+07:00';
const WEEK = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const FACTS = {
  channel: 'How the contact is used: hotline, phone, whatsapp, sms, email, web, instagram, facebook.',
  tier: 'A: an official source or two independent ones, 2023 or newer. B: one public source, or older.',
  confirmed: 'Date and kind of what confirmed the contact last; the label says it in words.',
  called: 'Whether somebody has called the number to check it: yes or no.',
  contested: 'Another well-sourced value exists; this one was kept.',
  reach: 'national: Indonesian networks only. city: only from inside the area served. world: from anywhere.',
  'toll-free': 'Whether a call is free: yes or no.',
  extension: 'Digits to press after the call is answered.',
  source: 'Publisher, kind, date and, where it may be linked, the address of a source.',
  men: 'Whether men are served: yes, no or unknown.',
  police: 'Whether police take part or are told: yes, no or unknown.',
  confidential: 'The place is not published, on purpose.',
  phase: 'crisis, transition or inclusion.',
  evidence: 'unverified: no evidence newer than 2022. renamed: the office has a new name.',
  fallback: 'Id of a service to turn to when nobody answers.',
} as const;
type Fact = keyof typeof FACTS;

const TAXONOMIES = {
  needs: 'What a person may need.',
  kinds: 'Kinds of service.',
  who: 'Whom a service is for.',
  'organization-kinds': 'Kinds of organization.',
  levels: 'The level an organization works on.',
  facts: 'What HSDS 3.1 has no field for.',
} as const;
type Taxonomy = keyof typeof TAXONOMIES;

const taxonomyId = (taxonomy: Taxonomy) => idOf('taxonomy', taxonomy);

interface About {
  entity: string;
  id: string;
}
interface TermText {
  id: string;
  name: string;
  description: string;
  language: string;
}

/** A term put on something. `value` tells apart several of one term. */
function attribute(
  { entity, id }: About,
  taxonomy: Taxonomy,
  term: TermText,
  more: { value?: string; label?: string } = {},
): object {
  return {
    id: idOf('attribute', entity, id, taxonomy, term.id, more.value ?? ''),
    link_id: id,
    link_entity: entity,
    ...more,
    taxonomy_term_id: idOf('term', taxonomy, term.id),
    taxonomy_term: {
      id: idOf('term', taxonomy, term.id),
      code: term.id,
      name: term.name,
      description: term.description,
      taxonomy,
      taxonomy_id: taxonomyId(taxonomy),
      language: term.language,
    },
  };
}

function fact(about: About, id: Fact, value: string, label?: string): object {
  const term = { id, name: id, description: FACTS[id], language: 'en' };
  return attribute(about, 'facts', term, { value, ...(label ? { label } : {}) });
}

function sourceFacts(about: About, sources: readonly Source[]): object[] {
  return sources.map(({ publisher, kind, date, url }) =>
    fact(about, 'source', [publisher, kind, date, url].filter(Boolean).join('; '), publisher),
  );
}

function contactFacts(about: About, contact: Contact, publication: Publication): object[] {
  const { type, tier, confirmed, contested, reach, tollFree, extension, sources } = contact;
  return [
    fact(about, 'channel', type, publication.t(`contact.${type}`)),
    fact(about, 'tier', tier),
    fact(about, 'confirmed', `${confirmed.date}; ${confirmed.how}`, statementOf(contact, publication)),
    fact(about, 'called', confirmed.how === 'phone' ? 'yes' : 'no'),
    fact(about, 'reach', reach),
    ...(tollFree === undefined ? [] : [fact(about, 'toll-free', tollFree ? 'yes' : 'no')]),
    ...(extension ? [fact(about, 'extension', extension)] : []),
    ...(contested ? [fact(about, 'contested', 'yes')] : []),
    ...sourceFacts(about, sources),
  ];
}

/** The words that belong to a contact itself: its label, its hours, and whether anybody has called. */
function describe(contact: Contact, publication: Publication): string {
  const { label, hours, hoursNote } = contact;
  return [label, hours, hoursNote, statementOf(contact, publication)].filter(Boolean).join('. ');
}

const VOICE: Partial<Record<Contact['type'], string>> = { hotline: 'voice', phone: 'voice', sms: 'text' };
const isPhone = ({ type }: Contact) => type in VOICE || type === 'whatsapp';
const isUrl = (contact: Contact) => !isPhone(contact) && contact.type !== 'email' && contactLink(contact);

function phonesOf(owner: string, contacts: readonly Contact[], publication: Publication): object[] {
  return contacts.filter(isPhone).map((contact) => {
    const id = contactId(owner, contact);
    return {
      id,
      number: contact.value,
      // A number that starts with zero cannot be told as the number HSDS wants; the attribute has the digits.
      ...(contact.extension && !contact.extension.startsWith('0')
        ? { extension: Number(contact.extension) }
        : {}),
      // A chat is neither of the kinds HSDS takes from RFC 6350; the channel says what it is.
      ...(VOICE[contact.type] ? { type: VOICE[contact.type] } : {}),
      description: describe(contact, publication),
      attributes: contactFacts({ entity: 'phone', id }, contact, publication),
    };
  });
}

/** Mail addresses, and what cannot be linked: the bare name of an account, shown on the page as words. */
function contactsOf(owner: string, contacts: readonly Contact[], publication: Publication): object[] {
  return contacts
    .filter((contact) => !isPhone(contact) && !isUrl(contact))
    .map((contact) => {
      const id = contactId(owner, contact);
      const { type, value, label } = contact;
      const name = type === 'email' ? label : value;
      return {
        id,
        ...(name ? { name } : {}),
        ...(type === 'email' ? { email: value } : {}),
        attributes: contactFacts({ entity: 'contact', id }, contact, publication),
      };
    });
}

function urlsOf(owner: string, contacts: readonly Contact[], publication: Publication): object[] {
  return contacts.filter(isUrl).map((contact) => {
    const id = contactId(owner, contact);
    return {
      id,
      label: contact.label ?? publication.t(`contact.${contact.type}`),
      url: contactLink(contact),
      attributes: contactFacts({ entity: 'url', id }, contact, publication),
    };
  });
}

/** Hours as RFC 5545 rules. A day that ends at midnight ends at 23:59 here, and so does "always". */
function schedulesOf(owner: string, hours?: string, note?: string, abroad = false): object[] {
  const read = hours === undefined ? undefined : parseHours(hours);
  const always: HoursRule = { days: [0, 1, 2, 3, 4, 5, 6], from: '00:00', to: '24:00' };
  const rules = read ? (read.always ? [always] : read.rules) : note || hours ? [{ days: [] }] : [];
  const zone = abroad ? '' : OFFSET;
  return rules.map((rule: HoursRule, index) => ({
    id: idOf('schedule', owner, String(index)),
    ...(rule.days.length ? { freq: 'WEEKLY', byday: rule.days.map((day) => WEEK[day]).join(',') } : {}),
    ...(rule.from && rule.to
      ? { opens_at: rule.from + zone, closes_at: rule.to.replace('24:00', '23:59') + zone }
      : {}),
    ...(abroad ? {} : { timezone: WIB }),
    ...(hours ? { description: hours } : {}),
    ...(note ? { notes: note } : {}),
  }));
}

function terms(
  about: About,
  list: Exclude<Taxonomy, 'facts'>,
  ids: readonly string[],
  { content, lang }: Publication,
) {
  const { vocabulary } = content.directory;
  return ids.map((id) => {
    const label = vocabulary[list].find((one) => one.id === id);
    const name = label?.name ?? id;
    return attribute(about, list, { id, name, description: label?.about ?? name, language: lang });
  });
}

function organizationOf({ organization }: Service, publication: Publication): object {
  const about = { entity: 'organization', id: idOf('organization', organization.id) };
  const { vocabulary } = publication.content.directory;
  const kind = vocabulary['organization-kinds'].find(({ id }) => id === organization.kind)?.name;
  const level = vocabulary.levels.find(({ id }) => id === organization.level)?.name;
  return {
    id: about.id,
    name: organization.name,
    ...(organization.acronym ? { alternate_name: organization.acronym } : {}),
    description: [kind ?? organization.kind, level ?? organization.level].join(', '),
    attributes: [
      ...terms(about, 'organization-kinds', [organization.kind], publication),
      ...terms(about, 'levels', [organization.level], publication),
    ],
  };
}

function locationOf({ place, aliases }: Office, publication: Publication): object {
  const { content, areaName } = publication;
  const about = { entity: 'location', id: idOf('location', place.id) };
  const province = content.directory.areas.find(({ code }) => code === place.area)?.parent ?? place.area;
  const { position, address } = place;
  const exact = position?.precision === 'building' || position?.precision === 'street';
  return {
    id: about.id,
    location_type: 'physical',
    name: place.name,
    ...(aliases.length ? { alternate_name: aliases.join('; ') } : {}),
    description: areaName(place.area),
    ...(exact ? { latitude: position.lat, longitude: position.lon } : {}),
    ...(address
      ? {
          addresses: [
            {
              id: idOf('address', place.id),
              address_1: address.text,
              city: areaName(place.area),
              state_province: areaName(province),
              // HSDS asks for one; empty where no source gives it.
              postal_code: address.postcode ?? '',
              country: 'ID',
              address_type: 'physical',
              attributes: sourceFacts({ entity: 'address', id: idOf('address', place.id) }, address.sources),
            },
          ],
        }
      : {}),
    attributes: sourceFacts(about, place.sources),
  };
}

function areasOf(
  entity: string,
  owner: string,
  codes: readonly string[],
  { areaName }: Publication,
): object[] {
  return codes.map((code) => ({
    id: idOf('service_area', entity, owner, code),
    name: areaName(code),
    description: `Kemendagri ${code}`,
  }));
}

function serviceOf(listing: Listing, publication: Publication): object {
  const { service, contacts, offices } = listing;
  const { content, lang, pageOf, whole, t } = publication;
  const about = { entity: 'service', id: idOf('service', service.id) };
  const labels = content.directory.vocabulary.who;
  const abroad = service.areas.every((code) => code === ABROAD);
  const names = [...new Set([service.localName ?? '', ...service.aliases])].filter(Boolean);
  const allContacts = [...contacts, ...offices.flatMap((office) => office.contacts)];
  const web = allContacts.find(({ type }) => type === 'web');
  const mail = allContacts.find(({ type }) => type === 'email');
  const next = [service.next, service.stop].filter(Boolean).join(' ');
  return {
    id: about.id,
    name: service.name,
    ...(names.length ? { alternate_name: names.join('; ') } : {}),
    description: service.what,
    ...(web ? { url: web.value } : {}),
    ...(mail ? { email: mail.value } : {}),
    status: 'active',
    ...(next ? { application_process: next } : {}),
    ...(service.cost === 'free' ? { fees_description: t('ask.cost.free') } : {}),
    eligibility_description: service.who
      .map((id) => labels.find((one) => one.id === id)?.name ?? id)
      .join('; '),
    ...(service.caution ? { alert: service.caution } : {}),
    additional_urls: [
      ...urlsOf(service.id, contacts, publication),
      ...offices.flatMap((office) => urlsOf(office.place.id, office.contacts, publication)),
      ...(whole ? [{ id: idOf('page', service.id), label: 'Arah', url: pageOf(service.id) }] : []),
    ],
    phones: phonesOf(service.id, contacts, publication),
    contacts: contactsOf(service.id, contacts, publication),
    schedules: schedulesOf(about.id, service.hours, service.hoursNote, abroad),
    service_areas: areasOf('service', service.id, service.areas, publication),
    languages: service.languages.map((code) => ({
      id: idOf('language', service.id, code),
      name: languageInWords(code, lang),
      code,
    })),
    organization: organizationOf(service, publication),
    service_at_locations: offices.map((office) => ({
      id: idOf('service_at_location', office.place.id),
      description: office.branch?.name ?? office.place.name,
      service_areas: areasOf(
        'office',
        office.place.id,
        office.branch?.areas ?? [office.place.area],
        publication,
      ),
      phones: phonesOf(office.place.id, office.contacts, publication),
      contacts: contactsOf(office.place.id, office.contacts, publication),
      schedules: schedulesOf(
        idOf('service_at_location', office.place.id),
        office.place.hours,
        office.place.hoursNote,
        abroad,
      ),
      location: locationOf(office, publication),
      attributes: [
        fact(
          { entity: 'service_at_location', id: idOf('service_at_location', office.place.id) },
          'evidence',
          office.status,
        ),
      ],
    })),
    attributes: [
      ...terms(about, 'needs', service.needs, publication),
      ...terms(about, 'kinds', service.kinds, publication),
      ...terms(about, 'who', service.who, publication),
      fact(about, 'men', service.men),
      fact(about, 'police', service.police, t(`ask.told.police-${service.police}`)),
      ...(service.confidential ? [fact(about, 'confidential', 'yes')] : []),
      ...service.phases.map((phase) => fact(about, 'phase', phase)),
      fact(about, 'evidence', service.status),
      ...service.fallback.map((id) => fact(about, 'fallback', idOf('service', id))),
      ...sourceFacts(about, service.sources),
    ],
  };
}

function pageOfAll(contents: object[], publication: Publication): string {
  const page = {
    total_items: contents.length,
    total_pages: 1,
    page_number: 1,
    size: contents.length,
    first_page: true,
    last_page: true,
    empty: contents.length === 0,
    // Beside what HSDS asks for.
    language: publication.lang,
    edition: publication.edition,
    licence: LICENCE,
    attribution: `${CREDIT}. ${OTHERS}`,
    contents,
  };
  return `${JSON.stringify(page)}\n`;
}

/** All services of one language as a page of HSDS services. */
export function hsdsServices(publication: Publication): string {
  return pageOfAll(
    publication.listings.map((listing) => serviceOf(listing, publication)),
    publication,
  );
}

/** The taxonomies that the terms of the services belong to, as a page of HSDS taxonomies. */
export function hsdsTaxonomies(publication: Publication): { text: string; taxonomies: number } {
  const contents = Object.entries(TAXONOMIES).map(([name, description]) => ({
    id: taxonomyId(name as Taxonomy),
    name,
    description,
    version: publication.edition,
  }));
  return { text: pageOfAll(contents, publication), taxonomies: contents.length };
}
