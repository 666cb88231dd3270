/** Makes the paper editions: one Chromium for all, one page after the other. */
import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { type PaperInput, renderBooklet, renderCards } from '../../app/entry-paper.tsx';
import { createTranslator } from '../../i18n/translator.ts';
import type { Project } from '../project.ts';
import type { OutputFile } from '../publish.ts';
import { contentOf } from '../publish.ts';
import { missingFontMessage, missingGlyphs } from './glyphs.ts';
import { type Imposed, impose, oneSheet, type Print } from './impose.ts';
import { qrPath } from './qr.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

/** `CHROMIUM` in the environment, else the first browser of the family in the path. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  if (env['CHROMIUM']) return env['CHROMIUM'];
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

export interface Edition {
  area: string;
  lang: string;
}

/** Every regency and city, in every language; `only` keeps one area or one language. */
export function editionsOf({ book, locales }: Project, only: Partial<Edition> = {}): Edition[] {
  const areas = book.areas.map(({ value }) => value.code).filter((code) => code.length === 4);
  return locales
    .map(({ language }) => language.code)
    .filter((lang) => !only.lang || lang === only.lang)
    .flatMap((lang) =>
      areas.filter((area) => !only.area || area === only.area).map((area) => ({ area, lang })),
    );
}

export interface Printed extends Edition {
  booklet: Imposed;
  cards: Uint8Array;
}

/** An edition that could not be printed, and why. */
export interface Unprinted extends Edition {
  fault: string;
}

export interface PrintOptions {
  root: string;
  project: Project;
  /** Public address without a slash at the end; empty prints no QR code. */
  origin: string;
  editions: readonly Edition[];
  chromium: string;
}

function htmlOf(lang: string, direction: string, css: string, body: string): string {
  return `<!doctype html><html lang="${lang}" dir="${direction}"><meta charset="utf-8"><title>.</title><style>${css}</style><body>${body}</body></html>`;
}

/** One edition after the other, as they are done; one that fails says why and does not stop the others. */
export async function* printEditions(options: PrintOptions): AsyncGenerator<Printed | Unprinted> {
  const { root, project, origin, editions } = options;
  const css = (name: string) => readFileSync(join(root, 'src', 'build', 'paper', name), 'utf8');
  const styles = { booklet: css('paper.css'), cards: css('cards.css') };
  const asRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({
    executablePath: options.chromium,
    args: ['--disable-dev-shm-usage', ...(asRoot ? ['--no-sandbox'] : [])],
  });
  try {
    const page = await browser.newPage({ javaScriptEnabled: false, offline: true });
    /** Letters that were drawn, by language: each is looked at once. */
    const drawn = new Map<string, Set<string>>();
    async function printEdition({ lang, area }: Edition): Promise<Printed> {
      const locale = project.locales.find(({ language }) => language.code === lang);
      if (!locale) throw new Error(`there is no language ${lang}`);
      const { language } = locale;
      const content = contentOf(project, locale);
      const t = createTranslator(lang, locale.strings);
      const address = `${origin}/${lang}/`;
      const qr = origin ? qrPath(address) : undefined;
      const input: PaperInput = {
        content,
        language,
        t,
        area,
        ...(qr ? { link: { address, qr: qr.path, size: qr.size } } : {}),
      };
      const print: Print = {
        title: t('site.name'),
        edition: content.directory.edition,
        direction: language.direction,
      };
      const pdf = async (sheet: string, body: string) => {
        await page.setContent(htmlOf(lang, language.direction, sheet, body));
        const known = drawn.get(lang) ?? new Set<string>();
        drawn.set(lang, known);
        const missing = await missingGlyphs(page, known);
        if (missing.length) throw new Error(missingFontMessage(`${language.name} (${lang})`, missing));
        return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: false });
      };
      const booklet = await impose(await pdf(styles.booklet, renderBooklet(input)), print);
      const cards = await oneSheet(await pdf(styles.cards, renderCards(input)), print);
      return { lang, area, booklet, cards };
    }
    for (const edition of editions)
      yield await printEdition(edition).catch(
        (error: unknown): Unprinted => ({
          ...edition,
          fault: error instanceof Error ? error.message : String(error),
        }),
      );
  } finally {
    await browser.close();
  }
}

export interface PaperFile extends Omit<OutputFile, 'content'> {
  content: Uint8Array;
}

/** The files of one edition. Their names say where and in which language, not about what. */
export function filesOf({ lang, area, booklet, cards }: Printed): PaperFile[] {
  const name = `${lang}/info-layanan-${area}-${lang}`;
  return [
    { path: `${name}.pdf`, content: booklet.folded },
    { path: `${name}-a5.pdf`, content: booklet.flat },
    { path: `${name}-cards.pdf`, content: cards },
  ];
}
