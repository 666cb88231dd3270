import type { Context } from './context.ts';
import type { Finding, Rule } from './rule.ts';

export const fallbackExists: Rule = {
  name: 'fallback-exists',
  about: 'A fallback that leads nowhere, or back to itself, is worse than none.',
  check(book, context) {
    return book.services.flatMap(({ value: { id, fallback = [], withheld }, origin }): Finding[] => {
      const findings = fallback.flatMap((name, index): Finding[] => {
        const fault = faultOf(id, name, context);
        return fault ? [{ id, origin, at: ['fallback', index], ...fault }] : [];
      });
      if (withheld || findings.length || fallback.length === 0 || reachesLine(id, context)) return findings;
      const message = 'has fallbacks, but none of them leads to a published number';
      return [
        {
          id,
          origin,
          at: ['fallback'],
          message,
          tip: 'add a service with a line of its own, such as a national one',
        },
      ];
    });
  },
};

function faultOf(
  id: string,
  name: string,
  { services }: Context,
): Pick<Finding, 'message' | 'tip'> | undefined {
  const tip = 'name another service with a published number, or remove it';
  const target = services.get(name);
  if (name === id) return { message: 'names itself as fallback', tip };
  if (!target) return { message: `names fallback "${name}", which does not exist`, tip };
  if (target.value.withheld) return { message: `names fallback "${name}", which is withheld`, tip };
  return undefined;
}

/** Follows fallbacks, each service once, until one has a published line at the service itself. */
function reachesLine(id: string, { services, linesOf }: Context): boolean {
  const seen = new Set([id]);
  for (const each of seen) {
    for (const next of services.get(each)?.value.fallback ?? []) {
      if (services.get(next)?.value.withheld) continue;
      if (linesOf(next).length) return true;
      seen.add(next);
    }
  }
  return false;
}
