import { parseHours } from '../../domain/hours.ts';
import type { Finding, Rule } from './rule.ts';

export const hoursGrammar: Rule = {
  name: 'hours-grammar',
  about: 'Hours are shown in every language, so they are written in signs that a program can read.',
  check(book) {
    return [...book.services, ...book.locations].flatMap(({ value, origin }) => {
      const written = [
        { id: value.id, at: ['hours'] as PropertyKey[], hours: value.hours },
        ...(value.contacts ?? []).map(({ id, hours }, index) => {
          return { id, at: ['contacts', index, 'hours'], hours };
        }),
      ];
      return written.flatMap(({ id, at, hours }): Finding[] => {
        if (hours === undefined || parseHours(hours)) return [];
        const tip =
          'write 24/7, "Mo-Fr 08:00-16:00", "Mo-Fr office" or "office", joined by "; "; words go into hoursNote';
        return [{ id, origin, at, message: `hours "${hours}" cannot be read`, tip }];
      });
    });
  },
};
