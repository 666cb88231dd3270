/**
 * Turns records into services: one language, only what is published, tiers computed, places resolved.
 * Nothing withheld and nothing of tier C passes this file, except the bare names of withheld institutions,
 * which search answers with "known, no confirmed number yet".
 */
import {
  type Area,
  type Directory,
  type Label,
  questionsOf,
  type Subdistrict,
  type Town,
  type Vocabulary,
} from '../domain/directory.ts';
import type { Contact, Organization, Place, Position, Service, Source, Withheld } from '../domain/service.ts';
import { newestDate, tierOf } from '../domain/tier.ts';
import type { Book } from './read.ts';
import type {
  ContactRecord,
  LocationRecord,
  OrganizationRecord,
  ServiceRecord,
  SourceRecord,
} from './record.ts';
import type { CompiledTexts } from './texts/compile-texts.ts';

/** Labels of the closed vocabularies in one language: list → term id → words. */
export type VocabularyText = Record<keyof Vocabulary, Record<string, { name: string; about?: string }>>;

type Sources = Record<string, SourceRecord> | undefined;
type Localized = { id: string; en: string };

/** Records hold the two source languages; any other language shows the Indonesian words. */
function words(text: Localized, lang: string): string {
  return lang === 'en' ? text.en : text.id;
}

/** Copies only what is set, so that `undefined` never reaches a pack. */
function given<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

function citedSources(from: string[], sources: Sources): Source[] {
  return from.flatMap((key) => {
    const source = sources?.[key];
    if (!source) return [];
    const { publisher, kind, date, url } = source;
    // Pages link to official pages and an organisation's own; the press is named, not linked (some name survivors).
    const linkable = kind === 'official' || kind === 'ngo';
    return [{ publisher, kind, date, ...(linkable && url ? { url } : {}) }];
  });
}

function rawSources(from: string[], sources: Sources): SourceRecord[] {
  return from.flatMap((key) => sources?.[key] ?? []);
}

function compileContacts(contacts: ContactRecord[] | undefined, sources: Sources, lang: string): Contact[] {
  return (contacts ?? []).flatMap((contact) => {
    const tier = tierOf({
      sources: rawSources(contact.from, sources),
      contested: contact.contested === 'yes',
    });
    if (contact.withheld || tier === 'C') return [];
    return [
      given({
        type: contact.type,
        value: contact.value,
        extension: contact.extension,
        label: contact.label && words(contact.label, lang),
        hours: contact.hours,
        hoursNote: contact.hoursNote && words(contact.hoursNote, lang),
        tollFree: contact.tollFree === undefined ? undefined : contact.tollFree === 'yes',
        reach: contact.reach,
        tier,
        confirmed: contact.confirmed,
        contested: contact.contested === 'yes' ? true : undefined,
        sources: citedSources(contact.from, sources),
      }) as Contact,
    ];
  });
}

function positionOf(location: LocationRecord, book: Book): Position | undefined {
  if (location.position) {
    const { lat, lon, precision } = location.position;
    return { lat: Number(lat), lon: Number(lon), precision };
  }
  const subdistrict = book.subdistricts.find(({ value }) => value.code === location.subdistrict)?.value;
  if (subdistrict?.lat && subdistrict.lon)
    return {
      lat: Number(subdistrict.lat),
      lon: Number(subdistrict.lon),
      precision: 'subdistrict',
      of: subdistrict.name,
    };
  const area = book.areas.find(({ value }) => value.code === location.area)?.value;
  const town = book.towns.find(({ value }) => value.id === area?.town)?.value;
  if (!town) return undefined;
  return { lat: Number(town.lat), lon: Number(town.lon), precision: town.precision, of: town.name };
}

function compilePlace(location: LocationRecord, confidential: boolean, book: Book, lang: string): Place {
  const address =
    location.address && !location.address.withheld && !confidential
      ? given({
          text: location.address.text,
          postcode: location.address.postcode,
          sources: citedSources(location.address.from, location.sources),
        })
      : undefined;
  return given({
    id: location.id,
    name: words(location.name, lang),
    area: location.area,
    hours: location.hours,
    hoursNote: location.hoursNote && words(location.hoursNote, lang),
    address,
    position: confidential ? undefined : positionOf(location, book),
    contacts: compileContacts(location.contacts, location.sources, lang),
    sources: citedSources(location.from, location.sources),
  }) as Place;
}

function compileOrganization(record: OrganizationRecord, lang: string): Organization {
  return given({
    id: record.id,
    name: words(record.name, lang),
    acronym: record.acronym,
    aliases: otherNames(record.name, record.aliases, lang),
    kind: record.kind,
    level: record.level,
  }) as Organization;
}

/** The date of the newest source that says anything about the service, its contacts or its offices. */
function newestOf(service: ServiceRecord, locations: LocationRecord[]): string {
  const dates = [service, ...locations].flatMap((record) =>
    Object.values(record.sources ?? {}).map((s) => s.date),
  );
  return newestDate(dates);
}

function otherNames(name: Localized, aliases: string[] | undefined, lang: string): string[] {
  const shown = words(name, lang);
  return [...new Set([...(aliases ?? []), name.id, name.en])].filter((alias) => alias !== shown);
}

/**
 * What a service does, in one line. A language without prose of its own has the words of the vocabulary, and beside
 * them the Indonesian sentence.
 */
