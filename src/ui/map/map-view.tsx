import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { kilometres, roundedKilometres } from '../../domain/distance.ts';
import { lineOf, type PinnedPlace, shapeOf } from '../../domain/map.ts';
import { useApp } from '../context.ts';
import { PlaceRow } from '../service-list/place-row.tsx';
import { type Chart, createChart } from './chart.ts';
import { labelsOf } from './labels.ts';
import { Legend, Pin } from './legend.tsx';

/** How many of the nearest places the map makes room for, when a town is chosen. */
const NEAREST = 6;

/** Buttons for all that fingers do on a map: nothing needs dragging (WCAG 2.5.7). */
function Tools({ chart, all }: { chart: () => Chart | undefined; all: () => void }) {
  const { t } = useApp();
  const tools: [sign: string, name: string, press: () => void][] = [
    ['+', t('map.in'), () => chart()?.zoom(1)],
    ['−', t('map.out'), () => chart()?.zoom(-1)],
    ['↑', t('map.north'), () => chart()?.pan(0, -1)],
    ['↓', t('map.south'), () => chart()?.pan(0, 1)],
    ['←', t('map.west'), () => chart()?.pan(-1, 0)],
    ['→', t('map.east'), () => chart()?.pan(1, 0)],
  ];
  return (
    <fieldset class="map-tools" aria-label={t('map.tools')}>
      {tools.map(([sign, name, press]) => (
        <button key={name} type="button" class="button" aria-label={name} title={name} onClick={press}>
          <span aria-hidden="true">{sign}</span>
        </button>
      ))}
      <button type="button" class="button" onClick={all}>
        {t('map.all')}
      </button>
    </fieldset>
  );
}

/** Street pictures come from elsewhere, so they are asked for first, with what that gives away (R55). */
function Streets({ chart }: { chart: () => Chart | undefined }) {
  const { t, content } = useApp();
  const [on, setOn] = useState(false);
  const { map } = content.site;
  if (!map) return null;
  const change = () => {
    void chart()?.streets(on ? undefined : map.tiles);
    setOn(!on);
  };
  return (
    <>
      <p class="quiet">
        {on ? map.attribution : t('map.streets-about', { host: new URL(map.tiles).hostname })}
      </p>
      <button type="button" class="button" onClick={change}>
        {t(on ? 'map.streets-off' : 'map.streets')}
      </button>
    </>
  );
}

/** The drawn map and beside it a list that always shows what the map shows. */
export function MapView({ places }: { places: readonly PinnedPlace[] }) {
  const { t, content } = useApp();
  const { areas, towns } = content.directory;
  const [showing, setShowing] = useState<readonly string[]>([]);
  const [picked, setPicked] = useState<readonly string[] | undefined>();
  const [townId, setTownId] = useState('');
  const element = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const chart = useRef<Chart | undefined>(undefined);
  const town = towns.find(({ id }) => id === townId);

  useEffect(() => {
    if (!element.current) return;
    const made = createChart({
      element: element.current,
      places,
      labels: labelsOf(areas, towns),
      nameOf: ({ service, position }) =>
        `${service.name}. ${t(`map.exact-${position.precision}`, { name: position.of ?? '' })}`,
      nameOfGroup: (count) => t('map.count', { count }),
      picked: (ids) => {
        setPicked(ids);
        // What was pressed is read out and seen, however far down the list is.
        setTimeout(() => heading.current?.focus(), 0);
      },
      showing: setShowing,
    });
    chart.current = made;
    return () => {
      chart.current = undefined;
      made.remove();
    };
  }, [places, areas, towns, t]);

  const near = useMemo(
    () =>
      new Map(
        town ? places.map(({ place, position }) => [place.id, kilometres(town, position)] as const) : [],
      ),
    [town, places],
  );
  const byDistance = (list: readonly PinnedPlace[]) =>
    town ? [...list].sort((a, b) => near.get(a.place.id)! - near.get(b.place.id)!) : list;
  const wanted = new Set(picked ?? showing);
  const listed = byDistance(places.filter(({ place }) => wanted.has(place.id)));

  const choose = (id: string) => {
    setTownId(id);
    setPicked(undefined);
    chart.current?.mark(undefined);
    const from = towns.find((one) => one.id === id);
    if (!from) return chart.current?.frame(places.map(({ position }) => position));
    const nearest = [...places].sort((a, b) => kilometres(from, a.position) - kilometres(from, b.position));
    chart.current?.frame([from, ...nearest.slice(0, NEAREST).map(({ position }) => position)]);
  };
  const show = (place: PinnedPlace) => {
    chart.current?.mark(place);
    setPicked([place.place.id]);
    element.current?.focus({ preventScroll: true });
    element.current?.scrollIntoView({ block: 'nearest' });
  };
  const all = () => {
    setPicked(undefined);
    chart.current?.mark(undefined);
    chart.current?.frame(places.map(({ position }) => position));
  };

  return (
    <div class="map-panes">
      <div>
        <p>
          <a href="#map-list">{t('map.to-list')}</a>
        </p>
        <Tools chart={() => chart.current} all={all} />
        <div class="map-frame">
          <section ref={element} class="map" dir="ltr" aria-label={t('map.name')} />
          <p class="quiet map-credit">{t('map.credit')}</p>
        </div>
        <Streets chart={() => chart.current} />
        <Legend group={<span class="map-group" aria-hidden="true" />} />
      </div>
      <div>
        <p class="map-town">
          <label for="map-town">{t('map.town')}</label>
          <select id="map-town" value={townId} onChange={(event) => choose(event.currentTarget.value)}>
            <option value="">{t('map.town-none')}</option>
            {areas.map(({ code, name }) => {
              const here = towns.filter(({ area }) => area === code && area.length === 4);
              return (
                here.length > 0 && (
                  <optgroup key={code} label={name}>
                    {here.map(({ id, name: townName }) => (
                      <option key={id} value={id}>
                        {townName}
                      </option>
                    ))}
                  </optgroup>
                )
              );
            })}
          </select>
        </p>
        {town && (
          <p class="quiet">
            {t('order.distance', { town: town.name })} {t('map.town-about')}
          </p>
        )}
        <h2 id="map-list" ref={heading} tabIndex={-1}>
          {t(picked ? 'map.list-here' : 'map.list')}
        </h2>
        <p class="quiet" role="status">
          {t('map.count', { count: listed.length })}
        </p>
        {picked && (
          <button
            type="button"
            class="button"
            onClick={() => {
              setPicked(undefined);
              heading.current?.focus();
            }}
          >
            {t('map.show-all')}
          </button>
        )}
        {listed.length === 0 && <p>{t('map.empty')}</p>}
        <ul class="rows map-rows">
          {listed.map((one) => {
            const km = near.get(one.place.id);
            return (
              <PlaceRow
                key={one.place.id}
                service={one.service}
                place={one.place}
                near={km === undefined ? undefined : roundedKilometres(km)}
                picture={
                  <>
                    <Pin shape={shapeOf(one.service)} line={lineOf(one.position)} />
                    <span class="away">{t(`map.shape-${shapeOf(one.service)}`)}: </span>
                  </>
                }
              >
                <button type="button" class="button map-show" onClick={() => show(one)}>
                  {t('map.show')}
                  <span class="away">: {one.service.name}</span>
                </button>
              </PlaceRow>
            );
          })}
        </ul>
      </div>
    </div>
  );
}
