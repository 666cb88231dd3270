/**
 * Packs: the directory of one language cut by province, as it travels to the phone and lies in its storage.
 * `00` has what everybody needs (national services, areas, words), `31` and `32` what belongs to a province.
 * Sources and organisations are written once per pack and referred to by number; an office writes down only
 * what differs from the service it belongs to.
 */
import { type Area, type Directory, questionsOf, type Town, type Vocabulary } from './directory.ts';
import type { SearchVocabulary } from './search/types.ts';
import type { Contact, Organization, Place, Service, Source, Withheld } from './service.ts';

/** Raised when an older app could not read newer packs; an app leaves packs of another format alone. */
export const PACK_FORMAT = 2;
export const PACK_IDS = ['00', '31', '32'] as const;
export type PackId = (typeof PACK_IDS)[number];

/** What the pages say about this copy of the directory. */
export interface Site {
  operator?: { name: string };
  corrections?: { whatsapp?: string; email?: string; sms?: string };
  /** Street tiles for the map, where the operator has a source that may be used for this. */
  map?: { tiles: string; attribution: string };
  totals: { services: number; contacts: number; withheld: number; called: number };
  /** The same directory as one file to keep; the file itself offers none, nor does a copy while it is edited. */
  file?: { url: string; kb: number };
  /** Refs of the fixed pages by page id. */
  pages: Record<string, string>;
}

type PackedContact = Omit<Contact, 'sources'> & { from: number[] };
type PackedPlace = Omit<Place, 'sources' | 'contacts' | 'address'> & {
  from: number[];
  contacts: PackedContact[];
  address?: { text: string; postcode?: string; from: number[] };
};
type PackedService = Omit<Service, 'sources' | 'contacts' | 'places' | 'organization'> & {
  organization: number;
  from: number[];
  contacts: PackedContact[];
  places: PackedPlace[];
};

export interface CommonPart {
  areas: Area[];
  subdistricts: [name: string, area: string, ...aliases: string[]][];
  towns: Town[];
  vocabulary: Vocabulary;
  texts: Directory['texts'];
  law: Directory['law'];
  terms: Directory['terms'];
  signs: Directory['signs'];
  road: Directory['road'];
  review?: { by: string; date: string };
  core: Directory['core'];
  withheld: Withheld[];
  strings: Record<string, string>;
  search: SearchVocabulary;
  site: Site;
}

export interface Pack {
  format: number;
  id: PackId;
  lang: string;
  edition: string;
  sources: Source[];
  organizations: Organization[];
  services: Partial<PackedService>[];
  /** Only in `00`. */
  common?: CommonPart;
}

/** What the app holds in memory after reading the packs of one language. */
export interface Content {
  directory: Directory;
  strings: Record<string, string>;
  search: SearchVocabulary;
  site: Site;
}

/** The manifest beside the packs: what there is to fetch and how to know it arrived whole. */
export interface PackManifest {
  format: number;
  lang: string;
  edition: string;
  /** Changes whenever any pack changes. */
  version: string;
  /** `sha256` in hex; `bytes` as stored, `transfer` as a server with Brotli sends them. */
  packs: { id: string; url: string; sha256: string; bytes: number; transfer: number }[];
}

function packOf(service: Service): PackId {
  const provinces = new Set(service.areas.map((code) => code.slice(0, 2)));
  const only = provinces.size === 1 ? [...provinces][0] : '00';
  return PACK_IDS.find((id) => id === only) ?? '00';
}

