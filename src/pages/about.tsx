import { contactLink } from '../domain/phone.ts';
import { dateInWords } from '../i18n/dates.ts';
import { shownValue } from '../ui/contact/contact-plate.tsx';
import { useApp } from '../ui/context.ts';

const CHANNELS = ['whatsapp', 'sms', 'email'] as const;

/** Who made it, where the facts come from, what is stored, what it cannot do. */
export function AboutPage() {
  const { t, content, language } = useApp();
  const { site, directory } = content;
  const { totals } = site;
  const channels = CHANNELS.flatMap((type) => {
    const value = site.corrections?.[type];
    return value ? [{ type, value }] : [];
  });
  return (
    <>
      <h1 tabIndex={-1}>{t('about.title')}</h1>
      <h2>{t('about.who.title')}</h2>
      <p>{t('about.who')}</p>
      <p>{site.operator ? t('about.operator', { name: site.operator.name }) : t('about.operator-none')}</p>
      {channels.length ? (
        <>
          <p>{t('about.corrections')}</p>
          <ul>
            {channels.map((channel) => (
              <li key={channel.type}>
                <a href={contactLink(channel) ?? ''}>{shownValue(channel)}</a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{t('about.corrections-none')}</p>
      )}
      <h2>{t('about.facts.title')}</h2>
      <p>{t('about.facts')}</p>
      <p>
        {totals.called ? t('about.facts.called', { count: totals.called }) : t('about.facts.called-none')}
      </p>
      <p>
        {t('about.facts.totals', {
          services: totals.services,
          contacts: totals.contacts,
          withheld: totals.withheld,
        })}
      </p>
      <p>{t('about.edition', { date: dateInWords(directory.edition, language.code) })}</p>
      {site.file && (
        <>
          <h2>{t('file.title')}</h2>
          <p>{t('file.about', { kb: site.file.kb, date: dateInWords(directory.edition, language.code) })}</p>
          <p>{t('file.seen')}</p>
          <p>
            <a class="button" href={site.file.url} download="">
              {t('file.save', { kb: site.file.kb })}
            </a>
          </p>
        </>
      )}
      <h2>{t('about.kept.title')}</h2>
      <p>{t('about.kept')}</p>
      <p>{t('about.kept.remove')}</p>
      <h2>{t('about.cannot.title')}</h2>
      <p>{t('about.cannot.exit')}</p>
      <p>{t('about.cannot.watched')}</p>
      <p>{t('about.cannot.answer')}</p>
      <p>{t('about.cannot.advice')}</p>
      <h2>{t('about.licence.title')}</h2>
      <p>{t('about.licence')}</p>
    </>
  );
}
