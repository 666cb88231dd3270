/**
 * The Vite plugin that adds the directory to the bundle: after the scripts are written it writes packs,
 * pages and headers, and before the service worker is made from them.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { minifySync, type Plugin, type Rolldown } from 'vite';
import { streetSource } from '../domain/map.ts';
import { billOfMaterials } from './bill-of-materials.ts';
import { compactTemplate, cspHash } from './document.ts';
import { exportFiles } from './exports/exports.ts';
import {
  combinedPolicy,
  headersFile,
  headerTable,
  metaPolicy,
  type PolicyInput,
  SAVED_PATH,
} from './headers.ts';
import type { Project } from './project.ts';
import { contentOf, type OutputFile, packFiles, pageFiles } from './publish.ts';
import { caddyfile, nginxConfig } from './servers.ts';
import { readMapStyles, readStyles } from './styles.ts';

export interface PrerenderOptions {
  root: string;
  out: string;
  project: Project;
  origin: string;
  worker: boolean;
  /** The one-file editions by language, to be offered for saving. */
  saved: Readonly<Record<string, OutputFile>>;
}

/** The latch for one destination, minified: it is inline in every page. */
export function latchFor(root: string, exit: string): string {
  const source = readFileSync(join(root, 'src', 'app', 'latch.js'), 'utf8').replace(
    'EXIT',
    JSON.stringify(exit),
  );
  // Also phones that never heard of `catch {}` run it, so nothing newer may come out of the minifier.
  return minifySync('latch.js', source, { compress: { target: 'es2015' } }).code.trim();
}

/** The latch of every language. */
export function latchesFor(
  root: string,
  { book, locales }: Pick<Project, 'book' | 'locales'>,
): Record<string, string> {
  const { exit } = book.operator.value;
  return Object.fromEntries(
    locales.map(({ language: { code } }) => [code, latchFor(root, exit[code] ?? exit['id'] ?? '/n/')]),
  );
}

/** The one host street pictures may come from, and in which way; no source or one of this site, no host. */
export function streetHosts(tiles: string | undefined): Pick<PolicyInput, 'images' | 'connects'> {
  const source = streetSource(tiles ?? '');
  return source?.origin ? { [source.archive ? 'connects' : 'images']: [source.origin] } : {};
}

function writeFiles(folder: string, files: readonly OutputFile[]): void {
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Where a one-file edition lies and how large it is, as pages say it. */
function offerOf({ path, content }: OutputFile) {
  return { url: `${SAVED_PATH}${path}`, kb: Math.round(Buffer.byteLength(content) / 1000) };
}

type Chunk = Rolldown.OutputChunk;

/** Paths of the chunks that hold these modules, with all that those import at once, but without the entry. */
function partsOf(chunks: readonly Chunk[], ...modules: string[]): string[] {
  const wanted = chunks.filter(({ moduleIds }) =>
    modules.some((module) => moduleIds.some((id) => id.replaceAll('\\', '/').endsWith(module))),
  );
  const found = new Set(wanted);
  for (const { imports } of found)
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) found.add(chunk);
  return [...found].filter(({ isEntry }) => !isEntry).map(({ fileName }) => `/${fileName}`);
}

export function prerender(options: PrerenderOptions): Plugin {
  const { root, out, project, origin, worker, saved } = options;
  return {
    name: 'arah-prerender',
    apply: 'build',
    writeBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((chunk) => chunk.type === 'chunk');
      const entry = chunks.find(({ isEntry }) => isEntry);
      if (!entry) throw new Error('the bundle has no entry script');
      const mapParts = partsOf(chunks, 'src/app/map-document.tsx', 'src/ui/map/map-view.tsx');
      const { book, locales, search } = project;
      const latch = latchesFor(root, project);
      const css = readStyles(root);
      const template = compactTemplate(readFileSync(join(root, 'index.html'), 'utf8'));
      const hashes = [...new Set(Object.values(latch))].map(cspHash);
      const mapCss = css + readMapStyles(root);
      const policy = { scripts: hashes, styles: [cspHash(css)] };
      const mapPolicy = {
        scripts: hashes,
        styles: [cspHash(mapCss)],
        markup: ['default'],
        ...streetHosts(book.operator.value.map?.tiles),
      };
      const shared = {
        book,
        locales,
        search,
        template,
        origin,
        worker,
        latch,
        script: `/${entry.fileName}`,
        page: { css, policy: metaPolicy(policy), preload: partsOf(chunks, 'src/app/view.tsx') },
        map: { css: mapCss, policy: metaPolicy(mapPolicy), preload: mapParts },
      };
      const contents = new Map(
        locales.map((locale) => {
          const file = saved[locale.language.code];
          return [locale, contentOf(project, locale, file && offerOf(file))];
        }),
      );
      const files: OutputFile[] = [...contents].flatMap(([locale, content]) => {
        const file = saved[locale.language.code];
        const packs = packFiles(content);
        return [
          ...packs.files,
          ...pageFiles(shared, locale, content, packs.manifest.version),
          ...(file ? [{ ...file, path: `${SAVED_PATH.slice(1)}${file.path}` }] : []),
        ];
      });
      const table = headerTable(combinedPolicy(policy, mapPolicy));
      files.push(
        { path: '_headers', content: headersFile(table) },
        ...exportFiles(project, origin, contents),
      );
      writeFiles(out, files);
      // Beside the site, not in it: what a server of one's own needs, and what the phone is sent.
      const languages = locales.map(({ language }) => language.code);
      const server = { root: '/srv/site', port: 8080, languages };
      const shipped = chunks.flatMap(({ moduleIds }) => moduleIds);
      writeFiles(`${out}-server`, [
        { path: 'nginx.conf', content: nginxConfig(table, server) },
        { path: 'Caddyfile', content: caddyfile(table, server) },
        { path: 'sbom.cdx.json', content: billOfMaterials(root, shipped) },
      ]);
    },
  };
}
