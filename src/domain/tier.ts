/**
 * How well a contact is sourced on paper. A tier is computed from the cited sources and never written down;
 * the rule is the one in "What a contact carries" of the design. It does not say that somebody answers.
 */
import type { SourceDate, SourceKind, Tier } from './service.ts';

export interface TierSource {
  publisher: string;
  kind: SourceKind;
  date: SourceDate;
  /** Publishers of one house, or papers that reprint one agency, count once. */
  house?: string | undefined;
}

/** A newest source of this year or later can give tier A. */
const RECENT = 2023;

/** The year of a date, or `undefined` when the source carries none. */
export function yearOf(date: SourceDate): number | undefined {
  return date === 'undated' ? undefined : Number(date.slice(0, 4));
}

/** The newest of some dates. `undated` is older than any date, and `2025` than `2025-01`. */
export function newestDate(dates: readonly SourceDate[]): SourceDate {
  return dates.reduce(
    (newest, date) => (newest === 'undated' || (date !== 'undated' && date > newest) ? date : newest),
    'undated',
  );
}

/**
 * - A: an official source, or two independent publishers; the newest source of 2023 or later.
 * - B: one news or NGO source; or official or several, but older or undated; or a contested value.
 * - C: nothing but sources of kind `other` (lists, program code), which count for nothing; or no source.
 */
export function tierOf(contact: { sources: readonly TierSource[]; contested?: boolean | undefined }): Tier {
  const counting = contact.sources.filter(({ kind }) => kind !== 'other');
  if (counting.length === 0) return 'C';
  const publishers = new Set(counting.map(({ house, publisher }) => house ?? publisher));
  const strong = publishers.size > 1 || counting.some(({ kind }) => kind === 'official');
  const newest = yearOf(newestDate(counting.map(({ date }) => date)));
  const recent = newest !== undefined && newest >= RECENT;
  return strong && recent && !contact.contested ? 'A' : 'B';
}
