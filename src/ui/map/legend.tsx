import type { ComponentChildren } from 'preact';
import { type PinLine, type PinShape, SHAPES } from '../../domain/map.ts';
import { useApp } from '../context.ts';
import { PIN_PATHS, pinClass } from './pins.ts';

export function Pin({ shape, line }: { shape: PinShape; line: PinLine }) {
  return (
    <svg class={pinClass(shape, line)} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PIN_PATHS[shape]} />
    </svg>
  );
}

/** What shapes and outlines mean; `group` is how several in one place are drawn. */
export function Legend({ group }: { group: ComponentChildren }) {
  const { t } = useApp();
  return (
    <details>
      <summary>{t('map.legend')}</summary>
      <ul class="map-legend">
        {SHAPES.map((shape) => (
          <li key={shape}>
            <Pin shape={shape} line="exact" />
            {t(`map.shape-${shape}`)}
          </li>
        ))}
        {(['exact', 'subdistrict', 'town'] as const).map((line) => (
          <li key={line}>
            <Pin shape="circle" line={line} />
            {t(`map.line-${line}`)}
          </li>
        ))}
        <li>
          {group}
          {t('map.shape-group')}
        </li>
      </ul>
    </details>
  );
}
