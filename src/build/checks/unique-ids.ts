import type { Book, Filed, Origin } from '../read.ts';
import type { LocationRecord, ServiceRecord } from '../record.ts';
import { freeRef } from '../ref.ts';
import type { Finding, Rule } from './rule.ts';

interface Named {
  id: string;
  origin: Origin;
  at: PropertyKey[];
}

export const uniqueIds: Rule = {
  name: 'unique-ids',
  about: 'Ids and refs are in links that people have kept; one may never come to mean something else.',
  check(book) {
    return [...doubledIds(book), ...doubledRefs(book)];
  },
};

function doubledIds(book: Book): Finding[] {
  const named = (items: Filed<{ id: string }>[]): Named[] =>
    items.map(({ value, origin }) => ({ id: value.id, origin, at: ['id'] }));
  const coded = (items: Filed<{ code: string }>[]): Named[] =>
    items.map(({ value, origin }) => ({ id: value.code, origin, at: ['code'] }));
  const lists: Named[][] = [
    named(book.organizations),
    [...named(book.retired), ...named(book.services), ...named(book.locations)],
    [...book.services, ...book.locations].flatMap(contactIds),
    ...Object.values(book.vocabulary).map(named),
    named(book.pages),
    named(book.towns),
    coded(book.areas),
    coded(book.subdistricts),
    coded(book.shortCodes),
  ];
  return lists.flatMap((list) =>
    repeated(list, ({ id }) => id).map(({ item, first }) => ({
      ...item,
      message: `this id is already in ${first.origin.file}`,
      tip: 'choose another id; a retired one is never used again',
    })),
  );
}

function contactIds({ value, origin }: Filed<ServiceRecord> | Filed<LocationRecord>): Named[] {
  return (value.contacts ?? []).map(({ id }, index) => ({ id, origin, at: ['contacts', index, 'id'] }));
}

function doubledRefs(book: Book): Finding[] {
  const refs = [
    ...book.retired,
    ...book.services,
    ...book.locations,
    ...book.pages,
    ...Object.values(book.vocabulary).flat(),
    ...book.areas,
  ].flatMap(({ value, origin }) => {
    const id = 'code' in value ? value.code : value.id;
    return value.ref ? [{ id, ref: value.ref, origin, at: ['ref'] }] : [];
  });
  const taken = new Set(refs.map(({ ref }) => ref));
  return repeated(refs, ({ ref }) => ref).map(({ item: { id, ref, origin, at }, first }) => ({
    id,
    origin,
    at,
    message: `ref ${ref} already belongs to ${first.id} in ${first.origin.file}`,
    tip: `write ref: ${freeRef(id, taken)}, which is free`,
  }));
}

function repeated<T>(items: T[], keyOf: (item: T) => string): { item: T; first: T }[] {
  const firsts = new Map<string, T>();
  return items.flatMap((item) => {
    const first = firsts.get(keyOf(item));
    if (first === undefined) firsts.set(keyOf(item), item);
    return first === undefined ? [] : [{ item, first }];
  });
}
