import { contactLink } from '../../domain/phone.ts';
import type { ContactType } from '../../domain/service.ts';
import type { Book } from '../read.ts';
import { isLine } from './context.ts';
import type { Finding, Rule } from './rule.ts';

const FORMS: Partial<Record<ContactType, string>> = {
  email: 'write one address, as in nama@contoh.go.id',
  web: 'write the whole address, starting with https:// (or http:// if the site has nothing else)',
  instagram: 'write @ and the name, as in @infolpsk',
  facebook: 'write the name of the page, or its address at https://www.facebook.com/',
};

export const linkValues: Rule = {
  name: 'link-values',
  about: 'A link is made from the value alone, so the value must be exactly what the link needs.',
  check(book, { contacts }) {
    return [
      ...contacts.flatMap(({ id, contact: { type, value }, owner, at, offered }): Finding[] => {
        if (!offered || isLine({ type }) || isUsable(type, value)) return [];
        const tip = FORMS[type] ?? 'compare with a neighbouring record';
        return [
          {
            id,
            origin: owner.origin,
            at: [...at, 'value'],
            message: `"${value}" is no ${type} address`,
            tip,
          },
        ];
      }),
      ...operatorFaults(book),
    ];
  },
};

/** The name of a Facebook page is shown as words, so anything that is not meant to be an address will do. */
function isUsable(type: ContactType, value: string): boolean {
  return contactLink({ type, value }) !== undefined || (type === 'facebook' && !/[/:@]/.test(value));
}

function operatorFaults({ operator: { value, origin } }: Book): Finding[] {
  return (['whatsapp', 'email', 'sms'] as const).flatMap((type): Finding[] => {
    const text = value.corrections?.[type];
    if (text === undefined || contactLink({ type, value: text })) return [];
    const tip = FORMS[type] ?? 'write it with its country code, as in +6281234567890';
    return [
      { id: 'operator', origin, at: ['corrections', type], message: `"${text}" is no ${type} address`, tip },
    ];
  });
}
