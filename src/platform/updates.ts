/** Registering the service worker; how it updates is in `src/sw/sw.ts`. */

const WORKER = '/sw.js';

let shut = false;

/** From now on no worker is registered: what it keeps is being removed. */
export function shutWorker(): void {
  shut = true;
}

type TrustedUrl = string;

/** The one Trusted Types policy: it admits the worker's address and nothing else (R52). */
function trustedWorkerUrl(): TrustedUrl {
  const { trustedTypes } = globalThis as typeof globalThis & {
    trustedTypes?: {
      createPolicy(name: string, rules: object): { createScriptURL(url: string): TrustedUrl };
    };
  };
  if (!trustedTypes) return WORKER;
  const policy = trustedTypes.createPolicy('app', {
    createScriptURL(url: string) {
      if (url !== WORKER) throw new TypeError(`not our worker: ${url}`);
      return url;
    },
  });
  return policy.createScriptURL(WORKER);
}

/** Empties the caches once a worker has stopped installing: until then it goes on filling them. */
export async function clearAfter(worker: ServiceWorker): Promise<void> {
  const settled = () => worker.state !== 'installing' && worker.state !== 'parsed';
  const done = new Promise<void>((resolve) => {
    if (settled()) resolve();
    worker.addEventListener('statechange', () => settled() && resolve());
  });
  const late = new Promise<void>((resolve) => setTimeout(resolve, 10_000));
  const clear = async () => Promise.all((await caches.keys()).map((name) => caches.delete(name)));
  await clear();
  await Promise.race([done, late]);
  await clear();
}

/**
 * Registers the worker and waits until it has everything stored. False where workers are not allowed or the
 * shell could not be fetched. A newer worker waits for the next start; nothing is reloaded.
 */
export async function keepShell(): Promise<boolean> {
  if (!('serviceWorker' in navigator) || shut) return false;
  try {
    const registration = await navigator.serviceWorker.register(trustedWorkerUrl(), {
      scope: '/',
      updateViaCache: 'none',
    });
    if (shut) {
      // The decision came while it was on its way: take it back, and what it may have stored meanwhile.
      const late = registration.installing;
      await registration.unregister();
      if (late) await clearAfter(late);
      return false;
    }
    const ready = navigator.serviceWorker.ready.then(() => true);
    const worker = registration.installing;
    const refused = new Promise<boolean>((resolve) => {
      worker?.addEventListener('statechange', () => worker.state === 'redundant' && resolve(false));
    });
    return await Promise.race([ready, refused]);
  } catch {
    return false;
  }
}
