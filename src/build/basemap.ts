/**
 * `npm run basemap`: cuts the coast of Java's west out of OpenStreetMap's coast of the Earth, makes it coarse
 * enough for a phone, and writes it to `src/ui/map/basemap.ts`. Towns and names come with the packs. The two
 * packages it needs are large and needed for nothing else, so they are not among ours; before running it:
 * `npm install --no-save @geo-maps/earth-lands-1km@0.6.0 mapshaper@0.7`.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** West, south, east, north; wide enough that no screen shows where it was cut. */
const BOX = [102.5, -10, 112.5, -4];
/** Steps per degree: 0.002 degrees are about 200 m. */
const STEPS = 500;
const TOLERANCE = '200m';
const SMALLEST = '2km2';

type Position = [lon: number, lat: number];
interface Cut {
  features?: { geometry: Cut }[];
  geometries?: Cut[];
  type: string;
  coordinates?: Position[][] | Position[][][];
}

const installed = createRequire(import.meta.url);

/** The outermost line of a piece of land. Lakes are left out: at this coarseness they are boxes that nobody knows. */
function coastsOf(rings: Position[][]): Position[][] {
  return rings.slice(0, 1);
}

function ringsOf(cut: Cut): Position[][] {
  if (cut.features) return cut.features.flatMap(({ geometry }) => ringsOf(geometry));
  if (cut.geometries) return cut.geometries.flatMap(ringsOf);
  if (cut.type === 'Polygon') return coastsOf(cut.coordinates as Position[][]);
  return (cut.coordinates as Position[][][]).flatMap(coastsOf);
}

/** Steps from point to point as whole numbers, longitude and latitude in turn; the first from 0, 0. */
function stepsOf(ring: Position[]): number[] {
  let [x, y] = [0, 0];
  return ring.flatMap(([lon, lat], index) => {
    const [nextX, nextY] = [Math.round(lon * STEPS), Math.round(lat * STEPS)];
    const step = [nextX - x, nextY - y];
    [x, y] = [nextX, nextY];
    return index > 0 && step[0] === 0 && step[1] === 0 ? [] : step;
  });
}

interface Mapshaper {
  applyCommands(commands: string, files: Record<string, unknown>): Promise<Record<string, Buffer | string>>;
}
const mapshaper = installed('mapshaper') as Mapshaper;
const earth = (installed('@geo-maps/earth-lands-1km') as () => unknown)();
const { 'out.json': out } = await mapshaper.applyCommands(
  `-i in.json -clip bbox=${BOX.join()} -explode -filter-islands min-area=${SMALLEST} -simplify dp interval=${TOLERANCE} keep-shapes -o out.json format=geojson`,
  { 'in.json': JSON.stringify(earth) },
);
const rings = ringsOf(JSON.parse(String(out)) as Cut)
  .map(stepsOf)
  .filter((ring) => ring.length > 6);
const text = `// Written by \`npm run basemap\`. Do not edit.
// Coast: © OpenStreetMap contributors (ODbL 1.0), through the package @geo-maps/earth-lands-1km 0.6.0 (MIT).
// This file is a database derived from it and stands under the ODbL as well: https://opendatacommons.org/licenses/odbl/

/** Steps per degree. */
export const STEPS = ${STEPS};
/** Outlines of the land: longitude and latitude in turn, each as the step from the one before. */
export const LAND: readonly (readonly number[])[] = JSON.parse(
  '${JSON.stringify(rings)}',
);
`;
const path = join(import.meta.dirname, '..', 'ui', 'map', 'basemap.ts');
writeFileSync(path, text);
console.log(
  `${path}: ${rings.length} outlines, ${rings.flat().length / 2} points, ${text.length} characters`,
);
