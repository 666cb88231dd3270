/** Every published contact of the real data, as it is shown and as it is dialled. */
import { describe, expect, test } from 'vitest';
import { contextOf } from '../../src/build/checks/context.ts';
import { readBook } from '../../src/build/read.ts';
import { contactLink, groupDigits, spokenDigits } from '../../src/domain/phone.ts';
import type { ContactType } from '../../src/domain/service.ts';

const LINK: Record<ContactType, RegExp> = {
  hotline: /^tel:(\+\d{7,15}|\d{3,11})$/,
  phone: /^tel:(\+\d{7,15}|\d{3,11})$/,
  whatsapp: /^https:\/\/wa\.me\/\d{7,15}\?text=Halo%2C%20saya%20mau%20tanya%20layanan\.$/,
  sms: /^sms:(\+\d{7,15}|\d{3,11})\?&body=Halo%2C%20saya%20mau%20tanya%20layanan\.$/,
  email: /^mailto:[^\s?&]+@[^\s?&]+\?body=[\w%.-]+$/,
  web: /^https?:\/\/[^\s"'<>]+$/,
  instagram: /^https:\/\/www\.instagram\.com\/[\w.]+\/$/,
  facebook: /^https:\/\/(www\.|m\.)?facebook\.com\//,
};
const published = contextOf(readBook('.').book).contacts.filter((each) => each.published);

test('there are contacts to look at', () => {
  expect(published.length).toBeGreaterThan(100);
  expect(new Set(published.map(({ contact }) => contact.type)).size).toBeGreaterThan(5);
});

describe('every published contact', () => {
  test.each(published.map(({ id, contact }) => [id, contact] as const))('%s', (_id, { type, value }) => {
    const link = contactLink({ type, value }, { text: 'Halo, saya mau tanya layanan.' });
    if (link === undefined) expect(type).toBe('facebook');
    else expect(link).toMatch(LINK[type]);
    if (!/^\+?\d+$/.test(value)) return;
    const national = value.replace(/^\+62/, '0');
    expect(groupDigits(value).replace(/[- ]/g, '')).toBe(national);
    expect(spokenDigits(value).replace(/ /g, '')).toBe(national);
    expect(groupDigits(value)).not.toMatch(/(^|[- ])\d{6,}/);
  });
});
