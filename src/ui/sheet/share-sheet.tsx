import { useEffect, useMemo, useState } from 'preact/hooks';
import { plainPunctuation, servicesText, smsSegments } from '../../domain/message.ts';
import { shareLink } from '../../domain/phone.ts';
import { ABROAD, linesOf, reachableLines } from '../../domain/place.ts';
import { createRefs } from '../../domain/screen.ts';
import type { Service } from '../../domain/service.ts';
import { type CardVersion, vcard } from '../../domain/vcard.ts';
import type { Language } from '../../i18n/languages.ts';
import { createTranslator } from '../../i18n/translator.ts';
import { ChoiceChip, OneOfChip } from '../chip/chip.tsx';
import { lineInWords } from '../contact/contact-plate.tsx';
import { hoursInWords } from '../contact/hours-text.ts';
import { type App, useApp } from '../context.ts';
import { QrCode } from '../give/qr-code.tsx';
import { FileOffer, type FileWays } from './file-offer.tsx';
import { Sheet } from './sheet.tsx';

const CHECKS = ['own', 'wanted', 'time', 'timer'] as const;

/** The services the sheet is about: the few that were picked, else the one on the screen, else none. */
function servicesIn({ memory, screen, refs }: App): Service[] {
  const ids = memory.chosen?.length ? memory.chosen : screen.kind === 'service' ? [screen.id] : [];
  return ids.flatMap((id) => refs.service(id) ?? []);
}

/** The message: discreet says nothing about the topic, clear names the services and their hours (R37). */
function messageIn(
  app: App,
  services: readonly Service[],
  style: 'discreet' | 'clear',
  link: string,
): string {
  const { t, language, href, memory } = app;
  const hours = (service: Service) => {
    const text = linesOf(service)[0]?.hours;
    return (text && hoursInWords(text, t, language.code)) || t('contact.hours-unknown');
  };
  const line = (service: Service) => {
    const abroad = memory.abroad || service.areas.includes(ABROAD);
    const first = reachableLines(service, abroad)[0] ?? linesOf(service)[0];
    return first ? lineInWords(first, t, abroad) : t('row.no-number');
  };
  const [only] = services;
  if (services.length > 1 && only)
    return servicesText(services, style, {
      line,
      hours,
      link: (service) => new URL(href({ kind: 'service', id: service.id }), link).href,
    });
  if (style === 'discreet' || !only) return t('share.discreet', { link });
  return plainPunctuation(
    t('share.clear', { service: `${only.name}. ${line(only)}`, hours: hours(only), link }),
  );
}

/** The same screen as somebody who reads another language has it; undefined when that language cannot be had. */
async function appIn(app: App, language: Language): Promise<App | undefined> {
  const content = await app.contentIn(language.code);
  return (
    content && {
      ...app,
      language,
      content,
      t: createTranslator(language.code, content.strings),
      refs: createRefs(content.directory, content.site.pages),
      href: (to, lang = language.code) => app.href(to, lang),
    }
  );
}

/** A card for the address book, made on the phone; the link to it lasts as long as the sheet. */
function CardLinks({ service, name, link }: { service: Service; name: string; link: string }) {
  const { t } = useApp();
  const versions: CardVersion[] = ['4.0', '3.0'];
  const urls = useMemo(
    () =>
      versions.map((version) =>
        URL.createObjectURL(new Blob([vcard(service, name, link, version)], { type: 'text/vcard' })),
      ),
    [service, name, link],
  );
  useEffect(
    () => () => {
      for (const url of urls) URL.revokeObjectURL(url);
    },
    [urls],
  );
  return (
    <>
      {versions.map((version, index) => (
        <a key={version} class="button" href={urls[index] ?? ''} download={`info-${version[0]}.vcf`}>
          {t('give.card', { version })}
        </a>
      ))}
    </>
  );
}

export interface ShareSheetProps {
  /** The link to hand on: the address of the page and nothing else (R40). */
  link: string;
  /** The questions were answered earlier in this visit. */
  checked: boolean;
  check(): void;
  share(text: string): Promise<'shared' | 'cancelled' | 'unavailable'>;
  copy(text: string): Promise<boolean>;
  files: FileWays;
  close(): void;
}

