/**
 * Erasing what the app keeps on this phone, in the one order that leaves nothing behind: with the worker
 * still answering or a database still open, a plain clean-up brings some of it back (docs/safety.md).
 */
import { stopDownloads } from './download.ts';
import { shutSettings } from './settings.ts';
import { DATABASE, shutStore } from './store.ts';
import { clearAfter, shutWorker } from './updates.ts';

/** What is gone, each looked up again afterwards. */
export interface Erased {
  worker: boolean;
  caches: boolean;
  databases: boolean;
  settings: boolean;
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

async function attempt(step: () => unknown): Promise<void> {
  try {
    await step();
  } catch {
    // What could not be done shows in the look-up at the end.
  }
}

async function registrations(): Promise<readonly ServiceWorkerRegistration[]> {
  return (await navigator.serviceWorker?.getRegistrations()) ?? [];
}

/** Tells every worker, also one still installing, to stop storing and answering; half a second is enough. */
async function stopWorkers(): Promise<void> {
  const workers = (await registrations()).flatMap(({ installing, waiting, active }) =>
    [installing, waiting, active].flatMap((worker) => worker ?? []),
  );
  const stopped = workers.map(
    (worker) =>
      new Promise<void>((resolve) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve();
        worker.postMessage('STOP', [channel.port2]);
      }),
  );
  await Promise.race([Promise.all(stopped), wait(500)]);
}

async function databaseNames(): Promise<string[]> {
  // Firefox before 126 cannot list databases; ours has one name.
  if (!indexedDB.databases) return [DATABASE];
  return (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
}

function deleteDatabase(name: string): Promise<void> {
  const gone = new Promise<void>((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = request.onerror = () => resolve();
  });
  return Promise.race([gone, wait(1000)]);
}

async function deleteCaches(): Promise<void> {
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
}

/** Unregistering waits for an installation that may hang; it is not waited for longer than this. */
async function unregister(): Promise<void> {
  const gone = (await registrations()).map((registration) => registration.unregister());
  await Promise.race([Promise.all(gone), wait(1000)]);
}

/**
 * Removes the worker, the stored shell and the directory, but not the settings: for a person who goes on
 * using the app and wants nothing kept. Nothing is stored again in this visit.
 */
export async function removeStored(): Promise<void> {
  shutWorker();
  const installing = (await registrations().catch(() => [])).flatMap((one) => one.installing ?? []);
  await attempt(stopWorkers);
  await attempt(shutStore);
  await attempt(deleteCaches);
  await attempt(async () => Promise.all((await databaseNames()).map(deleteDatabase)));
  await attempt(unregister);
  // A worker that was still installing goes on filling its cache for a while.
  await attempt(deleteCaches);
  for (const worker of installing) void attempt(() => clearAfter(worker));
}

/** True when the look-up finds nothing, or when the phone does not have or allow the thing at all. */
async function isGone(look: () => Promise<boolean> | boolean): Promise<boolean> {
  try {
    return await look();
  } catch {
    return true;
  }
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
  return {
    worker: await isGone(async () => (await registrations()).length === 0),
    caches: await isGone(async () => (await caches.keys()).length === 0),
    databases: await isGone(async () => (await indexedDB.databases()).length === 0),
    settings: await isGone(() => localStorage.length === 0),
  };
}

/** True when nothing is left. */
export function isClean(erased: Erased): boolean {
  return erased.worker && erased.caches && erased.databases && erased.settings;
}
