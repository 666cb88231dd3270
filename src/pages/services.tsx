import { useApp } from '../ui/context.ts';
import { Narrowing } from '../ui/narrowing/narrowing.tsx';
import { ServiceList } from '../ui/service-list/service-list.tsx';

export function ServicesPage() {
  const { t, content } = useApp();
  return (
    <>
      <h1 tabIndex={-1}>{t('services.title')}</h1>
      <Narrowing />
      <ServiceList services={content.directory.services} />
    </>
  );
}
