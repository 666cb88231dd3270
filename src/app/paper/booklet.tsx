import type { Area } from '../../domain/directory.ts';
import { linesOf, provinceOf } from '../../domain/place.ts';
import type { Contact, Service } from '../../domain/service.ts';
import { answerOf, type Block, plainText, type TextPage } from '../../domain/text.ts';
import { dateInWords } from '../../i18n/dates.ts';
import { costInWords, shownValue } from '../../ui/contact/contact-plate.tsx';
import { hoursInWords } from '../../ui/contact/hours-text.ts';
import { entriesOf, groupsOf, isolated, mainLines, type PaperEntry, usePaper } from './paper.ts';
import { Qr } from './qr.tsx';

/** Nothing on the cover or the back says what the booklet is about. */
function Cover() {
  const { t, content, area, language } = usePaper();
  const name = content.directory.areas.find(({ code }) => code === area)?.name;
  return (
    <section class="cover">
      <p class="cover-name">{t('site.name')}</p>
      <p class="cover-area">{name}</p>
      <p>{t('keep.edition', { date: dateInWords(content.directory.edition, language.code) })}</p>
      {language.state === 'draft' && <p>{t('languages.draft-note')}</p>}
    </section>
  );
}

function Back() {
  const { t, content, link, language } = usePaper();
  return (
    <section class="back">
      <p>{t('site.name')}</p>
      {link ? (
        <>
          <Qr />
          <p class="address" dir="ltr">
            {link.address}
          </p>
        </>
      ) : (
        <p>{t('paper.no-address')}</p>
      )}
      <p>{t('keep.edition', { date: dateInWords(content.directory.edition, language.code) })}</p>
      <p>{t('paper.newer')}</p>
    </section>
  );
}

/** How to read it, and what it cannot promise. */
function Legend() {
  const { t, content } = usePaper();
  const { called } = content.site.totals;
  return (
    <section class="legend">
      <h2>{t('paper.legend')}</h2>
      <ul>
        <li>{t('paper.legend-number')}</li>
        <li>{t('paper.legend-source')}</li>
        <li>{called ? t('about.facts.called', { count: called }) : t('about.facts.called-none')}</li>
        <li>{t('paper.legend-unknown')}</li>
        <li>{t('paper.legend-ask')}</li>
        <li>{t('about.cannot.answer')}</li>
      </ul>
    </section>
  );
}

function sourceOf(contact: Contact, paper: ReturnType<typeof usePaper>): string {
  const { t, language } = paper;
  const { confirmed, sources } = contact;
  const date =
    confirmed.date === 'undated' ? t('contact.undated') : dateInWords(confirmed.date, language.code);
  const source =
    sources.find(({ date, kind }) => date === confirmed.date && kind === confirmed.how) ?? sources[0];
  return confirmed.how === 'phone' || !source
    ? t('contact.called', { date })
    : t('paper.source', {
        publisher: isolated(source.publisher, paper),
        kind: isolated(t(`source.${source.kind}`), paper),
        date,
      });
}

/** One number: large, then when, at what cost, from where, and who says so. */
function Line({ contact, area }: { contact: Contact; area: string }) {
  const paper = usePaper();
  const { t, language } = paper;
  const hours = contact.hours && hoursInWords(contact.hours, t, language.code);
  const facts = [
    contact.label,
    contact.extension && t('contact.then-press', { digits: contact.extension }),
    hours ?? contact.hoursNote,
    (contact.tollFree !== undefined || contact.type === 'whatsapp') && costInWords(contact, t),
    contact.reach === 'world' && t('contact.reach-world'),
    contact.reach === 'city' && t('contact.reach-city', { areas: area }),
    contact.contested && t('contact.contested'),
  ].flatMap((fact) => (fact ? [isolated(fact, paper)] : []));
  return (
    <li class="line">
      <span class="kind">{t(`contact.${contact.type}`)}</span>{' '}
      <b class="number" dir="ltr">
        {shownValue(contact)}
      </b>
      <p class="facts">
        {facts.length > 0 && `${facts.join(' · ').replace(/\.?$/, '.')} `}
        <span class="source">{sourceOf(contact, paper)}</span>
      </p>
    </li>
  );
}

/** The address of the one place of a service; a service with many offices is asked for the nearest. */
function addressOf(service: Service, areas: readonly Area[]): string | undefined {
  if (service.confidential) return undefined;
  const found = service.places.flatMap(({ address, area }) =>
    address
      ? [[address.text, areas.find(({ code }) => code === area)?.name, address.postcode].filter(Boolean)]
      : [],
  );
  return found.length === 1 ? found[0]!.join(', ') : undefined;
}

