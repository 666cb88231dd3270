import { useState } from 'preact/hooks';
import { contactLink } from '../../domain/phone.ts';
import { OneOfChip } from '../chip/chip.tsx';
import { useApp } from '../context.ts';
import { Sheet } from './sheet.tsx';

const WRONG = ['number', 'closed', 'unsafe', 'other'] as const;
const CHANNELS = ['whatsapp', 'sms', 'email'] as const;

/**
 * Says to the operator of this copy that something is wrong: a message the person sends themselves. Nothing
 * is kept, and it asks for no story.
 */
export function ReportSheet({ link, close }: { link: string; close(): void }) {
  const { t, content, screen, refs } = useApp();
  const [wrong, setWrong] = useState<(typeof WRONG)[number]>('number');
  const { corrections } = content.site;
  const service = screen.kind === 'service' ? refs.service(screen.id) : undefined;
  const message = `${t(`report.${wrong}`)}. ${service?.name ?? ''} ${link}`;
  const channels = CHANNELS.flatMap((type) => {
    const value = corrections?.[type];
    const href = value && contactLink({ type, value }, { text: message });
    return href ? [{ type, href }] : [];
  });
  return (
    <Sheet title={t('report.title')} close={close}>
      {WRONG.map((id) => (
        <OneOfChip
          key={id}
          group="wrong"
          name={t(`report.${id}`)}
          on={wrong === id}
          choose={() => setWrong(id)}
        />
      ))}
      {channels.length ? (
        <>
          <p class="message">{message}</p>
          <p class="quiet">{t('report.about')}</p>
          {channels.map(({ type, href }) => (
            <a key={type} class="button" href={href}>
              {t(`contact.${type}`)}
            </a>
          ))}
        </>
      ) : (
        <p class="note">{t('about.corrections-none')}</p>
      )}
    </Sheet>
  );
}
