import { type ContactAt, isLine } from './context.ts';
import type { Rule } from './rule.ts';

export const sameNumber: Rule = {
  name: 'same-number',
  about:
    'The same number at two organizations is mostly a slip of copying, and sends people to the wrong door.',
  check(_book, { contacts }) {
    const first = new Map<string, ContactAt>();
    return contacts.flatMap((each) => {
      const { contact, owner, at, published } = each;
      if (!published || !isLine(contact)) return [];
      const earlier = first.get(contact.value) ?? each;
      first.set(contact.value, earlier);
      const organization = each.service?.value.organization;
      if (earlier.service?.value.organization === organization) return [];
      return {
        id: contact.value,
        origin: owner.origin,
        at: [...at, 'value'],
        message: `is the number of ${earlier.id} and of ${each.id}, which belong to two organizations`,
        tip: 'check both sources; if it is right, add { rule: same-number, id: the number } to data/exceptions.yaml',
      };
    });
  },
};
