import type { Filed, Origin } from '../read.ts';
import type { Finding, Rule } from './rule.ts';

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

export const knownTerms: Rule = {
  name: 'known-terms',
  about: 'A misspelt need, kind or reference would drop the record out of a filter without a word.',
  check(book) {
    const ids = (items: Filed<{ id: string }>[] | undefined) => new Set(items?.map(({ value }) => value.id));
    const organizations = ids(book.organizations);
    const services = ids(book.services);
    const locations = ids(book.locations);
    const terms = (list: string) => ids(book.vocabulary[list]);
    const needs = terms('needs');
    const kinds = terms('kinds');
    const who = terms('who');
    const organizationKinds = terms('organization-kinds');
    const levels = terms('levels');
    const isLanguage = { has: (code: string) => languageNames.of(code) !== undefined };

    return [
      ...book.organizations.flatMap((filed) => [
        ...unknown(filed, organizationKinds, 'kind', 'data/vocabulary/organization-kinds.yaml'),
        ...unknown(filed, levels, 'level', 'data/vocabulary/levels.yaml'),
      ]),
      ...book.services.flatMap((filed) => [
        ...unknown(filed, organizations, 'organization', 'data/organizations'),
        ...unknown(filed, needs, 'needs', 'data/vocabulary/needs.yaml'),
        ...unknown(filed, kinds, 'kinds', 'data/vocabulary/kinds.yaml'),
        ...unknown(filed, who, 'who', 'data/vocabulary/who.yaml'),
        ...unknown(filed, isLanguage, 'languages', 'the language codes of ISO 639'),
      ]),
      ...book.locations.flatMap((filed) => unknown(filed, services, 'service', 'data/services')),
      ...book.retired.flatMap(({ value: { id, successor }, origin }) =>
        successor === undefined || services.has(successor) || locations.has(successor)
          ? []
          : unknownTerm(
              id,
              origin,
              ['successor'],
              'successor',
              successor,
              'data/services and data/locations',
            ),
      ),
    ];
  },
};

/** One finding per value of the field, a text or a list, that `known` does not have. */
function unknown<Key extends string, T extends { id: string } & Record<Key, string | string[]>>(
  { value: record, origin }: Filed<T>,
  known: { has(id: string): boolean },
  field: Key,
  place: string,
): Finding[] {
  const value: string | string[] = record[field];
  const named = Array.isArray(value)
    ? value.map((term, index) => ({ term, at: [field, index] }))
    : [{ term: value, at: [field] }];
  return named.flatMap(({ term, at }) =>
    known.has(term) ? [] : unknownTerm(record.id, origin, at, field, term, place),
  );
}

function unknownTerm(
  id: string,
  origin: Origin,
  at: PropertyKey[],
  field: string,
  term: string,
  place: string,
): Finding[] {
  const message = `${field} names "${term}", which does not exist`;
  return [{ id, origin, at, message, tip: `look for the right spelling in ${place}` }];
}
