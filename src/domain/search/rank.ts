/** Puts the services that answer a query in order. All weights of the search stand here. */
import { ABROAD, linesOf, NATIONAL, provinceOf } from '../place.ts';
import type { Service } from '../service.ts';
import type { Understood } from './understand.ts';

const NEED = 1.3;
/** A need that is only hinted at ("kerja", "uang") must not outweigh a place or a name. */
const HINT = 0.4;
const KIND = 0.5;
const NAME = 2;
const SURE_NAME = 0.8;
/** A service at the place itself, then of its province, then national, so that near goes first among equals. */
const NEAR = { place: 0.36, province: 0.24, national: 0.12, abroad: 0.36 } as const;
/** Without a place the national lines serve everybody; an office of one district serves few. */
const ANYWHERE = { national: 0.34, province: 0.14, district: 0 } as const;
const FOR_THEM = 0.2;
const NOT_FOR_THEM = -0.35;
const DESCRIBED = 0.15;
/** A service made for just this need, before one that does it among much else. */
const FOCUS = 0.25;
const LINE = 0.16;
const LINE_A = 0.04;
const UNVERIFIED = -0.05;
/** Lines for people abroad go after the others for those who do not speak of it. */
const FROM_ABROAD = -0.06;
const CORE = 0.03;
/** Who says nothing about the police meets the others first. */
const POLICE_UNASKED = -0.05;
const MOST =
  NEED + KIND + NAME + SURE_NAME + NEAR.place + FOR_THEM + DESCRIBED + LINE + LINE_A + CORE + FOCUS;

/** A name this well matched answers by itself, needs or not. */
const NAMED = 0.34;
/** Added for services of the very place where the words say nothing but a place. */
const ONLY_PLACE = 1;
/** Named without doubt: shown even if it does not serve the place chosen outside the query. */
export const SURELY_NAMED = 0.75;
/** What scores less than this share of the best is noise beside it. */
const CUT = 0.45;

/** Groups of people that have services of their own; a service made for them is little use to others. */
const APART = ['fishers', 'foreign-nationals', 'children'];

export interface Asked {
  meaning: Understood;
  /** Places that count: those recognised, or the one chosen. */
  areas: string[];
  needs: ReadonlyMap<string, number>;
  names: ReadonlyMap<string, number>;
  /** Share of the other words of the query that stand in the description of a service. */
  described(service: Service): number;
  /** Ids of the lines of the first screen. */
  core: readonly string[];
}

function share(wanted: ReadonlyMap<string, number>, has: readonly string[]): number {
  let all = 0;
  let met = 0;
  for (const [id, weight] of wanted) {
    all += weight;
    if (has.includes(id)) met += weight;
  }
  return all ? met / all : 0;
}

/**
 * Weight of how near a service is to the places; undefined where it serves none of them. Of two at one place
 * the office of one district is a little nearer than one for many.
 */
export function nearness(
  { areas: has }: Pick<Service, 'areas'>,
  areas: readonly string[],
): number | undefined {
  const home = areas.filter((code) => code !== ABROAD);
  const abroad = areas.includes(ABROAD) && has.includes(ABROAD) ? NEAR.abroad : 0;
  if (!home.length) {
    if (has.includes(NATIONAL)) return ANYWHERE.national + abroad;
    return (has.some((code) => code === provinceOf(code)) ? ANYWHERE.province : ANYWHERE.district) + abroad;
  }
  const near = home.flatMap((code) => {
    const province = provinceOf(code) ?? code;
    // A province is a place too: a service for it is as near as can be, one of its districts is near.
    if (has.includes(code)) return NEAR.place - Math.min(0.05, (has.length - 1) / 100);
    if (has.includes(province) || (code === province && has.some((own) => provinceOf(own) === code)))
      return NEAR.province;
    return has.includes(NATIONAL) ? NEAR.national : [];
  });
  return near.length ? Math.max(...near) + abroad : undefined;
}

function audience(service: Service, who: ReadonlyMap<string, number>): number {
  if (who.has('men') && service.men === 'no') return NOT_FOR_THEM;
  const lead = service.who[0] ?? '';
  const asked = service.who.filter((id) => who.has(id));
  if (APART.includes(lead) && !who.has(lead)) return NOT_FOR_THEM;
  if (!asked.length) return 0;
  return who.has(lead) ? FOR_THEM : FOR_THEM / 2;
}

/** Records name the needs a service is for in the order of importance. */
function focus(service: Service, wanted: ReadonlyMap<string, number>): number {
  let all = 0;
  let met = 0;
  for (const [id, weight] of wanted) {
    const position = service.needs.indexOf(id);
    all += weight;
    if (position >= 0) met += weight * (1 - position / service.needs.length);
  }
  return all ? met / all : 0;
}

function standing(service: Service): number {
  const [line] = linesOf(service);
  return (
    (line ? LINE + (line.tier === 'A' ? LINE_A : 0) : 0) + (service.status === 'unverified' ? UNVERIFIED : 0)
  );
}

export interface Scored {
  service: Service;
  score: number;
}

/** The services that answer, the best first. None when the words say nothing we know. */
export function rank(services: readonly Service[], asked: Asked): Scored[] {
  const { meaning, areas, needs, names } = asked;
  // Someone who types only where she lives wants to see what there is.
  const placed = areas.length > 0 && meaning.areas.length > 0;
  // "abk", "kerja": the people or a hint is all there is to go by.
  const vague = (needs.size === 0 || meaning.hinted) && meaning.kinds.size === 0;
  const onlyPlace = placed && vague;
  const abroad = areas.includes(ABROAD) || meaning.who.has('migrant-workers');
  const named = (service: Service) => (names.get(service.id) ?? 0) >= SURELY_NAMED;
  const scored = services.flatMap((service): Scored[] => {
    const name = names.get(service.id) ?? 0;
    const near = nearness(service, areas);
    if (near === undefined && (placed || !named(service))) return [];
    const need = share(needs, service.needs);
    const kind = share(meaning.kinds, service.kinds);
    const here = onlyPlace && near !== undefined && near >= NEAR.province;
    const them = vague && service.who.some((id) => meaning.who.has(id));
    if (!need && !kind && !here && !them && name < NAMED) return [];
    const score =
      (meaning.hinted ? HINT : NEED) * need +
      KIND * kind +
      // Squared: half a name is a weak sign, a whole one settles it.
      NAME * name * name +
      (named(service) ? SURE_NAME : 0) +
      (near ?? 0) +
      (here && near > NEAR.province ? ONLY_PLACE : 0) +
      (vague && service.kinds.includes('police-report') ? POLICE_UNASKED : 0) +
      audience(service, meaning.who) +
      DESCRIBED * asked.described(service) +
      FOCUS * focus(service, needs) +
      (!abroad && service.areas.includes(ABROAD) ? FROM_ABROAD : 0) +
      (asked.core.includes(service.id) ? CORE : 0) +
      standing(service);
    return [{ service, score: Math.min(1, Math.max(0, score / MOST)) }];
  });
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score >= best * CUT)
    .sort((a, b) => b.score - a.score || (a.service.id < b.service.id ? -1 : 1));
}
