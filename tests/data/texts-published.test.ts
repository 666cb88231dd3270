/** The real texts: how many there are, whom they reach, and what they may never say. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { LawRecord } from '../../src/build/texts/records.ts';
import type { Directory } from '../../src/domain/directory.ts';
import { linesOf, scopeFor } from '../../src/domain/place.ts';
import { type Block, type Inline, plainText, type TextPage, targetsOf } from '../../src/domain/text.ts';
import { project, published, ROOT } from '../support/published.ts';

const LANGUAGES = ['id', 'en'] as const;
const directoryIn = (lang: string): Directory => published(lang).content.directory;
const ofKind = (lang: string, ...kinds: TextPage['kind'][]) =>
  directoryIn(lang).texts.filter(({ kind }) => kinds.includes(kind));
const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id).sort();

/** Every line of a text: paragraphs, list entries and headings. */
function linesIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if ('h' in block) return [block.h];
    const lines: Inline[][] = 'p' in block ? [block.p] : 'ul' in block ? block.ul : block.ol;
    return lines.map(plainText);
  });
}
const wholeText = (text: TextPage) => [text.title, ...linesIn(text.blocks)].join('\n');

describe('the questions', () => {
  test('are at least sixty', () => {
    expect(ofKind('id', 'question').length).toBeGreaterThanOrEqual(60);
  });

  test('and other pages answer each of the 64 topics', () => {
    const topics = JSON.parse(readFileSync(join(ROOT, 'tests/data/search-topics.json'), 'utf8')) as Record<
      string,
      string[]
    >;
    expect(Object.keys(topics)).toHaveLength(64);
    const known = new Set(ids(directoryIn('id').texts));
    const missing = Object.entries(topics).filter(
      ([, pages]) => !pages.length || pages.some((id) => !known.has(id)),
    );
    expect(missing).toEqual([]);
  });

  test.each(LANGUAGES)('have at most 120 words in %s', (lang) => {
    const long = ofKind(lang, 'question').flatMap(({ id, blocks }) => {
      const count = linesIn(blocks).join(' ').split(/\s+/).filter(Boolean).length;
      return count > 120 ? [`${id}: ${count}`] : [];
    });
    expect(long).toEqual([]);
  });
});

test('every question, right and step leads to a service in every one of the 33 areas', () => {
  const { areas, services } = directoryIn('id');
  const districts = areas.filter(({ level }) => level === 'regency' || level === 'city');
  expect(districts).toHaveLength(33);
  const asked = ofKind('id', 'question', 'right', 'step');
  expect(asked.length).toBeGreaterThan(80);
  const unreached = asked.flatMap((text) => {
    const own = services.filter(({ id }) => text.services.includes(id));
    const missing = districts.filter(({ code }) => !own.some((service) => scopeFor(service, code)));
    return missing.map(({ code }) => `${text.id} ${code}`);
  });
  expect(unreached).toEqual([]);
});

test('the road has its steps in order, and every step is on it', () => {
  const { road } = directoryIn('id');
  expect(road[0]).toBe('tell-someone');
  expect([...road].sort()).toEqual(ids(ofKind('id', 'step')));
});

