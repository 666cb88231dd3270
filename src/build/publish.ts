/**
 * From the book to what is published: one language at a time, its directory, its packs and every one of its
 * pages. Pure: the same input gives the same bytes, and nothing is written here.
 */
import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';
import { renderScreen } from '../app/entry-server.tsx';
import type { PageBlock } from '../app/page-block.ts';
import { type Content, PACK_FORMAT, type PackManifest, pack, type Site } from '../domain/packs.ts';
import { createRefs, FIXED_PAGES, type Screen } from '../domain/screen.ts';
import type { SearchVocabulary } from '../domain/search/types.ts';
import { type Block, plainText } from '../domain/text.ts';
import { keepWords } from '../i18n/keep-words.ts';
import { pathOf } from '../i18n/paths.ts';
import { createTranslator } from '../i18n/translator.ts';
import { compileDirectory } from './compile.ts';
import { fillDocument, safeJson } from './document.ts';
import type { Locale } from './locales.ts';
import type { Book } from './read.ts';
import { compileTexts } from './texts/compile-texts.ts';
import type { Texts } from './texts/read-texts.ts';

/** A file of the site: path from its root, without a slash in front. */
export interface OutputFile {
  path: string;
  content: string;
}

export interface DocumentKind {
  css: string;
  /** Paths of the modules that the script asks for at once. */
  preload: readonly string[];
  /** The policy the page carries. */
  policy: string;
}

export interface Shared {
  book: Book;
  locales: readonly Locale[];
  search: SearchVocabulary;
  template: string;
  /** Path of the module script. */
  script: string;
  /** How a page looks and what it may do; the map's own document differs. */
  page: DocumentKind;
  map: DocumentKind;
  origin: string;
  /** False builds a copy without a service worker. */
  worker: boolean;
  /** The latch with its destination filled in, by language. */
  latch: Record<string, string>;
}

/** Compressed size in bytes, Brotli 11: what the budgets are measured in. */
export function brotliBytes(text: string | Uint8Array): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).byteLength;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function siteOf(book: Book, content: Pick<Content, 'directory'>, file: Site['file']): Site {
  const { services, withheld } = content.directory;
  const { name, corrections, map } = book.operator.value;
  const contacts = services.flatMap((service) => [
    ...(service.parent ? [] : service.contacts),
    ...service.places.flatMap((place) => place.contacts),
  ]);
  // Contacts of an office stand among its service's in the compiled office; count those once as well.
  const offices = services.filter((service) => service.parent);
  const own = offices.flatMap((office) => {
    const shared = services.find(({ id }) => id === office.parent)?.contacts.length ?? 0;
    return office.contacts.slice(0, office.contacts.length - shared);
  });
  const all = [...contacts, ...own];
  return {
    ...(name ? { operator: { name } } : {}),
    ...(corrections ? { corrections: definedOnly(corrections) } : {}),
    ...(map ? { map } : {}),
    ...(file ? { file } : {}),
    totals: {
      services: services.length - offices.length,
      contacts: all.length,
      withheld: withheld.length,
      called: all.filter(({ confirmed }) => confirmed.how === 'phone').length,
    },
    pages: Object.fromEntries(book.pages.map(({ value }) => [value.id, value.ref])),
  };
}

function definedOnly(record: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).flatMap(([key, value]) => (value ? [[key, value]] : [])));
}

export interface ContentInput {
  book: Book;
  search: SearchVocabulary;
  texts: Texts;
}

/** The content of one language, as the app has it in memory; `file` is where its one-file edition lies. */
export function contentOf(input: ContentInput, locale: Locale, file?: Site['file']): Content {
  const { book, search, texts } = input;
  const { code } = locale.language;
  const directory = compileDirectory(book, code, locale.vocabulary, compileTexts(texts, book, code));
  return {
    directory,
    strings: phoneStrings(locale.strings),
    search,
    site: siteOf(book, { directory }, file),
  };
}

/** The words the app itself shows; those of the paper and one-file editions stay in the build. */
function phoneStrings(strings: Locale['strings']): Locale['strings'] {
  return Object.fromEntries(Object.entries(strings).filter(([key]) => !/^(paper|single)\./.test(key)));
}

