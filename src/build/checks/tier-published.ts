import type { Rule } from './rule.ts';

export const tierPublished: Rule = {
  name: 'tier-published',
  about: 'A contact of tier C is never shown, and the next person must be able to read why.',
  check(_book, { contacts }) {
    return contacts.flatMap(({ id, contact, owner, at, offered, tier }) =>
      offered && tier === 'C'
        ? {
            id,
            origin: owner.origin,
            at,
            message: `${contact.type} ${contact.value} is of tier C: no official, NGO or news source supports it`,
            tip: 'add a better source, or write with "withheld" why it is not shown',
          }
        : [],
    );
  },
};
