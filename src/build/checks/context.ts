/** What many rules ask of the book, worked out once per run. */
import type { Tier } from '../../domain/service.ts';
import { tierOf } from '../../domain/tier.ts';
import type { Book, Filed } from '../read.ts';
import type {
  AreaRecord,
  ContactRecord,
  LocationRecord,
  ServiceRecord,
  SourceRecord,
  TownRecord,
} from '../record.ts';

/** A contact with the record it stands in. */
export interface ContactAt {
  id: string;
  contact: ContactRecord;
  owner: Filed<ServiceRecord> | Filed<LocationRecord>;
  /** Path of the contact in its record. */
  at: PropertyKey[];
  /** The service it belongs to; none when a location names a service that does not exist. */
  service: Filed<ServiceRecord> | undefined;
  sources: SourceRecord[];
  tier: Tier;
  /** Neither it nor its location or service is withheld. A contact of tier C is still not published. */
  offered: boolean;
  published: boolean;
}

export interface Context {
  services: Map<string, Filed<ServiceRecord>>;
  areas: Map<string, Filed<AreaRecord>>;
  towns: Map<string, Filed<TownRecord>>;
  locationsOf(service: string): Filed<LocationRecord>[];
  contacts: ContactAt[];
  /** Published numbers that a person can call or write to, of a service or of one of its locations. */
  linesOf(owner: string): ContactAt[];
}

const LINES = ['hotline', 'phone', 'whatsapp', 'sms'];

/** A number to call or write to, not a page or an address. */
export function isLine({ type }: Pick<ContactRecord, 'type'>): boolean {
  return LINES.includes(type);
}

export function contextOf(book: Book): Context {
  const services = new Map(book.services.map((service) => [service.value.id, service]));
  const contacts = [
    ...book.services.flatMap((service) => contactsIn(service, service)),
    ...book.locations.flatMap((location) => contactsIn(location, services.get(location.value.service))),
  ];
  const lines = contacts.filter(({ contact, published }) => published && isLine(contact));
  return {
    services,
    areas: new Map(book.areas.map((area) => [area.value.code, area])),
    towns: new Map(book.towns.map((town) => [town.value.id, town])),
    locationsOf: (service) => book.locations.filter(({ value }) => value.service === service),
    contacts,
    linesOf: (owner) => lines.filter((line) => line.owner.value.id === owner),
  };
}

function contactsIn(owner: ContactAt['owner'], service: Filed<ServiceRecord> | undefined): ContactAt[] {
  return (owner.value.contacts ?? []).map((contact, index) => {
    const sources = contact.from.flatMap((key) => owner.value.sources?.[key] ?? []);
    const tier = tierOf({ sources, contested: contact.contested === 'yes' });
    const offered = !contact.withheld && !owner.value.withheld && !!service && !service.value.withheld;
    return {
      id: contact.id,
      contact,
      owner,
      at: ['contacts', index],
      service,
      sources,
      tier,
      offered,
      published: offered && tier !== 'C',
    };
  });
}
