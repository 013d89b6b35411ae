import type { Language } from '../../shared/ipc/views.ts';

/** Times as a shop in Norway writes them, in every language: 14:36, 20.11. */
const clock = new Intl.DateTimeFormat('nb-NO', { hour: '2-digit', minute: '2-digit' });
const seconds = new Intl.DateTimeFormat('nb-NO', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const day = new Intl.DateTimeFormat('nb-NO', { day: 'numeric', month: 'numeric' });
const year = new Intl.DateTimeFormat('nb-NO', { day: 'numeric', month: 'numeric', year: 'numeric' });

const longDay: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  en: new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' }),
  nb: new Intl.DateTimeFormat('nb-NO', { weekday: 'long', day: 'numeric', month: 'long' }),
};

export function clockText(at: Date): string {
  return clock.format(at);
}

export function clockTextWithSeconds(at: Date): string {
  return seconds.format(at);
}

/** `14:36` today, `20.11. 14:36` this year, and with the year before that. */
export function whenText(at: Date, now: Date): string {
  if (at.toDateString() === now.toDateString()) return clock.format(at);
  const isThisYear = at.getFullYear() === now.getFullYear();
  return `${isThisYear ? day.format(at) : year.format(at)} ${clock.format(at)}`;
}

/** `Friday 20 November`, `Fredag 20. november` */
export function dayText(at: Date, language: Language): string {
  const text = longDay[language].format(at).replace(',', '');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
