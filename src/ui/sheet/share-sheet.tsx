import { useState } from 'preact/hooks';
import { shareLink } from '../../domain/phone.ts';
import { linesOf } from '../../domain/place.ts';
import { ChoiceChip } from '../chip/chip.tsx';
import { hoursInWords } from '../contact/hours-text.ts';
import { useApp } from '../context.ts';
import { Sheet } from './sheet.tsx';

const CHECKS = ['own', 'wanted', 'time', 'timer'] as const;

/** The message: discreet says nothing about the topic, clear names the service and its hours (R37). */
export function useMessage(style: 'discreet' | 'clear', link: string): string {
  const { t, screen, refs, language } = useApp();
  const service = screen.kind === 'service' ? refs.service(screen.id) : undefined;
  if (style === 'discreet' || !service) return t('share.discreet', { link });
  const hours = linesOf(service)[0]?.hours;
  return t('share.clear', {
    service: service.name,
    hours: (hours && hoursInWords(hours, t, language.code)) || t('contact.hours-unknown'),
    link,
  });
}

export interface ShareSheetProps {
  /** The link to hand on: the address of the page and nothing else (R40). */
  link: string;
  /** The questions were answered earlier in this visit. */
  checked: boolean;
  check(): void;
  share(text: string): Promise<'shared' | 'cancelled' | 'unavailable'>;
  copy(text: string): Promise<boolean>;
  close(): void;
}

/** Four questions first, then the message and the ways to hand it on (R37-R40). */
export function ShareSheet({ link, checked, check, share, copy, close }: ShareSheetProps) {
  const { t, screen } = useApp();
  const [ticked, setTicked] = useState<string[]>([]);
  const [style, setStyle] = useState<'discreet' | 'clear'>('discreet');
  const [said, setSaid] = useState('');
  const [big, setBig] = useState(false);
  const message = useMessage(style, link);
  if (!checked)
    return (
      <Sheet title={t('share.check-title')} close={close}>
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
    <Sheet title={t('share.title')} close={close}>
      {screen.kind === 'service' &&
        (['discreet', 'clear'] as const).map((one) => (
          <ChoiceChip
            key={one}
            name={t(`share.style-${one}`)}
            on={style === one}
            toggle={() => setStyle(one)}
          />
        ))}
      <p class={big ? 'message show-big' : 'message'}>{big ? link : message}</p>
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
        {t('contact.sms')}
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
      <p role="status" class="quiet">
        {said}
      </p>
    </Sheet>
  );
}
