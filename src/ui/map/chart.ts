/** The drawn map: coast, names and pins. It knows nothing of the list beside it, and tells what it shows. */
import type { Layer } from 'leaflet';
import Supercluster from 'supercluster';
import { lineOf, type PinnedPlace, radiusOf, shapeOf } from '../../domain/map.ts';
import { LAND, STEPS } from './basemap.ts';
import { type Box, type MapLabel, placeLabels } from './labels.ts';
import { Circle, DivIcon, LeafletMap, Marker, Polygon } from './leaflet.ts';
import { PIN_PATHS, pinClass } from './pins.ts';

/** The drawing has no more to show beyond this; street pictures have. */
const CLOSEST = 12;
const CLOSEST_STREET = 17;
const WIDEST = 7;
/** Pins nearer than this on the screen become one with a number: fingers need the room. */
const APART = 46;
const PIN = 44;
const LABEL_HEIGHT = 17;

export interface ChartInput {
  element: HTMLElement;
  places: readonly PinnedPlace[];
  labels: readonly MapLabel[];
  /** What a screen reader says of a pin, and of several in one. */
  nameOf(place: PinnedPlace): string;
  nameOfGroup(count: number): string;
  /** A pin was pressed, or several in one place. */
  picked(ids: string[]): void;
  /** The map shows these now. */
  showing(ids: string[]): void;
}

interface Point {
  lat: number;
  lon: number;
}

export interface Chart {
  zoom(steps: 1 | -1): void;
  /** Moves what is seen by a third of the map: 1 is east and south. */
  pan(x: -1 | 0 | 1, y: -1 | 0 | 1): void;
  /** Shows all of these points. */
  frame(points: readonly Point[]): void;
  /** Draws around a place how exactly it is known, and goes there if asked to. */
  mark(place: PinnedPlace | undefined, go?: boolean): void;
  /** Lays pictures of the streets between the drawn land and the pins, or takes them away. */
  streets(layer: Layer | undefined): void;
  remove(): void;
}

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

function outline(ring: readonly number[]): [number, number][] {
  const points: [number, number][] = [];
  let [x, y] = [0, 0];
  for (let index = 0; index < ring.length; index += 2) {
    x += ring[index]!;
    y += ring[index + 1]!;
    points.push([y / STEPS, x / STEPS]);
  }
  return points;
}

function pinPicture(place: PinnedPlace): SVGElement {
  const svg = document.createElementNS(SVG_NAMESPACE, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', pinClass(shapeOf(place.service), lineOf(place.position)));
  const path = document.createElementNS(SVG_NAMESPACE, 'path');
  path.setAttribute('d', PIN_PATHS[shapeOf(place.service)]);
  svg.append(path);
  return svg;
}

/** An element on the map that is pressed, as large as a finger. */
function pressed(name: string, content: Node | string, press: () => void): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'map-pin';
  button.setAttribute('aria-label', name);
  button.append(content);
  button.addEventListener('click', press);
  return button;
}

