/**
 * The only door to Leaflet. Its parts are named one by one: the whole of it would be half as large again, and
 * the rest of it (popups, controls) writes text as markup, which no document of ours may (R52).
 */

import type { Path } from 'leaflet';
import { DivIcon } from 'leaflet/src/layer/marker/DivIcon.js';
import { Marker } from 'leaflet/src/layer/marker/Marker.js';
import { Circle } from 'leaflet/src/layer/vector/Circle.js';
import { Polygon } from 'leaflet/src/layer/vector/Polygon.js';
import { SVG } from 'leaflet/src/layer/vector/SVG.js';
// These three add themselves to the map.
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.Keyboard.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';
import { Map as LeafletMap } from 'leaflet/src/map/Map.js';

// One way to draw is enough; Leaflet's own choice would bring the other along. Each pane has a drawing of its own.
const drawings = new WeakMap<LeafletMap, Map<string, SVG>>();
LeafletMap.include({
  getRenderer(this: LeafletMap, { options: { pane = '' } }: Path) {
    const mine = drawings.get(this) ?? new Map<string, SVG>();
    drawings.set(this, mine);
    const drawing = mine.get(pane) ?? new SVG({ padding: 0.5, pane });
    mine.set(pane, drawing);
    if (!this.hasLayer(drawing)) this.addLayer(drawing);
    return drawing;
  },
});

export { Circle, DivIcon, LeafletMap, Marker, Polygon };
