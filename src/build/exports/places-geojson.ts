/**
 * Places as GeoJSON (RFC 7946): what the map shows with a point, and nothing else. A confidential service has no
 * point in the compiled directory, and a place of which only the province is known would promise what nobody knows.
 */
import { placesForMap, radiusOf } from '../../domain/map.ts';
import { CREDIT, idOf, LICENCE, OTHERS, type Publication } from './publication.ts';

/** A FeatureCollection as text; positions are longitude, latitude in WGS 84 degrees (section 4). */
export function placesGeojson(publication: Publication): { text: string; places: number } {
  const { content, edition, lang, t, areaName, pageOf } = publication;
  const features = placesForMap(content.directory.services).pinned.map(({ service, place, position }) => ({
    type: 'Feature',
    id: idOf('location', place.id),
    geometry: { type: 'Point', coordinates: [position.lon, position.lat] },
    properties: {
      place: place.id,
      name: place.name,
      service: service.parent ?? service.id,
      service_name: service.name,
      organization: service.organization.name,
      kind: service.organization.kind,
      area: place.area,
      area_name: areaName(place.area),
      address: place.address?.text,
      precision: position.precision,
      precision_in_words: t(`map.exact-${position.precision}`, { name: position.of ?? '' }),
      radius_km: radiusOf(position),
      sources: place.sources,
      page: pageOf(service.id),
    },
  }));
  // Members beside those of the standard are allowed (section 6.1).
  const collection = {
    type: 'FeatureCollection',
    name: 'Arah',
    language: lang,
    edition,
    notice: t('map.exact-about'),
    licence: LICENCE,
    attribution: `${CREDIT}. ${OTHERS}`,
    features,
  };
  return { text: `${JSON.stringify(collection, null, 1)}\n`, places: features.length };
}