export function createChart(input: ChartInput): Chart {
  const { element, places } = input;
  const index = new Supercluster<{ place: PinnedPlace }>({
    radius: APART,
    extent: 256,
    maxZoom: CLOSEST_STREET,
  }).load(
    places.map((place) => ({
      type: 'Feature',
      properties: { place },
      geometry: { type: 'Point', coordinates: [place.position.lon, place.position.lat] },
    })),
  );
  // Nothing glides or fades: it would only be in the way of those whom movement makes ill.
  const map = new LeafletMap(element, {
    attributionControl: false,
    zoomControl: false,
    boxZoom: false,
    zoomAnimation: false,
    fadeAnimation: false,
    inertia: false,
    minZoom: WIDEST,
    maxZoom: CLOSEST,
    maxBounds: [
      [-8.8, 104.8],
      [-4.9, 110.2],
    ],
  });
  // One shape of many outlines.
  // It lies under the street pictures, and shows where one of them is missing.
  map.createPane('land');
  new Polygon(LAND.map(outline), { className: 'map-land', interactive: false, pane: 'land' }).addTo(map);

  const drawn = new Map<string, Marker>();
  const put = (wanted: Map<string, () => Marker>) => {
    for (const [key, marker] of drawn)
      if (!wanted.has(key)) {
        marker.remove();
        drawn.delete(key);
      }
    for (const [key, make] of wanted) if (!drawn.has(key)) drawn.set(key, make().addTo(map));
  };
  const marker = ([lat, lon]: [number, number], html: HTMLElement, size: number, className: string) =>
    new Marker([lat, lon], {
      icon: new DivIcon({ html, className, iconSize: [size, size] }),
      interactive: false,
      keyboard: false,
    });

  /** A finger that moved the map from a pin did not press the pin. */
  const dragged = () => (map.dragging as { moved?(): boolean }).moved?.() === true;

  function open(key: number): void {
    if (dragged()) return;
    const next = index.getClusterExpansionZoom(key);
    const leaves = index.getLeaves(key, Number.POSITIVE_INFINITY).map(({ properties }) => properties.place);
    if (next > map.getMaxZoom()) {
      input.picked(leaves.map(({ place }) => place.id));
      return;
    }
    // The pressed pin is about to go: the map keeps the focus.
    element.focus({ preventScroll: true });
    frame(leaves.map(({ position }) => position));
  }

  function pinsInView(): { wanted: Map<string, () => Marker>; taken: Box[] } {
    const bounds = map.getBounds().pad(0.1);
    const wanted = new Map<string, () => Marker>();
    const taken: Box[] = [];
    const found = index.getClusters(
      [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
      map.getZoom(),
    );
    for (const { geometry, properties } of found) {
      const at: [number, number] = [geometry.coordinates[1]!, geometry.coordinates[0]!];
      const { x, y } = map.latLngToContainerPoint(at);
      taken.push({ x: x - 16, y: y - 16, width: 32, height: 32 });
      if ('cluster' in properties) {
        const { cluster_id: id, point_count: count } = properties;
        wanted.set(`g${id}`, () => {
          const number = document.createElement('span');
          number.className = 'map-group';
          number.textContent = String(count);
          return marker(
            at,
            pressed(input.nameOfGroup(count), number, () => open(id)),
            PIN,
            'map-at',
          );
        });
      } else {
        const { place } = properties;
        wanted.set(`p${place.place.id}`, () => {
          const press = () => {
            if (!dragged()) input.picked([place.place.id]);
          };
          return marker(at, pressed(input.nameOf(place), pinPicture(place), press), PIN, 'map-at');
        });
      }
    }
    return { wanted, taken };
  }

  function labelsInView(taken: readonly Box[]): Map<string, () => Marker> {
    const zoom = map.getZoom();
    const bounds = map.getBounds();
    const { x: across, y: down } = map.getSize();
    const inView = input.labels
      .filter(({ from, to, lat, lon }) => zoom >= from && zoom < to && bounds.contains([lat, lon]))
      .map((label) => {
        const at = map.latLngToContainerPoint([label.lat, label.lon]);
        const width = label.text.length * 7.3 + 10;
        // A name at the edge moves in, so that it can be read whole.
        const x = Math.min(Math.max(at.x, width / 2), across - width / 2);
        return { ...label, width, y: at.y, x, moved: Math.round(x - at.x) };
      });
    const zoomButtons: Box = { x: across - 64, y: 0, width: 64, height: 112 };
    const above: Box = { x: 0, y: -LABEL_HEIGHT, width: across, height: LABEL_HEIGHT };
    const placed = placeLabels(inView, [...taken, zoomButtons, above, { ...above, y: down }], LABEL_HEIGHT);
    return new Map(
      placed.map(({ label, x, y }) => {
        const { lat, lng } = map.containerPointToLatLng([x, y]);
        // The name moves with what lies around it, so the place is part of what it is.
        return [
          `${label.key} ${label.moved} ${Math.round(y - label.y)} ${zoom}`,
          () => {
            const text = document.createElement('span');
            text.textContent = label.text;
            text.setAttribute('aria-hidden', 'true');
            return marker([lat, lng], text, 0, `map-label map-label-${label.kind}`);
          },
        ];
      }),
    );
  }

  function refresh(): void {
    const { wanted, taken } = pinsInView();
    put(new Map([...labelsInView(taken), ...wanted]));
    const bounds = map.getBounds();
    input.showing(
      places
        .filter(({ position }) => bounds.contains([position.lat, position.lon]))
        .map(({ place }) => place.id),
    );
  }
  map.on('moveend', refresh);

  let around: Circle | undefined;
  let layer: Layer | undefined;

  function frame(points: readonly Point[]): void {
    if (!points.length) return;
    map.fitBounds(
      points.map(({ lat, lon }) => [lat, lon]),
      { animate: false, padding: [PIN / 2, PIN / 2] },
    );
  }
  frame(places.map(({ position }) => position));

  return {
    zoom: (steps) => void map.setZoom(map.getZoom() + steps, { animate: false }),
    pan(x, y) {
      const size = map.getSize();
      map.panBy([(x * size.x) / 3, (y * size.y) / 3], { animate: false });
    },
    frame,
    mark(place, go = false) {
      around?.remove();
      around = undefined;
      if (!place) return;
      const { lat, lon } = place.position;
      const radius = radiusOf(place.position) * 1000;
      if (radius)
        around = new Circle([lat, lon], { radius, className: 'map-around', interactive: false }).addTo(map);
      if (go) map.setView([lat, lon], Math.max(map.getZoom(), CLOSEST - 1), { animate: false });
    },
    streets(next) {
      layer?.remove();
      layer = next?.addTo(map);
      map.setMaxZoom(next ? CLOSEST_STREET : CLOSEST);
    },
    remove: () => void map.remove(),
  };
}
