/** Texts in one language, ready to show: a page that is not translated yet comes in Indonesian and says so. */
import type { Source } from '../../domain/service.ts';
import type { LawNote, Sign, Term, TextPage } from '../../domain/text.ts';
import type { Book } from '../read.ts';
import type { Texts } from './read-texts.ts';

export interface CompiledTexts {
  texts: TextPage[];
  law: LawNote[];
  terms: Term[];
  signs: Sign[];
  road: string[];
  /** Who has read the legal texts, and when; absent while no lawyer has. */
  review?: { by: string; date: string };
}

export function compileTexts(texts: Texts, book: Book, lang: string): CompiledTexts {
  const refs = new Map(book.pages.map(({ value }) => [value.id, value.ref]));
  const translated = texts.translations.get(lang);
  const pages = [...texts.source.values()].flatMap((source): TextPage[] => {
    const { id, group, needs, services, law, sensitive, signs, next } = source.matter;
    const ref = refs.get(id);
    if (!ref) return [];
    const translation = translated?.get(id);
    const own = lang === 'id' ? source : translation;
    const shown = own ?? source;
    return [
      {
        id,
        ref,
        kind: source.kind,
        title: shown.matter.title,
        words: [...new Set([...(shown.matter.words ?? []), ...(source.matter.words ?? [])])],
        ...(group ? { group } : {}),
        blocks: shown.blocks,
        needs: needs ?? [],
        services: services ?? [],
        law: law ?? [],
        ...(sensitive === 'yes' ? { sensitive: true } : {}),
        ...(signs ? { signs } : {}),
        next: next ?? [],
        ...(own === undefined ? { lang: 'id' } : {}),
        ...(translation && translation.matter.of !== source.hash ? { stale: true } : {}),
      },
    ];
  });
  const localized = (words: { id: string; en: string }) => (lang === 'en' ? words.en : words.id);
  const law = texts.law.map(({ value }): LawNote => {
    const sources = value.from.flatMap((key): Source[] => {
      const source = value.sources[key];
      if (!source) return [];
      const { publisher, kind, date, url } = source;
      return [{ publisher, kind, date, ...(kind === 'official' && url ? { url } : {}) }];
    });
    return {
      id: value.id,
      law: localized(value.law),
      article: value.article,
      says: localized(value.says),
      checked: value.checked,
      sure: value.certainty === 'sure',
      sources,
    };
  });
  const terms = new Map((texts.glossary.get('id') ?? []).map(({ value }) => [value.id, value]));
  for (const { value } of texts.glossary.get(lang) ?? []) terms.set(value.id, value);
  const words = { ...texts.signWords.get('id'), ...texts.signWords.get(lang) };
  const cited = new Set(pages.flatMap((page) => page.law));
  return {
    texts: pages,
    law: law.filter(({ id }) => cited.has(id)),
    terms: [...terms.values()].sort((a, b) => a.term.localeCompare(b.term, lang)),
    signs: texts.signs.map(({ value }) => ({
      id: value.id,
      words: words[value.id] ?? value.id,
      needs: value.needs ?? [],
      pages: value.pages ?? [],
    })),
    road: texts.road.map(({ value }) => value),
    ...(texts.review.legal ? { review: texts.review.legal } : {}),
  };
}
