import { kilometres } from '../../domain/distance.ts';
import type { Origin } from '../read.ts';
import type { Context } from './context.ts';
import type { Finding, Rule } from './rule.ts';

/** No district of Java is wider; the islands north of Jakarta are an exception. */
const FARTHEST = 60;

type Degrees = { lat: string; lon: string };

export const positionNearArea: Rule = {
  name: 'position-near-area',
  about: 'Swapped or mistyped degrees put a pin into the sea.',
  check(book, context) {
    return [
      ...book.locations.flatMap(({ value: { id, area, position }, origin }) =>
        position ? far(id, origin, ['position'], position, area, context) : [],
      ),
      ...book.subdistricts.flatMap(({ value: { code, lat, lon }, origin }) =>
        lat !== undefined && lon !== undefined
          ? far(code, origin, ['lat'], { lat, lon }, code.slice(0, 4), context)
          : [],
      ),
      ...book.towns.flatMap(({ value, origin }) =>
        value.area.length === 4 ? far(value.id, origin, ['lat'], value, value.area, context) : [],
      ),
    ];
  },
};

function far(
  id: string,
  origin: Origin,
  at: string[],
  point: Degrees,
  area: string,
  context: Context,
): Finding[] {
  const town = context.towns.get(context.areas.get(area)?.value.town ?? '')?.value;
  if (!town) return [];
  const distance = kilometres(degrees(point), degrees(town));
  if (distance <= FARTHEST) return [];
  return [
    {
      id,
      origin,
      at,
      message: `lies ${Math.round(distance)} km from ${town.name}, the town of its area ${area}`,
      tip: 'check lat, lon (not swapped?) and the area; if it is right, add an exception with the reason',
    },
  ];
}

function degrees({ lat, lon }: Degrees) {
  return { lat: Number(lat), lon: Number(lon) };
}
