import { newestDate } from '../../domain/tier.ts';
import type { ContactAt } from './context.ts';
import type { Rule } from './rule.ts';

export const confirmedMatches: Rule = {
  name: 'confirmed-matches',
  about:
    'The page says when and how a number was last confirmed; only a cited source or a call can say that.',
  check(_book, { contacts }) {
    return contacts.flatMap((each) => {
      const message = faultOf(each);
      if (message === undefined) return [];
      const { id, owner, at } = each;
      const tip =
        'write the date and kind of the newest source cited, or "how: phone" with the day of the call';
      return { id, origin: owner.origin, at: [...at, 'confirmed'], message, tip };
    });
  },
};

function faultOf({ contact: { confirmed }, sources }: ContactAt): string | undefined {
  const { date, how } = confirmed;
  if (how === 'phone')
    return /^\d{4}-\d\d-\d\d$/.test(date) ? undefined : 'was confirmed by phone on no certain day';
  if (sources.length === 0) return undefined;
  const newest = newestDate(sources.map((source) => source.date));
  if (date !== newest) return `is confirmed ${date}, but the newest source cited is of ${newest}`;
  if (sources.some((source) => source.date === date && source.kind === how)) return undefined;
  return `is confirmed by ${how}, but no source of that kind is of ${date}`;
}