/** Numbers things by their content, in the order they are first met. */
function numbered<T>() {
  const all: T[] = [];
  const index = new Map<string, number>();
  return {
    all,
    of(value: T): number {
      const key = JSON.stringify(value);
      const known = index.get(key);
      if (known !== undefined) return known;
      index.set(key, all.length);
      return all.push(value) - 1;
    },
  };
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export function pack(content: Content): Pack[] {
  const { directory } = content;
  return PACK_IDS.map((id): Pack => {
    const sources = numbered<Source>();
    const organizations = numbered<Organization>();
    const packContact = ({ sources: cited, ...rest }: Contact): PackedContact => ({
      ...rest,
      from: cited.map(sources.of),
    });
    const packService = (service: Service): PackedService => {
      const { sources: cited, contacts, places, organization, ...rest } = service;
      return {
        ...rest,
        organization: organizations.of(organization),
        from: cited.map(sources.of),
        contacts: contacts.map(packContact),
        places: places.map(({ sources: placeSources, contacts: placeContacts, address, ...place }) => ({
          ...place,
          from: placeSources.map(sources.of),
          contacts: placeContacts.map(packContact),
          ...(address
            ? {
                address: {
                  text: address.text,
                  ...(address.postcode ? { postcode: address.postcode } : {}),
                  from: address.sources.map(sources.of),
                },
              }
            : {}),
        })),
      };
    };
    const services = directory.services.flatMap((service) => {
      const parent = directory.services.find(({ id: other }) => other === service.parent);
      if (packOf(parent ?? service) !== id) return [];
      const packed = packService(service);
      if (!parent) return [packed];
      const whole = packService(parent);
      const differs = Object.entries(packed).filter(
        ([key, value]) => !same(value, whole[key as keyof PackedService]),
      );
      return [Object.fromEntries(differs) as Partial<PackedService>];
    });
    const common: CommonPart | undefined =
      id === '00'
        ? {
            areas: directory.areas,
            subdistricts: directory.subdistricts.map(({ name, area, aliases = [] }) => [
              name,
              area,
              ...aliases,
            ]),
            towns: directory.towns,
            vocabulary: directory.vocabulary,
            texts: directory.texts,
            law: directory.law,
            terms: directory.terms,
            signs: directory.signs,
            road: directory.road,
            ...(directory.review ? { review: directory.review } : {}),
            core: directory.core,
            withheld: directory.withheld,
            strings: content.strings,
            search: content.search,
            site: content.site,
          }
        : undefined;
    return {
      format: PACK_FORMAT,
      id,
      lang: directory.lang,
      edition: directory.edition,
      sources: sources.all,
      organizations: organizations.all,
      services,
      ...(common ? { common } : {}),
    };
  });
}

/**
 * The reverse of `pack`. Undefined where the packs are of another format, `00` is missing, or anything else is
 * not as expected: they are then fetched again, and never stand in the way of starting.
 */
export function unpack(packs: readonly Pack[]): Content | undefined {
  try {
    return opened(packs);
  } catch {
    return undefined;
  }
}

function opened(packs: readonly Pack[]): Content | undefined {
  const common = packs.find(({ id }) => id === '00')?.common;
  const lead = packs[0];
  if (!common || !lead || packs.some(({ format }) => format !== PACK_FORMAT)) return undefined;
  const services = packs.flatMap((one): Service[] => {
    const cite = (from: readonly number[]): Source[] => from.flatMap((index) => one.sources[index] ?? []);
    const openContact = ({ from, ...rest }: PackedContact): Contact => ({ ...rest, sources: cite(from) });
    const byId = new Map(one.services.map((service) => [service.id, service]));
    return one.services.map((packed): Service => {
      const parent = packed.parent === undefined ? undefined : byId.get(packed.parent);
      const { localName: _localName, ...inherited } = parent ?? {};
      const { from, contacts, places, organization, ...rest } = { ...inherited, ...packed } as PackedService;
      return {
        ...rest,
        organization: one.organizations[organization]!,
        sources: cite(from),
        contacts: contacts.map(openContact),
        places: places.map(({ from: placeFrom, contacts: placeContacts, address, ...place }) => ({
          ...place,
          contacts: placeContacts.map(openContact),
          sources: cite(placeFrom),
          ...(address
            ? {
                address: {
                  text: address.text,
                  ...(address.postcode ? { postcode: address.postcode } : {}),
                  sources: cite(address.from),
                },
              }
            : {}),
        })),
      };
    });
  });
  const { strings, search, site, subdistricts, ...shared } = common;
  return {
    directory: {
      lang: lead.lang,
      edition: lead.edition,
      services: services.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
      ...shared,
      questions: questionsOf(shared.texts),
      subdistricts: subdistricts.map(([name, area, ...aliases]) => ({
        name,
        area,
        ...(aliases.length ? { aliases } : {}),
      })),
    },
    strings,
    search,
    site,
  };
}
