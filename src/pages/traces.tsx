import { install } from '../platform/install.ts';
import { ChoiceChip } from '../ui/chip/chip.tsx';
import { useApp } from '../ui/context.ts';
import { InstallRow } from '../ui/install/install-row.tsx';

const BROWSERS = ['chrome', 'samsung', 'firefox', 'safari'] as const;

/** What the exit does and does not do, what is kept, how to remove it, and what only the person can remove. */
export function TracesPage() {
  const { t, settings, change, erase, interactive } = useApp();
  return (
    <>
      <h1 tabIndex={-1}>{t('traces.title')}</h1>
      <h2>{t('traces.exit.title')}</h2>
      <p>{t('about.cannot.exit')}</p>
      <p>{t('about.cannot.watched')}</p>
      <p>{t('traces.exit.keys')}</p>
      <h2>{t('about.kept.title')}</h2>
      <p>{t('about.kept')}</p>
      {interactive ? (
        <>
          <div class="settings">
            <ChoiceChip
              name={t('traces.keep-nothing')}
              on={settings.keepNothing}
              toggle={() => change({ keepNothing: !settings.keepNothing })}
            />
            <ChoiceChip
              name={t('traces.cover-leave')}
              on={settings.coverOnLeave}
              toggle={() => change({ coverOnLeave: !settings.coverOnLeave })}
            />
            <ChoiceChip
              name={t('traces.cover-idle')}
              on={settings.coverWhenIdle}
              toggle={() => change({ coverWhenIdle: !settings.coverWhenIdle })}
            />
          </div>
          <p class="quiet">{t('traces.cover-about')}</p>
          {!settings.keepNothing && <InstallRow install={install} />}
          <h2>{t('traces.erase.title')}</h2>
          <p>{t('traces.erase.about')}</p>
          <button type="button" class="button" onClick={erase}>
            {t('traces.erase.title')}
          </button>
        </>
      ) : (
        <p>{t('about.kept.remove')}</p>
      )}
      <h2>{t('traces.self.title')}</h2>
      <p class="note">{t('traces.self.caution')}</p>
      <p>{t('traces.self.about')}</p>
      {BROWSERS.map((id) => (
        <details key={id}>
          <summary>{t(`traces.self.${id}`)}</summary>
          <p>{t(`traces.self.${id}-steps`)}</p>
        </details>
      ))}
      <h2>{t('traces.cannot.title')}</h2>
      <p>{t('traces.cannot')}</p>
      <p>{t('traces.uninstall')}</p>
    </>
  );
}
