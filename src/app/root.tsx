/** The app on the phone: which screen, which language, and what is remembered while the page is open. */
import type { ComponentType } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { NO_CHOICES } from '../domain/narrow.ts';
import type { Content } from '../domain/packs.ts';
import { ABROAD, NATIONAL } from '../domain/place.ts';
import { createRefs, keyOf, type Screen } from '../domain/screen.ts';
import type { Search } from '../domain/search/types.ts';
import type { Settings } from '../domain/settings.ts';
import type { Language } from '../i18n/languages.ts';
import { pathOf, refOfPath } from '../i18n/paths.ts';
import { createTranslator } from '../i18n/translator.ts';
import { onIdle, onLeaving } from '../platform/cover.ts';
import { onExitKeys } from '../platform/exit-keys.ts';
import { savedSettings } from '../platform/settings.ts';
import { type App, AppContext, type Memory } from '../ui/context.ts';
import { Cover } from '../ui/cover/cover.tsx';
import { ExitNote } from '../ui/frame/exit-note.tsx';
import { Frame } from '../ui/frame/frame.tsx';
import { Erasing } from './erasing.tsx';
import type { SheetKind } from './sheets.tsx';
import { isScreen, type Step } from './steps.ts';

export interface RootProps {
  content: Content;
  language: Language;
  languages: readonly Language[];
  exit: Record<string, string>;
  today: string;
  /** Ref of the first screen; undefined is home. */
  start: string | undefined;
  /** Brings the packs of another language, from the phone or the network. */
  load(lang: string): Promise<Content | undefined>;
  /** Nothing was stored before this visit: the exit is explained once (R16). */
  first: boolean;
  /** Keeps changed settings; keeping nothing also removes what is stored. */
  settle(settings: Settings): Promise<void>;
  /** Erases everything; true when nothing is left. */
  erase(): Promise<boolean>;
  /** Draws a screen. */
  view: ComponentType<{ screen: Screen }>;
  /** The document has one screen only: links leave it as they leave any page. */
  alone?: boolean;
  chosen(language: Language): void;
}

/** Sheets open rarely; they come in a chunk of their own. */
type Sheets = typeof import('./sheets.tsx');

const EMPTY: Memory = { choices: NO_CHOICES, query: '', abroad: false, without: { areas: [], needs: [] } };

/** Looking at a place chooses it; all of Indonesia, or abroad, is no place. */
function placeOf(screen: Screen): string | undefined {
  return screen.kind === 'area' && screen.code !== NATIONAL && screen.code !== ABROAD
    ? screen.code
    : undefined;
}

