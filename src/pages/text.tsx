import { byStanding, reachableLines, scopeFor } from '../domain/place.ts';
import type { Service } from '../domain/service.ts';
import type { Sign, TextPage as Text } from '../domain/text.ts';
import { dateInWords } from '../i18n/dates.ts';
import { pathOf } from '../i18n/paths.ts';
import { AbroadSwitch } from '../ui/abroad/abroad-switch.tsx';
import { Sources } from '../ui/contact/contact-plate.tsx';
import { useApp } from '../ui/context.ts';
import { Link } from '../ui/link.tsx';
import { PageLink, Prose } from '../ui/prose/prose.tsx';
import { ReferralNote } from '../ui/prose/referral-note.tsx';
import { ServiceRow } from '../ui/service-list/service-row.tsx';

/** How many services of the chosen place stand under a text; the rest is one tap further. */
const NEAR = 3;

/** Signs to recognise oneself in: opening one shows where it leads. Nothing is counted and nothing kept. */
function Signs({ ids }: { ids: readonly string[] }) {
  const { t, content } = useApp();
  const { signs, vocabulary } = content.directory;
  const shown = ids.flatMap((id): Sign[] => signs.filter((sign) => sign.id === id));
  return (
    <section>
      <h2>{t('signs.list')}</h2>
      <div class="signs">
        {shown.map(({ id, words, pages, needs }) => (
          <details key={id}>
            <summary>{words}</summary>
            <p class="quiet">{t('signs.leads')}</p>
            <ul>
              {pages.map((page) => (
                <li key={page}>
                  <PageLink id={page} />
                </li>
              ))}
              {needs.map((need) => (
                <li key={need}>
                  <Link to={{ kind: 'need', id: need }}>
                    {vocabulary.needs.find((one) => one.id === need)?.name}
                  </Link>
                </li>
              ))}
            </ul>
          </details>
        ))}
      </div>
      <p class="quiet">{t('signs.common')}</p>
    </section>
  );
}

/** The services a text names, then those of the chosen place that help with the same needs. */
function Help({ text }: { text: Text }) {
  const { t, refs, content, memory } = useApp();
  // Those that can be called stand first; within them the order of the text holds.
  const callable = (service: Service) => (reachableLines(service, memory.abroad).length ? 0 : 1);
  const named = text.services
    .flatMap((id) => refs.service(id) ?? [])
    .sort((a, b) => callable(a) - callable(b));
  const area = content.directory.areas.find(({ code }) => code === memory.area);
  const near = area
    ? content.directory.services
        .filter(
          (service) =>
            !named.includes(service) &&
            scopeFor(service, area.code) === 'place' &&
            service.needs.some((need) => text.needs.includes(need)),
        )
        .sort(byStanding)
        .slice(0, NEAR)
    : [];
  if (!named.length && !near.length) return null;
  return (
    <section id="help" tabIndex={-1}>
      <h2>{t('text.services')}</h2>
      <ul class="rows">
        {named.map((service) => (
          <ServiceRow key={service.id} service={service} />
        ))}
      </ul>
      {area && near.length > 0 && (
        <>
          <h3>{t('text.near', { area: area.name })}</h3>
          <ul class="rows">
            {near.map((service) => (
              <ServiceRow key={service.id} service={service} />
            ))}
          </ul>
          <p>
            <Link to={{ kind: 'area', code: area.code }}>{t('text.near-all', { area: area.name })}</Link>
          </p>
        </>
      )}
    </section>
  );
}

function Law({ ids }: { ids: readonly string[] }) {
  const { t, content, language } = useApp();
  const { law, review } = content.directory;
  const facts = ids.flatMap((id) => law.find((fact) => fact.id === id) ?? []);
  const day = (date: string) => dateInWords(date, language.code);
  return (
    <>
      <p class="note">
        {review ? t('text.reviewed', { by: review.by, date: day(review.date) }) : t('text.unreviewed')}
      </p>
      {facts.length > 0 && (
        <details>
          <summary>{t('text.law')}</summary>
          <ul class="law">
            {facts.map((fact) => (
              <li key={fact.id}>
                {fact.law}, {fact.article}: {fact.says} ({t('text.law-checked', { date: day(fact.checked) })}
                {!fact.sure && `; ${t('text.law-unsure')}`})
                <Sources sources={fact.sources} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Where a step stands on the road, with the steps beside it. */
function RoadSteps({ id }: { id: string }) {
  const { t, content, refs } = useApp();
  const { road } = content.directory;
  const at = road.indexOf(id);
  const before = refs.text(road[at - 1] ?? '');
  const after = refs.text(road[at + 1] ?? '');
  return (
    <ul class="links">
      {before && (
        <li>
          <Link to={{ kind: 'text', id: before.id }} label={`${t('witness.before')}: ${before.title}`}>
            ← {before.title}
          </Link>
        </li>
      )}
      <li>
        <Link to={{ kind: 'page', id: 'witness' }}>{t('witness.title')}</Link>
      </li>
      {after && (
        <li>
          <Link to={{ kind: 'text', id: after.id }} label={`${t('witness.after')}: ${after.title}`}>
            {after.title} →
          </Link>
        </li>
      )}
    </ul>
  );
}

/** One text: its words, who can help, what it rests on, where to read on. */
export function TextPage({ id }: { id: string }) {
  const { t, refs, content } = useApp();
  const text = refs.text(id);
  if (!text) return null;
  const { road } = content.directory;
  return (
    <article>
      {text.kind === 'step' && (
        <p class="quiet">{t('witness.step', { n: road.indexOf(id) + 1, all: road.length })}</p>
      )}
      <h1 tabIndex={-1} lang={text.lang}>
        {text.title}
      </h1>
      {text.stale && (
        <p class="note">
          {t('text.stale')} <a href={pathOf('id', text.ref)}>{t('text.stale-source')}</a>
        </p>
      )}
      {text.lang && <p class="note">{t('text.untranslated')}</p>}
      {text.sensitive && (
        <p class="note">
          {t('text.sensitive')} <a href="#help">{t('text.skip')}</a>
        </p>
      )}
      <div class="prose" lang={text.lang}>
        <Prose blocks={text.blocks} />
      </div>
      {id === 'abroad' && <AbroadSwitch />}
      {text.signs && <Signs ids={text.signs} />}
      {id === 'helpers-referral' && <ReferralNote />}
      <Help text={text} />
      {text.kind === 'step' && <RoadSteps id={id} />}
      {text.next.length > 0 && (
        <nav aria-label={t('text.next')}>
          <h2>{t('text.next')}</h2>
          <ul class="links">
            {text.next.map((page) => (
              <li key={page}>
                <PageLink id={page} />
              </li>
            ))}
          </ul>
        </nav>
      )}
      {(text.law.length > 0 || text.kind === 'right' || text.kind === 'step') && <Law ids={text.law} />}
    </article>
  );
}
