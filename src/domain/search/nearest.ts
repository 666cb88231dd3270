/**
 * The known word nearest to a misspelt one. Fuse compares; we only ask it about words that begin alike, which
 * keeps a search fast on a slow phone and keeps "sumber" away from "number".
 */
import Fuse from 'fuse.js/min-basic';

/** Shorter words differ from too many others by one letter. */
const SHORTEST = 5;
const SHORTEST_START = 3;
const COMPLETIONS = 3;
const OPTIONS = { includeScore: true, ignoreLocation: true, ignoreFieldNorm: true, threshold: 0.4 };

export interface Nearest {
  /** The known words with the fewest mistakes between; none where even those are too many. */
  to(word: string): string[];
  /** The shortest known words that begin so, for someone who is still typing. */
  beginning(start: string): string[];
}

/** Letters that ears and keyboards swap: fasport, pisum, quningan. */
function firstSound(word: string): string {
  const first = word[0] ?? '';
  return first === 'f' || first === 'v' ? 'p' : first === 'q' ? 'k' : first === 'z' ? 'j' : first;
}

/** Mistakes we forgive: one in a short word, two in a longer one. Swapped neighbours count once. */
function forgiven(length: number): number {
  return length < 8 ? 1 : 2;
}

/** Steps from one word to the other: letters added, left out, changed or swapped (Damerau–Levenshtein). */
export function mistakesBetween(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let steps = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        steps = Math.min(steps, before[j - 2]! + 1);
      row.push(steps);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}

/** The words to choose from are grouped once; Fuse indexes a group when it is first asked about. */
export function createNearest(known: Iterable<string>): Nearest {
  const groups = new Map<string, string[]>();
  for (const word of known) {
    if (word.length < SHORTEST) continue;
    const group = groups.get(firstSound(word));
    if (group) group.push(word);
    else groups.set(firstSound(word), [word]);
  }
  const indexes = new Map<string, Fuse<string>>();

  function indexFor(sound: string): Fuse<string> | undefined {
    const group = groups.get(sound);
    if (!indexes.has(sound) && group) indexes.set(sound, new Fuse(group, OPTIONS));
    return indexes.get(sound);
  }

  return {
    to(word) {
      if (word.length < SHORTEST || /\d/.test(word)) return [];
      const found = indexFor(firstSound(word))?.search(word, { limit: 30 }) ?? [];
      // Fuse finds a word inside a longer one as well ("art" in "martha"); a misspelling is about as long.
      const near = found
        .map(({ item }) => ({ item, mistakes: mistakesBetween(word, item) }))
        .filter(({ item, mistakes }) => mistakes <= forgiven(Math.min(word.length, item.length)));
      const fewest = Math.min(...near.map(({ mistakes }) => mistakes));
      return near.filter(({ mistakes }) => mistakes === fewest).map(({ item }) => item);
    },
    beginning(start) {
      if (start.length < SHORTEST_START) return [];
      const words = (groups.get(firstSound(start)) ?? []).filter((word) => word.startsWith(start));
      return words.sort((a, b) => a.length - b.length).slice(0, COMPLETIONS);
    },
  };
}
