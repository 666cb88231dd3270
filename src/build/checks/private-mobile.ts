import type { Filed } from '../read.ts';
import type { LocationRecord, OrganizationRecord, ServiceRecord } from '../record.ts';
import type { Finding, Rule } from './rule.ts';
import { plainTextsOf, textsOf } from './texts.ts';

const NUMBER = /(?:\+\d|\b0)[\d\s().-]*\d/g;
/** "Ibu Kota" is the capital, and "Pak Bupati" an office. */
const PERSON =
  /\b(?:Bapak|Bpk|Ibu|Pak|Bu|Sdri?|Mr|Mrs|Ms)\b\.? (?!(?:Kota|Kapol\w+|Bupati|Wali|Gubernur|Camat|Lurah|Haji)\b)[A-Z]/;

export const privateMobile: Rule = {
  name: 'private-mobile',
  about: 'A number in a sentence escapes every other rule, and offices are named, not persons.',
  check(book) {
    return [...book.organizations, ...book.services, ...book.locations].flatMap((filed) => [
      ...numbers(filed),
      ...persons(filed),
    ]);
  },
};

type Any = Filed<OrganizationRecord> | Filed<ServiceRecord> | Filed<LocationRecord>;

function numbers({ value, origin }: Any): Finding[] {
  const contacts = 'contacts' in value ? (value.contacts ?? []) : [];
  const own = contacts.map((contact) => contact.value.replace('+62', '0'));
  // People type a well-known number into the search, so it may be an alias where it is a contact too.
  const isKnown = (at: PropertyKey[], digits: string) => at[0] === 'aliases' && own.includes(digits);
  return [...textsOf(value), ...plainTextsOf(value)].flatMap(({ at, text }) =>
    (text.match(NUMBER) ?? [])
      .filter((number) => isLong(number) && !isKnown(at, number.replace(/\D/g, '')))
      .map((number) => ({
        id: value.id,
        origin,
        at,
        message: `"${number.trim()}" looks like a number to call`,
        tip: 'numbers belong into contacts, with their source; another value of the same line goes into conflicts',
      })),
  );
}

function isLong(number: string): boolean {
  return number.replace(/\D/g, '').length >= 9;
}

function persons({ value, origin }: Any): Finding[] {
  return textsOf('contacts' in value ? value.contacts : [], ['contacts'])
    .filter(({ text }) => PERSON.test(text))
    .map(({ at, text }) => ({
      id: value.id,
      origin,
      at,
      message: `label "${text}" names a person`,
      tip: 'name the office or the desk; a private number of a person is not listed',
    }));
}
