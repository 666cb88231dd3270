/** What is sent to phones: the list that the build makes names exactly that, each with a known licence. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { beforeAll, expect, inject, test } from 'vitest';
import { inProduction } from '../../src/build/production.ts';
import { siteConfig } from '../../vite.config.ts';
import { ROOT } from '../support/published.ts';

interface Component {
  name: string;
  version: string;
  purl: string;
  licenses: { license: { id: string } }[];
}
/** Licences that let anybody publish a copy; each asks for its notice at most. */
const KNOWN = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD'];

let list: { bomFormat: string; specVersion: string; components: Component[] };
beforeAll(() => {
  list = JSON.parse(readFileSync(join(`${inject('built').out}-server`, 'sbom.cdx.json'), 'utf8'));
});

/** Packages whose code is in a bundle, looked up by bundling it once more; nothing is written. */
async function packagesOf(input: string): Promise<Set<string>> {
  const names = new Set<string>();
  const { build: options, resolve = {} } = siteConfig({ root: ROOT, out: join(ROOT, 'dist'), plugins: [] });
  const config: InlineConfig = {
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    resolve,
    build: {
      ...(options?.target ? { target: options.target } : {}),
      write: false,
      rolldownOptions: { input: join(ROOT, input) },
    },
    plugins: [
      {
        name: 'list-packages',
        generateBundle(_options, bundle) {
          for (const chunk of Object.values(bundle))
            if (chunk.type === 'chunk')
              for (const id of chunk.moduleIds) {
                const name = /.*node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1];
                if (name) names.add(name.replace('\\', '/'));
              }
        },
      },
    ],
  };
  await inProduction(() => build(config));
  return names;
}

// Fails when a package is left out or stays in the list after it went: tried with the worker's packages.
test('the bill of materials lists exactly the packages found in what is sent', {
  timeout: 120_000,
}, async () => {
  const [page, worker] = [await packagesOf('src/app/entry-client.tsx'), await packagesOf('src/sw/sw.ts')];
  expect(page.has('preact')).toBe(true);
  expect(worker.size).toBeGreaterThan(1);
  // Its drawings are copied into the pages by a command.
  const sent = new Set([...page, ...worker, 'lucide-static']);
  expect(list.components.map(({ name }) => name).toSorted()).toEqual([...sent].toSorted());
});

test('it is a CycloneDX list with versions as locked, and every licence is a known one', () => {
  expect([list.bomFormat, list.specVersion]).toEqual(['CycloneDX', '1.5']);
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version: string; license?: string }>;
  };
  expect(list.components.length).toBeGreaterThan(4);
  for (const { name, version, purl, licenses } of list.components) {
    // A package may be there twice, the second time inside the one that needs another version.
    const [, locked] =
      Object.entries(packages).find(
        ([path, one]) => path.endsWith(`node_modules/${name}`) && one.version === version,
      ) ?? [];
    expect([name, version, licenses[0]?.license.id]).toEqual([name, locked?.version, locked?.license]);
    expect(KNOWN).toContain(licenses[0]?.license.id);
    expect(purl).toBe(`pkg:npm/${name.replace('@', '%40')}@${version}`);
  }
});

// There is then nothing for `npm audit --omit=dev` to look at: what ships is in the list above.
test('the project has no packages of its own at run time', () => {
  const project = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<string, unknown>;
  expect(project).not.toHaveProperty('dependencies');
  expect(project).not.toHaveProperty('optionalDependencies');
});

// R58. Fails when such a package is added, to work with or to send.
test('nothing that measures, records or reports people is among the packages', () => {
  const project = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const telling =
    /analytics|sentry|hotjar|mixpanel|posthog|segment|datadog|bugsnag|rollbar|fullstory|logrocket|amplitude|matomo|plausible/;
  const names = [...Object.keys(project.devDependencies), ...list.components.map(({ name }) => name)];
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => telling.test(name))).toEqual([]);
});
