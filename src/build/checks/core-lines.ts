import type { Context } from './context.ts';
import type { Rule } from './rule.ts';

export const coreLines: Rule = {
  name: 'core-lines',
  about: 'The lines of the first screen must exist, be published, and be callable.',
  check({ core: { value, origin } }, context) {
    const named = (['first', 'ask'] as const).flatMap((list) =>
      value[list].map((id, index) => ({ id, at: [list, index], calls: list === 'first' })),
    );
    return named.flatMap(({ id, at, calls }) => {
      const message = faultOf(id, calls, context);
      if (message === undefined) return [];
      return { id, origin, at, message, tip: 'name a published service whose own line is published' };
    });
  },
};

function faultOf(id: string, calls: boolean, { services, linesOf }: Context): string | undefined {
  const service = services.get(id);
  if (!service) return 'does not exist';
  if (service.value.withheld) return 'is withheld';
  const lines = linesOf(id);
  if (lines.length === 0) return 'has no published number of its own';
  const callable = lines.some(({ contact }) => contact.type === 'phone' || contact.type === 'hotline');
  return calls && !callable ? 'has no phone or hotline to call' : undefined;
}
