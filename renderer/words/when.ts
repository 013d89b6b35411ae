import type { Language } from '../../shared/ipc/views.ts';
import { shopZone as timeZone } from '../../shared/shop-zone.ts';

/** Times by the shop's clock, as a shop in Norway writes them, in every language: 14:36, 20.11. */
const clock = new Intl.DateTimeFormat('nb-NO', { hour: '2-digit', minute: '2-digit', timeZone });
const seconds = new Intl.DateTimeFormat('nb-NO', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZone,
});
const day = new Intl.DateTimeFormat('nb-NO', { day: 'numeric', month: 'numeric', timeZone });
const year = new Intl.DateTimeFormat('nb-NO', {
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
  timeZone,
});

const longDay: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  en: new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone }),
  nb: new Intl.DateTimeFormat('nb-NO', { weekday: 'long', day: 'numeric', month: 'long', timeZone }),
};

export function clockText(at: Date): string {
  return clock.format(at);
}

export function clockTextWithSeconds(at: Date): string {
  return seconds.format(at);
}

/** `14:36` today, `20.11. 14:36` this year, and with the year before that. */
export function whenText(at: Date, now: Date): string {
  if (year.format(at) === year.format(now)) return clock.format(at);
  const isThisYear = yearOf(at) === yearOf(now);
  return `${isThisYear ? day.format(at) : year.format(at)} ${clock.format(at)}`;
}

/** `Friday 20 November`, `Fredag 20. november` */
export function dayText(at: Date, language: Language): string {
  const text = longDay[language].format(at).replace(',', '');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function yearOf(at: Date): string {
  return year.formatToParts(at).find(({ type }) => type === 'year')?.value ?? '';
}
