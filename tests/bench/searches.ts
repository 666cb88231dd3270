/** How long our search takes against Fuse.js alone over the same entries, and over ten times the data. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Fuse from 'fuse.js';
import type { Content } from '../../src/domain/packs.ts';
import { createSearch } from '../../src/domain/search/search.ts';
import type { Service } from '../../src/domain/service.ts';
import { type Ratio, ratioOf } from './ratio.ts';

interface Query {
  lang: string;
  q: string;
  kind: string;
}

/** So many of each kind: Fuse.js alone takes its time over a sentence. */
const PER_KIND = 5;

/** The first queries of each kind among the labelled ones; not the odd ones, hundreds of letters of nothing. */
function querySets(root: string): { kind: string; list: Query[] }[] {
  const all = readFileSync(join(root, 'tests', 'data', 'search-queries.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Query);
  const kinds = [...new Set(all.map(({ kind }) => kind))].filter((kind) => kind !== 'odd');
  return kinds.map((kind) => ({
    kind,
    list: all.filter((one) => one.kind === kind).slice(0, PER_KIND),
  }));
}

/** What there is to find, as the peer gets it: every name, and the titles of the questions. */
function fuseOver({ directory }: Content): Fuse<{ words: string[] }> {
  const { services, questions, withheld } = directory;
  const entries = [
    ...services.map(({ name, acronym = '', aliases, organization, what }) => ({
      words: [name, acronym, what, ...aliases, organization.name, ...organization.aliases].filter(Boolean),
    })),
    ...withheld.map(({ name, aliases }) => ({ words: [name, ...aliases] })),
    ...questions.map(({ title, words = [] }) => ({ words: [title, ...words] })),
  ];
  return new Fuse(entries, { keys: ['words'], ignoreLocation: true, threshold: 0.4 });
}

/** The same services ten times, each copy with ids of its own. */
function tenfold(services: readonly Service[]): Service[] {
  return Array.from({ length: 10 }, (_, copy) => {
    const named = (id: string) => (copy ? `${id}-${copy}` : id);
    return services.map((service) => ({
      ...service,
      id: named(service.id),
      ref: named(service.ref),
      branches: service.branches.map(named),
      ...(service.parent ? { parent: named(service.parent) } : {}),
    }));
  }).flat();
}

/** Milliseconds for all queries, one after the other. */
function timed(search: (query: string) => unknown, list: readonly Query[]): number {
  const start = performance.now();
  for (const { q } of list) search(q);
  return performance.now() - start;
}

export function searchRatios(root: string, content: Content, rounds: number): Ratio[] {
  const fuse = fuseOver(content);
  const alone = (query: string) => fuse.search(query, { limit: 20 });
  const ours = createSearch(content.directory, content.search);
  const more = createSearch(
    { ...content.directory, services: tenfold(content.directory.services) },
    content.search,
  );
  const sets = querySets(root);
  const times = sets.map(() => ({ ours: [] as number[], alone: [] as number[], more: [] as number[] }));
  // The first round builds the indexes and lets the engine compile; it is not counted.
  for (let round = -1; round < rounds; round++)
    sets.forEach(({ list }, set) => {
      const measured = { ours: timed(ours, list), alone: timed(alone, list), more: timed(more, list) };
      if (round < 0) return;
      for (const which of ['ours', 'alone', 'more'] as const) times[set]![which].push(measured[which]);
    });
  const whole = (which: 'ours' | 'alone' | 'more') =>
    Array.from({ length: rounds }, (_, round) => times.reduce((sum, one) => sum + one[which][round]!, 0));
  const peer = 'Fuse.js alone';
  return [
    ...sets.map(({ kind, list }, set) =>
      ratioOf(`search, ${list.length} of kind "${kind}"`, peer, times[set]!.ours, times[set]!.alone),
    ),
    ratioOf('search, all of these', peer, whole('ours'), whole('alone')),
    ratioOf('the same over ten times the services', 'the present data', whole('more'), whole('ours')),
  ];
}
