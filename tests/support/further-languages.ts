/**
 * Languages that are not released, to see what the code does with their scripts: a few dozen words each, written
 * for the tests and never published; the rest falls back to Indonesian as in any draft.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Project, readProject } from '../../src/build/project.ts';
import type { Language } from '../../src/i18n/languages.ts';
import { copyProject } from './write-site.ts';

const LANGUAGES: Language[] = [
  { code: 'ar', name: 'العربية', short: 'AR', direction: 'rtl', state: 'draft' },
  { code: 'my', name: 'မြန်မာဘာသာ', short: 'MY', direction: 'ltr', state: 'draft' },
];

/** A copy of the project with these languages beside its own. */
export function projectWithFurtherLanguages(): { root: string; project: Project; remove(): void } {
  const { root, remove } = copyProject({
    'locales/languages.json': (text) => JSON.stringify([...JSON.parse(text), ...LANGUAGES]),
  });
  for (const { code } of LANGUAGES) {
    const folder = join(root, 'locales', code);
    mkdirSync(folder);
    const words = readFileSync(join(import.meta.dirname, 'further-languages', `${code}.json`));
    writeFileSync(join(folder, 'ui.json'), words);
    writeFileSync(join(folder, 'vocabulary.json'), '{}');
  }
  return { root, project: readProject(root), remove };
}