/** The packs of one language and the manifest beside them. Names carry the content's hash. */
export function packFiles(content: Content): { files: OutputFile[]; manifest: PackManifest } {
  const { lang, edition } = content.directory;
  const packs = pack(content).map((one) => {
    const text = JSON.stringify(one);
    const hash = sha256(text);
    return { id: one.id, text, hash, path: `assets/${lang}-${one.id}.${hash.slice(0, 12)}.json` };
  });
  const manifest: PackManifest = {
    format: PACK_FORMAT,
    lang,
    edition,
    version: sha256(packs.map(({ hash }) => hash).join()).slice(0, 12),
    packs: packs.map(({ id, text, hash, path }) => ({
      id,
      url: `/${path}`,
      sha256: hash,
      bytes: Buffer.byteLength(text),
      transfer: brotliBytes(text),
    })),
  };
  const files = packs.map(({ path, text }) => ({ path, content: text }));
  return { manifest, files: [...files, { path: `packs/${lang}.json`, content: JSON.stringify(manifest) }] };
}

/** Every screen that has a page. */
export function screensOf(content: Content): Screen[] {
  const { directory } = content;
  return [
    { kind: 'home' },
    ...FIXED_PAGES.map((id): Screen => ({ kind: 'page', id })),
    ...directory.vocabulary.needs.map(({ id }): Screen => ({ kind: 'need', id })),
    ...directory.areas.map(({ code }): Screen => ({ kind: 'area', code })),
    ...directory.services.map(({ id }): Screen => ({ kind: 'service', id })),
    ...directory.texts.map(({ id }): Screen => ({ kind: 'text', id })),
  ];
}

/** The file of a page: `id/k7q2/index.html`. */
function fileOf(path: string): string {
  return `${path.slice(1)}index.html`;
}

/**
 * A question and its answer for machines that read pages aloud or list them: exactly the words of the page
 * (schema.org FAQPage), and nothing the page does not say.
 */
export function structuredData(title: string, blocks: readonly Block[]): string {
  const text = blocks
    .map((block) => {
      if ('h' in block) return block.h;
      if ('p' in block) return plainText(block.p);
      return ('ul' in block ? block.ul : block.ol).map(plainText).join(' ');
    })
    .join('\n');
  const page = {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    mainEntity: [{ '@type': 'Question', name: title, acceptedAnswer: { '@type': 'Answer', text } }],
  };
  return `<script type="application/ld+json">${safeJson(page)}</script>`;
}

/** All pages of one language. The first language also gives the root, the shell and the page for wrong links. */
export function pageFiles(shared: Shared, locale: Locale, content: Content, version: string): OutputFile[] {
  const { book, locales, template, script, origin, worker } = shared;
  const { language } = locale;
  const languages = locales.map((one) => one.language);
  const t = createTranslator(language.code, locale.strings);
  const refs = createRefs(content.directory, content.site.pages);
  const exits = book.operator.value.exit;
  const exit = exits[language.code] ?? exits['id'] ?? '/n/';
  const bodyOf = (screen: Screen, waiting: boolean): string => {
    const body = renderScreen({ content, refs, language, languages, t, exit, origin, screen, waiting });
    const text = screen.kind === 'text' ? refs.text(screen.id) : undefined;
    return text?.kind === 'question' ? body + structuredData(text.title, text.blocks) : body;
  };
  const isMap = (screen: Screen) => screen.kind === 'page' && screen.id === 'map';
  const page = (
    screen: Screen,
    where: Pick<PageBlock, 'ref' | 'shell'>,
    kind: DocumentKind = isMap(screen) ? shared.map : shared.page,
  ): string =>
    fillDocument(template, {
      ...kind,
      script,
      language,
      title: t('site.name'),
      description: t('site.description'),
      body: bodyOf(screen, where.shell === true),
      latch: shared.latch[language.code] ?? '',
      origin,
      block: {
        lang: language.code,
        ...where,
        ...(kind === shared.map ? { map: true as const } : {}),
        version,
        languages,
        exit: exits,
        keep: keepWords(t),
        ...(worker ? {} : { worker: false }),
      },
    });
  const pages = screensOf(content).map((screen): OutputFile => {
    const ref = refs.refOf(screen);
    return {
      path: fileOf(pathOf(language.code, ref)),
      content: page(screen, ref === undefined ? {} : { ref }),
    };
  });
  const missing = page({ kind: 'missing' }, { ref: '' });
  const isFirst = language.code === languages[0]?.code;
  const ask: Screen = { kind: 'page', id: 'ask' };
  const mapRef = refs.refOf({ kind: 'page', id: 'map' });
  return [
    ...pages,
    { path: isFirst ? '404.html' : `${language.code}/404.html`, content: missing },
    ...(isFirst
      ? [
          { path: 'index.html', content: page({ kind: 'home' }, {}) },
          // The lines that always answer stand in the shell itself, for a phone whose storage was emptied (R34).
          { path: 'shell.html', content: page(ask, { shell: true }) },
          ...(mapRef
            ? [{ path: `shell-${mapRef}.html`, content: page(ask, { shell: true }, shared.map) }]
            : []),
        ]
      : []),
  ];
}
