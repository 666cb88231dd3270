/** A service with many offices: which of them stands for it in a list. */
import { provinceOf } from '../place.ts';
import type { Service } from '../service.ts';
import type { Scored } from './rank.ts';

/**
 * With a place, the office of that place (or of its province) stands for its parent. Without one the parent
 * stands for all its offices, unless the words name one of them.
 */
export function oneOffice(
  found: readonly Scored[],
  areas: readonly string[],
  isNamed: (office: Service) => boolean,
): Scored[] {
  const provinces = areas.map(provinceOf);
  const kept = found.filter(({ service }) => {
    if (!service.parent) return true;
    const here = service.areas.some((code) => areas.includes(code));
    const ofProvince = service.areas.some((code) => code.length === 2 && provinces.includes(code));
    return here || ofProvince || isNamed(service);
  });
  const replaced = new Set(kept.flatMap(({ service }) => service.parent ?? []));
  return kept.filter(({ service }) => !replaced.has(service.id));
}