describe('the words', () => {
  test('are easy enough: no error, and an exception for at most three paragraphs in a hundred', () => {
    expect(
      project().problems.filter(({ rule, level }) => rule === 'readability' && level === 'error'),
    ).toEqual([]);
    const { exceptions, languages } = parse(readFileSync(join(ROOT, 'locales/readability.yaml'), 'utf8')) as {
      exceptions: unknown[];
      languages: Record<string, unknown>;
    };
    // Without limits for a language nothing in it would ever be too hard.
    expect(Object.keys(languages).sort()).toEqual([...LANGUAGES].sort());
    const count = LANGUAGES.flatMap((lang) =>
      directoryIn(lang).texts.flatMap(({ blocks }) => linesIn(blocks)),
    );
    expect(count.length).toBeGreaterThan(1000);
    expect(exceptions.length / count.length).toBeLessThanOrEqual(0.03);
  });

  test.each(LANGUAGES)('link in %s only to pages, services and explained words that are there', (lang) => {
    const { content, refs } = published(lang);
    const { texts, terms, services } = content.directory;
    const targets = texts.flatMap(({ id, blocks }) => targetsOf(blocks).map((to) => `${id} ${to}`));
    expect(targets.length).toBeGreaterThan(100);
    const known = {
      page: (id: string) =>
        refs.screenOf(refs.text(id)?.ref ?? content.site.pages[id] ?? '').kind !== 'missing',
      service: (id: string) => services.some((service) => service.id === id),
      term: (id: string) => terms.some((term) => term.id === id),
    };
    const broken = targets.filter((target) => {
      const [, kind, id] = /^\S+ (page|service|term):([a-z0-9-]+)$/.exec(target) ?? [];
      return !kind || !known[kind as keyof typeof known](id!);
    });
    expect(broken).toEqual([]);
    const onward = texts.flatMap(({ id, next }) => next.map((to) => [id, to]));
    expect(onward.filter(([, to]) => !known.page(to!))).toEqual([]);
  });

  const DIAL = /(\+62|\b0\d{2,3}\)?[- ]?\d{3,}|\b1500[- ]?\d{3}\b|\b\d{7,}\b)/;
  const ADDRESS = /(https?:|www\.|wa\.me|@[a-z]|\b[a-z-]+\.(com|id|org|net|co)\b)/i;

  test.each(LANGUAGES)('hold in %s no number to dial and no address of a website', (lang) => {
    for (const planted of ['0811-1129-129', '(021) 390396', '1500 771']) expect(planted).toMatch(DIAL);
    for (const planted of ['https://a.b', 'kompas.com', 'www.x', 'a@b.c']) expect(planted).toMatch(ADDRESS);
    const { texts, terms, signs } = directoryIn(lang);
    const all = [
      ...texts.map((text) => `${wholeText(text)}\n${text.words.join('\n')}`),
      ...terms.map(({ term, meaning }) => `${term}: ${meaning}`),
      ...signs.map(({ words }) => words),
    ];
    const codes = new Set(project().book.shortCodes.map(({ value }) => value.code));
    const named = directoryIn(lang).services.map(({ name, localName }) => `${name} ${localName}`);
    const faults = all.flatMap((text) => {
      // "SAPA 129" is a name; the bare number is not.
      const short = [...text.matchAll(/([^\s(]+) (\d{3,8})\b(?! (hari|orang|juta|days|people))/g)]
        .filter(([whole, , code]) => codes.has(code!) && !named.some((name) => name.includes(whole)))
        .map(([whole]) => whole);
      return [...short, ...(DIAL.exec(text)?.slice(0, 1) ?? []), ...(ADDRESS.exec(text)?.slice(0, 1) ?? [])];
    });
    expect(faults).toEqual([]);
  });
});

describe('the law', () => {
  const facts = project().texts.law.map(({ value }) => value);
  const uncertain = facts.filter(({ certainty }) => certainty === 'uncertain');

  test('is cited with its article, a source, and the day it was read', () => {
    expect(facts.length).toBeGreaterThan(80);
    const edition = project().book.edition.value.date;
    const bare = facts.filter(({ article, checked, from, sources }: LawRecord) => {
      const day = new Date(`${checked}T00:00:00Z`);
      const real = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(checked);
      return (
        !article.trim() || !real || checked > edition || !from.length || from.some((key) => !sources[key])
      );
    });
    expect(ids(bare)).toEqual([]);
    for (const lang of LANGUAGES) {
      const notes = new Map(directoryIn(lang).law.map((note) => [note.id, note]));
      const cited = new Set(directoryIn(lang).texts.flatMap(({ law }) => law));
      for (const id of cited) {
        const note = notes.get(id);
        expect([id, note?.law, note?.article, note?.checked, note?.sources.length]).not.toContain(undefined);
        expect([id, note?.sources.length]).not.toEqual([id, 0]);
      }
      // Nobody needs to carry a fact that nothing rests on.
      expect([...notes.keys()].filter((id) => !cited.has(id))).toEqual([]);
    }
  });

  test('that is not certain is told with care on every page that cites it, in both languages', () => {
    expect(uncertain.length).toBeGreaterThan(20);
    for (const { id, doubt, hedge } of uncertain)
      expect([id, doubt, hedge?.id[0], hedge?.en[0]]).not.toContain(undefined);
    const bold = LANGUAGES.flatMap((lang) =>
      directoryIn(lang).texts.flatMap((text) =>
        uncertain
          .filter(({ id }) => text.law.includes(id))
          .filter(({ hedge }) => {
            const words = wholeText(text).toLowerCase();
            // Whole words: "task" does not ask.
            return !hedge?.[lang].some((one) =>
              new RegExp(`(?<!\\p{L})${one.toLowerCase()}(?!\\p{L})`, 'u').test(words),
            );
          })
          .map((fact) => `${lang} ${text.id} ${fact.id}`),
      ),
    );
    expect(bold).toEqual([]);
  });

  test('links to official pages only: press and research are named', () => {
    for (const lang of LANGUAGES) {
      const linked = directoryIn(lang).law.flatMap(({ sources }) => sources.filter(({ url }) => url));
      expect(linked.length).toBeGreaterThan(0);
      expect(linked.filter(({ kind }) => kind !== 'official')).toEqual([]);
    }
  });
});

