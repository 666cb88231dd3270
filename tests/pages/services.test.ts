import { describe, expect, test } from 'vitest';
import { contactLink, groupDigits } from '../../src/domain/phone.ts';
import { linesOf, scopeFor } from '../../src/domain/place.ts';
import type { Service } from '../../src/domain/service.ts';
import { dateInWords } from '../../src/i18n/dates.ts';
import { type BuiltPage, pageAt, textOf } from '../support/built-pages.ts';
import { languages, type Published, published } from '../support/published.ts';
import { callableOn, helpedOn, pagesWithin } from '../support/three-taps.ts';

const QUESTIONS = ['who', 'what', 'for', 'cost', 'next', 'told', 'stop'] as const;

/** For every service page of every language what `fault` finds wrong. */
function faults(fault: (page: BuiltPage, service: Service, published: Published) => string[]): string[] {
  return languages().flatMap((lang) => {
    const all = published(lang);
    return all.content.directory.services.flatMap((service) => {
      const page = pageAt(all.pathOf({ kind: 'service', id: service.id }));
      return fault(page, service, all).map((text) => `${page.path} ${service.id}: ${text}`);
    });
  });
}
const contactsOf = (service: Service) => [
  ...service.contacts,
  ...service.places.flatMap(({ contacts }) => contacts),
];

