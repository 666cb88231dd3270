import { useMemo } from 'preact/hooks';
import type { PinnedPlace } from '../../../domain/map.ts';
import { useApp } from '../../context.ts';
import { Legend } from '../legend.tsx';
import { PIN_PATHS, pinClass } from '../pins.ts';
import {
  FRAMES,
  type Frame,
  heightOf,
  LINE,
  landPath,
  layoutOf,
  type Mark,
  PIN,
  rowWidth,
  STEP,
  WIDTH,
} from './layout.ts';

/** A row of pins. It leads where the name beside it leads, so keys need not stop at it. */
function Row({ mark, to, name }: { mark: Mark; to: string; name: string | undefined }) {
  const { x, y, pins, count } = mark;
  const width = rowWidth(mark);
  const start = x - width / 2;
  return (
    <a href={to} class="sketch-mark" tabIndex={-1} aria-label={name}>
      <rect x={start - 3} y={y - 12} width={Math.max(width + 6, 24)} height={24} />
      {pins.map(({ shape, line }, index) => (
        <g
          key={shape}
          class={pinClass(shape, line)}
          transform={`translate(${start + index * STEP + (STEP - PIN) / 2} ${y - PIN / 2}) scale(${PIN / 24})`}
        >
          <path d={PIN_PATHS[shape]} />
        </g>
      ))}
      {count > pins.length && (
        <text class="sketch-count" x={start + pins.length * STEP + 1} y={y + 4}>
          {count}
        </text>
      )}
    </a>
  );
}

function Drawing({ frame, places }: { frame: Frame; places: readonly PinnedPlace[] }) {
  const { t, content, href } = useApp();
  const { areas, towns } = content.directory;
  const title = t(`single.map-${frame.id}`);
  const land = useMemo(() => landPath(frame), [frame]);
  const { marks, names } = useMemo(
    () => layoutOf(frame, places, areas, towns),
    [frame, places, areas, towns],
  );
  const nameOf = (wanted: string) => areas.find(({ code }) => code === wanted)?.name;
  const to = (code: string) => href({ kind: 'area', code });
  return (
    <figure>
      <figcaption>{title}</figcaption>
      <svg class="sketch" viewBox={`0 0 ${WIDTH} ${heightOf(frame)}`}>
        <title>{title}</title>
        <path class="map-land" d={land} fill-rule="evenodd" />
        {names.map(({ area, text, x, y, width }) => (
          <a key={area} href={to(area)} class="sketch-name" aria-label={nameOf(area)}>
            <rect x={x - width / 2} y={y - 12} width={width} height={24} />
            <text x={x} y={y + LINE / 4}>
              {text}
            </text>
          </a>
        ))}
        {marks.map((mark) => (
          <Row key={`${mark.x} ${mark.y}`} mark={mark} to={to(mark.area)} name={nameOf(mark.area)} />
        ))}
      </svg>
    </figure>
  );
}

/** The map without a library: coast, seats and pins; everything on it leads to the page of an area. */
export function Sketch({ places }: { places: readonly PinnedPlace[] }) {
  const { t } = useApp();
  return (
    <>
      <div class="sketches">
        {FRAMES.map((frame) => (
          <Drawing key={frame.id} frame={frame} places={places} />
        ))}
      </div>
      <p class="quiet sketch-credit">{t('map.credit')}</p>
      <p>{t('map.line-town')}.</p>
      <Legend
        group={
          <span class="sketch-group" aria-hidden="true">
            2
          </span>
        }
      />
    </>
  );
}
