/** What should be on the built pages: the published content of the real data, by language. Read once. */
import { resolve } from 'node:path';
import { type Project, readProject } from '../../src/build/project.ts';
import { contentOf, screensOf } from '../../src/build/publish.ts';
import type { Content } from '../../src/domain/packs.ts';
import { createRefs, type FixedPage, type Refs, type Screen } from '../../src/domain/screen.ts';
import type { Language } from '../../src/i18n/languages.ts';
import { pathOf } from '../../src/i18n/paths.ts';
import { createTranslator, type Translate, type UiKey } from '../../src/i18n/translator.ts';

export const ROOT = resolve(import.meta.dirname, '..', '..');

export interface Published {
  language: Language;
  content: Content;
  refs: Refs;
  t: Translate;
  screens: Screen[];
  pathOf(screen: Screen): string;
  /** What the `h1` of a screen says; undefined for pages of prose, whose heading stands in the prose. */
  headingOf(screen: Screen): string | undefined;
}

let read: Project | undefined;
export function project(): Project {
  read ??= readProject(ROOT);
  return read;
}

const cache = new Map<string, Published>();

export function published(lang: string): Published {
  const known = cache.get(lang);
  if (known) return known;
  const { locales } = project();
  const locale = locales.find(({ language }) => language.code === lang);
  if (!locale) throw new Error(`no language ${lang}`);
  const content = contentOf(project(), locale);
  const { directory } = content;
  const refs = createRefs(directory, content.site.pages);
  const t = createTranslator(lang, locale.strings);
  const titles: Partial<Record<FixedPage, UiKey>> = {
    services: 'services.title',
    search: 'search.title',
    places: 'places.title',
    ask: 'ask-page.title',
    languages: 'languages.title',
    about: 'about.title',
    rights: 'rights.title',
    questions: 'questions.title',
    signs: 'signs.title',
    witness: 'witness.title',
    stories: 'stories.title',
    glossary: 'glossary.title',
    traces: 'traces.title',
    map: 'map.title',
  } as const;
  const made: Published = {
    language: locale.language,
    content,
    refs,
    t,
    screens: screensOf(content),
    pathOf: (screen) => pathOf(lang, refs.refOf(screen)),
    headingOf(screen) {
      if (screen.kind === 'home') return t('home.title');
      if (screen.kind === 'missing') return t('missing.title');
      if (screen.kind === 'page') {
        const key = titles[screen.id];
        return key && t(key);
      }
      if (screen.kind === 'area') return directory.areas.find(({ code }) => code === screen.code)?.name ?? '';
      if (screen.kind === 'need')
        return directory.vocabulary.needs.find(({ id }) => id === screen.id)?.name ?? '';
      return screen.kind === 'service' ? refs.service(screen.id)?.name : undefined;
    },
  };
  cache.set(lang, made);
  return made;
}

export function languages(): string[] {
  return project().locales.map(({ language }) => language.code);
}
