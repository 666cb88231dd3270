/** Fetching packs: whole and unaltered, or not at all. */
import { PACK_FORMAT, type Pack, type PackManifest } from '../domain/packs.ts';

const downloads = new AbortController();

/** Ends all downloads, for good. */
export function stopDownloads(): void {
  downloads.abort();
}

export function manifestUrl(lang: string): string {
  return `/packs/${lang}.json`;
}

/** What there is to fetch, or undefined when it cannot be had or is of a format this app does not read. */
export async function fetchManifest(lang: string): Promise<PackManifest | undefined> {
  try {
    const response = await fetch(manifestUrl(lang), { cache: 'no-cache', signal: downloads.signal });
    if (!response.ok) return undefined;
    const manifest = (await response.json()) as PackManifest;
    return manifest.format === PACK_FORMAT && manifest.lang === lang ? manifest : undefined;
  } catch {
    return undefined;
  }
}

/** SHA-256 in hex; undefined on a page without a secure origin, where browsers do not offer it. */
async function sha256(bytes: ArrayBuffer): Promise<string | undefined> {
  if (!globalThis.crypto?.subtle) return undefined;
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * All packs of a manifest, each checked against its length and SHA-256. Undefined as soon as one is cut off,
 * altered or cannot be read; nothing of it is kept then. `progress` is told the bytes (as sent) so far.
 */
export async function downloadPacks(
  manifest: PackManifest,
  progress: (bytes: number) => void,
): Promise<Pack[] | undefined> {
  let done = 0;
  let failed = false;
  try {
    return await Promise.all(
      manifest.packs.map(async ({ id, url, bytes, sha256: expected, transfer }) => {
        // Not from the browser's cache: an altered pack in there would be read again for a year.
        const response = await fetch(url, { signal: downloads.signal, cache: 'no-store' });
        const body = await response.arrayBuffer();
        const digest = await sha256(body);
        if (!response.ok || body.byteLength !== bytes || (digest !== undefined && digest !== expected))
          throw new Error(`pack ${id} did not arrive whole`);
        const pack = JSON.parse(new TextDecoder().decode(body)) as Pack;
        done += transfer;
        if (!failed) progress(done);
        return pack;
      }),
    );
  } catch {
    // The others may still be on their way; nobody must hear of them any more.
    failed = true;
    return undefined;
  }
}

/** What a manifest weighs on the way, in bytes. */
export function transferOf(manifest: PackManifest): number {
  return manifest.packs.reduce((sum, pack) => sum + pack.transfer, 0);
}
