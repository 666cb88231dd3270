/**
 * Scores the search against labelled queries: `success@3` and mean reciprocal rank over services, `faq@3` over
 * questions. A service is right when it carries the main need or is one of the named institutions, and serves
 * the place asked for.
 */
import { readFileSync } from 'node:fs';
import type { Directory } from '../../src/domain/directory.ts';
import { normalize } from '../../src/domain/search/normalize.ts';
import type { Search, SearchResult } from '../../src/domain/search/types.ts';
import type { Service } from '../../src/domain/service.ts';

export interface LabelledQuery {
  lang: string;
  q: string;
  kind: 'need' | 'name' | 'area' | 'mixed' | 'faq' | 'odd';
  /** The main need first; empty for a pure name or a bare place. */
  needs: string[];
  /** Four digits, two for anywhere in a province, or null. */
  area: string | null;
  names: string[];
  faq: string | null;
  note: string;
}

export function readQueries(file: string | URL): LabelledQuery[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as LabelledQuery);
}

/** A regency and the city of the same name count as each other, unless the query says which. */
const TWINS = [
  ['3201', '3271'],
  ['3202', '3272'],
  ['3204', '3273'],
  ['3206', '3278'],
  ['3209', '3274'],
  ['3216', '3275'],
] as const;
const SAYS_WHICH = /\b(kab|kabupaten|kota|city|regency)\b/;

function accepted(area: string, query: string): string[] {
  const twins = TWINS.find((pair) => pair.some((code) => code === area));
  return twins && !SAYS_WHICH.test(query.toLowerCase()) ? [...twins] : [area];
}

function serves(service: Service, { q, area, needs, names }: LabelledQuery): boolean {
  if (!area) return true;
  const codes = accepted(area, q);
  const bare = needs.length === 0 && names.length === 0;
  return service.areas.some((own) => {
    if (codes.includes(own)) return true;
    if (area.length === 2 && own.slice(0, 2) === area) return true;
    return !bare && (own === '00' || own === area.slice(0, 2));
  });
}

/** Acronym or alias equal to the name, or the full name holding it as whole words. */
function isNamed(service: Service, names: readonly string[]): boolean {
  const { organization } = service;
  const short = [
    service.acronym ?? '',
    organization.acronym ?? '',
    ...service.aliases,
    ...organization.aliases,
  ].map(normalize);
  const full = [service.name, service.localName ?? '', ...service.aliases, organization.name].map(
    (name) => ` ${normalize(name)} `,
  );
  return names
    .map(normalize)
    .some((name) => short.includes(name) || full.some((own) => own.includes(` ${name} `)));
}

export function isRight(service: Service, query: LabelledQuery): boolean {
  if (!serves(service, query)) return false;
  if (isNamed(service, query.names)) return true;
  if (query.kind === 'name') return false;
  const [main] = query.needs;
  return main === undefined ? query.names.length === 0 : service.needs.includes(main);
}

export interface Graded {
  query: LabelledQuery;
  result: SearchResult;
  /** From 1; 0 when no right service is among the first ten. */
  rank: number;
}

export interface Figures {
  lines: number;
  success: number;
  mrr: number;
}

const SCORED = ['need', 'name', 'area', 'mixed'];

/** `searchIn` gives the search and the directory for the language of a line. */
export function grade(
  queries: readonly LabelledQuery[],
  searchIn: (lang: string) => { search: Search; directory: Directory },
): Graded[] {
  return queries
    .filter(({ kind }) => SCORED.includes(kind))
    .map((query) => {
      const { search, directory } = searchIn(query.lang);
      const byId = new Map(directory.services.map((service) => [service.id, service]));
      const result = search(query.q);
      const rank = result.services.slice(0, 10).findIndex(({ id }) => isRight(byId.get(id)!, query)) + 1;
      return { query, result, rank };
    });
}

export function figures(graded: readonly Graded[]): Figures {
  const lines = graded.length;
  const share = (sum: number) => (lines ? sum / lines : 0);
  return {
    lines,
    success: share(graded.filter(({ rank }) => rank >= 1 && rank <= 3).length),
    mrr: share(graded.reduce((sum, { rank }) => sum + (rank ? 1 / rank : 0), 0)),
  };
}

/** Lines without a right service among the first three, the worst first. */
export function misses(graded: readonly Graded[], limit = 10): Graded[] {
  const badness = ({ rank }: Graded) => (rank ? rank : 100);
  return graded
    .filter(({ rank }) => rank === 0 || rank > 3)
    .sort((a, b) => badness(b) - badness(a))
    .slice(0, limit);
}

function line(name: string, { lines, success, mrr }: Figures): string {
  return `${name.padEnd(8)} ${String(lines).padStart(3)} lines  success@3 ${success.toFixed(3)}  mrr ${mrr.toFixed(3)}`;
}

/** Figures for all lines, by kind and by language, each with the number of lines behind it, and the worst misses. */
export function report(title: string, graded: readonly Graded[]): string {
  const by = (pick: (query: LabelledQuery) => string) => {
    const keys = [...new Set(graded.map(({ query }) => pick(query)))];
    return keys.map((key) => line(key, figures(graded.filter(({ query }) => pick(query) === key))));
  };
  const worst = misses(graded).map(({ query, result, rank }) => {
    const first = result.services.slice(0, 3).map(({ id }) => id);
    return `  ${query.lang} "${query.q}" (${query.needs[0] ?? query.names[0] ?? query.area}), rank ${rank}: ${first.join(', ') || 'nothing'}`;
  });
  return [
    title,
    line('all', figures(graded)),
    ...by(({ kind }) => kind),
    ...by(({ lang }) => lang),
    'worst misses',
    ...(worst.length ? worst : ['  none']),
  ].join('\n');
}

/** Share of lines with a topic whose page is among the first three questions. `pages` maps a topic to question ids. */
export function faqAt3(
  queries: readonly LabelledQuery[],
  pages: Readonly<Record<string, readonly string[]>>,
  searchIn: (lang: string) => { search: Search },
): { lines: number; success: number; missed: LabelledQuery[] } {
  const asked = queries.filter(({ faq }) => faq !== null);
  const missed = asked.filter(({ lang, q, faq }) => {
    const first = searchIn(lang).search(q).questions.slice(0, 3);
    return !first.some(({ id }) => pages[faq!]?.includes(id));
  });
  return { lines: asked.length, success: asked.length ? 1 - missed.length / asked.length : 0, missed };
}