describe('the page of a service', () => {
  // Fails when a question is left out because its answer is unknown.
  test('answers the seven questions, each with words', () => {
    expect(
      faults(({ dom }, _service, { t }) => {
        const sections = dom.querySelectorAll('.answer');
        return QUESTIONS.flatMap((question) => {
          const section = sections.find(
            (one) => textOf(one.querySelector('h3')) === t(`ask.${question}.title`),
          );
          if (!section) return [`nothing about "${question}"`];
          const words = section.querySelectorAll('p').map(textOf).join('');
          return /\p{L}{3}/u.test(words) && !/undefined|\[object|\{\{/.test(words)
            ? []
            : [`"${question}" is empty`];
        });
      }),
    ).toEqual([]);
  });

  test('says "not known yet, ask" where nothing is known', () => {
    let seen = 0;
    expect(
      faults(({ dom }, service, { t }) => {
        const text = textOf(dom.querySelector('.answers'));
        const wanted = [
          ...(service.cost === 'unknown' ? [t('ask.cost.unknown')] : []),
          ...(service.next ? [] : [t('ask.next.unknown')]),
          ...(service.stop ? [] : [t('ask.stop.unknown')]),
          ...(service.men === 'unknown' ? [t('ask.for.men-unknown')] : []),
        ];
        seen += wanted.length;
        return wanted.filter((words) => !text.includes(words));
      }),
    ).toEqual([]);
    expect(seen).toBeGreaterThan(100);
  });

  // Fails when a contact is dropped on the way, or its link is typed by hand somewhere.
  test('shows every published contact large, with its link', () => {
    let seen = 0;
    expect(
      faults(({ dom }, service, { t }) => {
        const places = dom.querySelectorAll('.plate, .other-contact');
        return contactsOf(service).flatMap((contact) => {
          seen++;
          const numbered = linesOf(service).includes(contact);
          const shown = numbered
            ? groupDigits(contact.value)
            : contact.value.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
          const place = places.find((one) => textOf(one.querySelector('.plate-number, bdi')) === shown);
          if (!place) return [`${contact.value} is not shown`];
          const text = contact.type === 'whatsapp' ? { text: t('contact.first-message') } : {};
          const href = contactLink(contact, text);
          const links = places.flatMap((one) =>
            one.querySelectorAll('a').map((link) => link.getAttribute('href')),
          );
          return href && !links.includes(href) ? [`${contact.value} has no link`] : [];
        });
      }),
    ).toEqual([]);
    expect(seen).toBeGreaterThan(300);
  });

  // Fails when the words are dropped, when a date is invented, or when "by phone" is claimed without a call.
  test('says of every contact when and how it was last confirmed, with the source a tap away', () => {
    expect(
      faults(({ dom }, service, { t, language }) =>
        contactsOf(service).flatMap((contact) => {
          const { date, how } = contact.confirmed;
          const when = date === 'undated' ? t('contact.undated') : dateInWords(date, language.code);
          const source =
            contact.sources.find((one) => one.date === date && one.kind === how) ?? contact.sources[0];
          const words =
            how === 'phone' || !source
              ? t('contact.called', { date: when })
              : t('contact.confirmed', {
                  publisher: source.publisher,
                  kind: t(`source.${source.kind}`),
                  date: when,
                });
          const tidy = words.replace(/\s+/g, ' ');
          const blocks = dom.querySelectorAll('.confirmed').filter((one) => textOf(one).includes(tidy));
          if (!blocks.length) return [`${contact.value}: no words on confirmation`];
          const listed = blocks.map((one) => one.querySelectorAll('details li').length);
          return listed.includes(contact.sources.length)
            ? []
            : [`${contact.value}: its sources are not listed`];
        }),
      ),
    ).toEqual([]);
  });

  test('links to official pages and an organisation\u2019s own, never to the press', () => {
    expect(
      faults(({ dom }, service) => {
        const allowed = new Set(
          [
            ...contactsOf(service),
            service,
            ...service.places,
            ...service.places.flatMap(({ address }) => address ?? []),
          ]
            .flatMap(({ sources }) => sources)
            .filter(({ kind }) => kind === 'official' || kind === 'ngo')
            .map(({ url }) => url),
        );
        return dom
          .querySelectorAll('.sources a')
          .map((link) => link.getAttribute('href')!.replaceAll('&amp;', '&'))
          .filter((href) => !allowed.has(href));
      }),
    ).toEqual([]);
  });

  // Fails when the block under the contacts is left out, or holds only services without a number.
  test('names what to do if nobody answers, with a number that is another service\u2019s', () => {
    expect(
      faults((page, service, { t, content }) => {
        const block = page.dom.querySelector('.instead');
        if (!block) return ['no fallback'];
        const heading = linesOf(service).length ? t('service.no-answer') : t('service.no-number');
        if (!textOf(block).includes(heading)) return ['the fallback has no heading'];
        const wanted = service.fallback.length ? service.fallback : content.directory.core.first;
        const rows = block.querySelectorAll('.row-name').length;
        // More may follow where none of them has a number.
        if (rows < wanted.filter((id) => id !== service.id).length) return [`${rows} fallback lines`];
        return block.querySelector('a[href^="tel:"], a[href*="wa.me"], a[href^="sms:"]')
          ? []
          : ['no number among the fallback'];
      }),
    ).toEqual([]);
  });

  // A line that works only inside a city names it, and something from anywhere stands beside it (R50).
  test('says where a line of one city works, and offers another', () => {
    let seen = 0;
    expect(
      faults(({ dom }, service, { t }) => {
        const cities = linesOf(service).filter(({ reach }) => reach === 'city');
        if (!cities.length) return [];
        seen++;
        const words = t('contact.reach-city', { areas: '' }).trim();
        return cities.flatMap(({ value }) => {
          const plate = dom
            .querySelectorAll('.plate')
            .find((one) => textOf(one.querySelector('.plate-number')) === groupDigits(value));
          const line = textOf(plate).split(words)[1] ?? '';
          return /^\s*\p{Lu}/u.test(line) ? [] : [`${value} does not say where it works`];
        });
      }),
    ).toEqual([]);
    expect(seen).toBeGreaterThan(0);
  });
});

describe('the first screen', () => {
  test('has nine needs with a picture and words, and three numbers that always answer', () => {
    for (const lang of languages()) {
      const { dom } = pageAt(`/${lang}/`);
      const tiles = dom.querySelectorAll('.tiles .tile');
      expect(tiles).toHaveLength(9);
      for (const tile of tiles) {
        expect(textOf(tile)).toMatch(/^\p{Lu}[\p{L}\s,&-]{2,24}$/u);
        expect(tile.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
      }
      const { content, refs } = published(lang);
      const numbers = dom.querySelectorAll('.lines a.line').map((link) => link.getAttribute('href'));
      expect(numbers).toEqual(
        content.directory.core.first.map((id) => {
          const line = linesOf(refs.service(id)!)[0]!;
          return contactLink(line, { text: 'x' })?.startsWith('https')
            ? expect.stringContaining('wa.me')
            : contactLink(line);
        }),
      );
    }
  });
});

describe('a number within three taps', () => {
  const kabupaten = (lang: string) =>
    published(lang).content.directory.areas.filter(({ code }) => code.length === 4);

  // Fails when a list loses its numbers, or when a need is moved behind one more page.
  test.each(languages())('for every need in every one of the 33 places (%s)', (lang) => {
    const all = published(lang);
    const away = pagesWithin(2, `/${lang}/`, pageAt);
    const callable = new Set([...away.keys()].flatMap((path) => [...helpedOn(pageAt(path), all)]));
    const areas = kabupaten(lang);
    expect(areas).toHaveLength(33);
    const gaps = all.content.directory.vocabulary.needs.flatMap(({ id }) =>
      areas
        .filter(
          ({ code }) =>
            ![...callable].some((one) => {
              const service = all.refs.service(one)!;
              return service.needs.includes(id) && scopeFor(service, code) !== undefined;
            }),
        )
        .map(({ code }) => `${id} in ${code}`),
    );
    expect(gaps).toEqual([]);
  });

  // The nearest counts too: home, place, area, call. Fails when the area page lists without numbers.
  test.each(languages())(
    'every service of a place that has a number is called from the page of the place (%s)',
    (lang) => {
      const all = published(lang);
      const away = pagesWithin(2, `/${lang}/`, pageAt);
      const gaps = kabupaten(lang).flatMap(({ code }) => {
        const path = all.pathOf({ kind: 'area', code });
        if (!away.has(path)) return [`${path} is more than two taps away`];
        const callable = callableOn(pageAt(path), all);
        return all.content.directory.services
          .filter(
            (service) =>
              scopeFor(service, code) === 'place' && linesOf(service).length && !service.branches.length,
          )
          .filter(({ id }) => !callable.has(id))
          .map(({ id }) => `${id} in ${code}`);
      });
      expect(gaps).toEqual([]);
    },
  );
});
