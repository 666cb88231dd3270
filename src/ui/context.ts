import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Choices, NO_CHOICES } from '../domain/narrow.ts';
import type { Content } from '../domain/packs.ts';
import type { Refs, Screen } from '../domain/screen.ts';
import type { SearchResult } from '../domain/search/types.ts';
import type { Settings } from '../domain/settings.ts';
import type { Language } from '../i18n/languages.ts';
import type { Translate } from '../i18n/translator.ts';

/** What a person chose in this visit. It lives in memory only and is gone when the page is left. */
export interface Memory {
  /** Kemendagri code of the chosen place. */
  area?: string | undefined;
  /** Id of the town distances are measured from. */
  town?: string | undefined;
  choices: Choices;
  query: string;
  /** Ids of services picked to be shown or handed on, at most six; undefined while nobody is picking. */
  chosen?: string[] | undefined;
  /** The person is outside Indonesia: only what works from there is offered. */
  abroad: boolean;
  without: { areas: string[]; needs: string[] };
}

/** What a visit begins with. */
export const EMPTY_MEMORY: Memory = {
  choices: NO_CHOICES,
  query: '',
  abroad: false,
  without: { areas: [], needs: [] },
};

/** Everything a screen needs to draw itself, the same in the build and on the phone. */
export interface App {
  content: Content;
  refs: Refs;
  language: Language;
  languages: readonly Language[];
  t: Translate;
  /** The day to measure age against, `YYYY-MM-DD`: today on the phone, the edition's date in the build. */
  today: string;
  screen: Screen;
  /** Where the site lives, without a slash at the end; empty where the build was not told. */
  origin: string;
  /** False in a prerendered page: controls that need the script are not drawn there. */
  interactive: boolean;
  memory: Memory;
  remember(change: Partial<Memory>): void;
  /** The link of a screen, in this language or another. */
  href(screen: Screen, lang?: string): string;
  go(screen: Screen): void;
  back(): void;
  find(query: string): SearchResult | undefined;
  /** Opens a sheet over the screen: to share it, or to say that something is wrong with it. */
  open(sheet: 'share' | 'report' | 'show'): void;
  /** Takes a service into the choice or out of it; a seventh is refused with a word on the page. */
  choose(id: string): void;
  /** The content in another language, for showing it to somebody; undefined when it cannot be had. */
  contentIn(lang: string): Promise<Content | undefined>;
  settings: Settings;
  /** Changes and keeps a setting; keeping nothing also removes what is stored. */
  change(settings: Partial<Settings>): void;
  /** Removes everything the app keeps on this phone, and says so. */
  erase(): void;
}

export const AppContext = createContext<App | undefined>(undefined);

export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('a component was drawn outside <AppContext.Provider>');
  return app;
}
