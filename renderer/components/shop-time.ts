import {
  now,
  parseDateTime,
  toCalendarDateTime,
  toZoned,
  type CalendarDateTime,
} from '@internationalized/date';
import { locales } from '../../shared/languages.ts';
import { shopZone as zone } from '../../shared/shop-zone.ts';
import { languageNow } from '../words/use-words.ts';

export type Stretch = { readonly from: string; readonly to: string };
export type UsualStretch = 'this-hour' | 'hour-before' | 'today' | 'yesterday';

export const usualStretches: readonly UsualStretch[] = ['this-hour', 'hour-before', 'today', 'yesterday'];

/** Whole hours and days of the shop's time; `to` is the first minute that is not meant any more. */
export function usual(name: UsualStretch): Stretch {
  const here = toCalendarDateTime(now(zone));
  const hour = here.set({ minute: 0, second: 0, millisecond: 0 });
  const day = hour.set({ hour: 0 });
  switch (name) {
    case 'this-hour':
      return stretch(hour, hour.add({ hours: 1 }));
    case 'hour-before':
      return stretch(hour.subtract({ hours: 1 }), hour);
    case 'today':
      return stretch(day, day.add({ days: 1 }));
    case 'yesterday':
      return stretch(day.subtract({ days: 1 }), day);
  }
}

function stretch(from: CalendarDateTime, to: CalendarDateTime): Stretch {
  return { from: minuteText(from), to: minuteText(to) };
}

/** `2026-11-22T16:00` */
export function minuteText(at: CalendarDateTime): string {
  return at.toString().slice(0, 16);
}

/** The moment that the shop's clock shows so, as ISO 8601. */
export function momentOf(minute: string): string {
  return toZoned(parseDateTime(minute), zone).toAbsoluteString();
}

const seconds = { hour: '2-digit', minute: '2-digit', second: '2-digit', timeZone: zone } as const;
const days = { day: 'numeric', month: 'numeric' } as const;

/** `14:36:05`, and with its day `22.11., 14:36:05`: by the clock that the times are asked for by. */
export function shopTimeText(at: string, withDay: boolean): string {
  const options = withDay ? { ...days, ...seconds } : seconds;
  return new Intl.DateTimeFormat(locales[languageNow()], options).format(new Date(at));
}
