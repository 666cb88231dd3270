import { useApp } from '../ui/context.ts';
import { InsteadList } from '../ui/lines/lines.tsx';
import { Link } from '../ui/link.tsx';

export function MissingPage() {
  const { t, content } = useApp();
  return (
    <>
      <h1 tabIndex={-1}>{t('missing.title')}</h1>
      <p>{t('missing.about')}</p>
      <InsteadList ids={content.directory.core.ask} />
      <p>
        <Link to={{ kind: 'home' }}>{t('bar.home')}</Link>
      </p>
    </>
  );
}
