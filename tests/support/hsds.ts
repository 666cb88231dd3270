/**
 * The shapes of HSDS 3.1 as a strict schema: every property the standard names, nothing else, with its types,
 * formats, closed lists and what it requires. Written by hand from the schema reference
 * (https://docs.openreferral.org/en/3.1/hsds/schema_reference.html, read 2026-11-21), not copied from its files,
 * which are under CC BY-SA. Stricter than the standard in one thing: every id is a UUID of version 5.
 */
import { z } from 'zod';

const text = z.string();
const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
const uri = z.url();
const email = z.email();
const date = z.iso.date();
/** HH:MM with its distance from UTC, or none. */
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]\d\d:\d\d)?$/);
const kind = z.enum(['physical', 'postal', 'virtual']);

/** Optional properties of one type. */
function may<T extends z.ZodType, Names extends string>(type: T, ...names: Names[]) {
  return Object.fromEntries(names.map((name) => [name, type.optional()])) as Record<Names, z.ZodOptional<T>>;
}

const Metadata = z.strictObject({
  id: uuid,
  ...may(uuid, 'resource_id'),
  ...may(text, 'resource_type'),
  last_action_date: date,
  last_action_type: text,
  field_name: text,
  previous_value: text,
  replacement_value: text,
  updated_by: text,
});
const metadata = z.array(Metadata).optional();

export const Taxonomy = z.strictObject({
  id: uuid,
  name: text,
  description: text,
  ...may(uri, 'uri'),
  ...may(text, 'version'),
  metadata,
});
const TaxonomyTerm = z.strictObject({
  id: uuid,
  name: text,
  description: text,
  ...may(text, 'code', 'taxonomy'),
  ...may(uuid, 'parent_id', 'taxonomy_id'),
  taxonomy_detail: Taxonomy.optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional(),
  ...may(uri, 'term_uri'),
  metadata,
});
const Attribute = z.strictObject({
  id: uuid,
  ...may(uuid, 'link_id', 'taxonomy_term_id'),
  ...may(text, 'link_type', 'link_entity', 'value', 'label'),
  taxonomy_term: TaxonomyTerm.optional(),
  metadata,
});
const more = { attributes: z.array(Attribute).optional(), metadata };

