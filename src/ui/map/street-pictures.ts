/** Street pictures, one address for each: fetched only after a person asked for them (R55, R56). */
import { TileLayer } from 'leaflet/src/layer/tile/TileLayer.js';

/** Sources of street pictures refuse requests that do not say which site they are for; nothing else says so. */
export function streetPictures(url: string): TileLayer {
  return new TileLayer(url, { referrerPolicy: 'strict-origin-when-cross-origin', maxZoom: 18 });
}
