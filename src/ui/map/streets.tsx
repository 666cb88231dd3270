/** The button for street pictures: they come from elsewhere, so it says first what that gives away (R55). */
import { useEffect, useRef, useState } from 'preact/hooks';
import { streetSource } from '../../domain/map.ts';
import { useApp } from '../context.ts';
import type { Chart } from './chart.ts';
import { streetPictures } from './street-pictures.ts';

type State = 'off' | 'loading' | 'on' | 'partly' | 'failed';

export interface StreetsProps {
  tiles: string;
  chart: () => Chart | undefined;
  /** True from the tap on: then the source is named on the map. */
  shown(shown: boolean): void;
}

export function Streets({ tiles, chart, shown }: StreetsProps) {
  const { t, language } = useApp();
  const [state, setState] = useState<State>('off');
  // Of two taps the later one counts, whichever is answered first.
  const asked = useRef(0);
  const source = streetSource(tiles);
  useEffect(
    () => () => {
      asked.current++;
    },
    [],
  );
  if (!source) return null;

  function end(how: 'off' | 'failed') {
    asked.current++;
    chart()?.streets(undefined);
    shown(false);
    setState(how);
  }
  async function begin() {
    const mine = ++asked.current;
    setState('loading');
    shown(true);
    try {
      const layer = source?.archive
        ? await (await import('./street-archive.ts')).streetArchive(tiles, language.code)
        : streetPictures(tiles);
      if (asked.current !== mine) return;
      let failed = false;
      layer.on('loading', () => {
        failed = false;
      });
      layer.on('tileerror', () => {
        failed = true;
      });
      layer.on('load', () => {
        if (asked.current !== mine) return;
        if (!failed) setState('on');
        else if (layer.getContainer()?.querySelector('.leaflet-tile-loaded')) setState('partly');
        // Leaflet has not ended with this layer yet.
        else setTimeout(() => end('failed'), 0);
      });
      chart()?.streets(layer);
    } catch {
      if (asked.current === mine) end('failed');
    }
  }
  const off = state === 'off' || state === 'failed';
  return (
    <div class="map-streets">
      {off && (
        <p class="quiet">
          {source.origin
            ? t('map.streets-about', { host: source.origin.replace('https://', '') })
            : t('map.streets-about-own')}
        </p>
      )}
      <button type="button" class="button" onClick={() => (off ? void begin() : end('off'))}>
        {t(off ? 'map.streets' : 'map.streets-off')}
      </button>
      <p class={state === 'failed' || state === 'partly' ? 'note' : 'quiet'} role="status">
        {(state === 'loading' || state === 'partly' || state === 'failed') && t(`map.streets-${state}`)}
      </p>
    </div>
  );
}
