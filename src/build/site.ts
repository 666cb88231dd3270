/** Builds the site: checks first, writes only when nothing is wrong. */
import { copyFileSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { siteConfig } from '../../vite.config.ts';
import { prerender } from './prerender.ts';
import type { Problem } from './problem.ts';
import { inProduction } from './production.ts';
import { readProject } from './project.ts';
import { brotliBytes, type OutputFile } from './publish.ts';
import { bundleSingle, singleFile } from './single/single.ts';

export interface BuildOptions {
  root: string;
  out: string;
  /** Public address, for the preview card; a copy without one uses a path. */
  origin?: string;
  /** False builds a copy without service worker and tells phones to remove theirs. */
  worker?: boolean;
  /** False leaves the compressed sizes out (0): they take longer than all the rest. */
  sizes?: boolean;
}

export interface Written {
  path: string;
  bytes: number;
  /** Brotli 11, as a good host sends it. */
  compressed: number;
}

export type BuildResult =
  | { ok: true; files: Written[]; problems: Problem[] }
  | { ok: false; problems: Problem[] };

/** Every file below a folder, by path. */
export function listFiles(folder: string, under = ''): string[] {
  return readdirSync(join(folder, under))
    .sort()
    .flatMap((name) => {
      const path = under ? `${under}/${name}` : name;
      return statSync(join(folder, path)).isDirectory() ? listFiles(folder, path) : [path];
    });
}

/** Checks the project and, if nothing is wrong, writes the whole site to `out`. */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const { root, out, origin = '', worker = true, sizes = true } = options;
  const project = readProject(root);
  if (project.problems.some(({ level }) => level === 'error'))
    return { ok: false, problems: project.problems };
  const script = await bundleSingle(root);
  const saved = Object.fromEntries(
    project.locales.map((locale): [string, OutputFile] => [
      locale.language.code,
      singleFile(root, project, locale, script),
    ]),
  );
  const plugins = [prerender({ root, out, project, origin, worker, saved })];
  await inProduction(() => build(siteConfig({ root, out, plugins })));
  // The off switch takes the worker's place: a phone that comes by fetches it and lets go of the old one.
  if (!worker) copyFileSync(join(out, 'sw-off.js'), join(out, 'sw.js'));
  const files = listFiles(out).map((path): Written => {
    const content = readFileSync(join(out, path));
    return { path, bytes: content.byteLength, compressed: sizes ? brotliBytes(content) : 0 };
  });
  return { ok: true, files, problems: project.problems };
}

export interface KindOfFile {
  name: string;
  files: Written[];
  /** Sums, in bytes. */
  bytes: number;
  compressed: number;
}

/** Each file belongs to the first kind that fits its path. */
const KINDS: [name: string, path: RegExp][] = [
  ['saved', /^f\//],
  ['pages', /\.html$/],
  ['packs', /^(packs\/|assets\/.*\.json$)/],
  ['scripts', /^(assets\/.*|sw)\.js$/],
  ['exports', /^export\//],
  ['other', /./],
];

/** What was written, by kind, with sums. */
export function bytesByKind(files: readonly Written[]): KindOfFile[] {
  const kindOf = ({ path }: Written) => KINDS.find(([, fits]) => fits.test(path))?.[0];
  return KINDS.map(([name]) => {
    const group = files.filter((file) => kindOf(file) === name);
    const sum = (of: (file: Written) => number) => group.reduce((total, file) => total + of(file), 0);
    return {
      name,
      files: group,
      bytes: sum((file) => file.bytes),
      compressed: sum((file) => file.compressed),
    };
  });
}
