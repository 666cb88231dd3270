import { parseHours } from '../../domain/hours.ts';
import { dayInWords } from '../../i18n/dates.ts';
import type { Translate } from '../../i18n/translator.ts';

/** Days in words: a run becomes "Monday to Friday", all seven become "every day". */
function daysInWords(days: readonly number[], t: Translate, lang: string): string {
  if (days.length === 7) return t('hours.daily');
  const [first, last] = [days[0] ?? 0, days[days.length - 1] ?? 0];
  const run = days.length > 2 && last - first === days.length - 1;
  if (run) return t('hours.days', { from: dayInWords(first, lang), to: dayInWords(last, lang) });
  return days.map((day) => dayInWords(day, lang)).join(', ');
}

/** Opening hours in words, or undefined where the text is not in our grammar. */
export function hoursInWords(text: string, t: Translate, lang: string): string | undefined {
  const hours = parseHours(text);
  if (!hours) return undefined;
  if (hours.always) return t('hours.always');
  return hours.rules
    .map(({ days, from, to }) => {
      const when =
        from && to
          ? t('hours.range', { from: from.replace(':', '.'), to: to.replace(':', '.') })
          : t('hours.office');
      return days.length ? `${daysInWords(days, t, lang)}, ${when}` : when;
    })
    .join('; ');
}
