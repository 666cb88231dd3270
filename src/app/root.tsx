/** The app on the phone: which screen, which language, and what is remembered while the page is open. */
import type { ComponentType } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Content } from '../domain/packs.ts';
import { ABROAD } from '../domain/place.ts';
import { createRefs, keyOf, type Screen } from '../domain/screen.ts';
import type { Search } from '../domain/search/types.ts';
import type { Settings } from '../domain/settings.ts';
import type { Language } from '../i18n/languages.ts';
import { pathOf, refOfPath } from '../i18n/paths.ts';
import { createTranslator } from '../i18n/translator.ts';
import { onIdle, onLeaving } from '../platform/cover.ts';
import { onExitKeys } from '../platform/exit-keys.ts';
import { savedSettings, saveLanguage } from '../platform/settings.ts';
import { type App, AppContext, EMPTY_MEMORY, type Memory } from '../ui/context.ts';
import { Cover } from '../ui/cover/cover.tsx';
import { ExitNote } from '../ui/frame/exit-note.tsx';
import { Frame } from '../ui/frame/frame.tsx';
import { Erasing } from './erasing.tsx';
import type { SheetKind } from './more.tsx';
import { partOf } from './parts.ts';
import { placeOf, type Step, stateOf, stepOf } from './steps.ts';
import type { ViewProps } from './view.tsx';

export interface RootProps {
  content: Content;
  language: Language;
  languages: readonly Language[];
  exit: Record<string, string>;
  /** Draws a screen. */
  view: ComponentType<ViewProps>;
  /** The second part of the script, where the first screen needs it. */
  more: More | undefined;
  /** The document has one screen only: links leave it as they leave any page. */
  alone: boolean | undefined;
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
  /** A language was chosen, and is on the screen. */
  chosen(language: Language, content: Content): void;
}

/** What opens rarely comes in a chunk of its own. */
export type More = typeof import('./more.tsx');

/** As many as a person can weigh against each other. */
const MOST_CHOSEN = 6;

