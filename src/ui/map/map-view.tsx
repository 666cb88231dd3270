import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { kilometres, roundedKilometres } from '../../domain/distance.ts';
import { lineOf, mapAppLink, type PinnedPlace, shapeOf } from '../../domain/map.ts';
import { useApp } from '../context.ts';
import { PlaceRow } from '../service-list/place-row.tsx';
import { type Chart, createChart } from './chart.ts';
import { labelsOf } from './labels.ts';
import { Legend, Pin } from './legend.tsx';

/** How many of the nearest places the map makes room for, when a town is chosen. */
const NEAREST = 6;

type Press = [sign: string, name: string, press: () => void];

function Presses({ presses }: { presses: readonly Press[] }) {
  return presses.map(([sign, name, press]) => (
    <button key={name} type="button" class="button" aria-label={name} title={name} onClick={press}>
      <span aria-hidden="true">{sign}</span>
    </button>
  ));
}

type StreetsPart = typeof import('./streets.tsx');

/** The drawn map and beside it a list that always shows what the map shows. */
export function MapView({ places }: { places: readonly PinnedPlace[] }) {
  const { t, content } = useApp();
  const { areas, towns } = content.directory;
  const [showing, setShowing] = useState<readonly string[]>([]);
  const [picked, setPicked] = useState<readonly string[] | undefined>();
  const [townId, setTownId] = useState('');
  const [streets, setStreets] = useState<StreetsPart | undefined>();
  const [streetsShown, setStreetsShown] = useState(false);
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
        made.mark(ids.length === 1 ? places.find(({ place }) => place.id === ids[0]) : undefined);
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

  useEffect(() => {
    if (content.site.map) import('./streets.tsx').then(setStreets, () => undefined);
  }, [content]);

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
    unpick();
    const from = towns.find((one) => one.id === id);
    if (!from) return chart.current?.frame(places.map(({ position }) => position));
    const nearest = [...places].sort((a, b) => kilometres(from, a.position) - kilometres(from, b.position));
    chart.current?.frame([from, ...nearest.slice(0, NEAREST).map(({ position }) => position)]);
  };
  const show = (place: PinnedPlace) => {
    chart.current?.mark(place, true);
    setPicked([place.place.id]);
    element.current?.focus({ preventScroll: true });
    element.current?.scrollIntoView({ block: 'nearest' });
  };
  const unpick = () => {
    setPicked(undefined);
    chart.current?.mark(undefined);
  };
  const all = () => {
    unpick();
    chart.current?.frame(places.map(({ position }) => position));
  };

  const zooms: Press[] = [
    ['+', t('map.in'), () => chart.current?.zoom(1)],
    ['−', t('map.out'), () => chart.current?.zoom(-1)],
  ];
  const moves: Press[] = [
    ['←', t('map.west'), () => chart.current?.pan(-1, 0)],
    ['↑', t('map.north'), () => chart.current?.pan(0, -1)],
    ['↓', t('map.south'), () => chart.current?.pan(0, 1)],
    ['→', t('map.east'), () => chart.current?.pan(1, 0)],
  ];

  return (
    <div class="map-panes">
      <div>
        <p class="map-to-list">
          <a href="#map-list">{t('map.to-list')}</a>
        </p>
        <div class="map-frame">
          <div class="map-zoom">
            <Presses presses={zooms} />
          </div>
          <section ref={element} class="map" dir="ltr" aria-label={t('map.name')} />
          <p class="quiet map-credit">
            {streetsShown && `${content.site.map?.attribution} `}
            {t('map.credit')}
          </p>
        </div>
        <fieldset class="map-tools" aria-label={t('map.tools')}>
          {/* Arrows point the same way in every script. */}
          <span class="map-moves" dir="ltr">
            <Presses presses={moves} />
          </span>
          <button type="button" class="button" onClick={all}>
            {t('map.all')}
          </button>
        </fieldset>
        {streets && content.site.map && (
          <streets.Streets
            key={content.directory.lang}
            tiles={content.site.map.tiles}
            chart={() => chart.current}
            shown={setStreetsShown}
          />
        )}
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
              unpick();
              heading.current?.focus();
            }}
          >
            {t('map.show-all')}
          </button>
        )}
        {picked && listed.length > 0 && (
          <p class="quiet map-app">
            {t('map.app-about')}{' '}
            {listed.some(({ position }) => lineOf(position) !== 'exact') && t('map.app-rough')}
          </p>
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
                {listed.length > 1 || !picked ? (
                  <button type="button" class="button map-show" onClick={() => show(one)}>
                    {t('map.show')}
                    <span class="away">: {one.service.name}</span>
                  </button>
                ) : undefined}
                {picked && (
                  <a class="button map-show" href={mapAppLink(one.position)}>
                    {t('map.app')}
                    <span class="away">: {one.service.name}</span>
                  </a>
                )}
              </PlaceRow>
            );
          })}
        </ul>
      </div>
    </div>
  );
}
