/**
 * What all export formats have in common: the published directory of one language as listings, names that never
 * change, and what must be said with every number. Made from the compiled directory, as the pages are; records
 * are not read a second way, so what is withheld cannot get here.
 */
import { createHash } from 'node:crypto';
import type { Content } from '../../domain/packs.ts';
import { createRefs } from '../../domain/screen.ts';
import type { Contact, Place, Service } from '../../domain/service.ts';
import { dateInWords } from '../../i18n/dates.ts';
import { pathOf } from '../../i18n/paths.ts';
import { createTranslator, type Translate } from '../../i18n/translator.ts';
import type { Locale } from '../locales.ts';
import type { Project } from '../project.ts';
import { contentOf } from '../publish.ts';

export const LICENCE = { id: 'CC-BY-4.0', url: 'https://creativecommons.org/licenses/by/4.0/' } as const;
/** Whom to name, and what came from others; docs/data-licence.md has the whole table. */
export const CREDIT = 'Arah contributors';
export const OTHERS =
  'Areas: Kemendagri through idn-area-data (MIT). Towns: GeoNames (CC BY 4.0). Middle points of subdistricts: computed from wilayah_boundaries (MIT).';

/** One office of a service, with the contacts that are its own. */
export interface Office {
  place: Place;
  contacts: Contact[];
  aliases: string[];
  status: Service['status'];
  /** The office as a service with a page of its own, where the service has several offices. */
  branch?: Service;
}

export interface Listing {
  service: Service;
  /** Those that work for the whole service. */
  contacts: Contact[];
  offices: Office[];
}

/** The published directory of one language, and the words and links that go with it. */
export interface Publication {
  lang: string;
  /** `YYYY-MM-DD`. */
  edition: string;
  content: Content;
  listings: Listing[];
  t: Translate;
  /** Name of an area by its code; the code itself where it is not known. */
  areaName(code: string): string;
  /** Address of the page of a service or office: a URL where the copy's origin is known, else a path. */
  pageOf(id: string): string;
  /** True where `pageOf` gives whole URLs. */
  whole: boolean;
}

/** Name-based UUID, version 5 (RFC 9562, section 5.5). `namespace` is a UUID with hyphens. */
export function nameUuid(namespace: string, name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The namespace of DNS names in RFC 9562, and ours in it. Ours must never change: every exported id hangs on it. */
const DNS = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
const OURS = nameUuid(DNS, 'arah.invalid');

/** The id of a thing in the exports: the same in every edition and language, as long as the record keeps its id. */
export function idOf(kind: string, ...names: string[]): string {
  return nameUuid(OURS, [kind, ...names].join('/'));
}

/** The id of a contact: of whom it is, how, and where it leads. */
export function contactId(owner: string, contact: Contact): string {
  return idOf('contact', owner, contact.type, contact.value, contact.extension ?? '');
}

/** Services with their offices and every contact exactly once. */
export function listingsOf(services: readonly Service[]): Listing[] {
  const byId = new Map(services.map((service) => [service.id, service]));
  return services
    .filter(({ parent }) => !parent)
    .map((service) => {
      const own = service.places.map(
        (place): Office => ({ place, contacts: place.contacts, aliases: [], status: service.status }),
      );
      const branches = service.branches.flatMap((id): Office[] => {
        const branch = byId.get(id);
        const place = branch?.places[0];
        if (!branch || !place) return [];
        // The contacts of the service stand behind the office's own in the compiled office.
        const contacts = branch.contacts.slice(0, branch.contacts.length - service.contacts.length);
        return [{ place, contacts, aliases: branch.aliases, status: branch.status, branch }];
      });
      return { service, contacts: service.contacts, offices: [...own, ...branches] };
    });
}

/** What is exported in one language. `origin` is the public address without a slash at the end, or empty. */
export function publicationOf(
  project: Project,
  locale: Locale,
  origin: string,
  given?: Content,
): Publication {
  const content = given ?? contentOf(project, locale);
  const { directory } = content;
  const refs = createRefs(directory, content.site.pages);
  const names = new Map(directory.areas.map(({ code, name }) => [code, name]));
  return {
    lang: directory.lang,
    edition: directory.edition,
    content,
    listings: listingsOf(directory.services),
    t: createTranslator(directory.lang, locale.strings),
    areaName: (code) => names.get(code) ?? code,
    pageOf: (id) => origin + pathOf(directory.lang, refs.refOf({ kind: 'service', id })),
    whole: origin !== '',
  };
}

/** Where a contact comes from, and whether anybody has called, in the words of its page. */
export function statementOf({ confirmed, sources }: Contact, { t, lang }: Publication): string {
  const date = confirmed.date === 'undated' ? t('contact.undated') : dateInWords(confirmed.date, lang);
  const source =
    sources.find((one) => one.date === confirmed.date && one.kind === confirmed.how) ?? sources[0];
  if (confirmed.how === 'phone' || !source) return t('contact.called', { date });
  return t('contact.confirmed', { publisher: source.publisher, kind: t(`source.${source.kind}`), date });
}

/** Where a number works from, in the words of its page; nothing where it works from anywhere. */
export function reachOf({ reach }: Contact, areas: readonly string[], { t, areaName }: Publication): string {
  if (reach === 'world') return '';
  return reach === 'national'
    ? `${t('contact.reach-national')}.`
    : `${t('contact.reach-city', { areas: areas.map(areaName).join(', ') })}.`;
}