function whatIn(
  service: ServiceRecord,
  lang: string,
  text: VocabularyText,
): Pick<Service, 'what' | 'localWhat'> {
  if (lang in service.what) return { what: words(service.what, lang) };
  const kinds = service.kinds.map((id) => text.kinds[id]?.name ?? id);
  return { what: `${kinds.join(', ')}.`, localWhat: service.what.id };
}

function compileService(service: ServiceRecord, book: Book, lang: string, text: VocabularyText): Service[] {
  const organization = book.organizations.find(({ value }) => value.id === service.organization)?.value;
  if (!organization || service.withheld) return [];
  const confidential = service.confidential === 'yes';
  const locations = book.locations
    .map(({ value }) => value)
    .filter((location) => location.service === service.id && !location.withheld);
  // One office belongs on the service's own page; with several, each office is something to find by itself.
  const many = locations.length > 1;
  const places = locations.map((location) => compilePlace(location, confidential, book, lang));
  const name = words(service.name, lang);
  const whole: Service = {
    ...(given({
      id: service.id,
      ref: service.ref,
      name,
      localName: service.name.id === name ? undefined : service.name.id,
      acronym: organization.acronym,
      hours: service.hours,
      hoursNote: service.hoursNote && words(service.hoursNote, lang),
      caution: service.caution && words(service.caution, lang),
      next: service.next && words(service.next, lang),
      stop: service.stop && words(service.stop, lang),
    }) as Pick<Service, 'id' | 'ref' | 'name'>),
    aliases: otherNames(service.name, service.aliases, lang),
    organization: compileOrganization(organization, lang),
    areas: service.coverage,
    needs: service.needs,
    kinds: service.kinds,
    who: service.who,
    men: service.men.served,
    cost: service.cost,
    police: service.police.told,
    confidential,
    phases: service.phases,
    languages: service.languages,
    status: service.status,
    ...whatIn(service, lang, text),
    contacts: compileContacts(service.contacts, service.sources, lang),
    places: many ? [] : places,
    fallback: service.fallback ?? [],
    newest: newestOf(service, locations),
    sources: citedSources(service.from, service.sources),
    branches: many ? locations.map(({ id }) => id) : [],
  };
  if (!many) return [whole];
  const branches = locations.map((location, index): Service => {
    const place = places[index]!;
    const { localName: _parentName, ...shared } = whole;
    const branchName = words(location.name, lang);
    return {
      ...shared,
      id: location.id,
      ref: location.ref,
      name: branchName,
      ...(location.name.id === branchName ? {} : { localName: location.name.id }),
      aliases: otherNames(location.name, location.aliases, lang),
      areas: [location.area, ...(location.alsoAreas ?? [])],
      status: location.status,
      contacts: [...place.contacts, ...whole.contacts],
      places: [{ ...place, contacts: [] }],
      newest: newestDate(Object.values(location.sources ?? {}).map((source) => source.date)),
      parent: whole.id,
      branches: [],
    };
  });
  return [whole, ...branches];
}

function compileWithheld(book: Book, lang: string): Withheld[] {
  return book.services
    .filter(({ value }) => value.withheld)
    .map(({ value }) => {
      const organization = book.organizations.find((o) => o.value.id === value.organization)?.value;
      return given({
        id: value.id,
        name: words(value.name, lang),
        acronym: organization?.acronym,
        // An alias may be the very number that is withheld.
        aliases: [
          ...new Set([...otherNames(value.name, value.aliases, lang), ...(organization?.aliases ?? [])]),
        ].filter((alias) => !/\d{4}/.test(alias)),
        needs: value.needs,
        areas: value.coverage,
        fallback: value.fallback ?? [],
      }) as Withheld;
    });
}

const NO_TEXTS: CompiledTexts = { texts: [], law: [], terms: [], signs: [], road: [] };

/** The whole directory in one language. `text` has the vocabulary's labels; a missing label shows its id. */
export function compileDirectory(
  book: Book,
  lang: string,
  text: VocabularyText,
  texts: CompiledTexts = NO_TEXTS,
): Directory {
  const labels = (list: keyof Vocabulary): Label[] =>
    (book.vocabulary[list] ?? []).map(({ value }) => {
      const label = text[list]?.[value.id];
      return given({
        id: value.id,
        name: label?.name ?? value.id,
        about: label?.about,
        ref: value.ref,
        icon: value.icon,
      }) as Label;
    });
  return {
    lang,
    edition: book.edition.value.date,
    services: book.services
      .flatMap(({ value }) => compileService(value, book, lang, text))
      .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
    withheld: compileWithheld(book, lang).sort((a, b) => (a.id < b.id ? -1 : 1)),
    areas: book.areas.map(
      ({ value }): Area =>
        given({
          code: value.code,
          ref: value.ref,
          level: value.level,
          name: words(value.name, lang),
          aliases: otherNames(value.name, value.aliases, lang),
          parent: value.parent,
          seat: value.town,
        }) as Area,
    ),
    subdistricts: book.subdistricts.map(
      ({ value }): Subdistrict => ({
        name: value.name,
        ...(value.aliases ? { aliases: value.aliases } : {}),
        area: value.code.slice(0, 4),
      }),
    ),
    towns: book.towns.map(
      ({ value }): Town => ({
        id: value.id,
        name: value.name,
        area: value.area,
        lat: Number(value.lat),
        lon: Number(value.lon),
      }),
    ),
    vocabulary: {
      needs: labels('needs'),
      kinds: labels('kinds'),
      who: labels('who'),
      'organization-kinds': labels('organization-kinds'),
      levels: labels('levels'),
    },
    questions: questionsOf(texts.texts),
    ...texts,
    core: book.core.value,
  };
}
