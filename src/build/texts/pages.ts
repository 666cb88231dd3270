/**
 * `npm run pages`: gives every text that has none a ref, at the end of `data/pages.yaml`.
 * `npm run pages -- current <lang> [id …]`: writes into translations which Indonesian text they were made
 * from. Only for a person who has just read both.
 */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readProject } from '../project.ts';
import { freeRef } from '../ref.ts';

const root = resolve(import.meta.dirname, '..', '..', '..');
const { book, texts } = readProject(root);

function addRefs(): void {
  const taken = new Set(
    [
      ...book.services,
      ...book.locations,
      ...book.areas,
      ...book.pages,
      ...book.retired,
      ...Object.values(book.vocabulary).flat(),
    ].flatMap(({ value }) => value.ref ?? []),
  );
  const known = new Set(book.pages.map(({ value }) => value.id));
  const rows = [...texts.source.keys()]
    .filter((id) => !known.has(id))
    .sort()
    .map((id) => {
      const ref = freeRef(id, taken);
      taken.add(ref);
      return `- id: ${id}\n  ref: "${ref}"\n`;
    });
  appendFileSync(join(root, 'data', 'pages.yaml'), rows.join(''));
  console.log(`${rows.length} refs added to data/pages.yaml`);
}

function markCurrent(lang: string, ids: string[]): void {
  const files = texts.translations.get(lang);
  if (!files) throw new Error(`locales/languages.json has no language "${lang}" to translate into`);
  const unknown = ids.filter((id) => !files.has(id));
  if (unknown.length) throw new Error(`no page in ${lang}: ${unknown.join(', ')}`);
  let changed = 0;
  for (const [id, { matter, origin }] of files) {
    const hash = texts.source.get(id)?.hash;
    if (!hash || matter.of === hash || (ids.length && !ids.includes(id))) continue;
    const path = join(root, origin.file);
    const text = readFileSync(path, 'utf8').replace(/^of:.*\n/m, '');
    writeFileSync(path, text.replace(/^(id: .*\n)/m, `$1of: "${hash}"\n`));
    changed++;
  }
  console.log(`${changed} pages in ${lang} marked as current`);
}

const [command, lang, ...ids] = process.argv.slice(2);
if (command === undefined) addRefs();
else if (command === 'current' && lang) markCurrent(lang, ids);
else {
  console.error('usage: npm run pages, or npm run pages -- current <lang> [id …]');
  process.exitCode = 2;
}
