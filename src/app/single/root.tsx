/** The app inside the one file: the same screens, without network, storage, worker or other languages. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Content } from '../../domain/packs.ts';
import { createRefs, keyOf, type Screen } from '../../domain/screen.ts';
import { createSearch } from '../../domain/search/search.ts';
import { DEFAULT_SETTINGS } from '../../domain/settings.ts';
import { dateInWords } from '../../i18n/dates.ts';
import type { Language } from '../../i18n/languages.ts';
import { createTranslator } from '../../i18n/translator.ts';
import { onIdle } from '../../platform/cover.ts';
import { onExitKeys } from '../../platform/exit-keys.ts';
import { type App, AppContext, EMPTY_MEMORY, type Memory } from '../../ui/context.ts';
import { Cover } from '../../ui/cover/cover.tsx';
import { BottomBar, Exit } from '../../ui/frame/frame.tsx';
import { Link } from '../../ui/link.tsx';
import { CallSheet } from '../../ui/sheet/call-sheet.tsx';
import { MorePage } from '../more-pages.tsx';
import { placeOf, type Step, stateOf, stepOf } from '../steps.ts';
import { ScreenView } from '../view.tsx';
import { SketchPage } from './map.tsx';

export interface SingleProps {
  content: Content;
  language: Language;
  exit: string;
  today: string;
  leave(steps: number): void;
}

const nothing = () => undefined;

/** The screens that are about the app on the phone say here what is true of a file. */
function Here({ screen, app }: { screen: Screen; app: App }) {
  const { t } = app;
  if (screen.kind === 'page' && screen.id === 'traces')
    return (
      <>
        <h1 tabIndex={-1}>{t('traces.title')}</h1>
        <p>{t('single.traces')}</p>
        <p>{t('about.cannot.exit')}</p>
        <p>{t('about.cannot.watched')}</p>
        <h2>{t('traces.cannot.title')}</h2>
        <p>{t('traces.cannot')}</p>
      </>
    );
  if (screen.kind === 'page' && screen.id === 'languages')
    return (
      <>
        <h1 tabIndex={-1}>{t('languages.title')}</h1>
        <p>{t('single.language')}</p>
      </>
    );
  if (screen.kind === 'page' && screen.id === 'map') return <SketchPage />;
  return <ScreenView key={keyOf(screen)} screen={screen} more={MorePage} />;
}

export function SingleRoot({ content, language, exit, today, leave }: SingleProps) {
  const { directory } = content;
  const refs = useMemo(() => createRefs(directory, content.site.pages), [content, directory]);
  const t = useMemo(() => createTranslator(language.code, content.strings), [content, language]);
  const find = useMemo(() => createSearch(directory, content.search), [content, directory]);
  const [step, setStep] = useState<Step>(() => {
    return (
      stepOf(history.state, refs) ?? { n: 0, screen: refs.screenOf(location.hash.slice(1) || undefined) }
    );
  });
  const [memory, setMemory] = useState<Memory>({ ...EMPTY_MEMORY, area: placeOf(step.screen) });
  const [covered, setCovered] = useState(false);
  const [calling, setCalling] = useState('');
  const called = useRef(false);
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
      let next: Step = { n: step.n + 1, screen: to };
      try {
        history.pushState(stateOf(next, refs), '');
      } catch {
        // Some viewers allow no history to a file: then there is no way back but the links.
        next = { n: step.n, screen: to };
      }
      moved.current = true;
      setCalling('');
      setStep(next);
      if (to.kind === 'area') remember({ area: placeOf(to), town: undefined });
    },
    [step, screen, refs, remember],
  );

  useEffect(() => {
    function onPop(event: PopStateEvent) {
      moved.current = true;
      setCalling('');
      setStep(
        stepOf(event.state, refs) ?? { n: 0, screen: refs.screenOf(location.hash.slice(1) || undefined) },
      );
    }
    addEventListener('popstate', onPop);
    return () => removeEventListener('popstate', onPop);
  }, [refs]);

  useEffect(() => {
    if (!moved.current) return;
    document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    window.scrollTo(0, scrolls.current[step.n] ?? 0);
    scrolls.current.length = step.n + 1;
  }, [step]);

  useEffect(() => onIdle(() => setCovered(true)), []);
  useEffect(() => onExitKeys((left) => left || leave(step.n), nothing), [leave, step]);
  useEffect(() => {
    // The index is made at the first question; better now than under the first letter.
    if (keyOf(screen) === 'page:search') setTimeout(() => find(''), 0);
  }, [screen, find]);

  useEffect(() => {
    function onClick(event: MouseEvent) {
      const link = (event.target as Element).closest?.('a');
      const href = link?.getAttribute('href') ?? '';
      if (!link) return;
      if (link.classList.contains('exit')) {
        event.preventDefault();
        return leave(step.n);
      }
      if (href.startsWith('tel:') && !called.current && !link.closest('.sheet')) {
        event.preventDefault();
        called.current = true;
        return setCalling(href);
      }
      // A page of the site itself: the file cannot lead there.
      if (href.startsWith('/')) return event.preventDefault();
      if (!href.startsWith('#')) return;
      event.preventDefault();
      const place = href.length > 1 && document.getElementById(href.slice(1));
      if (place) {
        place.focus({ preventScroll: true });
        return place.scrollIntoView();
      }
      go(refs.screenOf(href.slice(1) || undefined));
    }
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, [go, refs, leave, step]);

  const app: App = {
    content,
    refs,
    language,
    languages: [language],
    t,
    today,
    screen,
    origin: '',
    interactive: true,
    memory,
    remember,
    href: (to) => `#${refs.refOf(to) ?? ''}`,
    go,
    back: () => history.back(),
    open: nothing,
    choose: nothing,
    contentIn: async () => undefined,
    settings: DEFAULT_SETTINGS,
    change: nothing,
    erase: nothing,
    find: (query) => find(query, { ...(memory.area ? { area: memory.area } : {}), without: memory.without }),
  };
  return (
    <AppContext.Provider value={app}>
      <div id="content" hidden={covered}>
        <header class="top">
          <a class="skip" href="#main">
            {t('skip.content')}
          </a>
          <Exit to={exit} />
          <Link to={{ kind: 'page', id: 'traces' }} class="button help" label={t('exit.help')}>
            ?
          </Link>
          <Link to={{ kind: 'home' }} class="brand" current={screen.kind === 'home'}>
            {t('site.name')}
          </Link>
        </header>
        <main id="main" class="main" tabIndex={-1}>
          <Here screen={screen} app={app} />
        </main>
        <BottomBar />
        <footer class="foot">
          <p>
            <Link to={{ kind: 'page', id: 'services' }}>{t('home.all')}</Link>
            <Link to={{ kind: 'page', id: 'about' }}>{t('home.about')}</Link>
            <Link to={{ kind: 'page', id: 'traces' }}>{t('traces.link')}</Link>
          </p>
          <p>
            {t('single.about', {
              date: t('keep.edition', { date: dateInWords(directory.edition, language.code) }),
            })}
          </p>
        </footer>
        {calling && <CallSheet href={calling} services={directory.services} close={() => setCalling('')} />}
      </div>
      {covered && <Cover exit={exit} back={() => setCovered(false)} />}
    </AppContext.Provider>
  );
}
