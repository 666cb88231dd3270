/** Which names stand on the map: the more important first, and none over another or over a pin. */
import type { Area, Town } from '../../domain/directory.ts';

export interface MapLabel {
  key: string;
  lat: number;
  lon: number;
  text: string;
  /** Shown from this zoom on, and up to the other. */
  from: number;
  to: number;
  kind: 'area' | 'town';
}

/** From here on the towns have names of their own beside the names of their areas. */
const TOWNS_FROM = 10;

/** Names of areas at their seats and of towns, the most important first. */
export function labelsOf(areas: readonly Area[], towns: readonly Town[]): MapLabel[] {
  const byId = new Map(towns.map((town) => [town.id, town]));
  const rank = ({ code, level }: Area) => (code === '31' ? 0 : level === 'city' ? 1 : 2);
  const seats = areas
    .filter(({ code, level }) => code === '31' || level === 'city' || level === 'regency')
    .sort((a, b) => rank(a) - rank(b))
    .flatMap((area): MapLabel[] => {
      const seat = byId.get(area.seat ?? '');
      if (!seat) return [];
      // The five cities of Jakarta need room; until there is some, the name of the whole stands for them.
      const district = area.code.startsWith('31') && area.code !== '31';
      const [from, to] = area.code === '31' ? [0, TOWNS_FROM] : [district ? TOWNS_FROM + 1 : 0, 99];
      return [
        { key: `a${area.code}`, lat: seat.lat, lon: seat.lon, text: area.name, from, to, kind: 'area' },
      ];
    });
  // A town whose area has its name and stands there already is not named twice.
  const named = (id: string, name: string) =>
    areas.some(({ seat, name: area }) => seat === id && area.includes(name));
  const others = towns
    .filter(({ id, area, name }) => id !== area && area !== '31' && !named(id, name))
    .map(
      ({ id, lat, lon, name }): MapLabel => ({
        key: `t${id}`,
        lat,
        lon,
        text: name,
        from: TOWNS_FROM,
        to: 99,
        kind: 'town',
      }),
    );
  return [...seats, ...others];
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const apart = (a: Box, b: Box) =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

/** True where a box lies on none of the others. */
export function fits(box: Box, others: readonly Box[]): boolean {
  return others.every((other) => apart(box, other));
}

/** Puts each name under its point, above it or on it, where it is free; a name without room is left out. */
export function placeLabels<T extends { width: number; x: number; y: number }>(
  labels: readonly T[],
  taken: readonly Box[],
  height: number,
): { label: T; x: number; y: number }[] {
  const boxes = [...taken];
  return labels.flatMap((label) => {
    const free = [0, 1.6, -1.6]
      .map((shift) => ({
        x: label.x - label.width / 2,
        y: label.y - height / 2 + shift * height,
        width: label.width,
        height,
      }))
      .find((box) => fits(box, boxes));
    if (!free) return [];
    boxes.push(free);
    return [{ label, x: label.x, y: free.y + height / 2 }];
  });
}
