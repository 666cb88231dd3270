/** Other websites: the chat in which a link was sent, and the page the exit leads to. */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Stranger {
  url: string;
  requests: { path: string; headers: IncomingHttpHeaders }[];
  /** While true nobody gets an answer. */
  silent: boolean;
  close(): Promise<void>;
}

/** A website of one page with these words. */
export async function startStranger(html: string): Promise<Stranger> {
  const server = createServer((request, response) => {
    stranger.requests.push({ path: request.url ?? '', headers: request.headers });
    if (stranger.silent) return;
    if (request.url !== '/') return void response.writeHead(204).end();
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>page</title><body>${html}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stranger: Stranger = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    requests: [],
    silent: false,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return stranger;
}
