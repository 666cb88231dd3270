/** A website of a few pages, for what an ordinary site leaves behind. */
import { request as ask, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Website {
  origin: string;
  close(): Promise<void>;
}

/** Every address answers with `html`, or with what a function makes of the address. */
export async function startWebsite(html: string | ((path: string) => string)): Promise<Website> {
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path === '/favicon.ico') return void response.writeHead(204).end();
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>page</title><body>${typeof html === 'string' ? html : html(path)}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export interface Holding extends Website {
  /** Requests to this path wait until they are let go. */
  hold(path: string): { asked(): boolean; letGo(): void };
}

/** Passes everything on to another site, and lets chosen answers wait: a network that is slow in one place. */
export async function startHolding(target: string): Promise<Holding> {
  const held = new Map<string, { asked: boolean; open: Promise<void> }>();
  const server = createServer(async (request, response) => {
    const entry = held.get(request.url ?? '');
    if (entry) {
      entry.asked = true;
      await entry.open;
    }
    const { hostname, port } = new URL(target);
    const { method = 'GET', url = '/', headers } = request;
    const passed = ask({ hostname, port, method, path: url, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    passed.on('error', () => response.destroy());
    request.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hold(path) {
      let letGo = () => {};
      const entry = {
        asked: false,
        open: new Promise<void>((resolve) => {
          letGo = resolve;
        }),
      };
      held.set(path, entry);
      return { asked: () => entry.asked, letGo };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
