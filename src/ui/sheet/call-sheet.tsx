import { spokenDigits } from '../../domain/phone.ts';
import { linesOf, reachableLines } from '../../domain/place.ts';
import type { Service } from '../../domain/service.ts';
import { linkOf, shownValue } from '../contact/contact-plate.tsx';
import { useApp } from '../context.ts';
import { Icon } from '../icon/icon.tsx';
import { Sheet } from './sheet.tsx';

/**
 * Four lines before the first call of a visit (R46): who may hear it, what stays behind, other ways. Calling
 * is the first and largest choice, and a real link: nothing is dialled by the app (R45).
 */
export function CallSheet(props: { href: string; services: readonly Service[]; close(): void }) {
  const { t, memory } = useApp();
  const { href, close } = props;
  const number = href.slice('tel:'.length);
  const shown = shownValue({ type: 'phone', value: number }, memory.abroad);
  const service = props.services.find((one) => linesOf(one).some(({ value }) => value === number));
  const line = service && linesOf(service).find(({ value }) => value === number);
  const chat = service && reachableLines(service, memory.abroad).find(({ type }) => type === 'whatsapp');
  return (
    <Sheet title={t('call.title')} close={close}>
      <ul>
        <li>{t('call.heard')}</li>
        <li>{t('call.log')}</li>
        <li>{t('call.questions')}</li>
        <li>{t('call.later')}</li>
      </ul>
      <a
        class="action"
        href={href}
        aria-label={`${t('contact.call', { number: shown })}, ${spokenDigits(number)}`}
        onClick={close}
      >
        <Icon name="phone" />
        {t('contact.call', { number: shown })}
      </a>
      {line?.extension && <p>{t('contact.then-press', { digits: line.extension })}</p>}
      {line?.extension && <p>{t('contact.then-press', { digits: line.extension })}</p>}
      {chat && (
        <a class="button" href={linkOf(chat, t) ?? ''} onClick={close}>
          <Icon name="whatsapp" />
          {t('contact.whatsapp')}
        </a>
      )}
      <button type="button" class="button" onClick={close}>
        {t('call.not-now')}
      </button>
    </Sheet>
  );
}
