/** Distance between points that stand for places. */

export interface Point {
  lat: number;
  lon: number;
}

/** Mean radius of the Earth in kilometres (IUGG). */
const RADIUS = 6371.0088;

/**
 * Great-circle distance by the haversine formula, which stays exact for near points:
 * R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68 (1984), 159;
 * https://en.wikipedia.org/wiki/Haversine_formula.
 */
export function kilometres(a: Point, b: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const haversine = (angle: number) => Math.sin(angle / 2) ** 2;
  const h =
    haversine(radians(b.lat - a.lat)) +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * haversine(radians(b.lon - a.lon));
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}

/**
 * For showing. Most points are only the middle of a subdistrict or town, so anything finer would be a
 * promise the data cannot keep: steps of 1 km, from 10 km on steps of 5, and never less than 1.
 */
export function roundedKilometres(distance: number): number {
  const step = distance < 10 ? 1 : 5;
  return Math.max(1, Math.round(distance / step) * step);
}

/** Kilometres to the nearest of some places whose position is known; undefined where none is. */
export function nearestKilometres(from: Point, places: readonly { position?: Point }[]): number | undefined {
  const all = places.flatMap(({ position }) => (position ? [kilometres(from, position)] : []));
  return all.length ? Math.min(...all) : undefined;
}
