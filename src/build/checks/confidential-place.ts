import type { Filed } from '../read.ts';
import type { LocationRecord, ServiceRecord } from '../record.ts';
import type { Finding, Rule } from './rule.ts';
import { plainTextsOf, textsOf } from './texts.ts';

const MAPS =
  /maps\.app\.goo\.gl|goo\.gl\/maps|google\.[a-z.]+\/maps|maps\.(google|apple)\.|openstreetmap\.org|waze\.com/i;
/** "Jalan" is also "way" and "walk": only before a name it is a street. */
const STREET =
  /\b(Jl|Jln|Gg)\b|\b(Jalan|Gang|Kampung|Komplek|Perumahan|Desa|Kelurahan) [A-Z]|\bR[TW][. ]*\d|\b[A-Z]\w+ (Street|Road|Alley)\b/;
const TIP = 'remove it here and from the history of the file; a place of refuge is never written down';

export const confidentialPlace: Rule = {
  name: 'confidential-place',
  about: 'The place of a refuge is not published, not mapped, and not kept in the data either.',
  check(book, { locationsOf }) {
    return book.services
      .filter(({ value }) => value.confidential === 'yes')
      .flatMap((service) => {
        const offices = locationsOf(service.value.id);
        return [
          ...words(service),
          ...offices.flatMap(words),
          ...offices.flatMap(({ value, origin }) =>
            (['address', 'subdistrict', 'position'] as const).flatMap((field): Finding[] =>
              value[field] === undefined
                ? []
                : [
                    {
                      id: value.id,
                      origin,
                      at: [field],
                      message: `has ${field}, and its service is confidential`,
                      tip: TIP,
                    },
                  ],
            ),
          ),
        ];
      });
  },
};

function words({ value, origin }: Filed<ServiceRecord> | Filed<LocationRecord>): Finding[] {
  const maps = [
    ...Object.entries(value.sources ?? {}).map(([key, { url }]) => ({
      at: ['sources', key, 'url'],
      text: url,
    })),
    ...(value.contacts ?? []).map((contact, index) => ({
      at: ['contacts', index, 'value'],
      text: contact.value,
    })),
  ].filter(({ text }) => text && MAPS.test(text));
  const streets = [...textsOf(value), ...plainTextsOf(value)].filter(
    ({ text }) => STREET.test(text) || MAPS.test(text),
  );
  return [...maps, ...streets].map(({ at, text }) => ({
    id: value.id,
    origin,
    at,
    message: `"${text}" tells where a confidential service is`,
    tip: TIP,
  }));
}
