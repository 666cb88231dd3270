import type { PlacesForMap } from '../domain/map.ts';
import { useApp } from '../ui/context.ts';
import { PlaceRow } from '../ui/service-list/place-row.tsx';

/** Every place on the map, by area: all that a phone without the script has, and it is enough. */
export function PlacesByArea({ places }: { places: PlacesForMap['pinned'] }) {
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

/** What has no point on the map, to be asked for by phone. */
export function PlacesByPhone({ loose, hidden }: Pick<PlacesForMap, 'loose' | 'hidden'>) {
  const { t } = useApp();
  return (
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
  );
}
