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
