/** The only door to IndexedDB. What is stored: packs and which version they are; nothing about the person. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Pack, PackId } from '../domain/packs.ts';

/** Names a phone's settings may show; they say nothing about the topic (R1). */
export const DATABASE = 'info';

export interface StoredEdition {
  version: string;
  edition: string;
  /** Size in bytes as it travelled, for the note on the page. */
  transfer: number;
}

interface Schema extends DBSchema {
  packs: { key: [lang: string, id: string]; value: Pack };
  editions: { key: string; value: StoredEdition };
}

let shut = false;

/** From now on the database is not opened again: the data of the app is being erased. */
export function shutStore(): Promise<void> {
  shut = true;
  return close();
}

let opening: Promise<IDBPDatabase<Schema>> | undefined;

function open(): Promise<IDBPDatabase<Schema>> {
  if (shut) return Promise.reject(new Error('the store is shut'));
  opening ??= openDB<Schema>(DATABASE, 1, {
    upgrade(database) {
      database.createObjectStore('packs');
      database.createObjectStore('editions');
    },
    // Another tab wants to upgrade or erase: let go at once, or it would wait for ever. After an erasure this
    // tab does not bring the database back.
    blocking: (_version, wanted) => void (wanted === null ? shutStore() : close()),
    terminated: () => {
      opening = undefined;
    },
  }).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

/** Lets go of the database. The next call opens it again. */
export async function close(): Promise<void> {
  const database = await opening?.catch(() => undefined);
  opening = undefined;
  database?.close();
}

/** A whole edition of a language as it lies on the phone. */
export interface Stored {
  edition: StoredEdition;
  packs: Pack[];
}

/**
 * The stored edition and its packs, read together so that another tab's swap never mixes two editions.
 * Undefined when they are not all there, or storage is not allowed.
 */
export async function readStored(lang: string, ids: readonly PackId[]): Promise<Stored | undefined> {
  try {
    const transaction = (await open()).transaction(['packs', 'editions']);
    const [edition, ...packs] = await Promise.all([
      transaction.objectStore('editions').get(lang),
      ...ids.map((id) => transaction.objectStore('packs').get([lang, id])),
    ]);
    const whole = packs.flatMap((pack) => pack ?? []);
    return edition && whole.length === ids.length ? { edition, packs: whole } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Puts a whole edition in place of the one before in one transaction: either all of it is there afterwards,
 * or the old one still is. False where storage is not allowed or full.
 */
export async function storeEdition(
  lang: string,
  packs: readonly Pack[],
  edition: StoredEdition,
): Promise<boolean> {
  try {
    const transaction = (await open()).transaction(['packs', 'editions'], 'readwrite');
    await Promise.all([
      ...packs.map((pack) => transaction.objectStore('packs').put(pack, [lang, pack.id])),
      transaction.objectStore('editions').put(edition, lang),
      transaction.done,
    ]);
    return true;
  } catch {
    return false;
  }
}
