/**
 * A small valid book made of YAML text, for tests that need records. A test says only what is different:
 * `aBook({ [SHELTER]: change('confidential: yes', 'confidential: no') })`.
 */
import type { z } from 'zod';
import {
  type Book,
  checkShape,
  type Filed,
  type Origin,
  parseYaml,
  VOCABULARIES,
} from '../../src/build/read.ts';
import * as record from '../../src/build/record.ts';

/** Text of a file by its path, or how to change the text of the small book. */
export type Changes = Record<string, string | ((text: string) => string)>;

export const HELPLINE = 'data/services/00/helpline.yaml';
export const POLICE = 'data/services/00/police-line.yaml';
export const OFFICE = 'data/services/3171/office.yaml';
export const SHELTER = 'data/services/3212/shelter.yaml';
export const DESK = 'data/locations/3171/office-desk.yaml';
export const HOUSE = 'data/locations/3212/shelter-door.yaml';

const FILES: Record<string, string> = {
  'data/organizations/ministry.yaml': `
id: ministry
name: { id: Kementerian, en: Ministry }
kind: government
level: national
area: "00"
`,
  'data/organizations/city-office.yaml': `
id: city-office
name: { id: Dinas, en: City office }
kind: government
level: district
area: "3171"
`,
  'data/organizations/foundation.yaml': `
id: foundation
name: { id: Yayasan, en: Foundation }
kind: ngo
level: district
area: "3212"
`,
  [HELPLINE]: `
id: helpline
ref: b1cd
organization: ministry
name: { id: Saluran bantuan, en: Helpline }
what: { id: Menjawab pertanyaan., en: Answers questions. }
caution: { id: Kadang sibuk., en: Sometimes busy. }
needs: [safety]
kinds: [hotline]
who: [everyone]
men: { served: yes }
cost: free
police: { told: no, from: [ministry-2026] }
confidential: no
phases: [crisis]
coverage: ["00"]
hours: 24/7
languages: [id, en]
contacts:
  - id: helpline-call
    type: hotline
    value: "129"
    reach: national
    from: [ministry-2026]
    confirmed: { date: "2026-03", how: official }
  - id: helpline-whatsapp
    type: whatsapp
    value: "+628111129129"
    label: { id: Meja layanan, en: Service desk }
    reach: world
    from: [ministry-2026, paper-2025]
    confirmed: { date: "2026-03", how: official }
  - id: helpline-web
    type: web
    value: https://ministry.example.go.id/layanan
    reach: world
    from: [ministry-2026]
    confirmed: { date: "2026-03", how: official }
status: active
from: [ministry-2026]
sources:
  ministry-2026:
    publisher: Ministry
    kind: official
    date: "2026-03"
    url: https://ministry.example.go.id/
  paper-2025:
    publisher: Paper
    kind: news
    date: "2025"
`,
  [POLICE]: `
id: police-line
ref: d2fg
organization: ministry
name: { id: Polisi 110, en: Police 110 }
what: { id: Menerima laporan., en: Takes reports. }
needs: [safety]
kinds: [hotline]
who: [everyone]
men: { served: yes }
cost: free
police: { told: yes, from: [ministry-2026] }
confidential: no
phases: [crisis]
coverage: ["00"]
languages: [id]
contacts:
  - id: police-call
    type: hotline
    value: "110"
    reach: national
    from: [ministry-2026]
    confirmed: { date: "2026-03", how: official }
status: active
from: [ministry-2026]
sources:
  ministry-2026:
    publisher: Ministry
    kind: official
    date: "2026-03"
    url: https://ministry.example.go.id/
`,
  [OFFICE]: `
id: office
ref: f3gh
organization: city-office
name: { id: Unit layanan, en: Service unit }
what: { id: Mendampingi orang., en: Accompanies people. }
needs: [legal-help]
kinds: [case-management]
who: [everyone]
men: { served: unknown }
cost: unknown
police: { told: unknown }
confidential: no
phases: [transition]
coverage: ["3171"]
hours: Mo-Fr office
languages: [id]
contacts:
  - id: office-phone
    type: phone
    value: "+62213903963"
    reach: world
    from: [city-2026]
    confirmed: { date: "2026-01-15", how: official }
status: active
from: [city-2026]
sources:
  city-2026:
    publisher: City
    kind: official
    date: "2026-01-15"
    url: https://city.example.go.id/
`,
  [SHELTER]: `
id: shelter
ref: g4hj
organization: foundation
name: { id: Rumah sementara, en: Temporary home }
what: { id: Tempat tinggal sementara., en: A place to stay for a while. }
needs: [housing]
kinds: [shelter]
who: [women]
men: { served: no }
cost: free
police: { told: unknown }
confidential: yes
phases: [crisis]
coverage: ["3212"]
languages: [id]
fallback: [helpline]
status: active
from: [own-2026]
sources:
  own-2026:
    publisher: Foundation
    kind: ngo
    date: "2026"
    url: https://foundation.example.or.id/
`,
  [DESK]: `
id: office-desk
ref: h5jk
service: office
name: { id: Loket, en: Desk }
area: "3171"
subdistrict: "317101"
address:
  text: Jl. Contoh No. 1
  from: [city-2026]
position: { lat: "-6.171", lon: "106.821", precision: street, from: [city-2026] }
status: active
from: [city-2026]
sources:
  city-2026:
    publisher: City
    kind: official
    date: "2026-01"
    url: https://city.example.go.id/
`,
  [HOUSE]: `
id: shelter-door
ref: j6kl
service: shelter
name: { id: Tempat bertanya, en: Place to ask }
area: "3212"
status: active
from: [own-2026]
sources:
  own-2026:
    publisher: Foundation
    kind: ngo
    date: "2026"
    url: https://foundation.example.or.id/
`,
  'data/vocabulary/needs.yaml': `
- { id: safety, ref: k7lm }
- { id: housing, ref: l8mn }
- { id: legal-help, ref: m9np }
`,
  'data/vocabulary/kinds.yaml': '[{ id: hotline }, { id: shelter }, { id: case-management }]',
  'data/vocabulary/who.yaml': '[{ id: everyone }, { id: women }]',
  'data/vocabulary/organization-kinds.yaml': '[{ id: government }, { id: ngo }]',
  'data/vocabulary/levels.yaml': '[{ id: national }, { id: district }]',
  'data/vocabulary/short-codes.yaml': `
- { code: "129", note: Helpline }
- { code: "110", note: Police }
- { code: "112", note: Emergency }
`,
  'data/areas/areas.yaml': `
- { code: "00", ref: n1pq, level: national, name: { id: Indonesia, en: Indonesia } }
- { code: "31", ref: p2qr, level: province, name: { id: Jakarta, en: Jakarta } }
- { code: "3171", ref: q3rs, level: city, name: { id: Jakarta Pusat, en: Central Jakarta }, parent: "31", town: "1" }
- { code: "32", ref: r4st, level: province, name: { id: Jawa Barat, en: West Java } }
- { code: "3212", ref: s5tv, level: regency, name: { id: Indramayu, en: Indramayu }, parent: "32", town: "2" }
`,
  'data/areas/subdistricts.yaml': `
- { code: "317101", name: Gambir, lat: "-6.17", lon: "106.82" }
- { code: "321201", name: Haurgeulis }
`,
  'data/areas/towns.yaml': `
- { id: "1", name: Jakarta Pusat, area: "3171", lat: "-6.18", lon: "106.84", precision: town }
- { id: "2", name: Indramayu, area: "3212", lat: "-6.33", lon: "108.32", precision: town }
`,
  'data/pages.yaml': '[{ id: about, ref: t6vw }]',
  'data/retired.yaml': '[]',
  'data/exceptions.yaml': '[]',
  'data/operator.yaml': `
exit:
  id: https://www.bmkg.go.id/
  en: https://www.bmkg.go.id/
`,
  'data/edition.yaml': 'date: "2026-11-21"',
  'data/core.yaml': `
first: [helpline, police-line, office]
ask: [helpline, police-line, office]
`,
};

