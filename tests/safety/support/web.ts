/** A website of a few pages, for what an ordinary site leaves behind. */
import { createServer } from 'node:http';
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
