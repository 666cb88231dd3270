/** The search on the real directory, with labelled queries; how they are scored stands in docs/search.md. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readProject } from '../../src/build/project.ts';
import { type Searcher, searchers } from '../../src/build/search.ts';
import { faqAt3, figures, type Graded, grade, readQueries, report } from '../support/search-eval.ts';

const read = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');
const QUERIES = readQueries(join(import.meta.dirname, 'search-queries.jsonl'));
const EXTRA = readQueries(join(import.meta.dirname, 'search-queries-extra.jsonl'));
const TOPICS = JSON.parse(read('search-topics.json')) as Record<string, string[]>;

let searcherIn: (lang: string) => Searcher;
let graded: Graded[];
let extra: Graded[];

beforeAll(() => {
  searcherIn = searchers(readProject(join(import.meta.dirname, '..', '..')));
  graded = grade(QUERIES, searcherIn);
  extra = grade(EXTRA, searcherIn);
  console.info(report('search-queries', graded));
  console.info(report('search-queries-extra', extra));
});

const success = (lines: readonly Graded[]) => figures(lines).success;

describe('labelled queries', () => {
  test('in Indonesian and English about a need: nine of ten are answered in the first three', () => {
    const lines = graded.filter(
      ({ query: { kind, lang } }) => kind === 'need' && ['id', 'en'].includes(lang),
    );
    expect(lines.length).toBeGreaterThan(30);
    expect(success(lines), report('misses', lines)).toBeGreaterThanOrEqual(0.9);
  });

  test('of all kinds and languages: four of five are answered in the first three', () => {
    expect(success(graded), report('misses', graded)).toBeGreaterThanOrEqual(0.8);
    for (const lang of ['id', 'en', 'su', 'jv'])
      expect(success(graded.filter(({ query }) => query.lang === lang))).toBeGreaterThanOrEqual(0.8);
  });

  test('that were written before the search was tuned: as good', () => {
    expect(extra.length).toBeGreaterThan(60);
    expect(success(extra), report('misses', extra)).toBeGreaterThanOrEqual(0.85);
  });

  test('that ask a question: its page is among the first three', () => {
    const asked = [...QUERIES, ...EXTRA].filter(({ kind }) => kind === 'faq');
    const { lines, success: share, missed } = faqAt3(asked, TOPICS, searcherIn);
    expect(lines).toBeGreaterThan(10);
    expect(share, missed.map(({ q }) => q).join('\n')).toBeGreaterThanOrEqual(0.8);
  });
});

describe('every topic of the labels', () => {
  test('has a page, and every page named is there', () => {
    const pages = new Set(searcherIn('id').directory.questions.map(({ id }) => id));
    for (const { faq } of [...QUERIES, ...EXTRA]) if (faq !== null) expect(TOPICS).toHaveProperty([faq]);
    expect(
      Object.values(TOPICS)
        .flat()
        .filter((id) => !pages.has(id)),
    ).toEqual([]);
  });
});

describe('an odd query', () => {
  const odd = [...QUERIES, ...EXTRA].filter(({ kind }) => kind === 'odd');

  test.each(odd.map(({ note, q, lang }) => ({ note, q, lang })))(
    'finds no service and breaks nothing: $note',
    ({ q, lang }) => {
      const start = performance.now();
      const { services, withheld } = searcherIn(lang).search(q);
      expect(performance.now() - start).toBeLessThan(1000);
      expect([...services, ...withheld]).toEqual([]);
    },
  );
});
