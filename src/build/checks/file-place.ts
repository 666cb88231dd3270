import type { Book, Filed } from '../read.ts';
import type { Finding, Rule } from './rule.ts';

export const filePlace: Rule = {
  name: 'file-place',
  about: 'Whoever knows the id finds the file, and whoever knows the district finds its records.',
  check(book: Book) {
    const areaOf = new Map(book.organizations.map(({ value }) => [value.id, value.area]));
    return [
      ...book.organizations.flatMap((filed) => misplaced(filed, 'data/organizations')),
      ...book.services.flatMap((filed) => {
        const area = areaOf.get(filed.value.organization);
        return area === undefined ? [] : misplaced(filed, `data/services/${area}`);
      }),
      ...book.locations.flatMap((filed) => misplaced(filed, `data/locations/${filed.value.area}`)),
    ];
  },
};

function misplaced({ value: { id }, origin }: Filed<{ id: string }>, folder: string): Finding[] {
  const place = `${folder}/${id}.yaml`;
  if (origin.file === place) return [];
  const tip = `move the file to ${place}, or correct the id or the area (a service lies in the area of its organization)`;
  return [{ id, origin, at: ['id'], message: 'lies in the wrong place', tip }];
}
