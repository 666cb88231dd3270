/**
 * What the browser gets: services in one language, ready to show. The authored form (all languages, with
 * history) is the record in `src/build/record.ts`; `src/build/compile.ts` turns records into these.
 */

export const CONTACT_TYPES = [
  'hotline',
  'phone',
  'whatsapp',
  'sms',
  'email',
  'web',
  'instagram',
  'facebook',
] as const;
export type ContactType = (typeof CONTACT_TYPES)[number];

/** `national`: Indonesian networks only. `city`: only from inside the area served. `world`: from anywhere. */
export const REACHES = ['national', 'city', 'world'] as const;
export type Reach = (typeof REACHES)[number];

export const SOURCE_KINDS = ['official', 'ngo', 'news', 'other'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** How a contact was last confirmed: a source of that kind, or a call somebody made. */
export const CONFIRMED_BY = ['phone', ...SOURCE_KINDS] as const;
export type ConfirmedBy = (typeof CONFIRMED_BY)[number];

export type Answer = 'yes' | 'no' | 'unknown';
export const PHASES = ['crisis', 'transition', 'inclusion'] as const;
export type Phase = (typeof PHASES)[number];
export type Tier = 'A' | 'B' | 'C';

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `undated` where the source itself carries no date. */
export type SourceDate = string;

export interface Source {
  publisher: string;
  kind: SourceKind;
  date: SourceDate;
  /** Only official pages and an organisation's own; news is named, never linked (some name survivors). */
  url?: string;
}

export interface Contact {
  type: ContactType;
  /** E.164 (`+62…`), a short code of the closed list, an address, a URL, or `@name`. */
  value: string;
  /** Menu digit to press after the call is answered; never part of a link (R49). */
  extension?: string;
  label?: string;
  /** See `src/domain/hours.ts`. */
  hours?: string;
  hoursNote?: string;
  tollFree?: boolean;
  reach: Reach;
  tier: Tier;
  confirmed: { date: SourceDate; how: ConfirmedBy };
  /** Two well-sourced values exist; this is the one kept. */
  contested?: boolean;
  sources: Source[];
}

export interface Place {
  id: string;
  name: string;
  /** Kemendagri code of the regency or city. */
  area: string;
  hours?: string;
  hoursNote?: string;
  address?: { text: string; postcode?: string; sources: Source[] };
  /** A point that stands for the place, and how exactly. Never set for a confidential place. */
  position?: Position;
  contacts: Contact[];
  sources: Source[];
}

export interface Position {
  lat: number;
  lon: number;
  precision: 'building' | 'street' | 'subdistrict' | 'town' | 'province';
  /** Name of the subdistrict or town the point belongs to. */
  of?: string;
}

export interface Organization {
  id: string;
  name: string;
  acronym?: string;
  aliases: string[];
  kind: string;
  level: string;
}

export interface Service {
  id: string;
  ref: string;
  name: string;
  /** The Indonesian name, where it differs: what stands on the door. */
  localName?: string;
  acronym?: string;
  aliases: string[];
  organization: Organization;
  /** Codes of the areas served; `00` is all Indonesia, `99` abroad. */
  areas: string[];
  needs: string[];
  kinds: string[];
  who: string[];
  men: Answer;
  cost: 'free' | 'unknown';
  /** Whether police take part or are told. */
  police: Answer;
  /** The place is not published, nor mapped. */
  confidential: boolean;
  phases: Phase[];
  languages: string[];
  status: 'active' | 'unverified' | 'renamed';
  hours?: string;
  hoursNote?: string;
  what: string;
  /** The Indonesian sentence, where the language has no prose of its own; what else is prose is Indonesian then too. */
  localWhat?: string;
  caution?: string;
  /** What happens after the first contact, and whether one may stop: only where a source says so. */
  next?: string;
  stop?: string;
  contacts: Contact[];
  places: Place[];
  /** Ids of services to turn to when nobody answers. */
  fallback: string[];
  /** Newest date among the sources; `undated` when none has one. */
  newest: SourceDate;
  sources: Source[];
  /** For one office of a service with many offices: the id of that service. */
  parent?: string;
  /** For a service with many offices: the ids of the offices, which have pages of their own. */
  branches: string[];
}

/** Known by name, kept in the data, but with no confirmed number: found by search, never given a page. */
export interface Withheld {
  id: string;
  name: string;
  acronym?: string;
  aliases: string[];
  needs: string[];
  areas: string[];
  fallback: string[];
}
