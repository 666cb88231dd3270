/** The only door to IndexedDB. What is stored: packs and which version they are; nothing about the person. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Pack, PackId } from '../domain/packs.ts';

/** Names a phone's settings may show; they say nothing about the topic (R1). */
const DATABASE = 'info';

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

/** Which edition of a language is stored, or undefined when none is or storage is not allowed. */
export async function storedEdition(lang: string): Promise<StoredEdition | undefined> {
  try {
    return await (await open()).get('editions', lang);
  } catch {
    return undefined;
  }
}

/** The packs of a language, or undefined when they are not all there. */
export async function storedPacks(lang: string, ids: readonly PackId[]): Promise<Pack[] | undefined> {
  try {
    const database = await open();
    const packs = await Promise.all(ids.map((id) => database.get('packs', [lang, id])));
    return packs.every((pack) => pack !== undefined) ? packs : undefined;
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
