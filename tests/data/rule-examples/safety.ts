/** Examples for the rules about places, private numbers and the exit. */
import { change, DESK, HELPLINE, HOUSE, OFFICE, SHELTER } from '../../support/records.ts';
import { EXCEPTIONS, type Examples, exception, OPERATOR, SUBDISTRICTS, TOWNS } from './examples.ts';

const streets = (tiles: string, attribution = '© OpenStreetMap') =>
  `${exit('https://www.bmkg.go.id/')}map:\n  tiles: "${tiles}"\n  attribution: ${attribution}\n`;
const exit = (address: string) => `exit:\n  id: ${address}\n  en: https://www.bmkg.go.id/\n`;

export const safety: Record<string, Examples> = {
  'confidential-place': {
    passes: {
      'a way that is no street': {
        [SHELTER]: change('Tempat tinggal sementara.', 'Membantu mencari jalan keluar bersama.'),
      },
      'an address of a service that is not confidential': {},
    },
    fails: {
      'an address': [
        'shelter-door',
        HOUSE,
        'address:',
        { [HOUSE]: (text) => `${text}address: { text: Rumah hijau, from: [own-2026] }\n` },
      ],
      'a withheld address': [
        'shelter-door',
        HOUSE,
        'address:',
        { [HOUSE]: (text) => `${text}address: { text: Rumah hijau, from: [own-2026], withheld: secret }\n` },
      ],
      'a subdistrict': [
        'shelter-door',
        HOUSE,
        'subdistrict:',
        { [HOUSE]: (text) => `${text}subdistrict: "321201"\n` },
      ],
      'a position': [
        'shelter-door',
        HOUSE,
        'position:',
        {
          [HOUSE]: (text) =>
            `${text}position: { lat: "-6.33", lon: "108.32", precision: street, from: [own-2026] }\n`,
        },
      ],
      'a street in a sentence': [
        'shelter',
        SHELTER,
        'what:',
        { [SHELTER]: change('Tempat tinggal sementara.', 'Tempat tinggal di Jl. Mawar.') },
      ],
      'a street in a note': [
        'shelter-door',
        HOUSE,
        'note:',
        { [HOUSE]: (text) => `${text}note: Near RT 03 RW 05\n` },
      ],
      'a village in a name': [
        'shelter-door',
        HOUSE,
        'name:',
        { [HOUSE]: change('id: Tempat bertanya', 'id: Rumah Kampung Sawah') },
      ],
      'a map as source': [
        'shelter',
        SHELTER,
        'url:',
        { [SHELTER]: change('https://foundation.example.or.id/', 'https://maps.app.goo.gl/abc') },
      ],
    },
  },
  'private-mobile': {
    passes: {
      'years, hours and short codes': {
        [OFFICE]: change('Mendampingi orang.', 'Buka 08.00-16.00 sejak 2018-2023 di 021-129 lalu tekan 8.'),
      },
      'its own number as another name': {
        [OFFICE]: change('what:', 'aliases: [021-390-3963]\nwhat:'),
      },
      'an office by its title': {
        [HELPLINE]: change('id: Meja layanan', 'id: Lapor Pak Bupati - Ibu Kota - Rumah Ibu dan Anak'),
      },
    },
    fails: {
      'a mobile in a sentence': [
        'office',
        OFFICE,
        'what:',
        { [OFFICE]: change('Mendampingi orang.', 'Hubungi 0812-3456-7890.') },
      ],
      'a number with country code in a note': [
        'office',
        OFFICE,
        'note:',
        { [OFFICE]: change('status:', 'note: Try +62 812 3456 789\nstatus:') },
      ],
      'a number in the name of an organization': [
        'ministry',
        'data/organizations/ministry.yaml',
        'name:',
        { 'data/organizations/ministry.yaml': change('id: Kementerian', 'id: Kementerian 081234567890') },
      ],
      'a number as another name that is no contact': [
        'office',
        OFFICE,
        'aliases:',
        { [OFFICE]: change('what:', 'aliases: [021-390-3964]\nwhat:') },
      ],
      'a person in a label': [
        'helpline',
        HELPLINE,
        'label:',
        { [HELPLINE]: change('id: Meja layanan', 'id: Ibu Sari') },
      ],
    },
  },
  'position-near-area': {
    passes: {
      'a far island, with a reason': {
        [DESK]: change('lat: "-6.171"', 'lat: "-5.2"'),
        [EXCEPTIONS]: exception('position-near-area', 'office-desk'),
      },
    },
    fails: {
      'a location far from its area': [
        'office-desk',
        DESK,
        'position:',
        { [DESK]: change('lat: "-6.171"', 'lat: "-7.171"') },
      ],
      'swapped degrees of a subdistrict': [
        '317101',
        SUBDISTRICTS,
        'Gambir',
        { [SUBDISTRICTS]: change('lat: "-6.17", lon: "106.82"', 'lat: "106.82", lon: "-6.17"') },
      ],
      'a town far from the town of its area': [
        '3',
        TOWNS,
        'Losari',
        {
          [TOWNS]: (text) =>
            `${text}- { id: "3", name: Losari, area: "3171", lat: "-6.84", lon: "108.8", precision: town }\n`,
        },
      ],
    },
  },
  'exit-destination': {
    passes: { 'a page inside a site': { [OPERATOR]: exit('https://www.bmkg.go.id/cuaca/prakiraan-cuaca') } },
    fails: {
      'no address in English': [
        'operator',
        OPERATOR,
        'id:',
        { [OPERATOR]: 'exit:\n  id: https://www.bmkg.go.id/\n' },
      ],
      'no encryption': ['operator', OPERATOR, 'id: http:', { [OPERATOR]: exit('http://www.bmkg.go.id/') }],
      'a query': ['operator', OPERATOR, 'id:', { [OPERATOR]: exit('https://www.bmkg.go.id/?from=arah') }],
      'a fragment': ['operator', OPERATOR, 'id:', { [OPERATOR]: exit('https://www.bmkg.go.id/#x') }],
      'a search engine': ['operator', OPERATOR, 'id:', { [OPERATOR]: exit('https://www.google.co.id/') }],
      'a video site': ['operator', OPERATOR, 'id:', { [OPERATOR]: exit('https://m.youtube.com/') }],
      'a shop': ['operator', OPERATOR, 'id:', { [OPERATOR]: exit('https://shopee.co.id/') }],
      'a social network': ['operator', OPERATOR, 'id:', { [OPERATOR]: exit('https://x.com/') }],
    },
  },
  'street-source': {
    passes: {
      'no street pictures': { [OPERATOR]: exit('https://www.bmkg.go.id/') },
      'pictures of another site': {
        [OPERATOR]: streets('https://tiles.example.org/{z}/{x}/{y}{r}.png?key=1'),
      },
      'pictures of this site': { [OPERATOR]: streets('/streets/{z}/{x}/{y}.webp') },
      'an archive of another site': { [OPERATOR]: streets('https://files.example.org:8443/java.pmtiles') },
      'an archive of this site': { [OPERATOR]: streets('/java.pmtiles') },
    },
    fails: {
      'no encryption': [
        'operator',
        OPERATOR,
        'tiles:',
        { [OPERATOR]: streets('http://a.example/{z}/{x}/{y}') },
      ],
      'a host without scheme': [
        'operator',
        OPERATOR,
        'tiles:',
        { [OPERATOR]: streets('//a.example/{z}/{x}/{y}') },
      ],
      'a path that begins nowhere': [
        'operator',
        OPERATOR,
        'tiles:',
        { [OPERATOR]: streets('{z}/{x}/{y}.png') },
      ],
      'an address without a row': ['operator', OPERATOR, 'tiles:', { [OPERATOR]: streets('/{z}/{x}.png') }],
      'many hosts': [
        'operator',
        OPERATOR,
        'tiles:',
        { [OPERATOR]: streets('https://{s}.example/{z}/{x}/{y}') },
      ],
      'a further blank': ['operator', OPERATOR, 'tiles:', { [OPERATOR]: streets('/{z}/{x}/{y}/{key}') }],
      'blanks in an archive': ['operator', OPERATOR, 'tiles:', { [OPERATOR]: streets('/{z}.pmtiles') }],
      'a user name': [
        'operator',
        OPERATOR,
        'tiles:',
        { [OPERATOR]: streets('https://a:b@c.example/x.pmtiles') },
      ],
      'a page': ['operator', OPERATOR, 'tiles:', { [OPERATOR]: streets('https://a.example/') }],
      'a second policy': [
        'operator',
        OPERATOR,
        'tiles:',
        { [OPERATOR]: streets('https://a.example;script-src/{z}/{x}/{y}') },
      ],
      'markup in the attribution': [
        'operator',
        OPERATOR,
        'attribution:',
        { [OPERATOR]: streets('/java.pmtiles', '<a href=x>OSM</a>') },
      ],
    },
  },
};
