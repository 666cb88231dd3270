import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { ContactRecord } from '../record.ts';
import { isLine } from './context.ts';
import type { Finding, Rule } from './rule.ts';

export const phoneFormat: Rule = {
  name: 'phone-format',
  about: 'A number that cannot be dialled can cost the one safe moment to call.',
  check(book, { contacts }) {
    const codes = new Set(book.shortCodes.map(({ value }) => value.code));
    return contacts.flatMap(({ id, contact, owner, at, offered }): Finding[] => {
      const fault = offered && isLine(contact) ? faultOf(contact, codes) : undefined;
      return fault ? [{ id, origin: owner.origin, at: [...at, fault.field ?? 'value'], ...fault }] : [];
    });
  },
};

interface Fault {
  field?: keyof ContactRecord;
  message: string;
  tip: string;
}

function faultOf({ type, value, reach }: ContactRecord, codes: Set<string>): Fault | undefined {
  if (value.startsWith('+62') && codes.has(value.slice(3)))
    return { message: `"${value}" is a short code with +62 before it`, tip: `write ${value.slice(3)} alone` };
  if (value.startsWith('+')) {
    const number = parsePhoneNumberFromString(value);
    if (number?.isValid() && number.number === value) return undefined;
    return {
      message: `"${value}" is not a valid number`,
      tip: 'write + and digits only, as in +6281234567890, and count the digits against the source',
    };
  }
  if (type === 'whatsapp')
    return {
      message: `"${value}" is no WhatsApp number`,
      tip: 'write it with its country code, as in +6281234567890',
    };
  if (!codes.has(value))
    return {
      message: `"${value}" is neither an international number nor a known short code`,
      tip: 'write +62 and the number without its first 0; a new short code goes into data/vocabulary/short-codes.yaml',
    };
  if (reach === 'world')
    return {
      field: 'reach',
      message: `short code ${value} does not work from abroad`,
      tip: 'write reach: national, or city if it works only inside one area',
    };
  return undefined;
}
