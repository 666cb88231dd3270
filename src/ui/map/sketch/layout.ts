/** Where everything stands on the sketch: three drawings, each as wide as a phone. Pure. */
import type { Area, Town } from '../../../domain/directory.ts';
import { lineOf, type PinLine, type PinnedPlace, type PinShape, shapeOf } from '../../../domain/map.ts';
import { LAND, STEPS } from '../basemap.ts';
import { type Box, fits } from '../labels.ts';

/** One drawing. `own` are the areas that stand on it; Jakarta is too full to share one with its neighbours. */
export interface Frame {
  id: 'jakarta' | 'west' | 'east';
  west: number;
  east: number;
  north: number;
  south: number;
  own(code: string): boolean;
}

/** Narrower than the narrowest phone, so that letters come out no smaller than drawn. */
export const WIDTH = 320;
const JAKARTA = '31';
const inJakarta = (code: string) => code.startsWith(JAKARTA) && code !== JAKARTA && code !== '3101';

export const FRAMES: readonly Frame[] = [
  { id: 'jakarta', west: 106.66, east: 107.02, north: -6.06, south: -6.4, own: inJakarta },
  {
    id: 'west',
    west: 106.3,
    east: 107.76,
    north: -5.6,
    south: -7.45,
    own: (code) => !inJakarta(code) && code !== '32',
  },
  {
    id: 'east',
    west: 107.4,
    east: 108.86,
    north: -6.15,
    south: -7.85,
    own: (code) => !inJakarta(code) && code !== JAKARTA && code !== '32',
  },
];

interface Point {
  lat: number;
  lon: number;
}

const SQUEEZE = Math.cos((6.8 * Math.PI) / 180);
const scaleOf = ({ west, east }: Frame) => WIDTH / ((east - west) * SQUEEZE);
const round = (value: number) => Math.round(value * 10) / 10;

/** How high a drawing is, beside `WIDTH`. */
export function heightOf(frame: Frame): number {
  return Math.round((frame.north - frame.south) * scaleOf(frame));
}

function project(frame: Frame, { lat, lon }: Point): { x: number; y: number } {
  const scale = scaleOf(frame);
  return { x: round((lon - frame.west) * SQUEEZE * scale), y: round((frame.north - lat) * scale) };
}

const holds = (frame: Frame, { lat, lon }: Point) =>
  lon > frame.west && lon < frame.east && lat < frame.north && lat > frame.south;

/** The land as one path; outlines that stay outside the frame are left out. */
export function landPath(frame: Frame): string {
  return LAND.flatMap((ring) => {
    let [x, y] = [0, 0];
    const points: Point[] = [];
    for (let index = 0; index < ring.length; index += 2) {
      x += ring[index]!;
      y += ring[index + 1]!;
      points.push({ lon: x / STEPS, lat: y / STEPS });
    }
    const lons = points.map(({ lon }) => lon);
    const lats = points.map(({ lat }) => lat);
    const outside =
      Math.max(...lons) < frame.west ||
      Math.min(...lons) > frame.east ||
      Math.max(...lats) < frame.south ||
      Math.min(...lats) > frame.north;
    if (outside) return [];
    const path = points.map((point) => {
      const at = project(frame, point);
      return `${at.x} ${at.y}`;
    });
    return [`M${path.join('L')}Z`];
  }).join('');
}

export interface Mark {
  area: string;
  x: number;
  y: number;
  /** One of each shape and outline that is there. */
  pins: { shape: PinShape; line: PinLine }[];
  count: number;
}

export interface Name {
  area: string;
  text: string;
  x: number;
  y: number;
  width: number;
}

/** Side of a pin, and the room it takes in a row with others. */
export const PIN = 12;
export const STEP = 14;
/** Places of one area nearer than this are drawn as one row. */
const APART = 15;
const LETTER = 6.3;
export const LINE = 15;
const MOST_PINS = 4;
const FAR = 60;

/** Width of a row of pins, with the number behind them where more places are there than pins. */
export function rowWidth({ pins, count }: Mark): number {
  return pins.length * STEP + (count > pins.length ? String(count).length * LETTER + 3 : 0);
}

