import type { ComponentChildren } from 'preact';
import { offersStay } from '../domain/narrow.ts';
import { linesOf, reachableLines } from '../domain/place.ts';
import type { Place, Service } from '../domain/service.ts';
import { languageInWords } from '../i18n/dates.ts';
import { FIRST_LANGUAGE } from '../i18n/languages.ts';
import { AbroadSwitch } from '../ui/abroad/abroad-switch.tsx';
import { ContactPlate, OtherContact, Sources } from '../ui/contact/contact-plate.tsx';
import { hoursInWords } from '../ui/contact/hours-text.ts';
import { useApp } from '../ui/context.ts';
import { InsteadList } from '../ui/lines/lines.tsx';
import { Link } from '../ui/link.tsx';
import { ServiceRow } from '../ui/service-list/service-row.tsx';
import { OtherNeeds, Texts } from './need.tsx';

function useNames() {
  const { content } = useApp();
  const { areas, vocabulary } = content.directory;
  return {
    areas: (codes: readonly string[]) =>
      codes.flatMap((code) => areas.find((area) => area.code === code)?.name ?? []).join(', '),
    label: (list: keyof typeof vocabulary, id: string) =>
      vocabulary[list].find((one) => one.id === id)?.name ?? id,
  };
}

/** Language of the sentences, where it is not that of the page. */
const proseOf = (service: Service) => (service.localWhat ? FIRST_LANGUAGE : undefined);

