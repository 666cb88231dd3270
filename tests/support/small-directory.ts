/** A directory small enough to reason about, for tests of the search. A test says only what is different. */
import type { Question } from '../../src/domain/directory.ts';
import { createSearch } from '../../src/domain/search/search.ts';
import type { Search, Searched, SearchOptions, SearchVocabulary } from '../../src/domain/search/types.ts';
import type { Contact, Service, Withheld } from '../../src/domain/service.ts';

export function aLine(value: string): Contact {
  return {
    type: 'hotline',
    value,
    reach: 'national',
    tier: 'A',
    confirmed: { date: '2026-01', how: 'official' },
    sources: [],
  };
}

export function aService(id: string, different: Partial<Service> = {}): Service {
  return {
    id,
    ref: `${id}-ref`,
    name: id,
    aliases: [],
    organization: { id: `${id}-org`, name: '', aliases: [], kind: 'government', level: 'national' },
    areas: ['00'],
    needs: ['information'],
    kinds: [],
    who: ['women', 'men'],
    men: 'yes',
    cost: 'free',
    police: 'unknown',
    confidential: false,
    phases: ['crisis'],
    languages: ['id'],
    status: 'active',
    what: '',
    contacts: [],
    places: [],
    fallback: [],
    newest: '2026',
    sources: [],
    branches: [],
    ...different,
  };
}

export function aQuestion(id: string, title: string, different: Partial<Question> = {}): Question {
  return { id, ref: `${id}-ref`, title, answer: '', needs: [], ...different };
}

const AREAS: Searched['areas'] = [
  { code: '00', ref: 'a', level: 'national', name: 'Indonesia', aliases: [] },
  { code: '99', ref: 'b', level: 'international', name: 'Luar negeri', aliases: [] },
  { code: '31', ref: 'c', level: 'province', name: 'DKI Jakarta', aliases: ['Jakarta'] },
  { code: '32', ref: 'd', level: 'province', name: 'Jawa Barat', aliases: ['Jabar'] },
  { code: '3201', ref: 'e', level: 'regency', name: 'Kabupaten Bogor', aliases: ['Cibinong'] },
  { code: '3271', ref: 'f', level: 'city', name: 'Kota Bogor', aliases: [] },
  { code: '3210', ref: 'g', level: 'regency', name: 'Kabupaten Majalengka', aliases: [] },
  { code: '3212', ref: 'h', level: 'regency', name: 'Kabupaten Indramayu', aliases: ['Dermayu'] },
];

const WITHHELD: Withheld = {
  id: 'old-shelter',
  name: 'Rumah Pelangi',
  aliases: [],
  needs: ['housing'],
  areas: ['3212'],
  fallback: ['social-line'],
};

const POLICE = aService('police', {
  name: 'Unit PPA Polres',
  areas: ['32'],
  needs: ['legal-help', 'safety'],
  kinds: ['police-report'],
  branches: ['police-indramayu', 'police-bogor'],
});

export const SMALL: Searched = {
  services: [
    aService('helpline', {
      name: 'SAPA 129',
      aliases: ['Sahabat Perempuan'],
      needs: ['safety', 'emergency'],
      kinds: ['hotline'],
      contacts: [aLine('129')],
    }),
    aService('social-line', { name: 'Pusat Panggilan 171', needs: ['housing'], contacts: [aLine('171')] }),
    aService('wages', { name: 'Lapor Upah', needs: ['income-work'], kinds: ['wage-claims'] }),
    aService('crew', {
      name: 'Serikat Awak Kapal',
      needs: ['income-work'],
      kinds: ['wage-claims'],
      who: ['fishers'],
    }),
    aService('women-legal', { name: 'LBH Melati', needs: ['legal-help'], men: 'no', who: ['women'] }),
    aService('abroad', { name: 'Pelindungan WNI', areas: ['00', '99'], needs: ['documents-legal-status'] }),
    aService('clinic', { name: 'Klinik Mangga', areas: ['3212'], needs: ['physical-health'] }),
    aService('province-clinic', { name: 'Rumah Sakit Apel', areas: ['32'], needs: ['physical-health'] }),
    aService('national-clinic', { name: 'Dokter Jauh', needs: ['physical-health'] }),
    POLICE,
    aService('police-indramayu', {
      ...POLICE,
      id: 'police-indramayu',
      name: 'Polres Indramayu',
      areas: ['3212'],
      parent: 'police',
      branches: [],
    }),
    aService('police-bogor', {
      ...POLICE,
      id: 'police-bogor',
      name: 'Polres Bogor',
      areas: ['3201'],
      parent: 'police',
      branches: [],
    }),
  ],
  withheld: [WITHHELD],
  areas: AREAS,
  subdistricts: [
    { name: 'Losarang', area: '3212' },
    { name: 'Kandanghaur', area: '3212' },
    { name: 'Arahan', area: '3212' },
    { name: 'Sindang', area: '3212' },
    { name: 'Sindang', area: '3210' },
    { name: 'Tambun Utara', area: '3201' },
  ],
  towns: [],
  questions: [
    aQuestion('cost', 'Apakah lapor polisi harus bayar?', {
      needs: ['legal-help'],
      answer: 'Melapor itu gratis.',
    }),
    aQuestion('men', 'Aku laki-laki. Bisakah aku disebut korban?'),
    aQuestion('withdraw', 'Bisakah aku menarik laporan?', {
      needs: ['legal-help'],
      words: ['cabut laporan', 'batal lapor'],
    }),
  ],
  core: { first: ['helpline'], ask: [] },
};

export const WORDS: SearchVocabulary = {
  spelling: { gk: 'tidak', sy: 'saya', dirumah: 'di rumah', plisi: 'polisi', pasport: 'paspor', no: 'nomor' },
  words: [
    { phrases: ['gaji', 'upah', 'tidak dibayar'], needs: ['income-work', 'legal-help'] },
    { phrases: ['sakit', 'rumah sakit', 'dokter', 'hamil'], needs: ['physical-health'] },
    { phrases: ['pukul', 'kunci', 'ancam'], needs: ['safety', 'emergency'] },
    { phrases: ['rumah', 'tidur', 'rumah aman'], needs: ['housing'] },
    { phrases: ['tidak bisa tidur'], needs: ['mental-health'] },
    { phrases: ['mau mati'], needs: ['mental-health', 'emergency'] },
    { phrases: ['polisi', 'lapor'], needs: ['legal-help'] },
    { phrases: ['paspor', 'paspor tahan'], needs: ['documents-legal-status'] },
    { phrases: ['kerja', 'bantuan'], needs: ['income-work'], hint: true },
    { phrases: ['polisi'], kinds: ['police-report'] },
    { phrases: ['gaji', 'upah'], kinds: ['wage-claims'] },
    { phrases: ['abk', 'kapal'], who: ['fishers'] },
    { phrases: ['laki laki'], who: ['men'] },
  ],
  places: { 'muara baru': '31', malaysia: '99' },
  ignore: ['saya', 'tidak', 'di', 'mau', 'bisa', 'nomor', 'arahan', 'yang', 'polres', 'tolong'],
};

export function searchSmall(different: Partial<Searched> = {}): Search {
  return createSearch({ ...SMALL, ...different }, WORDS);
}

/** Ids of the services that answer, in their order. */
export function found(query: string, options: SearchOptions = {}): string[] {
  return searchSmall()(query, options).services.map(({ id }) => id);
}
