import type { ComponentChildren } from 'preact';
import { keyOf, type Screen } from '../../domain/screen.ts';
import { pathOf } from '../../i18n/paths.ts';
import { useApp } from '../context.ts';
import { Icon } from '../icon/icon.tsx';
import { Link } from '../link.tsx';

/** The link that leaves at once; the inline latch takes its tap, and without script it is a plain link (R6-R12). */
export function Exit({ to, quiet = false }: { to: string; quiet?: boolean }) {
  const { t } = useApp();
  return (
    <a
      class={quiet ? 'exit exit-quiet' : 'exit'}
      href={to}
      rel="nofollow noreferrer"
      aria-label={`${t('exit.word')}. ${t('exit.name')}`}
    >
      <Icon name="close" />
      {t('exit.word')}
    </a>
  );
}

function TopBar({ exit, bare }: { exit: string; bare: boolean }) {
  const { t, language, languages, screen } = useApp();
  // While something is shown to somebody, one tap changes the helper's own language and leaves the rest as it is.
  const next = bare ? languages[(languages.indexOf(language) + 1) % languages.length]?.code : undefined;
  return (
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
      <Link
        to={{ kind: 'page', id: 'languages' }}
        class="button"
        label={`${language.short}. ${t('language.choose')}`}
        language={next}
      >
        <Icon name="language" />
        {language.short}
      </Link>
    </header>
  );
}

export function BottomBar() {
  const { t, screen } = useApp();
  const here = keyOf(screen);
  const entries: [Screen, string, string][] = [
    [{ kind: 'home' }, 'home', t('bar.home')],
    [{ kind: 'page', id: 'search' }, 'search', t('bar.search')],
    [{ kind: 'page', id: 'places' }, 'place', t('bar.places')],
    [{ kind: 'page', id: 'ask' }, 'ask', t('bar.ask')],
  ];
  return (
    <nav class="bottom" aria-label={t('bar.name')}>
      {entries.map(([to, icon, word]) => (
        <Link key={icon} to={to} current={keyOf(to) === here}>
          <Icon name={icon} />
          {word}
        </Link>
      ))}
    </nav>
  );
}

function Footer({ exit }: { exit: string }) {
  const { t, languages, language, refs, screen, interactive, open, origin, href } = useApp();
  const ref = refs.refOf(screen);
  return (
    <footer class="foot">
      <p class="address" dir="ltr">
        {origin.replace(/^\w+:\/\//, '') + href(screen)}
      </p>
      {interactive && (
        <p>
          <button type="button" class="button" onClick={() => open('share')}>
            {t('share.open')}
          </button>
          <button type="button" class="button" onClick={() => open('show')}>
            {t('show.open')}
          </button>
          <button type="button" class="button" onClick={() => open('report')}>
            {t('report.open')}
          </button>
        </p>
      )}
      <p>
        <Link to={{ kind: 'page', id: 'services' }}>{t('home.all')}</Link>
        <Link to={{ kind: 'page', id: 'about' }}>{t('home.about')}</Link>
        <Link to={{ kind: 'page', id: 'traces' }}>{t('traces.link')}</Link>
      </p>
      <p>
        {languages.map(({ code, name, direction }) =>
          code === language.code ? null : (
            <a
              key={code}
              href={pathOf(code, ref)}
              hreflang={code}
              lang={code}
              dir={direction}
              data-language={code}
            >
              {name}
            </a>
          ),
        )}
      </p>
      <Exit to={exit} quiet />
    </footer>
  );
}

/** What nobody who speaks the language has read says so on every page, and leads to the Indonesian. */
function DraftNote() {
  const { t, href, screen } = useApp();
  return (
    <p class="draft">
      {t('languages.draft-note')}{' '}
      <a href={href(screen, 'id')} hreflang="id" data-language="id">
        {t('text.stale-source')}
      </a>
    </p>
  );
}

/** What stands around every screen: the exit at the top, the same four ways at the bottom. */
export function Frame(props: { exit: string; bare?: boolean; children: ComponentChildren }) {
  const { exit, bare = false, children } = props;
  const { language } = useApp();
  return (
    <>
      <TopBar exit={exit} bare={bare} />
      <main id="main" class={bare ? 'bare' : 'main'} tabIndex={-1}>
        {!bare && language.state === 'draft' && <DraftNote />}
        {children}
      </main>
      {!bare && <BottomBar />}
      {!bare && <Footer exit={exit} />}
    </>
  );
}
