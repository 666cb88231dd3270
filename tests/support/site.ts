/**
 * The built site on a port of its own, with the real server and headers. It can be killed and started again
 * on the same port, and single answers can be replaced, cut, held back or forgotten. All requests are kept.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { inject } from 'vitest';
import { cspHash } from '../../src/build/document.ts';
import { headersFor, parseHeadersFile } from '../../src/build/headers.ts';
import { serveSite } from '../../src/build/serve.ts';

export interface Request {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** Changes the answer to a path; `never` leaves the asker waiting. */
export type Change = (answer: Answer) => Answer | 'never';

export interface Site {
  url: string;
  origin: string;
  requests: Request[];
  /** Later answers to paths that match come from `change`; returns how to undo it. */
  on(path: string | RegExp, change: Change): () => void;
  /** As a power cut: no new connection, and the open ones are broken. */
  kill(): Promise<void>;
  /** Starts again on the same port, from another folder where one is given. */
  restart(out?: string): Promise<void>;
}

const TYPES: Record<string, string> = {
  html: 'text/html;charset=utf-8',
  js: 'text/javascript',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  css: 'text/css',
  png: 'image/png',
};

export interface SiteOptions {
  out?: string;
  /** Where the exit goes instead of the operator's destination; pages and policy are rewritten for it. */
  exit?: string;
}

/** The answer the server would give, as data. */
function answerOf(out: string, path: string): Answer {
  const table = parseHeadersFile(readFileSync(join(out, '_headers'), 'utf8'));
  const file = path.endsWith('/') ? `${path}index.html` : path;
  const found = existsSync(join(out, file));
  const lang = path.split('/')[1] ?? '';
  const missing = existsSync(join(out, lang, '404.html')) ? join(lang, '404.html') : '404.html';
  const type = found ? (TYPES[file.split('.').at(-1) ?? ''] ?? 'text/plain') : TYPES['html']!;
  return {
    status: found ? 200 : 404,
    headers: { ...headersFor(path, table), 'Content-Type': type },
    body: readFileSync(join(out, found ? file : missing)),
  };
}

/** The same page with another exit: the latch changes, so its hash in the policy does too. */
function withExit(answer: Answer, from: readonly string[], to: string): Answer {
  if (!answer.headers['Content-Type']?.startsWith('text/html')) return answer;
  const before = answer.body.toString();
  const after = from.reduce((text, url) => text.replaceAll(url, to), before);
  const hash = (html: string) => cspHash(/<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '');
  // The policy stands in the header, and in the page for hosts that send none.
  const known = (text: string) => text.replaceAll(hash(before), hash(after));
  return {
    ...answer,
    body: Buffer.from(known(after)),
    headers: {
      ...answer.headers,
      'Content-Security-Policy': known(answer.headers['Content-Security-Policy'] ?? ''),
    },
  };
}

/** Where the pages of a built site go on exit. */
export function exitsOf(out: string): string[] {
  const html = readFileSync(join(out, 'index.html'), 'utf8');
  const block = JSON.parse(
    /<script type="application\/json" id="page">([\s\S]*?)<\/script>/.exec(html)![1]!,
  ) as {
    exit: Record<string, string>;
  };
  return [...new Set(Object.values(block.exit))];
}

export async function startSite(options: SiteOptions = {}): Promise<Site> {
  let out = options.out ?? inject('built').out;
  const exits = options.exit ? exitsOf(out) : [];
  const changes: { path: string | RegExp; change: Change }[] = [];
  const requests: Request[] = [];
  let server: Server;

  async function listen(port: number): Promise<void> {
    server = await serveSite({ out, port, host: '127.0.0.1' });
    const [serve] = server.listeners('request') as ((
      request: IncomingMessage,
      response: ServerResponse,
    ) => void)[];
    server.removeAllListeners('request');
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      const path = (request.url ?? '/').split(/[?#]/)[0] ?? '/';
      requests.push({ method: request.method ?? '', path: request.url ?? '', headers: request.headers });
      const mine = changes.filter((one) =>
        typeof one.path === 'string' ? one.path === path : one.path.test(path),
      );
      if (!mine.length && !options.exit) return serve?.(request, response);
      let answer: Answer | 'never' = answerOf(out, path);
      if (options.exit) answer = withExit(answer, exits, options.exit);
      for (const { change } of mine) if (answer !== 'never') answer = change(answer);
      if (answer === 'never') return;
      response.writeHead(answer.status, answer.headers);
      response.end(answer.body);
    });
  }
  async function kill(): Promise<void> {
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  }
  await listen(0);
  const { port } = server!.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    url: `${origin}/`,
    requests,
    on(path, change) {
      const entry = { path, change };
      changes.push(entry);
      return () => void changes.splice(changes.indexOf(entry), 1);
    },
    kill,
    restart(other = out) {
      out = other;
      return listen(port);
    },
  };
}
