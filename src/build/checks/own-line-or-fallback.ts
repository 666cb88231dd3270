import type { Finding, Rule } from './rule.ts';

export const ownLineOrFallback: Rule = {
  name: 'own-line-or-fallback',
  about: 'No page may end without a number to turn to.',
  check(book, { locationsOf, linesOf }) {
    return book.services.flatMap(({ value: service, origin }): Finding[] => {
      if (service.withheld || service.fallback?.length || linesOf(service.id).length) return [];
      const offices = locationsOf(service.id).filter(({ value }) => !value.withheld);
      const silent = offices.filter(({ value }) => linesOf(value.id).length === 0);
      const tip = `add "fallback" to service ${service.id} with the services to turn to instead`;
      if (offices.length === 0)
        return [{ id: service.id, origin, message: 'has no published number and no fallback', tip }];
      return silent.map((office) => ({
        id: office.value.id,
        origin: office.origin,
        message: `has no published number, nor has its service ${service.id}, which names no fallback`,
        tip,
      }));
    });
  },
};
