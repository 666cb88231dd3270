/**
 * Streets out of one archive (PMTiles), drawn on the phone. This part is large and of no use without a network, so it
 * comes only after a tap and the worker does not keep it.
 */
import type { TileEvent } from 'leaflet';
import * as DomUtil from 'leaflet/src/dom/DomUtil.js';
import { GridLayer } from 'leaflet/src/layer/tile/GridLayer.js';
import { FetchSource, PMTiles, TileType } from 'pmtiles';
import { leafletLayer, toIndex, type View } from 'protomaps-leaflet';

/** What protomaps-leaflet makes, as far as it is used here; it says `any`. */
interface ArchiveLayer extends GridLayer {
  views: Map<string, View>;
  backgroundColor: string | undefined;
}

/** Answers that are shorter than asked for: the archive was cut off on its way to the server. */
class WholeSource extends FetchSource {
  override async getBytes(offset: number, length: number, signal?: AbortSignal, etag?: string) {
    const answer = await super.getBytes(offset, length, signal, etag);
    // The very first question asks for more than a small archive has.
    if (offset > 0 && answer.data.byteLength < length) throw new Error('the archive is cut off');
    return answer;
  }
}

/** What cannot be had is told by the layer and asked for again later, not written on the console. */
class QuietArchive extends PMTiles {
  override async getZxy(z: number, x: number, y: number, signal?: AbortSignal) {
    try {
      return await super.getZxy(z, x, y, signal);
    } catch {
      throw new DOMException('', 'AbortError');
    }
  }
}

/** Throws where the archive is not there, is cut off, or holds no streets as lines. */
export async function streetArchive(url: string, lang: string): Promise<GridLayer> {
  const archive = new QuietArchive(new WholeSource(url));
  const { tileType, maxZoom } = await archive.getHeader();
  if (tileType !== TileType.Mvt) throw new Error('the archive holds no vector tiles');
  // It takes Leaflet from the window; these are the parts that it needs.
  Object.assign(window, { L: { GridLayer, DomUtil } });
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const layer = leafletLayer({
    url: archive,
    maxDataZoom: maxZoom,
    flavor: dark ? 'dark' : 'light',
    lang,
  }) as unknown as ArchiveLayer;
  // Where the archive has nothing, the drawn land is seen.
  layer.backgroundColor = undefined;
  // It calls every picture done; one whose streets did not come is none.
  layer.on('tileload', (event: TileEvent) => {
    const [view] = layer.views.values();
    const key = view && toIndex(view.dataTileForDisplayTile(event.coords).dataTile);
    if (key === undefined || view?.tileCache.cache.has(key)) return;
    event.tile.classList.remove('leaflet-tile-loaded');
    layer.fire('tileerror', event);
  });
  return layer;
}
