/** The one-file edition: everything of one language in one HTML file that asks nobody for anything. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { build, minifySync } from 'vite';
import {
  DATA_ID,
  NEUTRAL_ID,
  NEUTRAL_STYLE_ID,
  renderSinglePage,
  type SingleData,
} from '../../app/entry-single-page.tsx';
import { pack } from '../../domain/packs.ts';
import { createTranslator } from '../../i18n/translator.ts';
import { cspHash, safeJson } from '../document.ts';
import type { Locale } from '../locales.ts';
import { inProduction } from '../production.ts';
import type { Project } from '../project.ts';
import { contentOf, type OutputFile } from '../publish.ts';
import { readSketchStyles, readStyles } from '../styles.ts';

/** A classic script for phones from Android 8 on, in one piece. */
export async function bundleSingle(root: string): Promise<string> {
  const result = await inProduction(() =>
    build({
      root,
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      mode: 'production',
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        write: false,
        target: ['chrome103', 'safari15', 'firefox115'],
        minify: true,
        modulePreload: false,
        lib: { entry: join(root, 'src', 'app', 'entry-single.tsx'), formats: ['iife'], name: 'a' },
      },
    }),
  );
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  const chunks = outputs.flatMap((one) => (one.type === 'chunk' ? [one.code] : []));
  if (chunks.length !== 1) throw new Error(`the one file needs one script, not ${chunks.length}`);
  return chunks[0]!.trim();
}

/** The screen behind the exit, from the page the site has for it. */
function neutralParts(root: string): { screen: string; css: string; script: string } {
  const read = (name: string) => readFileSync(join(root, 'public', 'n', name), 'utf8');
  const screen = String(parse(read('index.html')).querySelector('main') ?? '');
  const source = `function neutral(){${read('n.js')}}`;
  const script = minifySync('n.js', source).code.trim();
  return { screen, css: read('n.css').replace(/\s*\n\s*/g, ''), script };
}

// Covers a file that was left before any of it is seen.
const LATCH =
  "try{if(history.state&&history.state.x)document.documentElement.style.setProperty('display','none','important')}catch(e){}";

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The file of one language; `script` is the same for all. */
export function singleFile(root: string, project: Project, locale: Locale, script: string): OutputFile {
  const { language, strings } = locale;
  const t = createTranslator(language.code, strings);
  const own = Object.fromEntries(Object.entries(strings).filter(([key]) => key.startsWith('single.')));
  const content = contentOf(project, locale);
  const exits = project.book.operator.value.exit;
  const exit = exits[language.code] ?? exits['id'] ?? 'about:blank';
  const data: SingleData = {
    language,
    exit,
    packs: pack({ ...content, strings: { ...content.strings, ...own } }),
  };
  const css = readStyles(root) + readSketchStyles(root);
  const neutral = neutralParts(root);
  if (/<\/script/i.test(script)) throw new Error('the script would end its own element');
  const scripts = [LATCH, neutral.script, script];
  const hashes = (texts: readonly string[]) => texts.map((text) => ` '${cspHash(text)}'`).join('');
  const policy = [
    "default-src 'none'",
    `script-src${hashes(scripts)}`,
    `style-src${hashes([css, neutral.css])}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const html = [
    `<!doctype html><html lang="${language.code}" dir="${language.direction}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<script>${LATCH}</script>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(t('site.name'))}</title>`,
    `<meta name="description" content="${escaped(t('site.description'))}">`,
    '<meta name="referrer" content="no-referrer"><meta name="format-detection" content="telephone=no">',
    '<meta name="robots" content="noindex"><meta name="color-scheme" content="light dark">',
    // An empty picture: without one a browser may ask for /favicon.ico.
    '<link rel="icon" href="data:,">',
    `<style>${css}</style><style id="${NEUTRAL_STYLE_ID}" media="not all">${neutral.css}</style></head>`,
    `<body>${renderSinglePage({ content, language, t, exit })}`,
    `<template id="${NEUTRAL_ID}">${neutral.screen}</template>`,
    `<script type="application/json" id="${DATA_ID}">${safeJson(data)}</script>`,
    `<script>${neutral.script}</script><script>${script}</script></body></html>`,
  ].join('');
  return { path: `info-layanan-${language.code}.html`, content: html };
}