function Question({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="answer">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** The seven questions people need answered before they dare to call; what is unknown says so (R77). */
function SevenAnswers({ service }: { service: Service }) {
  const { t, language } = useApp();
  const { label, areas } = useNames();
  const { organization, kinds, who, men, cost, police, next, stop } = service;
  const prose = proseOf(service);
  return (
    <div class="card answers">
      <Question title={t('ask.who.title')}>
        <p>
          {organization.name}.{' '}
          {t('ask.who', {
            kind: label('organization-kinds', organization.kind),
            level: label('levels', organization.level),
          })}
          .
        </p>
      </Question>
      <Question title={t('ask.what.title')}>
        <p>{service.what}</p>
        <p class="quiet" lang={prose}>
          {service.localWhat ?? kinds.map((id) => label('kinds', id)).join(' · ')}
        </p>
      </Question>
      <Question title={t('ask.for.title')}>
        <p>
          {who
            .filter((id) => id !== 'men')
            .map((id) => label('who', id))
            .join(', ')}
          . {t(`ask.for.men-${men}`)}
        </p>
        <p class="quiet">{t('service.serves', { areas: areas(service.areas) })}</p>
        {service.languages.some((code) => code !== 'id') && (
          <p class="quiet">
            {t('ask.for.languages', {
              languages: service.languages.map((code) => languageInWords(code, language.code)).join(', '),
            })}
          </p>
        )}
      </Question>
      <Question title={t('ask.cost.title')}>
        <p>{t(`ask.cost.${cost}`)}</p>
      </Question>
      <Question title={t('ask.next.title')}>
        <p lang={next && prose}>{next ?? t('ask.next.unknown')}</p>
      </Question>
      <Question title={t('ask.told.title')}>
        <p>
          {t(`ask.told.police-${police}`)} {t('ask.told.ask')}
        </p>
      </Question>
      <Question title={t('ask.stop.title')}>
        <p lang={stop && prose}>{stop ?? t('ask.stop.unknown')}</p>
      </Question>
      {offersStay(service) && (
        <Question title={t('ask.stay.title')}>
          <p>{t('ask.stay.unknown')}</p>
        </Question>
      )}
    </div>
  );
}

function Address({ place, confidential }: { place: Place; confidential: boolean }) {
  const { t, language } = useApp();
  const { areas } = useNames();
  const { address, position, sources } = place;
  const hours = place.hours && hoursInWords(place.hours, t, language.code);
  if (confidential) return <p>{t('service.address-hidden')}</p>;
  return (
    <>
      <p>
        {address ? (
          <address lang="id">
            {address.text}, {areas([place.area])} {address.postcode}
          </address>
        ) : (
          t('service.address-unknown')
        )}
      </p>
      {!address && position?.precision === 'subdistrict' && position.of && (
        <p>{t('service.position', { name: position.of })}</p>
      )}
      {(hours || place.hoursNote) && (
        <p class="quiet">{[hours, place.hoursNote].filter(Boolean).join('. ')}</p>
      )}
      <details>
        <summary>{t('service.sources')}</summary>
        <Sources sources={address?.sources.length ? address.sources : sources} />
      </details>
    </>
  );
}

/** The offices of a service that has many, by area, nearest place first when one is chosen. */
function Offices({ service }: { service: Service }) {
  const { t, refs, content, memory } = useApp();
  const branches = service.branches.flatMap((id) => refs.service(id) ?? []);
  const chosen = (branch: Service) => (memory.area && branch.areas.includes(memory.area) ? 0 : 1);
  const order = content.directory.areas.map(({ code }) => code);
  const place = (branch: Service) => order.indexOf(branch.areas[0] ?? '');
  return (
    <section>
      <h2>{t('service.offices')}</h2>
      <ul class="rows">
        {branches
          .sort((a, b) => chosen(a) - chosen(b) || place(a) - place(b))
          .map((branch) => (
            <ServiceRow key={branch.id} service={branch} />
          ))}
      </ul>
    </section>
  );
}

export function ServicePage({ id }: { id: string }) {
  const { t, refs, memory, content, language } = useApp();
  const { areas, label } = useNames();
  const service = refs.service(id);
  if (!service) return null;
  const parent = service.parent === undefined ? undefined : refs.service(service.parent);
  const contacts = [...service.contacts, ...service.places.flatMap((place) => place.contacts)];
  const numbered = reachableLines(service, memory.abroad);
  const lines = linesOf(service);
  const others = contacts.filter((contact) => !lines.includes(contact));
  return (
    <article class="service">
      <p class="quiet">
        {label('organization-kinds', service.organization.kind)} · {areas(service.areas.slice(0, 3))}
        {service.areas.length > 3 && ' …'}
      </p>
      <h1 tabIndex={-1}>{service.name}</h1>
      {service.localName && (
        <p class="quiet">
          {t('service.local-name', { name: '' })}
          <span lang="id">{service.localName}</span>
        </p>
      )}
      {parent && (
        <p class="quiet">
          {t('service.part-of')} <Link to={{ kind: 'service', id: parent.id }}>{parent.name}</Link>
        </p>
      )}
      <div class="panes">
        <div>
          {service.caution && (
            <p class="note" lang={proseOf(service)}>
              {service.caution}
            </p>
          )}
          {service.status === 'unverified' && <p class="note">{t('service.unverified')}</p>}
          <h2 class="away">{t('service.contacts')}</h2>
          {memory.abroad && <AbroadSwitch />}
          {numbered.map((contact) => (
            <ContactPlate
              key={`${contact.type}${contact.value}${contact.label ?? ''}`}
              contact={contact}
              areas={areas(service.areas)}
            />
          ))}
          {(service.hours || service.hoursNote) && (
            <p>
              {t('service.hours')}:{' '}
              {[service.hours && hoursInWords(service.hours, t, language.code), service.hoursNote]
                .filter(Boolean)
                .join('. ')}
            </p>
          )}
          <section class="instead">
            {numbered.length ? (
              <>
                <h2>{t('service.no-answer')}</h2>
                <p class="quiet">{t('service.no-answer-about')}</p>
              </>
            ) : (
              <p class="note">{t(linesOf(service).length ? 'abroad.none' : 'service.no-number')}</p>
            )}
            <InsteadList ids={service.fallback} without={id} />
          </section>
          {others.length > 0 && (
            <section>
              <h2>{t('service.other-contacts')}</h2>
              <ul>
                {others.map((contact) => (
                  <OtherContact key={`${contact.type}${contact.value}`} contact={contact} />
                ))}
              </ul>
            </section>
          )}
          {service.branches.length > 0 && <Offices service={service} />}
          {service.places.length > 0 && (
            <section class="card">
              <h2>{t('service.address')}</h2>
              {service.places.map((place) => (
                <Address key={place.id} place={place} confidential={service.confidential} />
              ))}
            </section>
          )}
          {service.places.length === 0 && service.confidential && <p>{t('service.address-hidden')}</p>}
        </div>
        <div>
          <SevenAnswers service={service} />
          <details class="about-sources">
            <summary>{t('service.sources-about')}</summary>
            <Sources sources={service.sources} />
          </details>
        </div>
      </div>
      <Texts texts={content.directory.texts.filter(({ services }) => services.includes(id))} />
      <OtherNeeds />
    </article>
  );
}
