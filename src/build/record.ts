/**
 * The one definition of an authored record: the types, the checks of shape and the JSON Schema that editors
 * use all come from here. Every value is text (YAML is read with the failsafe schema), so that no number,
 * code or hour is changed on the way in.
 */
import { z } from 'zod';
import { CONFIRMED_BY, CONTACT_TYPES, PHASES, REACHES, SOURCE_KINDS } from '../domain/service.ts';

/** A plain slug; it never changes and is never reused. */
const Id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write a slug: small letters, digits, single hyphens');
/** Opaque name of a page in its URL: 4 to 6 consonants and digits, so that it never spells a word. */
const Ref = z
  .string()
  .regex(/^(?=.*[0-9])[bcdfghjklmnpqrstvwxz0-9]{4,6}$/, 'write 4 to 6 consonants and digits, with a digit');
const Text = z.string().trim().min(1, 'write some text or remove the line');
/** The source languages. Other languages translate from these, in `locales/`. */
const Localized = z.strictObject({ id: Text, en: Text });
const Code = z.string().regex(/^\d{2}(\d{2})?$/, 'write a Kemendagri code of two or four digits, in quotes');
const Subdistrict = z.string().regex(/^\d{6}$/, 'write the six digits of the subdistrict, in quotes');
const SourceDate = z
  .string()
  .regex(/^(\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?|undated)$/, 'write YYYY, YYYY-MM, YYYY-MM-DD or undated');
const Key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const From = z.array(Key);
const YesNo = z.enum(['yes', 'no']);
const Answer = z.enum(['yes', 'no', 'unknown']);
const Decimal = z.string().regex(/^-?\d{1,3}(\.\d+)?$/, 'write degrees as a decimal number');

const Source = z.strictObject({
  publisher: Text,
  kind: z.enum(SOURCE_KINDS),
  date: SourceDate,
  url: z.url().optional(),
  /** Publishers of one house, or papers that reprint one agency, count once for the tier. */
  house: Key.optional(),
});
const Sources = z.record(Key, Source);

const Contact = z.strictObject({
  id: Id,
  type: z.enum(CONTACT_TYPES),
  value: Text,
  extension: z.string().regex(/^\d+$/).optional(),
  label: Localized.optional(),
  hours: Text.optional(),
  hoursNote: Localized.optional(),
  tollFree: YesNo.optional(),
  reach: z.enum(REACHES),
  from: From,
  confirmed: z.strictObject({ date: SourceDate, how: z.enum(CONFIRMED_BY) }),
  /** Two well-sourced values exist; this one is kept, and the tier is B at best. */
  contested: YesNo.optional(),
  /** Why it is kept in the data but never shown. */
  withheld: Text.optional(),
});

const Conflict = z.strictObject({ field: Text, kept: Text.optional(), other: Text });
const Status = z.enum(['active', 'unverified', 'renamed']);
/** A sentence that needs a source of its own. */
const Sourced = z.strictObject({ id: Text, en: Text, from: From.min(1) });

export const OrganizationRecord = z.strictObject({
  id: Id,
  name: Localized,
  acronym: Text.optional(),
  aliases: z.array(Text).optional(),
  kind: Id,
  level: Id,
  area: Code,
});

export const ServiceRecord = z.strictObject({
  id: Id,
  ref: Ref,
  organization: Id,
  name: Localized,
  aliases: z.array(Text).optional(),
  what: Localized,
  caution: Localized.optional(),
  next: Sourced.optional(),
  stop: Sourced.optional(),
  needs: z.array(Id).min(1),
  kinds: z.array(Id),
  who: z.array(Id),
  men: z.strictObject({ served: Answer, basis: Text.optional() }),
  cost: z.enum(['free', 'unknown']),
  police: z.strictObject({ told: Answer, from: From.optional() }),
  confidential: YesNo,
  phases: z.array(z.enum(PHASES)),
  coverage: z.array(Code).min(1),
  hours: Text.optional(),
  hoursNote: Localized.optional(),
  languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).min(1),
  contacts: z.array(Contact).optional(),
  fallback: z.array(Id).optional(),
  status: Status,
  withheld: Text.optional(),
  conflicts: z.array(Conflict).optional(),
  note: Text.optional(),
  from: From,
  sources: Sources.optional(),
});