function Entry({
  service,
  offices = [],
  large = false,
}: Partial<PaperEntry> & { service: Service; large?: boolean }) {
  const paper = usePaper();
  const { t, content, refs, area } = paper;
  const { areas, vocabulary } = content.directory;
  const lines = linesOf(service);
  const who = service.who
    .filter((id) => id !== 'men')
    .flatMap((id) => vocabulary.who.find((one) => one.id === id)?.name ?? []);
  const place = areas.find(({ code }) => code === area)?.name ?? '';
  const address = addressOf(service, areas);
  const whole = offices.length ? refs.service(service.parent ?? '') : undefined;
  const instead = service.fallback.flatMap((id) => refs.service(id) ?? []).find((one) => linesOf(one).length);
  const number = instead && linesOf(instead)[0];
  return (
    <article class={large ? 'entry large' : 'entry'}>
      <h3>{isolated((whole ?? service).name, paper)}</h3>
      <p class="what">{isolated(service.what, paper)}</p>
      {lines.length > 0 ? (
        <ul>
          {lines.map((contact) => (
            <Line key={`${contact.type}${contact.value}${contact.label}`} contact={contact} area={place} />
          ))}
        </ul>
      ) : (
        <p class="facts">
          {t('row.no-number')}.{' '}
          {instead && number && (
            <>
              {isolated(instead.name, paper)}: <b dir="ltr">{shownValue(number)}</b>
            </>
          )}
        </p>
      )}
      {offices.length > 0 ? (
        <ul class="offices">
          {offices.map((office) => (
            <li key={office.id}>
              {isolated(office.name, paper)}
              {!office.confidential && office.places[0]?.address && (
                <span lang="id">: {isolated(office.places[0].address.text, paper)}</span>
              )}
            </li>
          ))}
        </ul>
      ) : (
        address && (
          <p class="facts">
            {t('service.address')}: <span lang="id">{isolated(address, paper)}</span>
          </p>
        )
      )}
      <p class="facts">
        {t('paper.for', { who: isolated(who.join(', '), paper) })}{' '}
        {isolated(t(`ask.for.men-${service.men}`), paper)}{' '}
        {service.cost === 'free' && isolated(t('ask.cost.free'), paper)}
      </p>
      {service.caution && <p class="caution">{isolated(service.caution, paper)}</p>}
    </article>
  );
}

function groupTitle(scope: string, paper: ReturnType<typeof usePaper>): string {
  const { t, content, area } = paper;
  const name = (wanted: string | undefined) =>
    isolated(content.directory.areas.find(({ code }) => code === wanted)?.name ?? '', paper);
  if (scope === 'national') return t('group.national');
  if (scope === 'abroad') return t('group.abroad');
  return scope === 'province'
    ? t('group.province', { area: name(provinceOf(area)) })
    : t('group.place', { area: name(area) });
}

function Services() {
  const paper = usePaper();
  return (
    <>
      {groupsOf(paper).map(({ scope, services }) => (
        <section key={scope}>
          <h2>{groupTitle(scope, paper)}</h2>
          {entriesOf(services).map((entry) => (
            <Entry key={entry.service.id} {...entry} />
          ))}
        </section>
      ))}
    </>
  );
}

/** What stands under the heading with these words, as lines of plain text. */
export function under(blocks: readonly Block[], heading: string): string[] {
  const at = blocks.findIndex((block) => 'h' in block && block.h === heading);
  if (at < 0) return [];
  const rest = blocks.slice(at + 1);
  const end = rest.findIndex((block) => 'h' in block);
  return (end < 0 ? rest : rest.slice(0, end)).flatMap((block) => {
    if ('h' in block) return [];
    return 'p' in block ? [plainText(block.p)] : ('ul' in block ? block.ul : block.ol).map(plainText);
  });
}

const headingsOf = (blocks: readonly Block[]) => blocks.flatMap((block) => ('h' in block ? block.h : []));

/** The headings of a right come in the same order in every language (docs/content.md); this one says how to ask. */
const HOW_TO_ASK = 3;

/** What a step of the road says first: the part under its first heading. */
function firstPart(blocks: readonly Block[]): string[] {
  const [heading] = headingsOf(blocks);
  return heading === undefined ? [] : under(blocks, heading);
}

function Short({ text, number }: { text: TextPage; number?: number }) {
  const paper = usePaper();
  const { t } = paper;
  const how = text.kind === 'right' ? under(text.blocks, headingsOf(text.blocks)[HOW_TO_ASK] ?? '') : [];
  const more = text.kind === 'step' ? firstPart(text.blocks) : [];
  return (
    <article class="entry">
      <h3>
        {number !== undefined && `${number}. `}
        {isolated(text.title, paper)}
      </h3>
      <p>{isolated(answerOf(text.blocks), paper)}</p>
      {more.length > 0 && <p class="facts">{isolated(more.join(' '), paper)}</p>}
      {how.length > 0 && (
        <p class="facts">
          <b>{t('paper.how-to-ask')}:</b> {isolated(how.join(' '), paper)}
        </p>
      )}
    </article>
  );
}

function Rights() {
  const { t, content } = usePaper();
  const { texts, review } = content.directory;
  return (
    <section class="part">
      <h2>{t('rights.title')}</h2>
      {!review && <p class="facts">{t('paper.unreviewed')}</p>}
      {texts
        .filter(({ kind }) => kind === 'right')
        .map((text) => (
          <Short key={text.id} text={text} />
        ))}
    </section>
  );
}

function Road() {
  const { t, content, refs } = usePaper();
  return (
    <section class="part">
      <h2>{t('witness.title')}</h2>
      <p>{t('paper.road')}</p>
      {content.directory.road.map((id, index) => {
        const step = refs.text(id);
        return step && <Short key={id} text={step} number={index + 1} />;
      })}
    </section>
  );
}

export function Booklet() {
  const paper = usePaper();
  const { t } = paper;
  return (
    <>
      <Cover />
      <Legend />
      <section class="part">
        <h2>{t('paper.lines')}</h2>
        {mainLines(paper).map((service) => (
          <Entry key={service.id} service={service} large />
        ))}
      </section>
      <Services />
      <Rights />
      <Road />
      <Back />
    </>
  );
}
