import { nearestKilometres, roundedKilometres } from '../../domain/distance.ts';
import { narrow } from '../../domain/narrow.ts';
import { groupsByArea, groupsForPlace, NATIONAL, provinceOf, type Scope } from '../../domain/place.ts';
import type { Service } from '../../domain/service.ts';
import { type App, useApp } from '../context.ts';
import { InsteadList } from '../lines/lines.tsx';
import { Link } from '../link.tsx';
import { ServiceRow } from './service-row.tsx';

interface Section {
  key: string;
  title: string;
  services: Service[];
}

/** Kilometres from the chosen town to the nearest office of each service whose place is known. */
function distancesFrom(app: App, services: readonly Service[]): Map<string, number> {
  const town = app.content.directory.towns.find(({ id }) => id === app.memory.town);
  if (!town) return new Map();
  return new Map(
    services.flatMap((service) => {
      const near = nearestKilometres(town, service.places);
      return near === undefined ? [] : [[service.id, near] as const];
    }),
  );
}

function sectionTitle(app: App, code: string, scope: Scope): string {
  const name = (wanted: string | undefined) =>
    app.content.directory.areas.find((area) => area.code === wanted)?.name ?? '';
  if (scope === 'national') return app.t('group.national');
  if (scope === 'abroad') return app.t('group.abroad');
  if (scope === 'province') return app.t('group.province', { area: name(provinceOf(code)) });
  return app.t('group.place', { area: name(code) });
}

function sectionsOf(app: App, services: readonly Service[], area: string | undefined): Section[] {
  const { areas } = app.content.directory;
  if (area !== undefined)
    return groupsForPlace(services, area).map((group) => ({
      key: group.scope,
      title: sectionTitle(app, area, group.scope),
      services: group.services,
    }));
  return groupsByArea(services, areas).map(({ code, services: inArea }) => ({
    key: code,
    title: sectionTitle(
      app,
      code,
      code === NATIONAL
        ? 'national'
        : code === '99'
          ? 'abroad'
          : code === provinceOf(code)
            ? 'province'
            : 'place',
    ),
    services: inArea,
  }));
}

/** What to do instead, when nothing fits: a wider area, fewer choices, and the lines that answer anyway. */
function Nothing({ area }: { area: string | undefined }) {
  const { t, content } = useApp();
  const parent = content.directory.areas.find(({ code }) => code === area)?.parent;
  const wider = content.directory.areas.find(({ code }) => code === parent);
  return (
    <div class="nothing">
      <p>{t('list.empty')}</p>
      {wider && (
        <p>
          {t('list.empty-place')} <Link to={{ kind: 'area', code: wider.code }}>{wider.name}</Link>
        </p>
      )}
      <p>{t('list.empty-clear')}</p>
      <p>{t('list.empty-lines')}</p>
      <InsteadList ids={[]} />
    </div>
  );
}

/**
 * Services in groups by how near they are, after narrowing. `area` is the place of the page itself; without
 * one the place the person chose counts.
 */
export function ServiceList({ services, area }: { services: readonly Service[]; area?: string }) {
  const app = useApp();
  const { t, content, memory, interactive } = app;
  const place = area ?? memory.area;
  const sections = sectionsOf(app, narrow(services, memory.choices), place);
  const shown = sections.flatMap((section) => section.services);
  const near = distancesFrom(app, shown);
  const town = near.size ? content.directory.towns.find(({ id }) => id === memory.town) : undefined;
  const name = content.directory.areas.find(({ code }) => code === place)?.name ?? '';
  const local = place !== undefined && place.length === 4;
  const inOrder = (list: Service[]) =>
    town ? [...list].sort((a, b) => (near.get(a.id) ?? 1e6) - (near.get(b.id) ?? 1e6)) : list;
  return (
    <>
      <p class="quiet">
        <span role={interactive ? 'status' : undefined}>{t('list.count', { count: shown.length })}.</span>{' '}
        {local ? t('order.place', { area: name }) : place === undefined ? t('order.all') : ''}{' '}
        {town && t('order.distance', { town: town.name })}
      </p>
      {shown.length === 0 && <Nothing area={place} />}
      {local && shown.length > 0 && sections[0]?.key !== 'place' && (
        <section>
          <h2>{sectionTitle(app, place, 'place')}</h2>
          <p>{t('group.none')}</p>
        </section>
      )}
      {sections.map((section) => (
        <section key={section.key}>
          <h2>{section.title}</h2>
          <ul class="rows">
            {inOrder(section.services).map((service) => {
              const km = near.get(service.id);
              return (
                <ServiceRow
                  key={service.id}
                  service={service}
                  {...(km === undefined ? {} : { near: roundedKilometres(km) })}
                />
              );
            })}
          </ul>
        </section>
      ))}
    </>
  );
}
