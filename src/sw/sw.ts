/// <reference lib="webworker" />
/**
 * The service worker: it stores the shell when it is installed, and answers any page with it when the network
 * does not. It never stores what a person looked at. A newer one waits until all pages are closed.
 */
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { answerPage, SHELL } from './page-answer.ts';

/** The map has a shell of its own, named after its ref; every other page has the one for all. */
async function shellFor(request: Request): Promise<Response | undefined> {
  const [, , ref] = new URL(request.url).pathname.split('/');
  return (await matchPrecache(`/shell-${ref}.html`)) ?? matchPrecache(SHELL);
}

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: { url: string; revision: string | null }[] };

let stopped = false;

// First of all listeners: once told to stop, the worker leaves every request to the network.
self.addEventListener('fetch', (event) => {
  if (stopped) event.stopImmediatePropagation();
});

self.addEventListener('message', (event) => {
  if (event.data !== 'STOP') return;
  stopped = true;
  // An installation under way would open its cache anew with every file that still arrives.
  caches.open = () => Promise.reject(new Error('stopped'));
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.map((name) => caches.delete(name))))
      .then(() => event.ports[0]?.postMessage('STOPPED')),
  );
});

precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();

// The neutral page answers with and without its last slash.
registerRoute(
  ({ url, request }) => request.mode === 'navigate' && url.pathname === '/n',
  async () => (await matchPrecache('/n/index.html')) ?? Response.redirect('/n/'),
);

registerRoute(
  new NavigationRoute(({ request }) => answerPage(request, () => shellFor(request)), {
    denylist: [/^\/n\//, /^\/f\//, /^\/packs\//, /^\/export\//, /\.\w+$/],
  }),
);