export const LocationRecord = z.strictObject({
  id: Id,
  ref: Ref,
  service: Id,
  name: Localized,
  aliases: z.array(Text).optional(),
  area: Code,
  alsoAreas: z.array(Code).optional(),
  hours: Text.optional(),
  hoursNote: Localized.optional(),
  subdistrict: Subdistrict.optional(),
  address: z
    .strictObject({
      text: Text,
      postcode: z
        .string()
        .regex(/^\d{5}$/)
        .optional(),
      from: From,
      withheld: Text.optional(),
    })
    .optional(),
  position: z
    .strictObject({
      lat: Decimal,
      lon: Decimal,
      precision: z.enum(['building', 'street']),
      from: From.min(1),
    })
    .optional(),
  contacts: z.array(Contact).optional(),
  status: Status,
  withheld: Text.optional(),
  note: Text.optional(),
  from: From,
  sources: Sources.optional(),
});

/** One entry of a closed list in `data/vocabulary/<list>.yaml`; its label is in `locales/<lang>/vocabulary.json`. */
export const Term = z.strictObject({
  id: Id,
  /** Only for terms that have a page (needs). */
  ref: Ref.optional(),
  /** Name of the picture in `src/ui/icon`. */
  icon: Id.optional(),
});

export const ShortCode = z.strictObject({ code: z.string().regex(/^\d{3,11}$/), note: Text });

export const AreaRecord = z.strictObject({
  code: Code,
  ref: Ref,
  level: z.enum(['national', 'international', 'province', 'regency', 'city']),
  name: Localized,
  official: Text.optional(),
  aliases: z.array(Text).optional(),
  parent: Code.optional(),
  /** Id of the town in `towns.yaml` that stands for the area. */
  town: z.string().optional(),
});

export const SubdistrictRecord = z.strictObject({
  code: Subdistrict,
  name: Text,
  aliases: z.array(Text).optional(),
  lat: Decimal.optional(),
  lon: Decimal.optional(),
});

export const TownRecord = z.strictObject({
  /** Number in GeoNames, as text; for a district of Jakarta its own area code. */
  id: z.string().regex(/^\d+$/),
  name: Text,
  area: Code,
  lat: Decimal,
  lon: Decimal,
  precision: z.enum(['town', 'province']),
});

export const PageRef = z.strictObject({ id: Id, ref: Ref });
export const Retired = z.strictObject({
  id: Id,
  ref: Ref,
  successor: Id.optional(),
  date: SourceDate,
  reason: Text,
});
export const Exception = z.strictObject({ rule: Id, id: Text, reason: Text, date: SourceDate });

export const Operator = z.strictObject({
  /** Who runs this copy. Left out: the about page says that this copy has no operator yet. */
  name: Text.optional(),
  corrections: z
    .strictObject({ whatsapp: Text.optional(), email: Text.optional(), sms: Text.optional() })
    .optional(),
  /** Where "Close" goes, per language. */
  exit: z.record(z.string(), z.url()),
  map: z.strictObject({ tiles: Text, attribution: Text }).optional(),
});

export const Edition = z.strictObject({ date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) });
/** The services whose first line stands on the home page and in the shell itself. */
export const Core = z.strictObject({ first: z.array(Id).length(3), ask: z.array(Id).min(3) });

export type OrganizationRecord = z.infer<typeof OrganizationRecord>;
export type ServiceRecord = z.infer<typeof ServiceRecord>;
export type LocationRecord = z.infer<typeof LocationRecord>;
export type ContactRecord = z.infer<typeof Contact>;
export type SourceRecord = z.infer<typeof Source>;
export type Term = z.infer<typeof Term>;
export type ShortCode = z.infer<typeof ShortCode>;
export type AreaRecord = z.infer<typeof AreaRecord>;
export type SubdistrictRecord = z.infer<typeof SubdistrictRecord>;
export type TownRecord = z.infer<typeof TownRecord>;
export type Retired = z.infer<typeof Retired>;
export type Exception = z.infer<typeof Exception>;
export type Operator = z.infer<typeof Operator>;
export type Edition = z.infer<typeof Edition>;
export type Core = z.infer<typeof Core>;
export type PageRef = z.infer<typeof PageRef>;
