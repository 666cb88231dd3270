/** What stands in the one file without JavaScript: the main lines, and every service with its numbers. */
import { renderToString } from 'preact-render-to-string';
import type { Content } from '../domain/packs.ts';
import { groupsByArea, linesOf } from '../domain/place.ts';
import { createRefs } from '../domain/screen.ts';
import type { Service } from '../domain/service.ts';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import { dateInWords } from '../i18n/dates.ts';
import type { Language } from '../i18n/languages.ts';
import type { Translate } from '../i18n/translator.ts';
import { linkOf, shownValue } from '../ui/contact/contact-plate.tsx';
import { type App, AppContext, EMPTY_MEMORY } from '../ui/context.ts';
import { Exit } from '../ui/frame/frame.tsx';
import { Sprite } from '../ui/icon/sprite.tsx';
import { ThreeLines } from '../ui/lines/lines.tsx';

export { DATA_ID, NEUTRAL_ID, NEUTRAL_STYLE_ID, type SingleData } from './single/data.ts';

export interface SinglePageInput {
  content: Content;
  language: Language;
  t: Translate;
  exit: string;
}

/** A service with its numbers, and under it those of its offices that have one of their own. */
function Item({ service, offices, t }: { service: Service; offices: readonly Service[]; t: Translate }) {
  const known = new Set(linesOf(service).map(({ value }) => value));
  const numbers = (one: Service) =>
    linesOf(one).map((contact) => (
      <a key={contact.type + contact.value} class="num" href={linkOf(contact, t) ?? ''} dir="ltr">
        {shownValue(contact)}
      </a>
    ));
  const own = offices.filter((office) => linesOf(office).some(({ value }) => !known.has(value)));
  return (
    <li id={service.ref} class="contact-line">
      {service.name} {numbers(service)}
      {own.length > 0 && (
        <ul>
          {own.map((office) => (
            <li key={office.id} id={office.ref} class="contact-line">
              {office.name} {numbers(office)}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

export function renderSinglePage({ content, language, t, exit }: SinglePageInput): string {
  const { directory } = content;
  const refs = createRefs(directory, content.site.pages);
  const nothing = () => undefined;
  const app: App = {
    content,
    refs,
    language,
    languages: [language],
    t,
    today: directory.edition,
    screen: { kind: 'home' },
    origin: '',
    interactive: false,
    memory: EMPTY_MEMORY,
    remember: nothing,
    href: (to) => `#${refs.refOf(to) ?? ''}`,
    go: nothing,
    back: nothing,
    find: nothing,
    choose: () => undefined,
    contentIn: async () => undefined,
    open: nothing,
    settings: DEFAULT_SETTINGS,
    change: nothing,
    erase: nothing,
  };
  const body = renderToString(
    <AppContext.Provider value={app}>
      <header class="top">
        <Exit to={exit} />
        <span class="brand">{t('site.name')}</span>
      </header>
      <main class="main">
        <h1>{t('single.list')}</h1>
        <p>
          {t('single.about', {
            date: t('keep.edition', { date: dateInWords(directory.edition, language.code) }),
          })}
        </p>
        <ThreeLines />
        <p class="quiet">{t('single.without-script')}</p>
        {groupsByArea(directory.services, directory.areas).map(({ code, services }) => (
          <details key={code}>
            <summary>{directory.areas.find((area) => area.code === code)?.name}</summary>
            <ul>
              {services.map((service) => (
                <Item
                  key={service.id}
                  service={service}
                  offices={service.branches.flatMap((id) => refs.service(id) ?? [])}
                  t={t}
                />
              ))}
            </ul>
          </details>
        ))}
      </main>
    </AppContext.Provider>,
  );
  const names = [...new Set([...body.matchAll(/href="#i-([\w-]+)"/g)].map((match) => match[1]!))].sort();
  return `<div id="app">${body}</div><div id="sprite">${renderToString(<Sprite names={names} />)}</div>`;
}
