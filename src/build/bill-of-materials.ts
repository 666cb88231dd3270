/** What is sent to the phone and under which licence: a bill of materials (CycloneDX 1.5), made by the build. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  name: string;
  version: string;
  license?: string;
  dependencies?: Record<string, string>;
}

/** The folder of the package a module belongs to, which may lie inside another package's. */
const FOLDER = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

function manifestOf(root: string, name: string): Manifest {
  return readManifest(join(root, 'node_modules', name));
}

/** Packages the service worker imports, and theirs: it is bundled apart, so its modules are not in the bundle. */
function workerPackages(root: string): string[] {
  const folder = join(root, 'src', 'sw');
  const sources = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  const direct = sources.flatMap((source) =>
    [...source.matchAll(/from '([^.'][^']*)'/g)].map(([, name]) => name!),
  );
  const all = new Set<string>();
  const add = (name: string) => {
    if (all.has(name)) return;
    all.add(name);
    for (const next of Object.keys(manifestOf(root, name).dependencies ?? {})) add(next);
  };
  for (const name of direct) add(name);
  return [...all];
}

/** `modules`: paths of the modules in the bundle. Without a date, so that the same input gives the same bytes. */
export function billOfMaterials(root: string, modules: readonly string[]): string {
  const folders = modules.flatMap((path) => FOLDER.exec(path.replaceAll('\\', '/').replace('\0', '')) ?? []);
  const bundled = [...new Set(folders)].map(readManifest);
  const others = [...workerPackages(root), 'lucide-static'].map((name) => manifestOf(root, name));
  const manifests = new Map([...bundled, ...others].map((manifest) => [manifest.name, manifest]));
  const sorted = [...manifests.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const components = sorted.map(({ name, version, license = 'NOASSERTION' }) => {
    return {
      type: 'library',
      name,
      version,
      licenses: [{ license: { id: license } }],
      purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    };
  });
  return `${JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.5', version: 1, components }, null, 2)}\n`;
}
