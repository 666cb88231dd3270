import { useState } from 'preact/hooks';
import { dateInWords } from '../../i18n/dates.ts';
import { useApp } from '../context.ts';

export interface FileWays {
  /** The browser can hand files on. */
  passes(): boolean;
  /** The file at an address; undefined where the network does not give it. */
  fetch(url: string): Promise<File | undefined>;
  /** `again`: fetching took so long that the browser wants another tap. */
  pass(file: File): Promise<'shared' | 'cancelled' | 'unavailable' | 'again'>;
}

/** The whole directory as one file, to keep or to hand on. Nothing is fetched before a tap. */
export function FileOffer({ ways }: { ways: FileWays }) {
  const { t, content, language } = useApp();
  const [fetched, setFetched] = useState<File | undefined>();
  const [fetching, setFetching] = useState(false);
  const [said, setSaid] = useState('');
  const { file } = content.site;
  if (!file) return null;
  const { url, kb } = file;
  const offline = () => navigator.onLine === false;

  async function passOn() {
    let ready = fetched;
    if (!ready) {
      setFetching(true);
      setSaid(t('file.fetching', { kb }));
      ready = await ways.fetch(url);
      setFetching(false);
      if (!ready) return setSaid(t(offline() ? 'file.offline' : 'file.failed'));
      setFetched(ready);
    }
    const result = await ways.pass(ready);
    if (result === 'again') return setSaid(t('file.again'));
    setSaid(result === 'unavailable' ? t('file.unavailable') : '');
  }

  return (
    <details class="file-offer">
      <summary>{t('file.title')}</summary>
      <p>{t('file.about', { kb, date: dateInWords(content.directory.edition, language.code) })}</p>
      <p>{t('file.newer')}</p>
      <p>{t('file.data', { kb })}</p>
      <p class="note">{t('file.seen')}</p>
      <a
        class="button"
        href={url}
        download=""
        onClick={(event) => {
          if (!offline()) return setSaid(t('file.saving'));
          event.preventDefault();
          setSaid(t('file.offline'));
        }}
      >
        {t('file.save', { kb })}
      </a>
      {ways.passes() && (
        <button type="button" class="button" disabled={fetching} onClick={passOn}>
          {t('file.pass')}
        </button>
      )}
      <p role="status" class="quiet">
        {said}
      </p>
    </details>
  );
}
