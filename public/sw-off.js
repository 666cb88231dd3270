// The off switch: put this file in the place of sw.js to remove the service worker from every phone that
// comes by. It deletes what the worker stored and unregisters itself; pages go on as ordinary pages.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.map((name) => caches.delete(name))))
      .then(() => self.registration.unregister()),
  );
});
