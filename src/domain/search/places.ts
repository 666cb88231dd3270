/** Finds the places named in a query. */
import type { Word } from './meanings.ts';
import { mistakesBetween } from './nearest.ts';
import type { PlaceNames } from './place-names.ts';

/** The longest names have four words: "kecamatan" and Kepulauan Seribu Utara. */
const LONGEST = 4;
/** Words before a name that make it a place even where the name is a common word too: "di patrol". */
const PLACE_MARKS = new Set([
  ...['di', 'ka', 'ke', 'ti', 'dari', 'ning', 'nang', 'neng', 'ing', 'sing', 'in', 'at', 'from', 'near'],
  ...['kec', 'kecamatan', 'desa', 'kampung', 'daerah', 'wilayah', 'dekat', 'area', 'sekitar'],
]);

export interface PlaceFound {
  areas: string[];
  /** First and last word of the name in the query. */
  from: number;
  to: number;
}

export type Sighted = Pick<Word, 'text' | 'spelt' | 'guessed'>;

/** Narrowing to a wrong place hides what helps, so a misspelt place must be likely: "tanggung" is no Tanggeung. */
function isLikely(word: Sighted, name: string, wellKnown: boolean): boolean {
  return !word.guessed || name.startsWith(word.text) || (wellKnown && mistakesBetween(word.text, name) === 1);
}

function nameAt(names: PlaceNames, span: readonly Sighted[]): string | undefined {
  const written =
    span.length === 1
      ? span[0]!.spelt
      : [0, -1].map((at) => span.map(({ spelt }) => spelt[(at + spelt.length) % spelt.length]!).join(''));
  return written.find((name) => names.has(name));
}

/**
 * Greedy from the left, the longest name first. `isCommon` says which words are everyday words too: they count
 * as a place only after "di" and the like ("sumber"), or where they are all that is typed.
 */
export function findPlaces(
  names: PlaceNames,
  words: readonly Sighted[],
  isCommon: (word: string) => boolean,
): PlaceFound[] {
  const found: PlaceFound[] = [];
  for (let from = 0; from < words.length; from++) {
    const before = words[from - 1];
    const marked = words.length === 1 || (before?.spelt.some((word) => PLACE_MARKS.has(word)) ?? false);
    for (let length = Math.min(LONGEST, words.length - from); length > 0; length--) {
      const name = nameAt(names, words.slice(from, from + length));
      if (name === undefined) continue;
      const { areas, wellKnown } = names.get(name)!;
      const sure = length > 1 || marked || (isLikely(words[from]!, name, wellKnown) && !isCommon(name));
      if (!sure) continue;
      found.push({ areas, from, to: from + length - 1 });
      from += length - 1;
      break;
    }
  }
  return found;
}

/** "sindang indramayu": a name that several places share is the one that another name of the query points to. */
export function areasOf(found: readonly PlaceFound[]): string[] {
  const areas = found.flatMap((place) => {
    const others = found.filter((other) => other !== place).flatMap((other) => other.areas);
    const shared = place.areas.filter((code) => others.includes(code));
    return shared.length ? shared : place.areas;
  });
  return [...new Set(areas)];
}
