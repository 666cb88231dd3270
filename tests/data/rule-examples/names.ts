/** Examples for the rules about names, references, places of files and words. */
import { NEEDLESS } from '../../../src/build/checks/exceptions.ts';
import { change, DESK, each, HELPLINE, HOUSE, OFFICE, SHELTER } from '../../support/records.ts';
import {
  AREAS,
  copied,
  EXCEPTIONS,
  type Examples,
  exception,
  RETIRED,
  SUBDISTRICTS,
  TOWNS,
  withhold,
} from './examples.ts';

export const names: Record<string, Examples> = {
  'known-terms': {
    passes: {
      'languages that are not among those of the interface': {
        [OFFICE]: change('languages: [id]', 'languages: [id, su, zh, fil]'),
      },
    },
    fails: {
      'an unknown need': [
        'office',
        OFFICE,
        'needs: [legal-hlep]',
        { [OFFICE]: change('[legal-help]', '[legal-hlep]') },
      ],
      'an unknown kind': ['office', OFFICE, 'kinds:', { [OFFICE]: change('[case-management]', '[cases]') }],
      'an unknown audience': ['office', OFFICE, 'who:', { [OFFICE]: change('[everyone]', '[everybody]') }],
      'an unknown language': [
        'office',
        OFFICE,
        'languages:',
        { [OFFICE]: change('languages: [id]', 'languages: [id, qy]') },
      ],
      'an unknown organization': [
        'office',
        OFFICE,
        'organization:',
        { [OFFICE]: change('organization: city-office', 'organization: city') },
      ],
      'an unknown service': [
        'office-desk',
        DESK,
        'service:',
        { [DESK]: change('service: office', 'service: offices') },
      ],
      'a successor that does not exist': [
        'old',
        RETIRED,
        'successor',
        { [RETIRED]: '[{ id: old, ref: z9xw, successor: helplines, date: "2025", reason: Renamed. }]' },
      ],
      'an unknown kind of organization': [
        'ministry',
        'data/organizations/ministry.yaml',
        'kind:',
        { 'data/organizations/ministry.yaml': change('kind: government', 'kind: state') },
      ],
      'an unknown level': [
        'ministry',
        'data/organizations/ministry.yaml',
        'level:',
        { 'data/organizations/ministry.yaml': change('level: national', 'level: nation') },
      ],
    },
  },
  'known-areas': {
    passes: {
      'a subdistrict of a neighbouring area that is also served': {
        [DESK]: change('subdistrict: "317101"', 'alsoAreas: ["3212"]\nsubdistrict: "321201"'),
      },
    },
    fails: {
      'an unknown area in coverage': [
        'office',
        OFFICE,
        'coverage:',
        { [OFFICE]: change('coverage: ["3171"]', 'coverage: ["3171", "3299"]') },
      ],
      'an unknown area of a location': [
        'shelter-door',
        HOUSE,
        'area:',
        { [HOUSE]: change('"3212"', '"3299"') },
      ],
      'an unknown subdistrict': ['office-desk', DESK, 'subdistrict:', { [DESK]: change('317101', '317199') }],
      'a subdistrict of another area': [
        'office-desk',
        DESK,
        'subdistrict:',
        { [DESK]: change('317101', '321201') },
      ],
      'an unknown parent': ['3212', AREAS, 'Indramayu', { [AREAS]: change('parent: "32"', 'parent: "33"') }],
      'a district without parent': ['3212', AREAS, 'Indramayu', { [AREAS]: change('parent: "32", ', '') }],
      'a district without town': ['3212', AREAS, 'Indramayu', { [AREAS]: change(', town: "2"', '') }],
      'an unknown town': ['3212', AREAS, 'Indramayu', { [AREAS]: change('town: "2"', 'town: "3"') }],
      'a town in an unknown area': ['2', TOWNS, 'Indramayu', { [TOWNS]: change('"3212"', '"3299"') }],
      'a subdistrict outside every area': [
        '329901',
        SUBDISTRICTS,
        '329901',
        { [SUBDISTRICTS]: change('321201', '329901') },
      ],
    },
  },
  'unique-ids': {
    passes: {
      'an organization and its service with the same id': {
        'data/organizations/foundation.yaml': change('id: foundation', 'id: shelter'),
        [SHELTER]: change('organization: foundation', 'organization: shelter'),
      },
      'a retired id with a successor': {
        [RETIRED]: '[{ id: old-line, ref: z9xw, successor: helpline, date: "2025", reason: Renamed. }]',
      },
    },
    fails: {
      'a location with the id of a service': [
        'shelter',
        HOUSE,
        'id: shelter',
        { [HOUSE]: change('id: shelter-door', 'id: shelter') },
      ],
      'two contacts with one id': [
        'helpline-call',
        HELPLINE,
        'id: helpline-call',
        { [HELPLINE]: change('id: helpline-whatsapp', 'id: helpline-call') },
      ],
      'the ref of another record': ['office', OFFICE, 'ref: b1cd', { [OFFICE]: change('f3gh', 'b1cd') }],
      'the ref of a need': [
        'safety',
        'data/vocabulary/needs.yaml',
        'safety',
        { 'data/vocabulary/needs.yaml': change('k7lm', 'b1cd') },
      ],
      'a retired id': [
        'office',
        OFFICE,
        'id: office',
        { [RETIRED]: '[{ id: office, ref: z9xw, date: "2025", reason: Closed. }]' },
      ],
      'a retired ref': [
        'office',
        OFFICE,
        'ref: f3gh',
        { [RETIRED]: '[{ id: old, ref: f3gh, date: "2025", reason: Closed. }]' },
      ],
    },
  },
  'file-place': {
    passes: {
      'a service that covers more than the area of its organization': {
        [OFFICE]: change('coverage: ["3171"]', 'coverage: ["3171", "3212"]'),
      },
    },
    fails: {
      'another file name': [
        'offices',
        OFFICE,
        'id: offices',
        {
          [OFFICE]: change('id: office\n', 'id: offices\n'),
          [DESK]: change('service: office', 'service: offices'),
        },
      ],
      'a location in the folder of another area': [
        'office-desk',
        DESK,
        'id: office-desk',
        { [DESK]: change('area: "3171"', 'area: "3212"') },
      ],
      'a service in another folder than its organization': [
        'shelter',
        SHELTER,
        'id: shelter',
        { [SHELTER]: change('organization: foundation', 'organization: ministry') },
      ],
    },
  },
  'source-language-names': {
    passes: {
      'a name that is the same in both languages': {
        [OFFICE]: change('{ id: Unit layanan, en: Service unit }', '{ id: SAPA 129, en: SAPA 129 }'),
      },
    },
    fails: {
      'a copied sentence': [
        'office',
        OFFICE,
        'what:',
        { [OFFICE]: change('en: Accompanies people.', 'en: Mendampingi orang.') },
      ],
      'a copied caution': [
        'helpline',
        HELPLINE,
        'caution:',
        { [HELPLINE]: change('en: Sometimes busy.', 'en: Kadang sibuk.') },
      ],
    },
  },
  wording: {
    passes: {
      'what nobody has to do': {
        [OFFICE]: each(
          change('Mendampingi orang.', 'Tidak harus lapor polisi dulu.'),
          change('Accompanies people.', 'You do not have to report.'),
        ),
      },
      'a name that somebody else chose': {
        [OFFICE]: change('id: Unit layanan', 'id: Wajib Lapor Ketenagakerjaan'),
      },
      'the term in a sentence': { [OFFICE]: change('Mendampingi orang.', 'Mendampingi korban TPPO.') },
      'a withheld record': { [SHELTER]: each(change('Tempat tinggal sementara.', 'Dijamin.'), withhold) },
    },
    fails: {
      'an order': [
        'office',
        OFFICE,
        'what:',
        { [OFFICE]: change('Mendampingi orang.', 'Kamu harus datang.') },
      ],
      'an order in English': [
        'office',
        OFFICE,
        'what:',
        { [OFFICE]: change('Accompanies people.', 'You must come.') },
      ],
      pressure: ['office', OFFICE, 'what:', { [OFFICE]: change('Mendampingi orang.', 'Segera lapor.') }],
      'a promise': ['office', OFFICE, 'what:', { [OFFICE]: change('Mendampingi orang.', 'Rahasia 100%.') }],
      blame: ['office', OFFICE, 'name:', { [OFFICE]: change('id: Unit layanan', 'id: Layanan TKI ilegal') }],
      judgement: ['office', OFFICE, 'what:', { [OFFICE]: change('Mendampingi orang.', 'Untuk PSK.') }],
      'a heading that calls the reader a victim': [
        'office',
        OFFICE,
        'name:',
        { [OFFICE]: change('id: Unit layanan', 'id: Unit korban TPPO') },
      ],
    },
  },
  [NEEDLESS]: {
    passes: {
      'an exception that is used': { ...copied('129'), [EXCEPTIONS]: exception('same-number', '129') },
    },
    fails: {
      'an exception that is not needed': [
        '129',
        EXCEPTIONS,
        'same-number',
        { [EXCEPTIONS]: exception('same-number', '129') },
      ],
      'an exception with another id': [
        '1290',
        EXCEPTIONS,
        'same-number',
        { ...copied('129'), [EXCEPTIONS]: exception('same-number', '1290') },
      ],
      'an exception from a rule that does not exist': [
        '129',
        EXCEPTIONS,
        'same-numbers',
        { ...copied('129'), [EXCEPTIONS]: exception('same-numbers', '129') },
      ],
    },
  },
};
