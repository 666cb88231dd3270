import { freshness } from '../../domain/freshness.ts';
import { abroadDigits, contactLink, groupDigits, spokenDigits } from '../../domain/phone.ts';
import type { Contact, Source } from '../../domain/service.ts';
import { dateInWords } from '../../i18n/dates.ts';
import { type App, useApp } from '../context.ts';
import { Icon } from '../icon/icon.tsx';
import { hoursInWords } from './hours-text.ts';

const NUMBERED = new Set(['hotline', 'phone', 'whatsapp', 'sms']);
const ICONS: Record<Contact['type'], string> = {
  hotline: 'phone',
  phone: 'phone',
  whatsapp: 'whatsapp',
  sms: 'sms',
  email: 'email',
  web: 'web',
  instagram: 'web',
  facebook: 'web',
};

/** The contact as it is read: digits grouped, a web address without its protocol. */
export function shownValue(contact: Pick<Contact, 'type' | 'value'>, abroad = false): string {
  if (NUMBERED.has(contact.type)) return abroad ? abroadDigits(contact.value) : groupDigits(contact.value);
  return contact.value.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
}

/** The link of a contact, with the neutral first message where the app of the other end takes one (R48). */
export function linkOf(contact: Pick<Contact, 'type' | 'value'>, t: App['t']): string | undefined {
  return contactLink(contact, contact.type === 'whatsapp' ? { text: t('contact.first-message') } : {});
}

/** A number as a link, sized by where it stands; screen readers hear it digit by digit (R42). */
export function NumberLink({ contact, class: name }: { contact: Contact; class?: string }) {
  const { t, memory } = useApp();
  const shown = shownValue(contact, memory.abroad);
  return (
    <a
      class={name ?? 'num'}
      href={linkOf(contact, t) ?? ''}
      dir="ltr"
      aria-label={`${t(`contact.${contact.type}`)} ${shown}, ${spokenDigits(contact.value, memory.abroad)}`}
    >
      <Icon name={ICONS[contact.type]} />
      <span class="digits">{shown}</span>
    </a>
  );
}

export function sourceInWords({ publisher, kind, date }: Source, { t, language }: App): string {
  const when = date === 'undated' ? t('contact.undated') : dateInWords(date, language.code);
  return `${publisher} (${t(`source.${kind}`)}), ${when}`;
}

/** Sources by name and date; only official pages and an organisation's own are links. */
export function Sources({ sources }: { sources: Source[] }) {
  const app = useApp();
  return (
    <ul class="sources">
      {sources.map((source, index) => (
        <li key={index}>
          {source.url ? (
            <a href={source.url} rel="nofollow noreferrer">
              {sourceInWords(source, app)}
            </a>
          ) : (
            sourceInWords(source, app)
          )}
        </li>
      ))}
    </ul>
  );
}

/** When and how the contact was last confirmed, in words, with the sources a tap away. */
function Confirmed({ contact }: { contact: Contact }) {
  const app = useApp();
  const { t, language, today } = app;
  const { confirmed, sources } = contact;
  const when =
    confirmed.date === 'undated' ? t('contact.undated') : dateInWords(confirmed.date, language.code);
  const source =
    sources.find(({ date, kind }) => date === confirmed.date && kind === confirmed.how) ?? sources[0];
  const others = sources.length - 1;
  return (
    <div class="confirmed">
      <p>
        {confirmed.how === 'phone' || !source
          ? t('contact.called', { date: when })
          : t('contact.confirmed', {
              publisher: source.publisher,
              kind: t(`source.${source.kind}`),
              date: when,
            })}{' '}
        {others > 0 && t('contact.confirmed-more', { count: others })}{' '}
        {freshness(confirmed, today).state === 'old' && <strong>{t('contact.old')}</strong>}
      </p>
      {contact.contested && <p>{t('contact.contested')}</p>}
      <details>
        <summary>{t('service.sources')}</summary>
        <Sources sources={sources} />
      </details>
    </div>
  );
}

/** What using a number costs, as far as it is known. */
export function costInWords(contact: Contact, t: App['t']): string {
  if (contact.tollFree !== undefined) return contact.tollFree ? t('contact.free') : t('contact.paid');
  return contact.type === 'whatsapp' ? t('contact.data') : t('contact.cost-unknown');
}

/** A page or address: a link and who says so, without the size of a number. */
export function OtherContact({ contact }: { contact: Contact }) {
  const { t } = useApp();
  const link = linkOf(contact, t);
  const words = (
    <>
      <Icon name={ICONS[contact.type]} />
      {t(`contact.${contact.type}`)}: <bdi>{shownValue(contact)}</bdi>
      {contact.label && ` (${contact.label})`}
    </>
  );
  return (
    <li class="other-contact">
      {link ? (
        <a href={link} rel="nofollow noreferrer">
          {words}
        </a>
      ) : (
        <span>{words}</span>
      )}
      <Confirmed contact={contact} />
    </li>
  );
}

/** A line as one reads it aloud: channel, number, what to press. The `+62` form where it is for people abroad. */
export function lineInWords(contact: Contact, t: App['t'], abroad: boolean): string {
  const number = `${t(`contact.${contact.type}`)} ${shownValue(contact, abroad)}`;
  return contact.extension ? `${number}. ${t('contact.then-press', { digits: contact.extension })}` : number;
}

/** When, what it costs and from where it works, in words. */
function useFacts(contact: Contact, areas: string): string[] {
  const { t, language } = useApp();
  const hours = contact.hours && hoursInWords(contact.hours, t, language.code);
  const reach =
    contact.reach === 'city' ? t('contact.reach-city', { areas }) : t(`contact.reach-${contact.reach}`);
  return [
    hours || contact.hoursNote || t('contact.hours-unknown'),
    ...(hours && contact.hoursNote ? [contact.hoursNote] : []),
    costInWords(contact, t),
    reach,
  ];
}

/** A number in a line with its facts, for pages that show many. */
export function ContactLine({ contact }: { contact: Contact }) {
  const { t } = useApp();
  const facts = useFacts(contact, '');
  return (
    <li class="contact-line">
      <NumberLink contact={contact} />
      <p class="row-facts">
        {[
          contact.label,
          ...facts,
          contact.extension && t('contact.then-press', { digits: contact.extension }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </li>
  );
}

/** One number: large, what it costs, when, from where, and who says so. */
export function ContactPlate({ contact, areas }: { contact: Contact; areas: string }) {
  const { t, memory } = useApp();
  const shown = shownValue(contact, memory.abroad);
  const link = linkOf(contact, t);
  const facts = useFacts(contact, areas);
  const action = contact.type === 'whatsapp' || contact.type === 'sms' ? 'contact.write' : 'contact.call';
  return (
    <section class="plate">
      <p class="plate-kind">
        {t(`contact.${contact.type}`)}
        {contact.label && ` · ${contact.label}`}
      </p>
      <p class="plate-number" dir="ltr">
        {shown}
      </p>
      {link && (
        <a
          class="action"
          href={link}
          aria-label={`${t(`contact.${contact.type}`)}. ${t(action, { number: shown })}, ${spokenDigits(contact.value, memory.abroad)}`}
        >
          <Icon name={ICONS[contact.type]} />
          {t(`contact.${contact.type}`)}
        </a>
      )}
      {contact.extension && <p>{t('contact.then-press', { digits: contact.extension })}</p>}
      <ul class="facts">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <Confirmed contact={contact} />
    </section>
  );
}
