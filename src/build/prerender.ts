/**
 * The Vite plugin that adds the directory to the bundle: after the scripts are written it writes packs,
 * pages and headers, and before the service worker is made from them.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { minifySync, type Plugin } from 'vite';
import { compactTemplate, cspHash } from './document.ts';
import { headersFile, headerTable } from './headers.ts';
import type { Project } from './project.ts';
import { contentOf, type OutputFile, packFiles, pageFiles } from './publish.ts';
import { readStyles } from './styles.ts';

export interface PrerenderOptions {
  root: string;
  out: string;
  project: Project;
  origin: string;
  worker: boolean;
}

/** The latch for one destination, minified: it is inline in every page. */
export function latchFor(root: string, exit: string): string {
  const source = readFileSync(join(root, 'src', 'app', 'latch.js'), 'utf8').replace(
    'EXIT',
    JSON.stringify(exit),
  );
  return minifySync('latch.js', source).code.trim();
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

export function prerender(options: PrerenderOptions): Plugin {
  const { root, out, project, origin, worker } = options;
  return {
    name: 'arah-prerender',
    apply: 'build',
    writeBundle(_options, bundle) {
      const entry = Object.values(bundle).find((chunk) => chunk.type === 'chunk' && chunk.isEntry);
      if (!entry) throw new Error('the bundle has no entry script');
      const { book, locales, search } = project;
      const latch = latchesFor(root, project);
      const css = readStyles(root);
      const template = compactTemplate(readFileSync(join(root, 'index.html'), 'utf8'));
      const shared = {
        book,
        locales,
        search,
        template,
        css,
        script: `/${entry.fileName}`,
        origin,
        worker,
        latch,
      };
      const files: OutputFile[] = locales.flatMap((locale) => {
        const content = contentOf(project, locale);
        const packs = packFiles(content);
        return [...packs.files, ...pageFiles(shared, locale, content, packs.manifest.version)];
      });
      const hashes = [...new Set(Object.values(latch))].map(cspHash);
      const table = headerTable({ scripts: hashes, styles: [cspHash(css)] });
      files.push({ path: '_headers', content: headersFile(table) });
      for (const { path, content } of files) {
        mkdirSync(dirname(join(out, path)), { recursive: true });
        writeFileSync(join(out, path), content);
      }
    },
  };
}
