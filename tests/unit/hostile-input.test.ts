/**
 * What a stranger may put before the app: settings, page blocks, refs and texts of any kind. Screens in
 * `history.state` are in steps.test.ts, addresses in paths.test.ts.
 */
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readPageBlock } from '../../src/app/page-block.ts';
import { fillDocument, safeJson } from '../../src/build/document.ts';
import { contactLink, shareLink } from '../../src/domain/phone.ts';
import { CONTACT_TYPES } from '../../src/domain/service.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { refOfPath } from '../../src/i18n/paths.ts';
import { savedLanguage, savedSettings } from '../../src/platform/settings.ts';
import { published } from '../support/published.ts';

afterEach(() => vi.unstubAllGlobals());
const stored = (value: string | null) => vi.stubGlobal('localStorage', { getItem: () => value });
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string());

describe('settings on the phone', () => {
  // Fails when a value is taken as it is: tried by returning the parsed object.
  test('whatever is stored, each setting is yes or no, and what is damaged is as at first', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          fc.json(),
          fc.jsonValue().map((value) => JSON.stringify(value)),
        ),
        (text) => {
          stored(text);
          const settings = savedSettings();
          expect(Object.keys(settings).toSorted()).toEqual(Object.keys(DEFAULT_SETTINGS).toSorted());
          for (const value of Object.values(settings)) expect(typeof value).toBe('boolean');
        },
      ),
      { numRuns: 500 },
    );
    for (const text of [
      '{',
      'null',
      '[]',
      '"x"',
      '{"keepNothing":"true"}',
      '{"__proto__":{"keepNothing":true}}',
    ]) {
      stored(text);
      expect([text, savedSettings()]).toEqual([text, DEFAULT_SETTINGS]);
    }
    stored('{"keepNothing":true}');
    expect(savedSettings()).toEqual({ ...DEFAULT_SETTINGS, keepNothing: true });
  });

  test('where storage may not be read, everything is as at first', () => {
    vi.stubGlobal('localStorage', {
      getItem() {
        throw new DOMException('no', 'SecurityError');
      },
    });
    expect(savedSettings()).toEqual(DEFAULT_SETTINGS);
    expect(savedLanguage()).toBeUndefined();
  });
});

describe('the block of data in a page', () => {
  // Fails when a text can end the block: tried with plain JSON.stringify.
  test('never ends before its end, whatever text is in it, and is read back unchanged', () => {
    const nasty = fc.constantFrom('</script>', '<!--', '<script>', ']]>', '\u2028', '\u2029', '</SCRIPT >');
    const texts = fc.array(fc.oneof(anyText, nasty)).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const json = safeJson({ text });
        expect(json).not.toContain('<');
        expect(JSON.parse(json)).toEqual({ text });
      }),
      { numRuns: 500 },
    );
  });

  test('a page without one, or with a broken one, stays a plain page', () => {
    const page = (textContent: string | null | undefined) =>
      ({ getElementById: () => (textContent === undefined ? null : { textContent }) }) as unknown as Document;
    for (const text of [undefined, null, '', '{', 'undefined', '<b>'])
      expect(readPageBlock(page(text))).toBeUndefined();
  });

  // Fails when a value is written as it is: tried without `escaped`.
  test('title, description and policy stay inside their attributes', () => {
    const { language } = published('id');
    const template = [
      'lang',
      'direction',
      'latch',
      'css',
      'script',
      'preload',
      'body',
      'block',
      'origin',
      'policy',
      'title',
    ]
      .map((name) => `<i a="{{${name}}}">`)
      .concat('<meta content="{{description}}">')
      .join('');
    fc.assert(
      fc.property(anyText, (text) => {
        const parts = {
          language,
          title: text,
          description: text,
          policy: text,
          origin: text,
          script: text,
          preload: [],
        };
        const block = {} as never;
        const html = fillDocument(template, { ...parts, body: '', css: '', latch: '', block });
        // `block` is the one value that is JSON and brings its own marks.
        const marks = html.replace('a="{}"', 'a=""').replace(/<i a="[^"<>]*">|<meta content="[^"<>]*">/g, '');
        expect(marks).toBe('');
      }),
    );
  });
});

describe('refs and addresses', () => {
  const { refs } = published('id');

  test('names that every object has are no pages', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])
      expect(refs.screenOf(name)).toEqual({ kind: 'missing' });
  });

  // Fails when a path is decoded or cut before it is looked up.
  test('an address with anything added is missing, not something else', () => {
    const ref = refs.refOf({ kind: 'service', id: 'sapa-129' })!;
    for (const added of ['%00', '%2f', '.html', ';x', '\u202e', ' ', '..', '%3Cscript%3E', 'A'])
      expect([added, refs.screenOf(refOfPath(`/id/${ref}${added}/`)).kind]).toEqual([added, 'missing']);
    fc.assert(
      fc.property(anyText, (text) => {
        const found = refs.screenOf(refOfPath(text));
        if (found.kind !== 'home' && found.kind !== 'missing')
          expect(text.split('/')).toContain(refs.refOf(found));
      }),
    );
  });
});

describe('links made from text', () => {
  const safe =
    /^(tel:\+?\d+|sms:\+?\d*(\?&body=[\w.!~*'()%-]*)?|mailto:[\w.+@-]+(\?body=[\w.!~*'()%-]*)?|https?:\/\/[^\s"<>\\]+)$/;

  // Fails when a value or text is put into an address without being checked or encoded.
  test('whatever the value and the text, a link is one of ours or there is none', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CONTACT_TYPES), anyText, anyText, (type, value, text) => {
        const link = contactLink({ type, value }, { text });
        if (link !== undefined) expect(link).toMatch(safe);
        for (const value of ['129', '+628111129129']) {
          const known =
            contactLink({ type: 'whatsapp', value }, { text }) ??
            contactLink({ type: 'sms', value }, { text });
          expect(known).toMatch(safe);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a shared text arrives as it was written, and adds nothing to the address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const [channel, before] of [
          ['whatsapp', 'https://wa.me/?text='],
          ['sms', 'sms:?&body='],
        ] as const) {
          const link = shareLink(channel, text);
          expect(link.startsWith(before)).toBe(true);
          const rest = link.slice(before.length);
          expect(rest).toMatch(/^[\w.!~*'()%-]*$/);
          expect(decodeURIComponent(rest)).toBe(text);
        }
      }),
    );
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'https://example.org/"onclick="x',
    'https://example.org/\u202egro.elpmaxe',
    'https://user:pass@example.org/',
    '//example.org/',
    'https:/example.org',
  ])('%j is no web address', (value) => {
    expect(contactLink({ type: 'web', value })).toBeUndefined();
    expect(contactLink({ type: 'facebook', value })).toBeUndefined();
  });
});
