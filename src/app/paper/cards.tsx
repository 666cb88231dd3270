import { linesOf } from '../../domain/place.ts';
import type { Service } from '../../domain/service.ts';
import { dateInWords } from '../../i18n/dates.ts';
import type { UiKey } from '../../i18n/translator.ts';
import { shownValue } from '../../ui/contact/contact-plate.tsx';
import { groupsOf, type Paper, usePaper } from './paper.ts';
import { Qr } from './qr.tsx';

/** Ten cards of the usual size (85 × 54 mm) fit a sheet of A4. */
export const CARDS = 10;
/** So many local lines stand under the national ones. */
const LOCAL = 3;
const WORDS = 2;

interface CardLine {
  number: string;
  words: string;
}

/** One or two words beside a number: a short name, never what the service is about. */
function shortName({ acronym, organization }: Service): string {
  return (acronym ?? organization.acronym ?? '').split(/\s+/).slice(0, WORDS).join(' ');
}

/** The national lines, then the nearest ones whose number no other line of the card has. */
export function cardLines(paper: Paper): CardLine[] {
  const { content, refs, t } = paper;
  const lines = content.directory.core.first.flatMap((id): CardLine[] => {
    const contact = linesOf(refs.service(id)!)[0];
    return contact ? [{ number: shownValue(contact), words: t(`core.${id}` as UiKey) }] : [];
  });
  const near = groupsOf(paper)
    .filter(({ scope }) => scope === 'place' || scope === 'province')
    .flatMap(({ services }) => services);
  for (const service of near) {
    const contact = linesOf(service).find(({ tier }) => tier === 'A') ?? linesOf(service)[0];
    const words = shortName(service);
    if (!contact || !words) continue;
    const number = shownValue(contact);
    if (lines.every((line) => line.number !== number)) lines.push({ number, words });
    if (lines.length === content.directory.core.first.length + LOCAL) break;
  }
  return lines;
}

function Card({ lines }: { lines: readonly CardLine[] }) {
  const { t, content, language } = usePaper();
  return (
    <section class="pocket">
      <ul>
        {lines.map(({ number, words }) => (
          <li key={number}>
            <b dir="ltr">{number}</b> <span>{words}</span>
          </li>
        ))}
      </ul>
      <div class="side">
        <Qr />
        <p>
          {t('site.name')}
          <br />
          {dateInWords(content.directory.edition.slice(0, 7), language.code)}
        </p>
      </div>
    </section>
  );
}

/** A sheet of the same card, to be cut along the lines. */
export function CardSheet() {
  const paper = usePaper();
  const lines = cardLines(paper);
  return (
    <>
      <main class="sheet">
        {Array.from({ length: CARDS }, (_, index) => (
          <Card key={index} lines={lines} />
        ))}
      </main>
      {!paper.link && <p class="no-address">{paper.t('paper.no-address')}</p>}
    </>
  );
}
