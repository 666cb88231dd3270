import type { Rule } from './rule.ts';

export const cityLineAlternative: Rule = {
  name: 'city-line-alternative',
  about: 'A line that works only inside one city is never the only number on a page.',
  check(book, { locationsOf, linesOf }) {
    return book.services.flatMap(({ value: { id, fallback = [] }, origin }) => {
      if (fallback.length) return [];
      const lines = [id, ...locationsOf(id).map(({ value }) => value.id)].flatMap(linesOf);
      if (lines.length === 0 || lines.some(({ contact }) => contact.reach !== 'city')) return [];
      const message = 'has only numbers that work inside one city, and no fallback';
      return { id, origin, message, tip: 'add "fallback" with a service whose line works everywhere' };
    });
  },
};
