/**
 * All names of places a query may hold: provinces, regencies, cities, subdistricts, and everyday names such
 * as Muara Baru. Names are kept without spaces, so that "kandang haur" and "kandanghaur" are one.
 */
import type { Area } from '../directory.ts';
import { wordsOf } from './normalize.ts';
import type { Searched, SearchVocabulary } from './types.ts';

const REGENCY = ['kabupaten', 'kab'];
const REGENCY_AFTER = ['regency', 'kabupaten', 'kab'];
const CITY_AFTER = ['city', 'kota'];
/** People say Tambun or Tarogong and leave out which half. */
const HALVES = new Set('utara selatan timur barat tengah pusat kulon wetan kaler kidul'.split(' '));
export interface PlaceName {
  /** More than one where a regency and a city, or two subdistricts, share the name. */
  areas: string[];
  /** A province, regency or city: known to everybody, so a misspelling of it is likely meant. */
  wellKnown: boolean;
}
/** By the name in small letters without spaces. */
export type PlaceNames = ReadonlyMap<string, PlaceName>;

const joined = (words: string[]) => words.join('');

/** The name as people write it: "bandung" for a regency and a city, "kab bandung" and "bandung kota" for one. */
function namesOf(area: Area): string[][] {
  const names = [area.name, ...area.aliases].map(wordsOf);
  if (area.level !== 'regency' && area.level !== 'city') return names;
  const bare = names.map((words) => {
    const start = [...REGENCY, 'kota'].includes(words[0] ?? '') ? 1 : 0;
    const end = ['regency', 'city'].includes(words[words.length - 1] ?? '') ? -1 : words.length;
    return words.slice(start, end);
  });
  const marked = bare.flatMap((words) =>
    area.level === 'regency'
      ? [...REGENCY.map((mark) => [mark, ...words]), ...REGENCY_AFTER.map((mark) => [...words, mark])]
      : [['kota', ...words], ...CITY_AFTER.map((mark) => [...words, mark])],
  );
  return [...names, ...bare, ...marked].filter((words) => words.length > 0);
}

/** Names of regencies and cities win over names of everyday use, and these over subdistricts of the same name. */
export function placeNames(directory: Searched, vocabulary: SearchVocabulary): PlaceNames {
  const names = new Map<string, PlaceName>();
  /** One layer after the other: a name that an earlier layer has is left alone. */
  function layer(entries: readonly (readonly [words: string[], code: string])[], wellKnown = false) {
    const areas = new Map<string, Set<string>>();
    for (const [words, code] of entries) {
      const key = joined(words);
      if (key.length > 2) areas.set(key, (areas.get(key) ?? new Set()).add(code));
    }
    for (const [key, codes] of areas) if (!names.has(key)) names.set(key, { areas: [...codes], wellKnown });
  }
  const districts = directory.subdistricts.flatMap(({ name, aliases = [], area }) =>
    [name, ...aliases].map((text) => [wordsOf(text), area] as const),
  );
  layer(
    directory.areas
      .filter(({ level }) => level !== 'national')
      .flatMap((area) => namesOf(area).map((words) => [words, area.code] as const)),
    true,
  );
  layer(Object.entries(vocabulary.places).map(([name, code]) => [name.split(' '), code] as const));
  layer(districts);
  layer(
    districts
      .filter(([words]) => words.length > 1 && HALVES.has(words[words.length - 1]!))
      .map(([words, code]) => [words.slice(0, -1), code] as const),
  );
  layer(directory.towns.map(({ name, area }) => [wordsOf(name), area] as const));
  return names;
}