export function Root(props: RootProps) {
  const [language, setLanguage] = useState(props.language);
  const [content, setContent] = useState(props.content);
  const [search, setSearch] = useState<{ find: Search } | undefined>();
  const [notice, setNotice] = useState('');
  const [more, setMore] = useState(props.more && { module: props.more });
  const [sheet, setSheet] = useState<SheetKind | undefined>();
  const [settings, setSettings] = useState(savedSettings);
  const [covered, setCovered] = useState(false);
  const [erasing, setErasing] = useState(false);
  const [keys, setKeys] = useState('');
  const [explained, setExplained] = useState(!props.first);
  const called = useRef(false);
  const request = useRef(0);
  const refs = useMemo(() => createRefs(content.directory, content.site.pages), [content]);
  const t = useMemo(() => createTranslator(language.code, content.strings), [content, language]);
  const [step, setStep] = useState<Step>(() => {
    return stepOf(history.state, refs) ?? { n: 0, screen: refs.screenOf(props.start) };
  });
  const [memory, setMemory] = useState<Memory>({ ...EMPTY_MEMORY, area: placeOf(step.screen) });
  const moved = useRef(false);
  const scrolls = useRef<number[]>([]);
  const { screen } = step;
  const now = useRef(step);
  now.current = step;
  const showing = sheet?.kind === 'show' || memory.chosen !== undefined;

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
      history[sheet ? 'replaceState' : 'pushState'](stateOf(next, refs), '');
      moved.current = true;
      setNotice('');
      setSheet(undefined);
      setStep(next);
    },
    [step, screen, refs, sheet],
  );

  const openSheet = useCallback(
    (next: SheetKind) => {
      // A step like any other, so that Back closes it.
      if (!sheet) history.pushState(stateOf(step, refs), '');
      setSheet(next);
    },
    [step, refs, sheet],
  );

  // The place on the screen is the chosen place, also after Back.
  useEffect(() => {
    if (screen.kind === 'area' && screen.code === ABROAD)
      setMemory((before) => ({ ...before, abroad: true }));
    const area = placeOf(screen);
    if (area) setMemory((before) => (before.area === area ? before : { ...before, area, town: undefined }));
  }, [screen]);

  useEffect(() => {
    function onPop(event: PopStateEvent) {
      const to = stepOf(event.state, refs) ?? { n: 0, screen: refs.screenOf(props.start) };
      setNotice('');
      setSheet(undefined);
      // A sheet was closed.
      if (to.n === step.n && keyOf(to.screen) === keyOf(step.screen)) return;
      scrolls.current[step.n] = window.scrollY;
      moved.current = true;
      setStep(to);
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

  /** Whether it came. */
  const bring = () =>
    import('./more.tsx').then(
      (module) => {
        setMore({ module });
        return true;
      },
      () => false,
    );
  // Fetched once there is nothing better to do, so that the first call finds its sheet ready.
  useEffect(() => {
    const timer = setTimeout(bring, partOf(screen) === 'more' ? 0 : 500);
    return () => clearTimeout(timer);
  }, [screen]);

  useEffect(() => {
    const cover = () => {
      // In the same task: the phone may take its picture of the screen right after (R26).
      const app = document.getElementById('content');
      if (app) app.hidden = true;
      setCovered(true);
      // What was picked for somebody is gone with the cover.
      setSheet(undefined);
      setMemory((before) => ({ ...before, chosen: undefined }));
    };
    const ends = [
      ...(settings.coverOnLeave || showing ? [onLeaving(cover)] : []),
      ...(settings.coverWhenIdle ? [onIdle(cover)] : []),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [settings, showing]);

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
    const failed = () => setNotice(t('search.unavailable'));
    import('../domain/search/search.ts').then(({ createSearch }) => {
      const find = createSearch(content.directory, content.search);
      if (!gone) setSearch({ find });
      // The index is made at the first question; better now than under the first letter.
      setTimeout(() => find(''), 0);
    }, failed);
    return () => {
      gone = true;
    };
  }, [screen, search, content, t]);

  useEffect(() => {
    async function changeLanguage(code: string) {
      const wanted = props.languages.find((one) => one.code === code);
      if (!wanted) return;
      const asked = ++request.current;
      setNotice(t('languages.loading'));
      const other = await props.load(code);
      // Of two taps the later one counts, whichever arrives first.
      if (asked !== request.current) return;
      if (!other) return setNotice(t('languages.unavailable'));
      document.documentElement.lang = wanted.code;
      document.documentElement.dir = wanted.direction;
      setSearch(undefined);
      setContent(other);
      setLanguage(wanted);
      setNotice('');
      props.chosen(wanted, other);
      // Loaded again, this page keeps the language (see entry-client).
      history.replaceState(stateOf(now.current, refs), '');
      if (keyOf(now.current.screen) === 'page:languages' && now.current.n > 0) history.back();
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
      if (link?.protocol === 'tel:' && more && !called.current && !link.closest('.sheet')) {
        event.preventDefault();
        called.current = true;
        openSheet({ kind: 'call', href: link.getAttribute('href') ?? '' });
        return;
      }
      if (!link || link.origin !== location.origin || link.target || link.hasAttribute('download')) return;
      const code = link.dataset['language'];
      if (code && props.alone) return saveLanguage(code);
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
      // The map is a document with a policy of its own.
      const part = partOf(to);
      if (to.kind === 'missing' || props.alone || part === 'map') return;
      event.preventDefault();
      if (part === 'first' || more) return go(to);
      // Fetched first, so that the visit stays one row of the history; should it not come, an ordinary page.
      void bring().then((came) => {
        if (!came) location.assign(link.href);
        else if (now.current === step) go(to);
      });
    }
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, [go, refs, language, screen, step, t, props, more, openSheet]);

  const open = (kind: 'share' | 'report' | 'show') => {
    // Showing begins with picking, or with the service on the screen.
    if (kind === 'show' && !memory.chosen?.length) {
      remember({ chosen: screen.kind === 'service' ? [screen.id] : [] });
      if (screen.kind !== 'service') return;
    }
    openSheet({ kind });
    if (!more) void bring().then((came) => came || setNotice(t('search.unavailable')));
  };
  const choose = (id: string) => {
    const before = memory.chosen ?? [];
    const without = before.filter((one) => one !== id);
    if (without.length === before.length && before.length >= MOST_CHOSEN) return setNotice(t('choose.full'));
    setNotice('');
    remember({ chosen: without.length < before.length ? without : [...before, id] });
  };
  const change = (wish: Partial<Settings>) => {
    // Another tab may have changed something since.
    const next = { ...savedSettings(), ...wish };
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
    origin: location.origin,
    interactive: true,
    memory,
    remember,
    href: (to, lang = language.code) => pathOf(lang, refs.refOf(to)),
    go,
    back: () => history.back(),
    open,
    choose,
    contentIn: (lang) => (lang === language.code ? Promise.resolve(content) : props.load(lang)),
    settings,
    change,
    erase: () => setErasing(true),
    find: (query) =>
      search?.find(query, { ...(memory.area ? { area: memory.area } : {}), without: memory.without }),
  };
  const shows = sheet?.kind === 'show' && more !== undefined;
  useEffect(() => {
    document.body.classList.toggle('showing', shows);
  }, [shows]);
  const closeShow = () => {
    remember({ chosen: undefined });
    history.back();
  };
  const link = `${location.origin}${pathOf(language.code, refs.refOf(screen))}`;
  const exit = props.exit[language.code] ?? props.exit['id'] ?? '/n/';
  if (erasing) return <Erasing t={t} exit={exit} erase={props.erase} />;
  return (
    <AppContext.Provider value={app}>
      <div id="content" hidden={covered}>
        <Frame exit={exit} bare={shows}>
          {notice && (
            <p class="note" role="alert">
              {notice}
            </p>
          )}
          {shows ? (
            <more.module.Sheets sheet={sheet} link={link} close={closeShow} />
          ) : (
            <props.view key={keyOf(screen)} screen={screen} more={more?.module.MorePage} />
          )}
        </Frame>
        {memory.chosen && !sheet && more && <more.module.ChosenBar />}
        {!explained && !sheet && !memory.chosen && <ExitNote understood={() => setExplained(true)} />}
        {sheet && more && !shows && (
          <more.module.Sheets sheet={sheet} link={link} close={() => history.back()} />
        )}
        <p class="exit-status" role="status">
          {keys}
        </p>
      </div>
      {covered && (
        <Cover
          exit={exit}
          back={() => {
            const content = document.getElementById('content');
            if (content) content.hidden = false;
            setCovered(false);
            document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
          }}
        />
      )}
    </AppContext.Provider>
  );
}
