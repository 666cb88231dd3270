/**
 * `npm run -s search -- <lang> "<words>" [--area 3212]`: what the search box answers, as JSON.
 * `--batch FILE` reads JSON lines `{lang, q, area?}` and prints one array per line, in the same order.
 * Only JSON goes to the standard output; what is wrong goes to the standard error, with exit code 1.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Directory } from '../domain/directory.ts';
import { createSearch } from '../domain/search/search.ts';
import type { Search } from '../domain/search/types.ts';
import type { Service } from '../domain/service.ts';
import { FIRST_LANGUAGE } from '../i18n/languages.ts';
import { compileDirectory } from './compile.ts';
import { type Project, readProject } from './project.ts';
import { compileTexts } from './texts/compile-texts.ts';

export interface Row {
  type: 'service' | 'withheld' | 'question';
  id: string;
  name: string;
  acronym: string | null;
  aliases: string[];
  needs: string[];
  /** Codes of the areas served; `00` is all Indonesia. */
  areas: string[];
  score: number;
}

/** A mistake of the person at the keyboard, told without a stack. */
export class Mistake extends Error {}

const USAGE = 'npm run -s search -- <lang> "<words>" [--area 3212], or npm run -s search -- --batch FILE';
const Line = z.object({
  lang: z.string({ error: 'lang is missing' }).regex(/^[a-z]{2,3}$/, 'lang is a code such as id or en'),
  q: z.string({ error: 'q is missing' }),
  area: z.string().nullish(),
});
type Line = z.infer<typeof Line>;

export interface Searcher {
  directory: Directory;
  search: Search;
}

/** The search in a language. Where there is no directory in that language, in Indonesian: words of all languages count. */
export function searchers({ book, locales, search: vocabulary, texts }: Project): (lang: string) => Searcher {
  const made = new Map<string, Searcher>();
  return (lang) => {
    const known = (code: string) => locales.find(({ language }) => language.code === code);
    const locale = known(lang) ?? known(FIRST_LANGUAGE);
    if (!locale) throw new Mistake(`locales/languages.json lists neither ${lang} nor ${FIRST_LANGUAGE}`);
    const { code } = locale.language;
    const directory =
      made.get(code)?.directory ??
      compileDirectory(book, code, locale.vocabulary, compileTexts(texts, book, code));
    const searcher = made.get(code) ?? { directory, search: createSearch(directory, vocabulary) };
    made.set(code, searcher);
    return searcher;
  };
}

const round = (score: number) => Math.round(score * 10_000) / 10_000;

/** Old names stand with the organisation, so they are listed with each of its services. */
function aliasesOf({ name, aliases, organization }: Service): string[] {
  const all = [...aliases, organization.name, organization.acronym ?? '', ...organization.aliases];
  return [...new Set(all)].filter((alias) => alias !== '' && alias !== name);
}

/** Services, then withheld institutions, then questions, each with the best first. */
export function answer({ directory, search }: Searcher, { q, area }: Pick<Line, 'q' | 'area'>): Row[] {
  if (area && !directory.areas.some(({ code }) => code === area))
    throw new Mistake(`there is no area ${area}; data/areas/areas.yaml lists the codes`);
  const result = search(q, area ? { area } : {});
  const services = new Map(directory.services.map((service) => [service.id, service]));
  const questions = new Map(directory.questions.map((question) => [question.id, question]));
  return [
    ...result.services.map(({ id, score }): Row => {
      const service = services.get(id)!;
      const { name, acronym = null, needs, areas } = service;
      return {
        type: 'service',
        id,
        name,
        acronym,
        aliases: aliasesOf(service),
        needs,
        areas,
        score: round(score),
      };
    }),
    ...result.withheld.map(({ id, name, acronym = null, aliases, needs, areas, score }): Row => {
      return { type: 'withheld', id, name, acronym, aliases, needs, areas, score: round(score) };
    }),
    ...result.questions.map(({ id, score }): Row => {
      const { title, needs } = questions.get(id)!;
      return {
        type: 'question',
        id,
        name: title,
        acronym: null,
        aliases: [],
        needs,
        areas: ['00'],
        score: round(score),
      };
    }),
  ];
}

function readBatch(file: string): Line[] {
  let text: string;
  try {
    text = readFileSync(resolve(file), 'utf8');
  } catch {
    throw new Mistake(`${file} cannot be read`);
  }
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  return lines.map((line, index) => {
    const at = `${file}, line ${index + 1}`;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw new Mistake(`${at} is not JSON`);
    }
    const parsed = Line.safeParse(value);
    if (!parsed.success) throw new Mistake(`${at}: ${parsed.error.issues[0]?.message ?? 'not a query'}`);
    return parsed.data;
  });
}

interface Arguments {
  area?: string;
  batch?: string;
  rest: string[];
}

/** By hand, because a query may begin with a hyphen and is never an option. */
function readArguments(args: readonly string[]): Arguments {
  const read: Arguments = { rest: [] };
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (arg !== '--area' && arg !== '--batch') {
      read.rest.push(arg);
      continue;
    }
    const value = args[++i];
    if (value === undefined) throw new Mistake(`${arg} needs a value; ${USAGE}`);
    read[arg === '--area' ? 'area' : 'batch'] = value;
  }
  return read;
}

function answerBatch(file: string, project: Project): string {
  const searcherIn = searchers(project);
  const arrays = readBatch(file).map((line, index) => {
    try {
      return JSON.stringify(answer(searcherIn(line.lang), line));
    } catch (error) {
      throw error instanceof Mistake ? new Mistake(`${file}, line ${index + 1}: ${error.message}`) : error;
    }
  });
  return arrays.map((array) => `${array}\n`).join('');
}

/** What the command prints for its arguments; throws a `Mistake` for what it cannot answer. */
export function run(args: readonly string[], project: () => Project): string {
  const { area, batch, rest } = readArguments(args);
  if (batch !== undefined) {
    if (rest.length || area !== undefined) throw new Mistake(`--batch takes nothing else; ${USAGE}`);
    return answerBatch(batch, project());
  }
  const [lang, ...words] = rest;
  if (lang === undefined || words.length === 0)
    throw new Mistake(`a language and words are missing; ${USAGE}`);
  const line = Line.safeParse({ lang, q: words.join(' '), area });
  if (!line.success) throw new Mistake(`${line.error.issues[0]?.message ?? 'not a query'}; ${USAGE}`);
  return `${JSON.stringify(answer(searchers(project())(lang), line.data), null, 2)}\n`;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    process.stdout.write(
      run(process.argv.slice(2), () => readProject(join(import.meta.dirname, '..', '..'))),
    );
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    process.stderr.write(`search: ${error.message}\n`);
    process.exitCode = 1;
  }
}
