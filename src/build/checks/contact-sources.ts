import type { Filed } from '../read.ts';
import type { LocationRecord, ServiceRecord } from '../record.ts';
import type { Finding, Rule } from './rule.ts';

type Cited = Filed<ServiceRecord> | Filed<LocationRecord>;

export const contactSources: Rule = {
  name: 'contact-sources',
  about: 'Nothing unsourced is published, and every source listed supports something.',
  check(book) {
    return [...book.services, ...book.locations].flatMap((filed) => [
      ...unsourced(filed),
      ...unknownKeys(filed),
      ...unusedKeys(filed),
    ]);
  },
};

interface Citation {
  what: string;
  at: PropertyKey[];
  from: string[];
  /** Why it may stand without a source. */
  withheld?: string | undefined;
}

function citationsOf({ value }: Cited): Citation[] {
  const citations: Citation[] = [
    { what: 'the record', at: ['from'], from: value.from, withheld: value.withheld },
  ];
  (value.contacts ?? []).forEach((contact, index) => {
    const withheld = value.withheld ?? contact.withheld;
    const what = `contact ${contact.id}`;
    citations.push({ what, at: ['contacts', index, 'from'], from: contact.from, withheld });
  });
  if ('address' in value && value.address) {
    const { from, withheld = value.withheld } = value.address;
    citations.push({ what: 'the address', at: ['address', 'from'], from, withheld });
  }
  for (const field of ['position', 'next', 'stop', 'police'] as const) {
    const part: { from?: string[] | undefined } | undefined = (
      value as Partial<ServiceRecord & LocationRecord>
    )[field];
    if (part?.from) citations.push({ what: field, at: [field, 'from'], from: part.from });
  }
  return citations;
}

function unsourced(filed: Cited): Finding[] {
  return citationsOf(filed).flatMap(({ what, at, from, withheld }) =>
    from.length || withheld
      ? []
      : {
          id: filed.value.id,
          origin: filed.origin,
          at,
          message: `${what} has no source`,
          tip: 'add the key of a source to "from", or write with "withheld" why it is not shown',
        },
  );
}

function unknownKeys(filed: Cited): Finding[] {
  const { id, sources = {} } = filed.value;
  return citationsOf(filed).flatMap(({ what, at, from }) =>
    from.flatMap((key, index) =>
      Object.hasOwn(sources, key)
        ? []
        : {
            id,
            origin: filed.origin,
            at: [...at, index],
            message: `${what} cites "${key}", which is not among the sources of this file`,
            tip: 'correct the key or add the source under "sources"',
          },
    ),
  );
}

function unusedKeys(filed: Cited): Finding[] {
  const used = new Set(citationsOf(filed).flatMap(({ from }) => from));
  return Object.keys(filed.value.sources ?? {}).flatMap((key) =>
    used.has(key)
      ? []
      : {
          id: filed.value.id,
          origin: filed.origin,
          at: ['sources', key],
          message: `source "${key}" supports nothing`,
          tip: 'cite it with "from" where it belongs, or remove it',
        },
  );
}
