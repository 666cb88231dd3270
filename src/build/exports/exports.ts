/** The published directory in formats that others can take over: HSDS, CSV, GeoJSON and vCard, by language. */
import { createHash } from 'node:crypto';
import type { Content } from '../../domain/packs.ts';
import type { Locale } from '../locales.ts';
import type { Project } from '../project.ts';
import type { OutputFile } from '../publish.ts';
import { cardsOf } from './cards.ts';
import { contactsCsv } from './contacts-csv.ts';
import { HSDS_VERSION, hsdsServices, hsdsTaxonomies } from './hsds.ts';
import { placesGeojson } from './places-geojson.ts';
import { CREDIT, LICENCE, OTHERS, type Publication, publicationOf } from './publication.ts';

/** Where in the site the exports lie; the service worker leaves this path alone. */
export const EXPORT_FOLDER = 'export';

interface Exported {
  name: string;
  format: string;
  type: string;
  entries: number;
  content: string;
}

function exportedOf(publication: Publication): Exported[] {
  const { listings } = publication;
  const taxonomies = hsdsTaxonomies(publication);
  const places = placesGeojson(publication);
  const cards = cardsOf(publication);
  const contacts = listings.flatMap(({ contacts, offices }) => [
    ...contacts,
    ...offices.flatMap((office) => office.contacts),
  ]).length;
  const hsds = `HSDS ${HSDS_VERSION}`;
  const json = 'application/json';
  const csv = 'text/csv; charset=utf-8';
  return [
    {
      name: 'hsds-services.json',
      format: `${hsds} services`,
      type: json,
      entries: listings.length,
      content: hsdsServices(publication),
    },
    {
      name: 'hsds-taxonomies.json',
      format: `${hsds} taxonomies`,
      type: json,
      entries: taxonomies.taxonomies,
      content: taxonomies.text,
    },
    {
      name: 'contacts.csv',
      format: 'CSV, RFC 4180, commas',
      type: csv,
      entries: contacts,
      content: contactsCsv(publication),
    },
    {
      name: 'contacts-semicolon.csv',
      format: 'CSV, semicolons, for spreadsheets with an Indonesian setting',
      type: csv,
      entries: contacts,
      content: contactsCsv(publication, ';'),
    },
    {
      name: 'places.geojson',
      format: 'GeoJSON, RFC 7946',
      type: 'application/geo+json',
      entries: places.places,
      content: places.text,
    },
    {
      name: 'cards.vcf',
      format: 'vCard 3.0, RFC 2426',
      type: 'text/vcard; charset=utf-8',
      entries: cards.cards,
      content: cards.text,
    },
  ];
}

/**
 * Every file of the exports, paths from the root of the site. `origin` is the public address of the copy or empty;
 * `contents` spares compiling a language again where that was done already. Same input, same bytes.
 */
export function exportFiles(
  project: Project,
  origin: string,
  contents: ReadonlyMap<Locale, Content> = new Map(),
): OutputFile[] {
  const publications = project.locales.map((locale) =>
    publicationOf(project, locale, origin, contents.get(locale)),
  );
  const all = publications.flatMap((publication) =>
    exportedOf(publication).map((one) => ({ ...one, lang: publication.lang })),
  );
  const { called = 0, contacts = 0 } = publications[0]?.content.site.totals ?? {};
  const index = {
    name: 'Arah',
    edition: project.book.edition.value.date,
    ...(origin ? { origin } : {}),
    licence: LICENCE,
    attribution: `${CREDIT}. ${OTHERS}`,
    contacts,
    called_to_check: called,
    notice: Object.fromEntries(
      publications.map(({ lang, t }) => [
        lang,
        called ? t('about.facts.called', { count: called }) : t('about.facts.called-none'),
      ]),
    ),
    files: all.map(({ name, lang, format, type, entries, content }) => ({
      path: `${lang}/${name}`,
      language: lang,
      format,
      type,
      entries,
      bytes: Buffer.byteLength(content),
      sha256: createHash('sha256').update(content).digest('hex'),
    })),
  };
  return [
    { path: `${EXPORT_FOLDER}/index.json`, content: `${JSON.stringify(index, null, 2)}\n` },
    ...all.map(({ lang, name, content }) => ({ path: `${EXPORT_FOLDER}/${lang}/${name}`, content })),
  ];
}
