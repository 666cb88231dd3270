import { useApp } from '../context.ts';

/** What can be done with the services picked so far. */
export function ChosenBar() {
  const { t, memory, remember, open } = useApp();
  const count = memory.chosen?.length ?? 0;
  return (
    <section class="chosen-bar" aria-label={t('choose.name')}>
      <span class="away" role="status">
        {t('choose.count', { count })}
      </span>
      <button type="button" class="button" disabled={!count} onClick={() => open('show')}>
        {t('choose.show')} ({count})
      </button>
      <button type="button" class="button" disabled={!count} onClick={() => open('share')}>
        {t('share.open')}
      </button>
      <button type="button" class="button" onClick={() => remember({ chosen: undefined })}>
        {t('choose.done')}
      </button>
    </section>
  );
}