export function Root(props: RootProps) {
  const [language, setLanguage] = useState(props.language);
  const [content, setContent] = useState(props.content);
  const [search, setSearch] = useState<{ find: Search } | undefined>();
  const [notice, setNotice] = useState('');
  const [sheets, setSheets] = useState<{ module: Sheets } | undefined>();
  const [sheet, setSheet] = useState<SheetKind | undefined>();
  const [settings, setSettings] = useState(savedSettings);
  const [covered, setCovered] = useState(false);
  const [erasing, setErasing] = useState(false);
  const [keys, setKeys] = useState('');
  const [explained, setExplained] = useState(!props.first);
  const called = useRef(false);
  const refs = useMemo(() => createRefs(content.directory, content.site.pages), [content]);
  const t = useMemo(() => createTranslator(language.code, content.strings), [content, language]);
  const [step, setStep] = useState<Step>(() => {
    const kept: unknown = history.state;
    if (isScreen(kept, refs)) return kept;
    return { n: 0, screen: refs.screenOf(props.start) };
  });
  const [memory, setMemory] = useState<Memory>({ ...EMPTY, area: placeOf(step.screen) });
  const moved = useRef(false);
  const scrolls = useRef<number[]>([]);
  const { screen } = step;

  const remember = useCallback(
    (change: Partial<Memory>) => setMemory((before) => ({ ...before, ...change })),
    [],
  );

  const go = useCallback(
    (to: Screen) => {
      if (keyOf(to) === keyOf(screen)) return window.scrollTo(0, 0);
      scrolls.current[step.n] = window.scrollY;
      const next: Step = { n: step.n + 1, screen: to };
      // The same address again: the phone's history keeps one meaningless row for the whole visit (R3).
      history.pushState(next, '');
      moved.current = true;
      setNotice('');
      setSheet(undefined);
      setStep(next);
      if (to.kind === 'area')
        remember({ area: to.code === '00' || to.code === '99' ? undefined : to.code, town: undefined });
    },
    [step, screen, remember],
  );

  useEffect(() => {
    function onPop(event: PopStateEvent) {
      scrolls.current[step.n] = window.scrollY;
      moved.current = true;
      setNotice('');
      setSheet(undefined);
      setStep(isScreen(event.state, refs) ? event.state : { n: 0, screen: refs.screenOf(props.start) });
    }
    addEventListener('popstate', onPop);
    return () => removeEventListener('popstate', onPop);
  }, [step, refs, props.start]);

  // A new screen starts at its heading, which is read out; a screen one comes back to is where one left it.
  useEffect(() => {
    if (!moved.current) return;
    document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    window.scrollTo(0, scrolls.current[step.n] ?? 0);
    scrolls.current.length = step.n + 1;
  }, [step]);

  // The sheets are fetched once there is nothing better to do, so that the first call finds its sheet ready.
  useEffect(() => {
    const timer = setTimeout(() => void import('./sheets.tsx').then((module) => setSheets({ module })), 1500);
    return () => clearTimeout(timer);
  }, []);

  useEffect(() => {
    const cover = () => {
      // In the same task: the phone may take its picture of the screen right after (R26).
      const app = document.getElementById('content');
      if (app) app.hidden = true;
      setCovered(true);
    };
    const ends = [
      ...(settings.coverOnLeave ? [onLeaving(cover)] : []),
      ...(settings.coverWhenIdle ? [onIdle(cover)] : []),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [settings]);

  useEffect(
    () =>
      onExitKeys(
        (left) => {
          setKeys(left ? t('exit.keys-left', { count: left }) : t('exit.keys-going'));
          if (!left) document.querySelector<HTMLElement>('a.exit')?.click();
        },
        () => setKeys(t('exit.keys-lapsed')),
      ),
    [t],
  );

  useEffect(() => {
    if (search || keyOf(screen) !== 'page:search') return;
    let gone = false;
    void import('../domain/search/search.ts').then(({ createSearch }) => {
      const find = createSearch(content.directory, content.search);
      if (!gone) setSearch({ find });
      // The index is made at the first question; better now than under the first letter.
      setTimeout(() => find(''), 0);
    });
    return () => {
      gone = true;
    };
  }, [screen, search, content]);

  useEffect(() => {
    async function changeLanguage(code: string) {
      const wanted = props.languages.find((one) => one.code === code);
      if (!wanted) return;
      const other = await props.load(code);
      if (!other) return setNotice(t('languages.unavailable'));
      document.documentElement.lang = wanted.code;
      document.documentElement.dir = wanted.direction;
      setSearch(undefined);
      setContent(other);
      setLanguage(wanted);
      setNotice('');
      props.chosen(wanted);
      if (keyOf(screen) === 'page:languages' && step.n > 0) history.back();
    }
    function onClick(event: MouseEvent) {
      if (
        event.defaultPrevented ||
        event.button ||
        event.metaKey ||
        event.ctrlKey ||
        event.shiftKey ||
        event.altKey
      )
        return;
      const link = (event.target as Element).closest?.('a');
      if (link?.protocol === 'tel:' && sheets && !called.current && !link.closest('.sheet')) {
        event.preventDefault();
        called.current = true;
        setSheet({ kind: 'call', href: link.getAttribute('href') ?? '' });
        return;
      }
      if (!link || link.origin !== location.origin || link.target || link.hasAttribute('download')) return;
      const code = link.dataset['language'];
      if (code && props.alone) {
        const wanted = props.languages.find((one) => one.code === code);
        if (wanted) props.chosen(wanted);
        return;
      }
      if (code) {
        event.preventDefault();
        if (code !== language.code) void changeLanguage(code);
        return;
      }
      if (link.hash && link.pathname === location.pathname) {
        // A place on this page: gone to without a row in the phone's history.
        event.preventDefault();
        const place = document.getElementById(link.hash.slice(1));
        place?.focus({ preventScroll: true });
        place?.scrollIntoView();
        return;
      }
      if (link.pathname !== '/' && !link.pathname.startsWith(`/${language.code}/`)) return;
      const to = refs.screenOf(refOfPath(link.pathname));
      // The map has a document and a policy of its own.
      if (to.kind === 'missing' || props.alone || (to.kind === 'page' && to.id === 'map')) return;
      event.preventDefault();
      go(to);
    }
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, [go, refs, language, screen, step, t, props, sheets]);

  const open = (kind: 'share' | 'report') => {
    setSheet({ kind });
    if (!sheets) void import('./sheets.tsx').then((module) => setSheets({ module }));
  };
  const change = (wish: Partial<Settings>) => {
    const next = { ...settings, ...wish };
    setSettings(next);
    void props.settle(next);
  };

  const app: App = {
    content,
    refs,
    language,
    languages: props.languages,
    t,
    today: props.today,
    screen,
    interactive: true,
    memory,
    remember,
    href: (to, lang = language.code) => pathOf(lang, refs.refOf(to)),
    go,
    back: () => history.back(),
    open,
    settings,
    change,
    erase: () => setErasing(true),
    find: (query) =>
      search?.find(query, { ...(memory.area ? { area: memory.area } : {}), without: memory.without }),
  };
  const link = `${location.origin}${pathOf(language.code, refs.refOf(screen))}`;
  const exit = props.exit[language.code] ?? props.exit['id'] ?? '/n/';
  if (erasing) return <Erasing t={t} exit={exit} erase={props.erase} />;
  return (
    <AppContext.Provider value={app}>
      <div id="content" hidden={covered}>
        <Frame exit={exit}>
          {notice && (
            <p class="note" role="alert">
              {notice}
            </p>
          )}
          <props.view key={keyOf(screen)} screen={screen} />
        </Frame>
        {!explained && !sheet && <ExitNote understood={() => setExplained(true)} />}
        {sheet && sheets && (
          <sheets.module.Sheets sheet={sheet} link={link} close={() => setSheet(undefined)} />
        )}
        <p class="exit-status" role="status">
          {keys}
        </p>
      </div>
      {covered && (
        <Cover
          back={() => {
            const content = document.getElementById('content');
            if (content) content.hidden = false;
            setCovered(false);
          }}
        />
      )}
    </AppContext.Provider>
  );
}
