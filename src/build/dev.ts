/** `npm run dev`: the directory as one edits it; a saved file is on the page after a reload, which comes by itself. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createServer, type Plugin } from 'vite';
import { siteConfig } from '../../vite.config.ts';
import { compactTemplate } from './document.ts';
import { latchesFor } from './prerender.ts';
import { formatProblem } from './problem.ts';
import { readProject } from './project.ts';
import { contentOf, packFiles, pageFiles } from './publish.ts';
import { readMapStyles, readStyles } from './styles.ts';

const root = resolve(import.meta.dirname, '..', '..');

/** Every generated file by its path; problems are printed, and what can be shown is shown. */
function generate(): Map<string, string> {
  const project = readProject(root);
  for (const problem of project.problems)
    if (problem.level === 'error') console.error(formatProblem(problem));
  const css = readStyles(root);
  const policy = "default-src * 'unsafe-inline' 'unsafe-eval' data: blob:";
  const shared = {
    ...project,
    template: compactTemplate(readFileSync(join(root, 'index.html'), 'utf8')),
    script: '/src/app/entry-client.tsx',
    page: { css, policy, preload: [] },
    map: { css: css + readMapStyles(root), policy, preload: [] },
    origin: '',
    worker: false,
    latch: latchesFor(root, project),
  };
  const files = project.locales.flatMap((locale) => {
    const content = contentOf(project, locale);
    const packs = packFiles(content);
    return [...packs.files, ...pageFiles(shared, locale, content, packs.manifest.version)];
  });
  return new Map(files.map(({ path, content }) => [`/${path}`, content]));
}

function directory(): Plugin {
  let files: Map<string, string> | undefined;
  return {
    name: 'arah-dev',
    configureServer(server) {
      server.watcher.add(['data', 'locales', 'src'].map((folder) => join(root, folder)));
      server.watcher.on('change', (file) => {
        if (!/\.(ya?ml|json|css|md)$/.test(file)) return;
        files = undefined;
        server.ws.send({ type: 'full-reload' });
      });
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '/').split(/[?#]/)[0] ?? '/';
        files ??= generate();
        const found = files.get(path) ?? (path.endsWith('/') ? files.get(`${path}index.html`) : undefined);
        if (found === undefined) return next();
        response.setHeader(
          'Content-Type',
          path.endsWith('.json') ? 'application/json' : 'text/html; charset=utf-8',
        );
        response.end(found);
      });
    },
  };
}

const server = await createServer({
  ...siteConfig({ root, out: 'dist', plugins: [directory()] }),
  appType: 'custom',
  server: { port: Number(process.env['PORT'] ?? 5173) },
});
await server.listen();
server.printUrls();
