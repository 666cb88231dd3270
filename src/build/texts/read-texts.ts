/** Reads `locales/<lang>/pages/`, the glossary, the signs and `data/law/` as they were written. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Block, TEXT_KINDS, type TextKind } from '../../domain/text.ts';
import type { Problem } from '../problem.ts';
import { checkShape, type Filed, type Origin, parseYaml } from '../read.ts';
import { parseMarkdown } from './markdown.ts';
import * as record from './records.ts';

/** One file: its front matter, its blocks, and the line of each block. */
export interface TextFile<Matter> {
  kind: TextKind;
  matter: Matter;
  blocks: Block[];
  origin: Origin;
  /** Line in the file of each block. */
  lines: number[];
  /** Short hash of title and text: what `of` in a translation refers to. */
  hash: string;
}

export interface Texts {
  /** The Indonesian files by page id. */
  source: Map<string, TextFile<record.SourceMatter>>;
  /** The other languages: language → page id → file. */
  translations: Map<string, Map<string, TextFile<record.TranslationMatter>>>;
  law: Filed<record.LawRecord>[];
  signs: Filed<record.SignRecord>[];
  /** Words of the signs: language → sign id → sentence. */
  signWords: Map<string, Record<string, string>>;
  /** Language → glossary. */
  glossary: Map<string, Filed<record.TermRecord>[]>;
  /** Ids of the steps of the road of a witness, in order. */
  road: Filed<string>[];
  review: record.Review;
}

const FRONT = /^---\n([\s\S]*?)\n---\n?/;

/** Eight hex digits over a page's title and text. */
export function textHash(title: string, body: string): string {
  return createHash('sha256').update(`${title}\n${body.trim()}`).digest('hex').slice(0, 8);
}

export function readTexts(root: string, languages: readonly string[]): { texts: Texts; problems: Problem[] } {
  const problems: Problem[] = [];
  const fault = (file: string, line: number, rule: string, message: string, tip: string) =>
    problems.push({ rule, file, line, message, tip, level: 'error' });

  function page<T extends { id: string; title: string }>(
    file: string,
    kind: TextKind,
    schema: z.ZodType<T>,
  ): TextFile<T> | undefined {
    const text = readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n');
    const front = FRONT.exec(text);
    if (!front) {
      fault(
        file,
        1,
        'text-front-matter',
        'there is no front matter',
        'begin with --- and the keys of docs/content.md',
      );
      return undefined;
    }
    const parsed = parseYaml(front[1] ?? '', file);
    // The first line of the file is the opening ---, so everything inside stands one line lower.
    const origin: Origin = { file, line: (at) => parsed.origin.line(at) + 1 };
    problems.push(...parsed.problems.map((problem) => ({ ...problem, line: problem.line + 1 })));
    if (parsed.problems.length) return undefined;
    const shaped = checkShape(schema, parsed.value, origin);
    problems.push(...shaped.problems);
    if (!shaped.value) return undefined;
    const matter = shaped.value;
    if (`${matter.id}.md` !== file.split('/').at(-1))
      fault(
        file,
        origin.line(['id']),
        'text-id',
        `${matter.id}: the file has another name`,
        `name it ${matter.id}.md`,
      );
    const body = text.slice(front[0].length);
    const offset = front[0].split('\n').length - 1;
    const { blocks, faults, lines } = parseMarkdown(body);
    for (const { line, message } of faults)
      fault(
        file,
        line + offset,
        'text-markdown',
        `${matter.id}: ${message}`,
        'use only what docs/content.md allows',
      );
    if (!blocks.length)
      fault(file, offset + 1, 'text-empty', `${matter.id}: there is no text`, 'write it, or remove the file');
    return {
      kind,
      matter,
      blocks,
      origin,
      lines: lines.map((line) => line + offset),
      hash: textHash(matter.title, body),
    };
  }

  function pagesOf<T extends { id: string; title: string }>(lang: string, schema: z.ZodType<T>) {
    const files = new Map<string, TextFile<T>>();
    for (const kind of TEXT_KINDS) {
      const folder = `locales/${lang}/pages/${kind}`;
      if (!existsSync(join(root, folder))) continue;
      for (const name of readdirSync(join(root, folder)).sort()) {
        if (!name.endsWith('.md')) continue;
        const file = page(`${folder}/${name}`, kind, schema);
        if (!file) continue;
        const double = files.get(file.matter.id);
        if (double)
          fault(
            file.origin.file,
            file.origin.line(['id']),
            'text-id',
            `${file.matter.id} is also in ${double.origin.file}`,
            'give one of them another id',
          );
        else files.set(file.matter.id, file);
      }
    }
    return files;
  }

  function list<T>(file: string, schema: z.ZodType<T>): Filed<T>[] {
    if (!existsSync(join(root, file))) return [];
    const parsed = parseYaml(readFileSync(join(root, file), 'utf8'), file);
    problems.push(...parsed.problems);
    if (parsed.problems.length) return [];
    if (!Array.isArray(parsed.value)) {
      problems.push(...checkShape(z.array(schema), parsed.value, parsed.origin).problems);
      return [];
    }
    return parsed.value.flatMap((item: unknown, index) => {
      const shaped = checkShape(schema, item, parsed.origin, [index]);
      problems.push(...shaped.problems);
      if (!shaped.value) return [];
      const { line } = parsed.origin;
      return [
        {
          value: shaped.value,
          origin: { file, line: (at: readonly PropertyKey[] = []) => line([index, ...at]) },
        },
      ];
    });
  }

  function one<T>(file: string, schema: z.ZodType<T>): Filed<T> | undefined {
    const parsed = parseYaml(readFileSync(join(root, file), 'utf8'), file);
    problems.push(...parsed.problems);
    if (parsed.problems.length) return undefined;
    const shaped = checkShape(schema, parsed.value, parsed.origin);
    problems.push(...shaped.problems);
    return shaped.value === undefined ? undefined : { value: shaped.value, origin: parsed.origin };
  }

  function words(file: string): Record<string, string> {
    try {
      return z
        .record(z.string(), z.string().min(1))
        .parse(JSON.parse(readFileSync(join(root, file), 'utf8')));
    } catch (error) {
      fault(
        file,
        1,
        'locale-syntax',
        error instanceof Error ? error.message : 'cannot be read',
        'mend the JSON',
      );
      return {};
    }
  }

  const lawFolder = join(root, 'data', 'law');
  const law = (existsSync(lawFolder) ? readdirSync(lawFolder).sort() : [])
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => one(`data/law/${name}`, record.LawRecord) ?? []);
  const others = languages.filter((lang) => lang !== 'id');
  const texts: Texts = {
    source: pagesOf('id', record.SourceMatter),
    translations: new Map(others.map((lang) => [lang, pagesOf(lang, record.TranslationMatter)])),
    law,
    signs: list('data/vocabulary/signs.yaml', record.SignRecord),
    signWords: new Map(
      languages
        .filter((lang) => existsSync(join(root, 'locales', lang, 'signs.json')))
        .map((lang) => [lang, words(`locales/${lang}/signs.json`)]),
    ),
    glossary: new Map(
      languages.map((lang) => [lang, list(`locales/${lang}/glossary.yaml`, record.TermRecord)]),
    ),
    road: list('data/road.yaml', z.string()),
    review:
      (existsSync(join(root, 'data/review.yaml')) && one('data/review.yaml', record.Review)?.value) || {},
  };
  return { texts, problems };
}
