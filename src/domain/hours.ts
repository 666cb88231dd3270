/**
 * Opening hours as they are written in a record, after OpenStreetMap's `opening_hours`
 * (https://wiki.openstreetmap.org/wiki/Key:opening_hours) and much smaller:
 *
 *     24/7                                  always
 *     Mo-Th 08:00-16:00; Fr 08:00-11:30     rules, joined by "; "; rules add up
 *     Mo-Fr office                          office hours, and nobody says which
 *     office                                the same, and nobody says which days
 *
 * A time that ends before it starts runs past midnight. Words of any kind belong into `hoursNote`.
 */

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

export interface HoursRule {
  /** 0 is Monday. Empty: the source does not say which days. */
  days: number[];
  /** `HH:MM`; both ends or none. */
  from?: string;
  to?: string;
  office?: true;
}
export type Hours = { always: true } | { always: false; rules: HoursRule[] };

/** Reads hours; `undefined` when the text is not in the grammar above. */
export function parseHours(text: string): Hours | undefined {
  if (text === '24/7') return { always: true };
  const rules: HoursRule[] = [];
  for (const part of text.split('; ')) {
    const rule = parseRule(part);
    if (!rule) return undefined;
    rules.push(rule);
  }
  return { always: false, rules };
}

function parseRule(text: string): HoursRule | undefined {
  if (text === 'office') return { days: [], office: true };
  const [dayText = '', span = '', ...rest] = text.split(' ');
  const days = parseDays(dayText);
  if (!days || rest.length) return undefined;
  if (span === 'office') return { days, office: true };
  const [, from, to] = /^(\d\d:\d\d)-(\d\d:\d\d)$/.exec(span) ?? [];
  if (!isTime(from) || !(isTime(to) || to === '24:00') || from === to) return undefined;
  return { days, from, to };
}

function isTime(text: string | undefined): text is string {
  return text !== undefined && /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** `Mo-We,Fr`: days and spans in the order of the week, none twice, so that there is one way to write it. */
function parseDays(text: string): number[] | undefined {
  const days: number[] = [];
  for (const item of text.split(',')) {
    const [, first = '', last = first] = /^([A-Z][a-z])(?:-([A-Z][a-z]))?$/.exec(item) ?? [];
    const start = DAYS.indexOf(first);
    const end = DAYS.indexOf(last);
    if (
      start === -1 ||
      end === -1 ||
      (item.includes('-') && end <= start) ||
      start <= (days[days.length - 1] ?? -1)
    )
      return undefined;
    for (let day = start; day <= end; day++) days.push(day);
  }
  return days;
}
