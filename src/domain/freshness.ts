/** How long ago a fact was confirmed, read so that it never looks newer than it is. */
import type { ConfirmedBy, SourceDate } from './service.ts';

export type Freshness =
  | { state: 'undated' }
  /** `months`: whole months gone by. `old`: more than twelve months. */
  | { state: 'fresh' | 'old'; months: number };

/**
 * Freshness of a confirmation on `today` (`YYYY-MM-DD`). A bare year counts from its January, a bare month
 * from its first day: the reading that flatters least.
 */
export function freshness(confirmed: { date: SourceDate; how?: ConfirmedBy }, today: string): Freshness {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(confirmed.date) ?? [];
  if (year === undefined) return { state: 'undated' };
  const anniversary = `${String(Number(year) + 1).padStart(4, '0')}-${month}-${day}`;
  return {
    state: anniversary < today ? 'old' : 'fresh',
    months: monthsBetween(`${year}-${month}-${day}`, today),
  };
}

function monthsBetween(from: string, to: string): number {
  const index = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  const begun = to.slice(8, 10) < from.slice(8, 10) ? 1 : 0;
  return Math.max(0, index(to) - index(from) - begun);
}
