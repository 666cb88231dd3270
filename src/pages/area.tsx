import { useApp } from '../ui/context.ts';
import { Link } from '../ui/link.tsx';
import { Narrowing } from '../ui/narrowing/narrowing.tsx';
import { ServiceList } from '../ui/service-list/service-list.tsx';

/** Everything that serves one place: of the place, of its province, national. */
export function AreaPage({ code }: { code: string }) {
  const { t, content } = useApp();
  const { areas, services } = content.directory;
  const area = areas.find((one) => one.code === code);
  const inside = areas.filter(({ parent }) => parent === code && code !== '00');
  return (
    <>
      <h1 tabIndex={-1}>{area?.name}</h1>
      {inside.length > 0 && (
        <nav aria-label={t('area.districts', { area: area?.name ?? '' })}>
          <h2>{t('area.districts', { area: area?.name ?? '' })}</h2>
          <ul class="links">
            {inside.map((one) => (
              <li key={one.code}>
                <Link to={{ kind: 'area', code: one.code }}>{one.name}</Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {area?.seat && (
        <p>
          <Link to={{ kind: 'page', id: 'map' }}>{t('map.title')}</Link>
        </p>
      )}
      <Narrowing here={code} />
      <ServiceList services={services} area={code} />
    </>
  );
}