test('each of the eleven situations has signs, with words in both languages', () => {
  for (const lang of LANGUAGES) {
    const situations = ofKind(lang, 'situation');
    expect(situations).toHaveLength(11);
    const words = JSON.parse(readFileSync(join(ROOT, `locales/${lang}/signs.json`), 'utf8')) as Record<
      string,
      string
    >;
    const known = new Set(ids(directoryIn(lang).signs));
    for (const { id, signs = [] } of situations) {
      expect([id, signs.length >= 3]).toEqual([id, true]);
      expect([id, ...signs.filter((sign) => !words[sign]?.trim() || !known.has(sign))]).toEqual([id]);
    }
  }
  const shown = (lang: string) => directoryIn(lang).signs.map(({ words }) => words);
  expect(shown('id').filter((one) => shown('en').includes(one))).toEqual([]);
});

test('every sign leads to a page or a need', () => {
  const lost = directoryIn('id').signs.filter(({ pages, needs }) => !pages.length && !needs.length);
  expect(ids(lost)).toEqual([]);
});

test('the glossary explains at least fifty words, the same in both languages, each in one sentence', () => {
  const [id, en] = LANGUAGES.map((lang) =>
    project()
      .texts.glossary.get(lang)!
      .map(({ value }) => value),
  );
  expect(id!.length).toBeGreaterThanOrEqual(50);
  expect(new Set(ids(id!)).size).toBe(id!.length);
  expect(ids(en!)).toEqual(ids(id!));
  const more = [...id!, ...en!].filter(
    ({ meaning }) => /[.!?]\s+\S/.test(meaning) || !/[.!?]$/.test(meaning),
  );
  expect(ids(more)).toEqual([]);
});

describe('the page for people under eighteen', () => {
  const page = (lang: string) => directoryIn(lang).texts.find(({ id }) => id === 'under-18')!;

  test('names three services, each with a line to call', () => {
    const { services } = directoryIn('id');
    const named = page('id').services.map((id) => services.find((service) => service.id === id)!);
    expect(named).toHaveLength(3);
    for (const service of named)
      expect([
        service.id,
        linesOf(service).some(({ type }) => type === 'hotline' || type === 'phone'),
      ]).toEqual([service.id, true]);
  });

  test.each(LANGUAGES)('says it in at most five sentences in %s', (lang) => {
    const sentences = linesIn(page(lang).blocks).flatMap((line) => line.match(/[.!?](?=\s|$)/g) ?? []);
    expect(sentences.length).toBeLessThanOrEqual(5);
  });
});

describe('the stories', () => {
  const COMPOSED = { id: 'contoh yang kami susun', en: 'composed example' };

  test.each(LANGUAGES)('are five to eight in %s, and each says first that it is composed', (lang) => {
    const stories = ofKind(lang, 'story');
    expect(stories.length).toBeGreaterThanOrEqual(5);
    expect(stories.length).toBeLessThanOrEqual(8);
    const silent = stories.filter(({ blocks }) => !linesIn(blocks)[0]?.includes(COMPOSED[lang]));
    expect(ids(silent)).toEqual([]);
    expect(stories.filter(({ title }) => !/^(Contoh|Example): /.test(title))).toEqual([]);
  });
});

test('every page is in both languages, and no translation is older than its source', () => {
  const { texts } = project();
  expect([...texts.translations.get('en')!.keys()].sort()).toEqual([...texts.source.keys()].sort());
  expect(ids(directoryIn('en').texts.filter(({ stale }) => stale))).toEqual([]);
  expect(ids(directoryIn('en').texts)).toEqual([...texts.source.keys()].sort());
});
