/** Which services reach a place, and in what order they are shown. */
import type { Area } from './directory.ts';
import type { Contact, Service } from './service.ts';

export const NATIONAL = '00';
export const ABROAD = '99';
/** In the order people meet them: first the place, then wider and wider. */
export const SCOPES = ['place', 'province', 'national', 'abroad'] as const;
export type Scope = (typeof SCOPES)[number];

/** Code of the province a code belongs to, itself for a province; undefined for `00` and `99`. */
export function provinceOf(code: string): string | undefined {
  return code === NATIONAL || code === ABROAD ? undefined : code.slice(0, 2);
}

/** How near a service is to a place, or undefined where it does not serve it. */
export function scopeFor(service: Service, code: string): Scope | undefined {
  const { areas } = service;
  if (code === ABROAD)
    return areas.includes(ABROAD) ? 'abroad' : areas.includes(NATIONAL) ? 'national' : undefined;
  const province = provinceOf(code);
  if (code !== NATIONAL && code !== province && areas.includes(code)) return 'place';
  if (province && areas.includes(province)) return 'province';
  if (areas.includes(NATIONAL)) return 'national';
  return undefined;
}

/** The widest scope a service has at all, for lists without a chosen place. */
export function widestScope(service: Service): Scope {
  if (service.areas.includes(NATIONAL)) return 'national';
  if (service.areas.some((code) => code === provinceOf(code))) return 'province';
  return service.areas.includes(ABROAD) ? 'abroad' : 'place';
}

const CALLABLE = new Set(['hotline', 'phone', 'whatsapp', 'sms']);

/** The contacts one can call or write to from a phone. */
export function linesOf(service: Service): Contact[] {
  return [...service.contacts, ...service.places.flatMap((place) => place.contacts)].filter(({ type }) =>
    CALLABLE.has(type),
  );
}

/**
 * The lines that work from where the person is. From abroad only those that reach that far: short codes and
 * toll-free numbers are answered by nobody there, or by that country's own services (R44).
 */
export function reachableLines(service: Service, abroad: boolean): Contact[] {
  return linesOf(service).filter(({ reach }) => !abroad || reach === 'world');
}

/** 0 is best: active with its own line first, then active, then the unverified. */
function standing(service: Service): number {
  const line = linesOf(service)[0];
  const numbered = line ? (line.tier === 'A' ? 0 : 1) : 2;
  return numbered + (service.status === 'unverified' ? 3 : 0);
}

/** Services with a number that is well sourced come first; the id settles the rest, so that lists never jump. */
export function byStanding(a: Service, b: Service): number {
  return standing(a) - standing(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/**
 * An office stands for its parent where the office serves the place itself; elsewhere the parent stands for
 * all its offices. So a list never shows both.
 */
export function withoutDoubles(services: Service[]): Service[] {
  const parents = new Set(services.flatMap((service) => service.parent ?? []));
  return services.filter((service) => !parents.has(service.id));
}

export interface Group {
  scope: Scope;
  services: Service[];
}

/** The services for one place, in groups: of the place, of its province, national. Empty groups stay out. */
export function groupsForPlace(services: readonly Service[], code: string): Group[] {
  const scoped = services.flatMap((service) => {
    const scope = scopeFor(service, code);
    // Offices belong to their own place only; at the scope of a province their parent speaks for them.
    return scope && (!service.parent || scope === 'place') ? [{ scope, service }] : [];
  });
  const kept = new Set(withoutDoubles(scoped.map(({ service }) => service)));
  // For a person abroad, what is made for people abroad comes first.
  const order: readonly Scope[] = code === ABROAD ? ['abroad', 'national'] : SCOPES;
  return order.flatMap((scope) => {
    const group = scoped.filter((entry) => entry.scope === scope && kept.has(entry.service));
    return group.length ? [{ scope, services: group.map(({ service }) => service).sort(byStanding) }] : [];
  });
}

export interface AreaGroup {
  /** `00`, a province, a regency or city, or `99`. */
  code: string;
  services: Service[];
}

/** All services without a chosen place: national, each province, then each regency and city, then abroad. */
export function groupsByArea(services: readonly Service[], areas: readonly Area[]): AreaGroup[] {
  const whole = services.filter((service) => !service.parent);
  const home = (service: Service) =>
    service.areas.includes(NATIONAL)
      ? NATIONAL
      : (service.areas.find((code) => code === provinceOf(code)) ?? service.areas[0] ?? NATIONAL);
  const order = [
    NATIONAL,
    ...areas.map((area) => area.code).filter((code) => code !== NATIONAL && code !== ABROAD),
    ABROAD,
  ];
  return order.flatMap((code) => {
    const group = whole.filter((service) => home(service) === code).sort(byStanding);
    return group.length ? [{ code, services: group }] : [];
  });
}
