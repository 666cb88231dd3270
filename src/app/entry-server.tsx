/** Draws one screen to HTML, for the build. Importing it does nothing. */
import { renderToString } from 'preact-render-to-string';
import type { Content } from '../domain/packs.ts';
import { ABROAD } from '../domain/place.ts';
import type { Refs, Screen } from '../domain/screen.ts';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import { dateInWords } from '../i18n/dates.ts';
import type { Language } from '../i18n/languages.ts';
import { pathOf } from '../i18n/paths.ts';
import type { Translate } from '../i18n/translator.ts';
import { MapPage } from '../pages/map.tsx';
import { type App, AppContext, EMPTY_MEMORY } from '../ui/context.ts';
import { Frame } from '../ui/frame/frame.tsx';
import { Sprite } from '../ui/icon/sprite.tsx';
import { MorePage } from './more-pages.tsx';
import { ScreenView } from './view.tsx';

export interface RenderInput {
  content: Content;
  refs: Refs;
  language: Language;
  languages: readonly Language[];
  t: Translate;
  exit: string;
  /** Public address, without a slash at the end, or empty. */
  origin: string;
  screen: Screen;
  /** True for the shell: its content stays unseen until the script knows what to show. */
  waiting: boolean;
}

/** The body of one page, with just the pictures it uses; a shell has them all. */
export function renderScreen(input: RenderInput): string {
  const { content, refs, language, languages, t, screen, exit } = input;
  const nothing = () => undefined;
  const app: App = {
    content,
    refs,
    language,
    languages,
    t,
    today: content.directory.edition,
    screen,
    origin: input.origin,
    interactive: false,
    memory: { ...EMPTY_MEMORY, abroad: screen.kind === 'area' && screen.code === ABROAD },
    remember: nothing,
    href: (to, lang = language.code) => pathOf(lang, refs.refOf(to)),
    go: nothing,
    back: nothing,
    find: nothing,
    open: nothing,
    choose: nothing,
    contentIn: async () => undefined,
    settings: DEFAULT_SETTINGS,
    change: nothing,
    erase: nothing,
  };
  const body = renderToString(
    <AppContext.Provider value={app}>
      <Frame exit={exit}>
        {screen.kind === 'page' && screen.id === 'map' ? (
          <MapPage />
        ) : (
          <ScreenView screen={screen} more={MorePage} />
        )}
      </Frame>
    </AppContext.Provider>,
  );
  const names = [...new Set([...body.matchAll(/href="#i-([\w-]+)"/g)].map((match) => match[1]!))].sort();
  const keep = renderToString(
    <aside id="keep" class="keep" aria-label={t('about.kept.title')}>
      <span role="status" />{' '}
      <span class="edition">
        {t('keep.edition', { date: dateInWords(content.directory.edition, language.code) })}
      </span>
    </aside>,
  );
  return `<div id="app"${input.waiting ? ' class="waiting"' : ''}><div id="content">${body}</div></div>${keep}<div id="sprite">${renderToString(<Sprite names={input.waiting ? undefined : names} />)}</div>`;
}
