import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contactLink, groupDigits, spokenDigits } from '../../src/domain/phone.ts';
import { CONTACT_TYPES } from '../../src/domain/service.ts';

describe('a number as people say it', () => {
  test.each([
    ['+628111129129', '0811-1129-129'],
    ['+6281290070027', '0812-9007-0027'],
    ['+62811887334', '0811-887-334'],
    ['+6289012345678901', '0890-1234-5678901'],
    ['+622129681560', '021-2968-1560'],
    ['+62213903963', '021-390-3963'],
    ['+62227230875', '022-723-0875'],
    ['+622518643290', '0251-864-3290'],
    ['+62266434105', '0266-434-105'],
    ['+6226643410', '0266-43410'],
    ['08001000', '0-800-1000'],
    ['08001500119', '0-800-1500-119'],
    ['+628001500119', '0-800-1500-119'],
    ['1500630', '1500-630'],
    ['150145', '150-145'],
    ['129', '129'],
    ['1708', '1708'],
    ['+447909470732', '+44 790 947 0732'],
    ['+84981848484', '+84 981 848 484'],
    ['+861012308', '+86 101 2308'],
    ['+12025550123', '+1 202 555 0123'],
    ['+85221234567', '+852 212 345 67'],
  ])('%s is %s', (value, said) => {
    expect(groupDigits(value)).toBe(said);
  });

  test('is spoken digit by digit', () => {
    expect(spokenDigits('129')).toBe('1 2 9');
    expect(spokenDigits('+628111129129')).toBe('0 8 1 1 1 1 2 9 1 2 9');
    expect(spokenDigits('+861012308')).toBe('+ 8 6 1 0 1 2 3 0 8');
  });

  test('keeps every digit in its order, and leaves no digit alone', () => {
    const digits = (min: number, max: number) =>
      fc
        .array(fc.integer({ min: 0, max: 9 }), { minLength: min, maxLength: max })
        .map((list) => list.join(''));
    fc.assert(
      fc.property(digits(7, 12), (rest) => {
        const said = groupDigits(`+62${rest}`);
        expect(said.replace(/-/g, '')).toBe(`0${rest}`);
        if (!rest.startsWith('800')) expect(said.split('-').every((group) => group.length > 1)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(digits(7, 15), (rest) => {
        if (!rest.startsWith('62')) expect(groupDigits(`+${rest}`).replace(/ /g, '')).toBe(`+${rest}`);
        expect(groupDigits(rest).replace(/-/g, '')).toBe(rest);
      }),
    );
  });
});

describe('a contact as a link', () => {
  const text = 'Halo, saya mau tanya layanan.';
  test.each([
    ['phone', '+622129681560', 'tel:+622129681560'],
    ['hotline', '129', 'tel:129'],
    ['hotline', '08001500119', 'tel:08001500119'],
    ['sms', '1708', 'sms:1708'],
    ['whatsapp', '+628111129129', 'https://wa.me/628111129129'],
    ['email', 'lpsk_ri@lpsk.go.id', 'mailto:lpsk_ri@lpsk.go.id'],
    ['web', 'https://ombudsman.go.id/pengaduan', 'https://ombudsman.go.id/pengaduan'],
    ['web', 'http://www.institutperempuan.or.id', 'http://www.institutperempuan.or.id'],
    ['instagram', '@dinsos.cianjur', 'https://www.instagram.com/dinsos.cianjur/'],
    ['facebook', 'https://www.facebook.com/page', 'https://www.facebook.com/page'],
  ] as const)('%s %s opens %s', (type, value, link) => {
    expect(contactLink({ type, value })).toBe(link);
  });

  test('carries the first words of a message, escaped, where the channel takes them', () => {
    const escaped = 'Halo%2C%20saya%20mau%20tanya%20layanan.';
    expect(contactLink({ type: 'whatsapp', value: '+628111129129' }, { text })).toBe(
      `https://wa.me/628111129129?text=${escaped}`,
    );
    expect(contactLink({ type: 'sms', value: '1708' }, { text })).toBe(`sms:1708?&body=${escaped}`);
    expect(contactLink({ type: 'hotline', value: '129' }, { text })).toBe('tel:129');
  });

  test.each([
    ['phone', '*123#'],
    ['phone', '119,8'],
    ['phone', '119;ext=8'],
    ['phone', '021-2968-1560'],
    ['phone', '12'],
    ['whatsapp', '08111129129'],
    ['whatsapp', '129'],
    ['sms', 'REG'],
    ['email', 'a@b?bcc=c@d.id'],
    ['email', 'a b@c.id'],
    ['web', 'javascript:alert(1)'],
    ['web', 'https://user:word@lpsk.go.id/'],
    ['web', 'https://lpsk.go.id/"onclick="'],
    ['web', 'lpsk.go.id'],
    ['instagram', 'infolpsk'],
    ['instagram', '@a/b'],
    ['facebook', 'Dinsos Pemkab Cianjur'],
    ['facebook', 'https://facebook.com.example.id/'],
  ] as const)('%s "%s" stays words', (type, value) => {
    expect(contactLink({ type, value })).toBeUndefined();
  });

  test('has one of the allowed forms or is none at all, whatever the value and the text', () => {
    const value = fc.oneof(
      fc.string(),
      fc
        .constantFrom('+', '', '@', 'https://', 'a@')
        .chain((start) => fc.string().map((rest) => start + rest)),
      fc.array(fc.constantFrom(...'0123456789+*#,;')).map((list) => list.join('')),
      fc.stringMatching(/^\+?\d{2,17}$/),
    );
    const allowed =
      /^(tel:(\+\d{7,15}|\d{3,11})|sms:(\+\d{7,15}|\d{3,11})(\?&body=[^\s"<>&+#]*)?|https:\/\/wa\.me\/\d{7,15}(\?text=[^\s"<>&+#]*)?|mailto:[^\s"<>?&]+|https?:\/\/[^\s"'<>\\^`{}|]+)$/;
    fc.assert(
      fc.property(
        fc.constantFrom(...CONTACT_TYPES),
        value,
        fc.string({ unit: 'binary' }),
        (type, value, text) => {
          const link = contactLink({ type, value }, { text });
          if (link !== undefined) expect(link).toMatch(allowed);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('accepts half a character in the text instead of failing', () => {
    expect(contactLink({ type: 'whatsapp', value: '+628111129129' }, { text: 'a\ud800' })).toBe(
      'https://wa.me/628111129129?text=a%EF%BF%BD',
    );
  });
});
