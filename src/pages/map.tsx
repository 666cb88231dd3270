import { useEffect, useMemo, useState } from 'preact/hooks';
import { type PlacesForMap, placesForMap } from '../domain/map.ts';
import { useApp } from '../ui/context.ts';
import { PlaceRow } from '../ui/service-list/place-row.tsx';

const load = () => import('../ui/map/map-view.tsx');
type MapModule = Awaited<ReturnType<typeof load>>;

/** Every place on the map, by area: all that a phone without the script has, and it is enough. */
function PlacesByArea({ places }: { places: PlacesForMap['pinned'] }) {
  const { content } = useApp();
  return (
    <>
      {content.directory.areas.map(({ code, name }) => {
        const here = places.filter(({ place }) => place.area === code);
        return (
          here.length > 0 && (
            <section key={code}>
              <h2>{name}</h2>
              <ul class="rows">
                {here.map(({ service, place }) => (
                  <PlaceRow key={place.id} service={service} place={place} />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </>
  );
}

/**
 * The map. Its drawing and Leaflet are fetched after the list stands, and take the place of the list; should
 * they not come, the list stays.
 */
export function MapPage() {
  const { t, content, interactive } = useApp();
  const [drawn, setDrawn] = useState<{ module?: MapModule; failed?: true }>({});
  const { services } = content.directory;
  // The same list at every drawing: the map is made from it.
  const { pinned, loose, hidden } = useMemo(() => placesForMap(services), [services]);
  useEffect(() => {
    load().then(
      (module) => setDrawn({ module }),
      () => setDrawn({ failed: true }),
    );
  }, []);
  return (
    <>
      <h1 tabIndex={-1}>{t('map.title')}</h1>
      <p class="quiet">
        {t('map.about')} {t('map.exact-about')}
      </p>
      {interactive && drawn.failed && (
        <p class="note" role="status">
          {t('map.failed')}
        </p>
      )}
      {drawn.module ? <drawn.module.MapView places={pinned} /> : <PlacesByArea places={pinned} />}

      <section>
        <h2>{t('map.by-phone')}</h2>
        <p class="quiet">{t('map.by-phone-about')}</p>
        <ul class="rows">
          {loose.map(({ service, place }) => (
            <PlaceRow key={place.id} service={service} place={place} />
          ))}
          {hidden.map((service) => (
            <PlaceRow key={service.id} service={service} />
          ))}
        </ul>
      </section>
    </>
  );
}
