/** Which places stand on the map, and which are only named beneath it. */
import type { Place, Position, Service } from './service.ts';

export interface PinnedPlace {
  service: Service;
  place: Place;
  position: Position;
}

export interface PlacesForMap {
  /** With a point that says at least which town. */
  pinned: PinnedPlace[];
  /** Where no more than the province is known, or nothing: a point would promise what nobody knows. */
  loose: { service: Service; place: Place }[];
  /** Services whose place is not published. */
  hidden: Service[];
}

export function placesForMap(services: readonly Service[]): PlacesForMap {
  const found: PlacesForMap = { pinned: [], loose: [], hidden: [] };
  for (const service of services) {
    if (service.confidential) {
      if (service.parent === undefined) found.hidden.push(service);
      continue;
    }
    for (const place of service.places) {
      const { position } = place;
      if (position && position.precision !== 'province') found.pinned.push({ service, place, position });
      else found.loose.push({ service, place });
    }
  }
  return found;
}

/** The shape of a pin tells what kind of organization is there. */
export const SHAPES = ['square', 'shield', 'cross', 'triangle', 'circle'] as const;
export type PinShape = (typeof SHAPES)[number];

const SHAPE_OF: Record<string, PinShape> = {
  government: 'square',
  police: 'shield',
  hospital: 'cross',
  'legal-aid': 'triangle',
  court: 'triangle',
};

export function shapeOf(service: Service): PinShape {
  return SHAPE_OF[service.organization.kind] ?? 'circle';
}

/** The outline of a pin tells how exactly the place is known. */
export type PinLine = 'exact' | 'subdistrict' | 'town';

export function lineOf({ precision }: Position): PinLine {
  return precision === 'building' || precision === 'street'
    ? 'exact'
    : precision === 'subdistrict'
      ? 'subdistrict'
      : 'town';
}

/** Kilometres around the point within which the place is, for drawing; a building has none. */
export function radiusOf({ precision }: Position): number {
  return { building: 0, street: 0.3, subdistrict: 2.5, town: 6, province: 0 }[precision];
}

/**
 * The point for the phone's own map app (RFC 5870; `q` is what makes Android's apps set a mark). No name goes with it:
 * the app would keep it among what was looked for.
 */
export function mapAppLink({ lat, lon }: Position): string {
  const point = [lat, lon].map((degrees) => Number(degrees.toFixed(5))).join();
  return `geo:${point}?q=${point}`;
}

/** Where pictures of the streets come from, as the operator wrote it. */
export interface StreetSource {
  /** One archive of all pictures (PMTiles), or one address for each picture. */
  archive: boolean;
  /** Scheme, host and port of another site; left out, it lies on this one. */
  origin?: string;
}

/** Undefined where the address is none that the map can show. */
export function streetSource(tiles: string): StreetSource | undefined {
  const found = /^(https:\/\/[a-z0-9.-]+(?::\d+)?)?(\/(?!\/)[^\s"'<>\\#]*)$/i.exec(tiles);
  const path = found?.[2];
  if (path === undefined) return undefined;
  const blanks: string[] = path.match(/[{}][^{}]*\}?/g) ?? [];
  const archive = /\.pmtiles(\?|$)/i.test(path);
  const wanted = archive ? [] : ['{z}', '{x}', '{y}'];
  // {r} is "@2x" for screens with small dots.
  if (wanted.some((blank) => !blanks.includes(blank))) return undefined;
  if (blanks.some((blank) => ![...wanted, '{r}'].includes(blank))) return undefined;
  return { archive, ...(found?.[1] ? { origin: found[1].toLowerCase() } : {}) };
}
