/**
 * Erasing what the app keeps on this phone, in the one order that leaves nothing behind: with the worker
 * still answering or a database still open, a plain clean-up brings some of it back (docs/safety.md).
 */
import { stopDownloads } from './download.ts';
import { shutSettings } from './settings.ts';
import { shutStore } from './store.ts';

/** What is gone, each looked up again afterwards. */
export interface Erased {
  worker: boolean;
  caches: boolean;
  databases: boolean;
  settings: boolean;
}

const DATABASES = ['info'];
const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

async function attempt(step: () => unknown): Promise<void> {
  try {
    await step();
  } catch {
    // What could not be done shows in the look-up at the end.
  }
}

/** Tells the worker to stop storing and answering; it may be gone already, so half a second is enough. */
async function stopWorker(): Promise<void> {
  const worker = navigator.serviceWorker?.controller;
  if (!worker) return;
  const channel = new MessageChannel();
  const stopped = new Promise<void>((resolve) => {
    channel.port1.onmessage = () => resolve();
  });
  worker.postMessage('STOP', [channel.port2]);
  await Promise.race([stopped, wait(500)]);
}

async function databaseNames(): Promise<string[]> {
  // Firefox before 126 cannot list databases; ours has one name.
  if (!indexedDB.databases) return DATABASES;
  return (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
}

function deleteDatabase(name: string): Promise<void> {
  const gone = new Promise<void>((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = request.onerror = () => resolve();
  });
  return Promise.race([gone, wait(1000)]);
}

async function registrations(): Promise<readonly ServiceWorkerRegistration[]> {
  return (await navigator.serviceWorker?.getRegistrations()) ?? [];
}

/**
 * Removes the worker, the stored shell and the directory, but not the settings: for a person who goes on
 * using the app and wants nothing kept. Nothing is stored again in this visit.
 */
export async function removeStored(): Promise<void> {
  await attempt(stopWorker);
  await attempt(shutStore);
  await attempt(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))));
  await attempt(async () => Promise.all((await databaseNames()).map(deleteDatabase)));
  await attempt(async () =>
    Promise.all((await registrations()).map((registration) => registration.unregister())),
  );
}

/** Erases, looks again, and says what is gone. Works without network; never throws. */
export async function eraseAll(): Promise<Erased> {
  stopDownloads();
  shutSettings();
  await removeStored();
  await attempt(() => localStorage.clear());
  await attempt(() => sessionStorage.clear());
  // A second layer where the server can send Clear-Site-Data; it is not waited for longer than this.
  if (navigator.onLine)
    await attempt(() => Promise.race([fetch('/x', { method: 'POST', cache: 'no-store' }), wait(1500)]));
  const erased: Erased = { worker: false, caches: false, databases: false, settings: false };
  await attempt(async () => {
    erased.worker = (await registrations()).length === 0;
  });
  await attempt(async () => {
    erased.caches = (await caches.keys()).length === 0;
  });
  await attempt(async () => {
    erased.databases = !indexedDB.databases || (await indexedDB.databases()).length === 0;
  });
  await attempt(() => {
    erased.settings = localStorage.length === 0;
  });
  return erased;
}

/** True when nothing is left. */
export function isClean(erased: Erased): boolean {
  return erased.worker && erased.caches && erased.databases && erased.settings;
}
