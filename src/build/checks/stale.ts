import { freshness } from '../../domain/freshness.ts';
import { isLine } from './context.ts';
import type { Rule } from './rule.ts';

export const stale: Rule = {
  name: 'stale',
  about: 'Old numbers are said to be old on the page, and wait here for somebody to call.',
  level: 'notice',
  check(book, { contacts }) {
    const today = book.edition.value.date;
    return contacts.flatMap(({ id, contact, owner, at, published }) => {
      const seen = freshness(contact.confirmed, today);
      if (!published || seen.state === 'fresh') return [];
      const when = seen.state === 'undated' ? 'on no known day' : `${seen.months} months before this edition`;
      return {
        id,
        origin: owner.origin,
        at: [...at, 'confirmed'],
        message: `${contact.value} was last confirmed ${when}`,
        tip: isLine(contact)
          ? 'call it (npm run check -- --worksheet), or find a newer source'
          : 'open it, or find a newer source',
      };
    });
  },
};
