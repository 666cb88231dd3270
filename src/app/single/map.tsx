import { useMemo } from 'preact/hooks';
import { placesForMap } from '../../domain/map.ts';
import { PlacesByArea, PlacesByPhone } from '../../pages/map-places.tsx';
import { useApp } from '../../ui/context.ts';
import { Sketch } from '../../ui/map/sketch/sketch.tsx';

/** The map of the one file: a sketch, and beneath it the same list as everywhere. */
export function SketchPage() {
  const { t, content } = useApp();
  const { services } = content.directory;
  const { pinned, loose, hidden } = useMemo(() => placesForMap(services), [services]);
  return (
    <>
      <h1 tabIndex={-1}>{t('map.title')}</h1>
      <p class="quiet">
        {t('single.map-about')} {t('map.exact-about')}
      </p>
      <Sketch places={pinned} />
      <PlacesByArea places={pinned} />
      <PlacesByPhone loose={loose} hidden={hidden} />
    </>
  );
}
