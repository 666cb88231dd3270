import { useApp } from '../ui/context.ts';
import { Link } from '../ui/link.tsx';

/** Choosing a place: two short lists of links; with the script the choice is remembered while the page is open. */
export function PlacesPage() {
  const { t, content, memory } = useApp();
  const { areas } = content.directory;
  const links = (parent: string) => (
    <ul class="links places">
      {areas
        .filter((area) => area.parent === parent)
        .map(({ code, name }) => (
          <li key={code}>
            <Link to={{ kind: 'area', code }} current={memory.area === code}>
              {name}
            </Link>
          </li>
        ))}
    </ul>
  );
  return (
    <>
      <h1 tabIndex={-1}>{t('places.title')}</h1>
      <p class="quiet">{t('places.about')}</p>
      <p>
        <Link to={{ kind: 'page', id: 'map' }} class="button">
          {t('map.title')}
        </Link>
      </p>
      {areas
        .filter(({ level }) => level === 'province')
        .map(({ code, name }) => (
          <section key={code}>
            <h2>{name}</h2>
            {links(code)}
          </section>
        ))}
      <section>
        <h2>{t('places.wider')}</h2>
        <ul class="links places">
          {areas
            .filter(({ level }) => level === 'province' || level === 'national' || level === 'international')
            .map(({ code, name }) => (
              <li key={code}>
                <Link to={{ kind: 'area', code }}>{name}</Link>
              </li>
            ))}
        </ul>
      </section>
    </>
  );
}