/** Four questions first, then the message and the ways to hand it on (R37-R40). */
export function ShareSheet({ link, checked, check, share, copy, files, close }: ShareSheetProps) {
  const app = useApp();
  const { t } = app;
  const [theirs, setTheirs] = useState<App | undefined>();
  const giver = theirs ?? app;
  const services = servicesIn(giver);
  const given = theirs ? new URL(theirs.href(app.screen), link).href : link;
  const [code, setCode] = useState<'link' | 'facts' | 'card' | undefined>();
  const [ticked, setTicked] = useState<string[]>([]);
  const [style, setStyle] = useState<'discreet' | 'clear'>('discreet');
  const [said, setSaid] = useState('');
  const [big, setBig] = useState(false);
  const message = messageIn(giver, services, style, given);
  const only = services.length === 1 ? services[0] : undefined;
  const cardName = only && style === 'clear' ? only.name : giver.t('site.name');
  const codes = {
    link: given,
    facts: message,
    card: only ? vcard(only, cardName, given) : '',
  };
  const { segments } = smsSegments(message);
  const toggle = (kind: keyof typeof codes) => setCode(code === kind ? undefined : kind);
  if (!checked)
    return (
      <Sheet key="check" title={t('share.check-title')} close={close}>
        {CHECKS.map((id) => (
          <ChoiceChip
            key={id}
            name={t(`share.check-${id}`)}
            on={ticked.includes(id)}
            toggle={() =>
              setTicked(ticked.includes(id) ? ticked.filter((one) => one !== id) : [...ticked, id])
            }
          />
        ))}
        <p class="quiet">{t('share.check-about')}</p>
        <button type="button" class="button" onClick={check}>
          {t('share.go-on')}
        </button>
      </Sheet>
    );
  return (
    <Sheet key="share" title={t('share.title')} close={close}>
      <fieldset aria-label={t('show.language')}>
        {app.languages.map((one) => (
          <OneOfChip
            key={one.code}
            group="language"
            name={one.name}
            on={one.code === giver.language.code}
            choose={async () => {
              const other = await appIn(app, one);
              setTheirs(other);
              setSaid(other ? '' : t('languages.unavailable'));
            }}
          />
        ))}
      </fieldset>
      {giver.language.state === 'draft' && <p class="quiet">{t('languages.draft-note')}</p>}
      {services.length > 0 &&
        (['discreet', 'clear'] as const).map((one) => (
          <OneOfChip
            key={one}
            group="style"
            name={t(`share.style-${one}`)}
            on={style === one}
            choose={() => setStyle(one)}
          />
        ))}
      <p class={big ? 'message show-big' : 'message'} lang={big ? undefined : giver.language.code}>
        {big ? given : message}
      </p>
      <button
        type="button"
        class="action"
        onClick={async () => {
          const result = await share(message);
          if (result === 'unavailable') setSaid(t('share.unavailable'));
        }}
      >
        {t('share.send')}
      </button>
      <a class="button" href={shareLink('whatsapp', message)} rel="nofollow noreferrer">
        {t('contact.whatsapp')}
      </a>
      <a class="button" href={shareLink('sms', message)}>
        {t('contact.sms')} ({t('give.segments', { count: segments })})
      </a>
      <button
        type="button"
        class="button"
        onClick={async () => setSaid((await copy(message)) ? t('share.copied') : t('share.copy-failed'))}
      >
        {t('share.copy')}
      </button>
      <button type="button" class="button" onClick={() => setBig(!big)}>
        {t('share.big')}
      </button>
      {(['link', 'facts', 'card'] as const).map(
        (kind) =>
          codes[kind] && (
            <button
              key={kind}
              type="button"
              class="button"
              aria-pressed={code === kind}
              onClick={() => toggle(kind)}
            >
              {t(`give.qr-${kind}`)}
            </button>
          ),
      )}
      {code && codes[code] && (
        <QrCode text={codes[code]} label={t(`give.qr-${code}`)} tooLong={t('give.qr-too-long')} />
      )}
      {only && <CardLinks service={only} name={cardName} link={given} />}
      <button type="button" class="button" onClick={() => window.print()}>
        {t('note.print')}
      </button>
      <p role="status" class="quiet">
        {said}
      </p>
      <FileOffer ways={files} />
    </Sheet>
  );
}
