import { useEffect, useMemo, useState } from 'preact/hooks';
import { placesForMap } from '../domain/map.ts';
import { useApp } from '../ui/context.ts';
import { PlacesByArea, PlacesByPhone } from './map-places.tsx';

const load = () => import('../ui/map/map-view.tsx');
type MapModule = Awaited<ReturnType<typeof load>>;

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

      <PlacesByPhone loose={loose} hidden={hidden} />
    </>
  );
}
