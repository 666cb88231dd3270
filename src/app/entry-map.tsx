/** The script of the map's own document, which alone may load Leaflet. */
import { MapPage } from '../pages/map.tsx';
import { admitMarkup } from '../platform/markup.ts';
import { start } from './start.tsx';

// What Leaflet makes of text while it loads, to see whether the browser can draw. Everything else it is given
// as elements, so the rule that no text becomes markup holds here too (R52).
admitMarkup(['<svg/>']);
start({ view: MapPage, alone: true });
