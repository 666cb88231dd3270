/** A small server for the built site with the headers it was built with: for `npm start` and the tests. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { ASKED_AGAIN, CLEAR_PATH, CLEAR_SITE_DATA, headersFor, parseHeadersFile } from './headers.ts';
import { EXPORT_TYPES } from './servers.ts';

export interface ServeOptions {
  out: string;
  port: number;
  host?: string;
}

/** Serves `out` until closed. A wrong link gets the page for wrong links in its language, with status 404. */
export function serveSite({ out, port, host }: ServeOptions): Promise<Server> {
  const table = parseHeadersFile(readFileSync(join(out, '_headers'), 'utf8'));
  const files = sirv(out, {
    dev: true,
    etag: true,
    dotfiles: false,
    setHeaders(response, path) {
      const type = EXPORT_TYPES[path.split('.').at(-1) ?? ''];
      if (type) response.setHeader('Content-Type', type);
    },
  });
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split(/[?#]/)[0] ?? '/';
    for (const [name, value] of Object.entries(headersFor(path, table))) response.setHeader(name, value);
    if (path === CLEAR_PATH) {
      response.setHeader('Clear-Site-Data', CLEAR_SITE_DATA);
      response.statusCode = 204;
      response.end();
      return;
    }
    files(request, response, () => {
      const lang = /^\/([a-z]{2,3})\//.exec(path)?.[1] ?? '';
      const own = join(out, lang, '404.html');
      response.statusCode = 404;
      // What is missing today may be there tomorrow, also where files are kept for ever.
      response.setHeader('Cache-Control', ASKED_AGAIN);
      response.removeHeader('Content-Disposition');
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(readFileSync(lang && existsSync(own) ? own : join(out, '404.html')));
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}
