/** Reads `locales/`: the languages and their words. Gaps are listed; a gap never stops another language. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Language } from '../i18n/languages.ts';
import type { Strings } from '../i18n/translator.ts';
import type { VocabularyText } from './compile.ts';
import type { Problem } from './problem.ts';
import type { Book } from './read.ts';

const Languages = z.array(
  z.strictObject({
    code: z.string().regex(/^[a-z]{2,3}$/),
    name: z.string().min(1),
    short: z.string().min(2).max(3),
    direction: z.enum(['ltr', 'rtl']),
    state: z.enum(['source', 'reviewed', 'draft']),
    reviewer: z.string().min(1).optional(),
  }),
);
const Words = z.record(z.string(), z.string());
const Labels = z.record(
  z.string(),
  z.record(z.string(), z.strictObject({ name: z.string().min(1), about: z.string().min(1).optional() })),
);

export interface Locale {
  language: Language;
  strings: Strings;
  vocabulary: VocabularyText;
}

/** Plural endings of i18next; a language has only those its grammar needs. */
const plain = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');

function lineOf(text: string, key: string): number {
  const index = text.indexOf(`${JSON.stringify(key)}:`);
  return index < 0 ? 1 : text.slice(0, index).split('\n').length;
}

/** Placeholders of a text; a translation must keep exactly these. */
const blanks = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)]
    .map(([, name]) => name)
    .sort()
    .join(',');

/** All languages with their words, and everything that is wrong with them. */
export function readLocales(root: string, book: Book): { locales: Locale[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (
    file: string,
    line: number,
    rule: string,
    message: string,
    tip: string,
    level: Problem['level'] = 'error',
  ) => problems.push({ rule, file, line, message, tip, level });

  function json<T>(file: string, schema: z.ZodType<T>, empty: T): { value: T; text: string } {
    let text = '';
    try {
      text = readFileSync(join(root, file), 'utf8');
      const parsed = schema.safeParse(JSON.parse(text));
      if (parsed.success) return { value: parsed.data, text };
      for (const issue of parsed.error.issues)
        report(
          file,
          lineOf(text, String(issue.path.at(-1) ?? '')),
          'locale-shape',
          `${issue.path.map(String).join('.')}: ${issue.message}`,
          'compare with the Indonesian file',
        );
    } catch (error) {
      report(
        file,
        1,
        'locale-syntax',
        error instanceof Error ? error.message : 'cannot be read',
        'mend the JSON; look for a missing comma or quote',
      );
    }
    return { value: empty, text };
  }

  const languages = json('locales/languages.json', Languages, []).value as Language[];
  const source = json('locales/id/ui.json', Words, {}).value;
  const sourceKeys = new Map(Object.entries(source).map(([key, text]) => [plain(key), text]));
  const sourceLabels = json('locales/id/vocabulary.json', Labels, {}).value;
  const locales = languages.map((language): Locale => {
    const uiFile = `locales/${language.code}/ui.json`;
    const ui = json(uiFile, Words, {});
    const keys = new Set(Object.keys(ui.value).map(plain));
    // A draft may still have gaps: its pages show the Indonesian words there, and say so.
    const level = language.state === 'draft' ? 'notice' : 'error';
    for (const key of sourceKeys.keys())
      if (!keys.has(key))
        report(uiFile, 1, 'locale-keys', `${key} is missing`, 'translate it from locales/id/ui.json', level);
    for (const [key, text] of Object.entries(ui.value)) {
      const original = sourceKeys.get(plain(key));
      const line = lineOf(ui.text, key);
      if (original === undefined)
        report(uiFile, line, 'locale-keys', `${key} is not used`, 'remove the line');
      else if (!text.trim())
        report(uiFile, line, 'locale-keys', `${key} is empty`, 'translate it or remove the line');
      else if (blanks(text) !== blanks(original))
        report(
          uiFile,
          line,
          'locale-blanks',
          `${key} has {{${blanks(text)}}} where Indonesian has {{${blanks(original)}}}`,
          'keep the words in double braces as they are',
        );
    }
    const vocabularyFile = `locales/${language.code}/vocabulary.json`;
    const vocabulary = json(vocabularyFile, Labels, {});
    for (const [list, terms] of Object.entries(book.vocabulary)) {
      const labels = vocabulary.value[list] ?? {};
      for (const { value } of terms)
        if (!labels[value.id])
          report(
            vocabularyFile,
            lineOf(vocabulary.text, list),
            'locale-vocabulary',
            `${list}: ${value.id} has no label`,
            'add its words',
            level,
          );
      for (const id of Object.keys(labels))
        if (!terms.some(({ value }) => value.id === id))
          report(
            vocabularyFile,
            lineOf(vocabulary.text, id),
            'locale-vocabulary',
            `${list}: ${id} is not in data/vocabulary/${list}.yaml`,
            'remove it or correct the id',
          );
    }
    const labels = Object.fromEntries(
      Object.keys({ ...sourceLabels, ...vocabulary.value }).map((list) => [
        list,
        { ...sourceLabels[list], ...vocabulary.value[list] },
      ]),
    );
    return { language, strings: { ...source, ...ui.value }, vocabulary: labels as VocabularyText };
  });
  return { locales, problems };
}
