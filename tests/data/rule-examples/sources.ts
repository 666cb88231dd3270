/** Examples for the rules about sources, dates and tiers. */
import { change, DESK, each, HELPLINE, OFFICE, SHELTER, without } from '../../support/records.ts';
import { type Examples, toContact, withhold } from './examples.ts';

export const sources: Record<string, Examples> = {
  'contact-sources': {
    passes: {
      'a withheld contact without source': {
        [OFFICE]: each(
          change('from: [city-2026]', 'from: []'),
          toContact('"+62213903963"', 'withheld: from a list'),
        ),
      },
      'a source cited for the address alone': {
        [DESK]: each(
          change('No. 1\n  from: [city-2026]', 'No. 1\n  from: [map-2026]'),
          (text) => `${text}  map-2026: { publisher: Map, kind: other, date: "2026" }\n`,
        ),
      },
    },
    fails: {
      'a contact without source': [
        'office',
        OFFICE,
        'from: []',
        { [OFFICE]: change('from: [city-2026]', 'from: []') },
      ],
      'a service without source': [
        'shelter',
        SHELTER,
        'from: []',
        { [SHELTER]: change('from: [own-2026]', 'from: []') },
      ],
      'an address without source': [
        'office-desk',
        DESK,
        'from: []',
        { [DESK]: change('from: [city-2026]', 'from: []') },
      ],
      'a key that is not among the sources': [
        'office',
        OFFICE,
        'city-2025',
        { [OFFICE]: change('from: [city-2026]', 'from: [city-2025]') },
      ],
      'a key that only another file has': [
        'helpline',
        HELPLINE,
        'from: [own-2026]',
        { [HELPLINE]: change('from: [ministry-2026]\n    confirmed', 'from: [own-2026]\n    confirmed') },
      ],
      'a police claim with an unknown source': [
        'helpline',
        HELPLINE,
        'police:',
        { [HELPLINE]: change('told: no, from: [ministry-2026]', 'told: no, from: [police-2026]') },
      ],
      'a source that supports nothing': [
        'shelter',
        SHELTER,
        'publisher: Blog',
        {
          [SHELTER]: (text) =>
            `${text}  blog-2026:\n    publisher: Blog\n    kind: other\n    date: "2026"\n`,
        },
      ],
    },
  },
  'source-complete': {
    passes: {
      'a newspaper without url': {},
      'a source of the day of the edition': {
        [OFFICE]: each(
          change('date: "2026-01-15", how', 'date: "2026-11-21", how'),
          change('date: "2026-01-15"\n', 'date: "2026-11-21"\n'),
        ),
      },
    },
    fails: {
      'an official source without url': ['office', OFFICE, 'publisher: City', { [OFFICE]: without('url:') }],
      'an NGO source without url': [
        'shelter',
        SHELTER,
        'publisher: Foundation',
        { [SHELTER]: without('url:') },
      ],
      'an address that is not of the web': [
        'shelter',
        SHELTER,
        'url: ftp',
        { [SHELTER]: change('https://', 'ftp://') },
      ],
      'a date after the edition': [
        'shelter',
        SHELTER,
        'date: "2027"',
        { [SHELTER]: change('date: "2026"', 'date: "2027"') },
      ],
    },
  },
  'confirmed-matches': {
    passes: {
      'a call': {
        [OFFICE]: change('{ date: "2026-01-15", how: official }', '{ date: "2026-11-02", how: phone }'),
      },
      'a withheld contact without source': {
        [OFFICE]: each(
          change('from: [city-2026]', 'from: []'),
          toContact('"+62213903963"', 'withheld: from a list'),
          change('{ date: "2026-01-15", how: official }', '{ date: undated, how: other }'),
        ),
      },
    },
    fails: {
      'a date of none of the sources': [
        'office-phone',
        OFFICE,
        'confirmed:',
        { [OFFICE]: change('"2026-01-15", how', '"2026-02", how') },
      ],
      'the date of an older source': [
        'helpline-whatsapp',
        HELPLINE,
        'how: news',
        {
          [HELPLINE]: change(
            'from: [ministry-2026, paper-2025]\n    confirmed: { date: "2026-03", how: official }',
            'from: [ministry-2026, paper-2025]\n    confirmed: { date: "2025", how: news }',
          ),
        },
      ],
      'another kind than the newest source': [
        'office-phone',
        OFFICE,
        'how: news',
        { [OFFICE]: change('how: official', 'how: news') },
      ],
      'a call on no certain day': [
        'office-phone',
        OFFICE,
        'how: phone',
        { [OFFICE]: change('{ date: "2026-01-15", how: official }', '{ date: "2026-01", how: phone }') },
      ],
    },
  },
  'tier-published': {
    passes: {
      'a contact of tier C that is withheld': {
        [OFFICE]: each(
          change('kind: official', 'kind: other'),
          toContact('"+62213903963"', 'withheld: from a list'),
        ),
      },
      'a contact of tier C in a withheld service': {
        [OFFICE]: each(change('kind: official', 'kind: other'), withhold),
      },
    },
    fails: {
      'a contact of tier C': [
        'office-phone',
        OFFICE,
        'id: office-phone',
        { [OFFICE]: change('kind: official', 'kind: other') },
      ],
    },
  },
  'police-source': {
    passes: { 'unknown, without source': {} },
    fails: {
      'a promise without source': [
        'helpline',
        HELPLINE,
        'police:',
        { [HELPLINE]: change('told: no, from: [ministry-2026]', 'told: no') },
      ],
      'a claim with an empty list': [
        'helpline',
        HELPLINE,
        'police:',
        { [HELPLINE]: change('told: no, from: [ministry-2026]', 'told: yes, from: []') },
      ],
    },
  },
  stale: {
    passes: {
      'an old number that is not shown': {
        [OFFICE]: each(
          change('"2026-01-15"\n', '"2019"\n'),
          change('"2026-01-15", how', '"2019", how'),
          toContact('"+62213903963"', 'withheld: changed hands'),
        ),
      },
    },
    fails: {
      'an old number': [
        'office-phone',
        OFFICE,
        'confirmed:',
        { [OFFICE]: change('"2026-01-15", how', '"2025-11-20", how') },
      ],
      'a number without date': [
        'office-phone',
        OFFICE,
        'confirmed:',
        { [OFFICE]: change('"2026-01-15", how', 'undated, how') },
      ],
    },
  },
};