/** Replaces the first `from`; a change that changes nothing is a mistake in the test. */
export function change(from: string, to: string): (text: string) => string {
  return (text) => {
    if (!text.includes(from)) throw new Error(`the small book has no "${from}" here`);
    return text.replace(from, () => to);
  };
}

/** Takes out the whole line that contains `part`. */
export function without(part: string): (text: string) => string {
  return (text) => {
    const lines = text.split('\n');
    const kept = lines.filter((line) => !line.includes(part));
    if (kept.length !== lines.length - 1) throw new Error(`"${part}" is not on exactly one line here`);
    return kept.join('\n');
  };
}

/** Several changes to one file, one after the other. */
export function each(...changes: ((text: string) => string)[]): (text: string) => string {
  return (text) => changes.reduce((changed, next) => next(changed), text);
}

/** The texts of the small book with the changes made. */
export function bookFiles(changes: Changes = {}): Record<string, string> {
  const files = { ...FILES };
  for (const [path, to] of Object.entries(changes)) {
    if (typeof to === 'string') files[path] = to;
    else files[path] = to(files[path] ?? '');
  }
  return files;
}

/** The small book with the changes made. Throws when a text is not a valid record: rules see only those. */
export function aBook(changes: Changes = {}): Book {
  const files = bookFiles(changes);
  const folder = <T>(schema: z.ZodType<T>, path: string) =>
    Object.keys(files)
      .filter((file) => file.startsWith(`data/${path}/`))
      .map((file) => one(schema, file));
  const one = <T>(schema: z.ZodType<T>, file: string): Filed<T> => {
    const { value, origin } = parsed(file);
    return { value: shaped(schema, value, origin), origin };
  };
  const list = <T>(schema: z.ZodType<T>, path: string): Filed<T>[] => {
    const { value, origin } = parsed(`data/${path}.yaml`);
    return (value as unknown[]).map((item, index) => ({
      value: shaped(schema, item, origin),
      origin: { file: origin.file, line: (at = []) => origin.line([index, ...at]) },
    }));
  };
  const parsed = (file: string) => {
    const { value, origin, problems } = parseYaml(files[file] ?? '', file);
    if (problems.length) throw new Error(`${file}: ${problems[0]?.message}`);
    return { value, origin };
  };
  return {
    organizations: folder(record.OrganizationRecord, 'organizations'),
    services: folder(record.ServiceRecord, 'services'),
    locations: folder(record.LocationRecord, 'locations'),
    vocabulary: Object.fromEntries(
      VOCABULARIES.map((name) => [name, list(record.Term, `vocabulary/${name}`)]),
    ),
    shortCodes: list(record.ShortCode, 'vocabulary/short-codes'),
    areas: list(record.AreaRecord, 'areas/areas'),
    subdistricts: list(record.SubdistrictRecord, 'areas/subdistricts'),
    towns: list(record.TownRecord, 'areas/towns'),
    pages: list(record.PageRef, 'pages'),
    retired: list(record.Retired, 'retired'),
    exceptions: list(record.Exception, 'exceptions'),
    operator: one(record.Operator, 'data/operator.yaml'),
    edition: one(record.Edition, 'data/edition.yaml'),
    core: one(record.Core, 'data/core.yaml'),
  };
}

function shaped<T>(schema: z.ZodType<T>, value: unknown, origin: Origin): T {
  const { value: result, problems } = checkShape(schema, value, origin);
  if (result === undefined) throw new Error(`${origin.file}: ${problems[0]?.message}`);
  return result;
}
