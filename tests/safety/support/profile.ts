/** Browsers with a profile on disk, which is read like a stranger would once they are closed. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import initSqlJs from 'sql.js';
import { type BrowserName, browserPath } from '../../support/browsers.ts';

export interface Profile {
  folder: string;
  open(): Promise<Browser>;
  remove(): void;
}

export function newProfile(name: BrowserName): Profile {
  const folder = mkdtempSync(join(tmpdir(), 'profile-'));
  const common = { executablePath: browserPath(name), headless: true, userDataDir: folder };
  return {
    folder,
    open: () =>
      name === 'firefox'
        ? puppeteer.launch({ ...common, browser: 'firefox' })
        : puppeteer.launch({
            ...common,
            args: ['--no-sandbox', '--disable-dev-shm-usage'],
            ignoreDefaultArgs: ['--disable-back-forward-cache'],
          }),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  };
}

/** Rows of a database of a closed browser. Throws where it was not closed properly and rows may be missing. */
export async function rowsOf(file: string, sql: string): Promise<Record<string, unknown>[]> {
  const wal = `${file}-wal`;
  if (existsSync(wal) && statSync(wal).size > 0) throw new Error(`${wal} was not written back`);
  const bytes = readFileSync(file);
  // sql.js reads no write-ahead log; there is none left, so the file is read as an ordinary one.
  bytes[18] = bytes[19] = 1;
  const { Database } = await initSqlJs();
  const database = new Database(bytes);
  try {
    return database
      .exec(sql)
      .flatMap(({ columns, values }) =>
        values.map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index]]))),
      );
  } finally {
    database.close();
  }
}

export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Firefox packs some files with LZ4; unpacked they may hold words that cannot be seen from outside. */
function unpackLz4(bytes: Buffer): Buffer {
  const out = Buffer.alloc(bytes.readUInt32LE(8));
  let from = 12;
  let to = 0;
  const length = (nibble: number) => {
    let sum = nibble;
    if (nibble === 15)
      for (let more = 255; more === 255; ) {
        more = bytes[from++]!;
        sum += more;
      }
    return sum;
  };
  while (from < bytes.length) {
    const token = bytes[from++]!;
    const literals = length(token >> 4);
    to += bytes.copy(out, to, from, from + literals);
    from += literals;
    if (from >= bytes.length) break;
    const back = bytes.readUInt16LE(from);
    from += 2;
    for (let count = length(token & 15) + 4; count > 0; count--, to++) out[to] = out[to - back]!;
  }
  return out;
}

function bytesOf(path: string): Buffer {
  const bytes = readFileSync(path);
  return bytes.subarray(0, 8).toString('latin1') === 'mozLz40\0' ? unpackLz4(bytes) : bytes;
}

/** Files that hold the word in plain bytes, one or two to a letter, by their place in the profile. */
export function filesWith(folder: string, word: string): string[] {
  const shapes = [Buffer.from(word), Buffer.from(word, 'utf16le')];
  return filesIn(folder)
    .filter((path) => {
      const bytes = bytesOf(path);
      return shapes.some((shape) => bytes.includes(shape));
    })
    .map((path) => path.slice(folder.length + 1));
}

/** What the two browsers write about where one was and what one typed. */
export const WRITTEN = {
  chromium: {
    rows: (folder: string) =>
      rowsOf(join(folder, 'Default', 'History'), 'select url, title, visit_count as visits from urls'),
    typed: async (folder: string) => [
      ...(await rowsOf(join(folder, 'Default', 'Web Data'), 'select name, value from autofill')),
      ...(await rowsOf(join(folder, 'Default', 'History'), 'select term from keyword_search_terms')),
    ],
  },
  firefox: {
    rows: (folder: string) =>
      rowsOf(
        join(folder, 'places.sqlite'),
        'select url, title, visit_count as visits from moz_places where visit_count > 0',
      ),
    typed: async (folder: string) => [
      ...(existsSync(join(folder, 'formhistory.sqlite'))
        ? await rowsOf(join(folder, 'formhistory.sqlite'), 'select fieldname, value from moz_formhistory')
        : []),
      ...(await rowsOf(join(folder, 'places.sqlite'), 'select input from moz_inputhistory')),
    ],
  },
};