function marksIn(frame: Frame, places: readonly PinnedPlace[]): Mark[] {
  const marks: Mark[] = [];
  for (const { service, place, position } of places) {
    if (!frame.own(place.area) || !holds(frame, position)) continue;
    const at = project(frame, position);
    let mark = marks.find(({ area, x, y }) => area === place.area && Math.hypot(x - at.x, y - at.y) < APART);
    if (!mark) {
      mark = { area: place.area, ...at, pins: [], count: 0 };
      marks.push(mark);
    }
    mark.count++;
    const pin = { shape: shapeOf(service), line: lineOf(position) };
    if (mark.pins.length < MOST_PINS && !mark.pins.some(({ shape }) => shape === pin.shape))
      mark.pins.push(pin);
  }
  return marks;
}

/** Rows that would lie on each other move down a little: they stand for towns, not for doors. */
function spread(marks: readonly Mark[], height: number): Mark[] {
  const placed: { mark: Mark; box: Box }[] = [];
  for (const mark of [...marks].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const width = rowWidth(mark);
    const x = Math.min(Math.max(mark.x, width / 2 + 1), WIDTH - width / 2 - 1);
    const boxAt = (y: number): Box => ({ x: x - width / 2, y: y - STEP / 2, width, height: STEP });
    const shifts = [0, 4, -4, 8, -8, 12, -12, 16, -16, 20, 24];
    const y =
      shifts
        .map((shift) => mark.y + shift)
        .find(
          (at) =>
            at < height &&
            fits(
              boxAt(at),
              placed.map(({ box }) => box),
            ),
        ) ?? mark.y;
    placed.push({ mark: { ...mark, x, y }, box: boxAt(y) });
  }
  return placed.map(({ mark }) => mark);
}

/** Where a name may stand from its point, the best first. */
function aroundPoint(side: number): [dx: number, dy: number][] {
  const rows = [1, -1, 0, 2, -2, 3, -3];
  return [
    ...rows.slice(0, 2).map((row): [number, number] => [0, row * LINE]),
    [side, 0],
    [-side, 0],
    ...rows.flatMap((row) =>
      [0, side / 2, -side / 2, side, -side].map((dx): [number, number] => [dx, row * LINE]),
    ),
  ];
}

export interface Layout {
  marks: Mark[];
  names: Name[];
}

/** Pins first, then the names of the seats under, over or beside their point, where there is room. */
export function layoutOf(
  frame: Frame,
  places: readonly PinnedPlace[],
  areas: readonly Area[],
  towns: readonly Town[],
): Layout {
  const height = heightOf(frame);
  const marks = spread(marksIn(frame, places), height);
  const taken: Box[] = marks.map((mark) => {
    const width = rowWidth(mark);
    return { x: mark.x - width / 2, y: mark.y - STEP / 2, width, height: STEP };
  });
  const names: Name[] = [];
  const seats = areas
    .filter(({ code }) => frame.own(code))
    .sort((a, b) => Number(b.code === JAKARTA) - Number(a.code === JAKARTA));
  for (const area of seats) {
    const seat = towns.find(({ id }) => id === area.seat);
    if (!seat || !holds(frame, seat)) continue;
    const text = area.code.startsWith(JAKARTA) ? area.name : seat.name;
    const point = project(frame, seat);
    // The name belongs to the fullest row of its area, if that is not far off.
    const [near] = marks
      .filter(({ area: code, x, y }) => code === area.code && Math.hypot(x - point.x, y - point.y) < FAR)
      .sort((a, b) => b.count - a.count);
    const at = near ?? point;
    const room = near ? rowWidth(near) / 2 : 3;
    const width = text.length * LETTER + 4;
    const side = room + width / 2 + 1;
    const found = aroundPoint(side)
      .map(([dx = 0, dy = 0]) => ({
        x: at.x + dx - width / 2,
        y: at.y + dy - LINE / 2,
        width,
        height: LINE,
      }))
      .find(
        (box) =>
          box.x >= 0 && box.x + width <= WIDTH && box.y >= 0 && box.y + LINE <= height && fits(box, taken),
      );
    if (!found) continue;
    taken.push(found);
    names.push({ area: area.code, text, x: round(found.x + width / 2), y: round(found.y + LINE / 2), width });
  }
  return { marks, names };
}
