import { useEffect, useState } from 'preact/hooks';
import type { Translate } from '../i18n/translator.ts';

/** Takes the place of every screen while the app's data is removed, and says what came of it. */
export function Erasing({ t, exit, erase }: { t: Translate; exit: string; erase(): Promise<boolean> }) {
  const [clean, setClean] = useState<boolean | undefined>();
  useEffect(() => {
    erase().then(setClean, () => setClean(false));
  }, [erase]);
  return (
    <main class="main erasing">
      <p role="status">
        {clean === undefined
          ? t('traces.erase.working')
          : clean
            ? t('traces.erase.done')
            : t('traces.erase.partly')}
      </p>
      {clean !== undefined && (
        <>
          <p class="quiet">
            {t('traces.cannot.title')}: {t('traces.cannot')}
          </p>
          <a class="exit" href={exit} rel="nofollow noreferrer">
            {t('exit.word')}
          </a>
        </>
      )}
    </main>
  );
}