const Language = z.strictObject({
  id: uuid,
  ...may(uuid, 'service_id', 'location_id', 'phone_id'),
  ...may(text, 'name', 'code', 'note'),
  ...more,
});
const languages = z.array(Language).optional();
const Phone = z.strictObject({
  id: uuid,
  ...may(uuid, 'location_id', 'service_id', 'organization_id', 'contact_id', 'service_at_location_id'),
  number: text,
  extension: z.number().optional(),
  // RFC 6350, section 6.4.1
  type: z.enum(['text', 'voice', 'fax', 'cell', 'video', 'pager', 'textphone']).optional(),
  ...may(text, 'description'),
  languages,
  ...more,
});
const phones = z.array(Phone).optional();
const Contact = z.strictObject({
  id: uuid,
  ...may(uuid, 'organization_id', 'service_id', 'service_at_location_id', 'location_id'),
  ...may(text, 'name', 'title', 'department'),
  ...may(email, 'email'),
  phones,
  ...more,
});
const contacts = z.array(Contact).optional();
const Schedule = z.strictObject({
  id: uuid,
  ...may(uuid, 'service_id', 'location_id', 'service_at_location_id'),
  ...may(date, 'valid_from', 'valid_to', 'dtstart', 'until'),
  ...may(z.number(), 'timezone', 'count', 'interval'),
  ...may(z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']), 'wkst'),
  ...may(z.enum(['WEEKLY', 'MONTHLY']), 'freq'),
  // RFC 5545, section 3.3.10
  byday: z
    .string()
    .regex(/^(-?\d)?(MO|TU|WE|TH|FR|SA|SU)(,(-?\d)?(MO|TU|WE|TH|FR|SA|SU))*$/)
    .optional(),
  ...may(text, 'byweekno', 'bymonthday', 'byyearday', 'description', 'attending_type', 'notes'),
  ...may(time, 'opens_at', 'closes_at'),
  ...may(uri, 'schedule_link'),
  ...more,
});
const schedules = z.array(Schedule).optional();
const ServiceArea = z.strictObject({
  id: uuid,
  ...may(uuid, 'service_id', 'service_at_location_id'),
  ...may(text, 'name', 'description', 'extent', 'extent_type', 'uri'),
  ...more,
});
const Url = z.strictObject({
  id: uuid,
  url: uri,
  ...may(text, 'label'),
  ...may(uuid, 'organization_id', 'service_id'),
  ...more,
});
const Address = z.strictObject({
  id: uuid,
  ...may(uuid, 'location_id'),
  ...may(text, 'attention', 'address_2', 'region'),
  address_1: text,
  city: text,
  state_province: text,
  postal_code: text,
  country: z.string().regex(/^[A-Z]{2}$/),
  address_type: kind,
  ...more,
});
const Accessibility = z.strictObject({
  id: uuid,
  ...may(uuid, 'location_id'),
  ...may(text, 'description', 'details'),
  ...may(uri, 'url'),
  ...more,
});
const Location = z.strictObject({
  id: uuid,
  location_type: kind,
  ...may(uri, 'url'),
  ...may(uuid, 'organization_id'),
  ...may(
    text,
    'name',
    'alternate_name',
    'description',
    'transportation',
    'external_identifier',
    'external_identifier_type',
  ),
  ...may(z.number(), 'latitude', 'longitude'),
  languages,
  addresses: z.array(Address).optional(),
  contacts,
  accessibility: z.array(Accessibility).optional(),
  phones,
  schedules,
  ...more,
});
const Organization = z.strictObject({
  id: uuid,
  name: text,
  description: text,
  ...may(text, 'alternate_name', 'legal_status', 'logo', 'parent_organization_id'),
  ...may(email, 'email'),
  ...may(uri, 'website', 'uri'),
  additional_websites: z.array(Url).optional(),
  year_incorporated: z.number().optional(),
  contacts,
  phones,
  locations: z.array(Location).optional(),
  ...more,
});
const ServiceAtLocation = z.strictObject({
  id: uuid,
  ...may(uuid, 'service_id', 'location_id'),
  ...may(text, 'description'),
  service_areas: z.array(ServiceArea).optional(),
  contacts,
  phones,
  schedules,
  location: Location.optional(),
  ...more,
});
export const Service = z.strictObject({
  id: uuid,
  name: text,
  status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed']),
  ...may(uuid, 'organization_id', 'program_id'),
  ...may(
    text,
    'alternate_name',
    'description',
    'interpretation_services',
    'application_process',
    'fees_description',
    'accreditations',
    'eligibility_description',
    'alert',
  ),
  ...may(z.number(), 'minimum_age', 'maximum_age'),
  ...may(date, 'assured_date'),
  ...may(email, 'email', 'assurer_email'),
  ...may(uri, 'url'),
  additional_urls: z.array(Url).optional(),
  phones,
  schedules,
  service_areas: z.array(ServiceArea).optional(),
  service_at_locations: z.array(ServiceAtLocation).optional(),
  languages,
  organization: Organization.optional(),
  contacts,
  ...more,
});

/** A page of things as the API of HSDS answers; ours says besides what edition and licence it is. */
export function pageOf<T extends z.ZodType>(content: T) {
  return z.strictObject({
    total_items: z.int(),
    total_pages: z.int(),
    page_number: z.int(),
    size: z.int(),
    first_page: z.boolean(),
    last_page: z.boolean(),
    empty: z.boolean(),
    contents: z.array(content),
    language: text,
    edition: date,
    licence: z.strictObject({ id: text, url: uri }),
    attribution: text,
  });
}

export type Service = z.infer<typeof Service>;
export type Attribute = z.infer<typeof Attribute>;
