import type { Book, Origin } from '../read.ts';
import type { Context } from './context.ts';
import type { Finding, Rule } from './rule.ts';

const TIP = 'look the code up in data/areas; codes are text, in quotes';

export const knownAreas: Rule = {
  name: 'known-areas',
  about: 'A service whose area does not exist is found by nobody who chooses a district.',
  check(book, context) {
    const wrong = (id: string, origin: Origin, at: PropertyKey[], code: string | undefined): Finding[] =>
      code === undefined || context.areas.has(code)
        ? []
        : [{ id, origin, at, message: `names area "${code}", which does not exist`, tip: TIP }];

    return [
      ...book.organizations.flatMap(({ value, origin }) => wrong(value.id, origin, ['area'], value.area)),
      ...book.services.flatMap(({ value, origin }) =>
        value.coverage.flatMap((code, index) => wrong(value.id, origin, ['coverage', index], code)),
      ),
      ...book.locations.flatMap(({ value, origin }) => [
        ...wrong(value.id, origin, ['area'], value.area),
        ...(value.alsoAreas ?? []).flatMap((code, index) =>
          wrong(value.id, origin, ['alsoAreas', index], code),
        ),
      ]),
      ...book.towns.flatMap(({ value, origin }) => wrong(value.id, origin, ['area'], value.area)),
      ...book.areas.flatMap(({ value, origin }) => wrong(value.code, origin, ['parent'], value.parent)),
      ...book.subdistricts.flatMap(({ value, origin }) =>
        wrong(value.code, origin, ['code'], value.code.slice(0, 4)),
      ),
      ...subdistrictsOfLocations(book),
      ...areasAlone(book, context),
    ];
  },
};

function subdistrictsOfLocations(book: Book): Finding[] {
  const known = new Set(book.subdistricts.map(({ value }) => value.code));
  return book.locations.flatMap(({ value: { id, area, alsoAreas = [], subdistrict }, origin }) => {
    if (subdistrict === undefined) return [];
    const at = ['subdistrict'];
    if (!known.has(subdistrict))
      return {
        id,
        origin,
        at,
        message: `names subdistrict "${subdistrict}", which does not exist`,
        tip: TIP,
      };
    if ([area, ...alsoAreas].includes(subdistrict.slice(0, 4))) return [];
    const message = `names subdistrict "${subdistrict}", which is not in area "${area}"`;
    return {
      id,
      origin,
      at,
      message,
      tip: 'correct the area or the subdistrict; its first four digits are the area',
    };
  });
}

/** A district without its province or its town cannot be placed on the map nor fall back on its province. */
function areasAlone(book: Book, { towns }: Context): Finding[] {
  return book.areas.flatMap(({ value: { code: id, level, parent, town }, origin }): Finding[] => {
    const district = level === 'regency' || level === 'city';
    if (district && parent === undefined)
      return [{ id, origin, message: 'has no parent', tip: 'add the code of its province as parent' }];
    if (district && town === undefined)
      return [{ id, origin, message: 'has no town', tip: 'add the id of the town that stands for it' }];
    if (town !== undefined && !towns.has(town))
      return [{ id, origin, at: ['town'], message: `names town "${town}", which does not exist`, tip: TIP }];
    return [];
  });
}
