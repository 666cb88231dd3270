/**
 * Finds the places named in a query: provinces, regencies, cities, subdistricts, and everyday names such as
 * Muara Baru. Names are compared without spaces, so that "kandang haur" and "kandanghaur" are one.
 */
import type { Area, Directory } from '../directory.ts';
import { wordsOf } from './normalize.ts';
import type { SearchVocabulary } from './types.ts';

/** The longest names have four words: Kepulauan Seribu Utara, with "kecamatan" before it. */
const LONGEST = 4;
const REGENCY = ['kabupaten', 'kab'];
const REGENCY_AFTER = ['regency', 'kabupaten', 'kab'];
const CITY_AFTER = ['city', 'kota'];
/** People say Tambun or Tarogong and leave out which half. */
const HALVES = new Set([
  'utara',
  'selatan',
  'timur',
  'barat',
  'tengah',
  'pusat',
  'kulon',
  'wetan',
  'kaler',
  'kidul',
]);
/** Words before a name that make it a place even where the name is a common word too: "di patrol". */
export const PLACE_MARKS = new Set([
  ...['di', 'ka', 'ke', 'ti', 'dari', 'ning', 'nang', 'neng', 'ing', 'sing', 'in', 'at', 'from', 'near'],
  ...['kec', 'kecamatan', 'desa', 'kampung', 'daerah', 'wilayah', 'dekat', 'area', 'sekitar'],
]);

export interface PlaceFound {
  /** More than one where a regency and a city, or two subdistricts, share the name. */
  areas: string[];
  /** First and last word of the name in the query. */
  from: number;
  to: number;
}

/** Which areas a name without spaces can mean. */
export type PlaceNames = Map<string, string[]>;

const joined = (words: string[]) => words.join('');

/** The name as people write it: "bandung" for a regency and a city, "kab bandung" and "bandung kota" for one. */
function namesOf(area: Area): string[][] {
  const names = [area.name, ...area.aliases].map(wordsOf);
  if (area.level !== 'regency' && area.level !== 'city') return names;
  const bare = names.map((words) => {
    const start = [...REGENCY, 'kota'].includes(words[0] ?? '') ? 1 : 0;
    const end = ['regency', 'city'].includes(words.at(-1) ?? '') ? -1 : words.length;
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
export function placeNames(directory: Directory, vocabulary: SearchVocabulary): PlaceNames {
  const names: PlaceNames = new Map();
  const add = (from: PlaceNames, words: string[], code: string) => {
    const key = joined(words);
    if (key.length > 2) from.set(key, [...new Set([...(from.get(key) ?? []), code])]);
  };
  const fill = (layer: PlaceNames) => {
    for (const [key, codes] of layer) if (!names.has(key)) names.set(key, codes);
  };

  const areas: PlaceNames = new Map();
  for (const area of directory.areas)
    if (area.level !== 'national') for (const words of namesOf(area)) add(areas, words, area.code);
  fill(areas);

  const everyday: PlaceNames = new Map();
  for (const [name, code] of Object.entries(vocabulary.places)) add(everyday, name.split(' '), code);
  fill(everyday);

  const subdistricts: PlaceNames = new Map();
  const halves: PlaceNames = new Map();
  for (const { name, aliases = [], area } of directory.subdistricts)
    for (const words of [name, ...aliases].map(wordsOf)) {
      add(subdistricts, words, area);
      if (words.length > 1 && HALVES.has(words.at(-1)!)) add(halves, words.slice(0, -1), area);
    }
  fill(subdistricts);
  fill(halves);
  for (const town of directory.towns)
    if (!names.has(joined(wordsOf(town.name)))) names.set(joined(wordsOf(town.name)), [town.area]);
  return names;
}

/**
 * Greedy from the left, the longest name first. `readings[i]` are the ways to read word i, the likeliest
 * first; `common` says which words are everyday words that count as a place only after "di" and the like.
 */
export function findPlaces(
  names: PlaceNames,
  readings: string[][],
  common: (word: string) => boolean,
): PlaceFound[] {
  const found: PlaceFound[] = [];
  for (let from = 0; from < readings.length; from++) {
    for (let length = Math.min(LONGEST, readings.length - from); length > 0; length--) {
      const span = readings.slice(from, from + length);
      const first = span[0]!;
      const written =
        length === 1
          ? first
          : [joined(span.map((forms) => forms[0]!)), joined(span.map((forms) => forms.at(-1)!))];
      const key = written.find((name) => names.has(name));
      if (!key) continue;
      const marked = from > 0 && readings[from - 1]!.some((word) => PLACE_MARKS.has(word));
      if (length === 1 && common(key) && !marked && readings.length > 1) continue;
      found.push({ areas: names.get(key)!, from, to: from + length - 1 });
      from += length - 1;
      break;
    }
  }
  return found;
}
