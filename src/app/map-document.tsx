/** What only the map's own document draws; it alone may load Leaflet. */
import { admitMarkup } from '../platform/markup.ts';

export { MapPage as ScreenView } from '../pages/map.tsx';

// What Leaflet makes of text while it loads, to see whether the browser can draw. Everything else it is given
// as elements, so the rule that no text becomes markup holds here too (R52).
admitMarkup(['<svg/>']);
