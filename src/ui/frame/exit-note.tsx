import { useApp } from '../context.ts';
import { Link } from '../link.tsx';

/** What the exit does and does not do, once, before it is first needed; "?" beside the exit brings it back. */
export function ExitNote({ understood }: { understood(): void }) {
  const { t } = useApp();
  return (
    <aside class="exit-note" aria-label={t('traces.exit.title')}>
      <p>
        {t('first.exit')} <Link to={{ kind: 'page', id: 'traces' }}>{t('first.more')}</Link>
      </p>
      <button type="button" class="button" onClick={understood}>
        {t('first.dismiss')}
      </button>
    </aside>
  );
}
