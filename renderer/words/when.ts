import { locales, type Language } from '../../shared/languages.ts';
import { shopZone as timeZone } from '../../shared/shop-zone.ts';
import { languageNow } from './use-words.ts';

type Formats = Readonly<Record<'clock' | 'seconds' | 'day' | 'year' | 'longDay', Intl.DateTimeFormat>>;

/** Made when a language is first written in: each format takes a while to make. */
const made = new Map<Language, Formats>();

function formats(language: Language = languageNow()): Formats {
  const known = made.get(language);
  if (known !== undefined) return known;
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locales[language], { ...options, timeZone });
  const minutes = { hour: '2-digit', minute: '2-digit' } as const;
  const days = { day: 'numeric', month: 'numeric' } as const;
  const all: Formats = {
    clock: format(minutes),
    seconds: format({ ...minutes, second: '2-digit' }),
    day: format(days),
    year: format({ ...days, year: 'numeric' }),
    longDay: format({ weekday: 'long', day: 'numeric', month: 'long' }),
  };
  made.set(language, all);
  return all;
}

/** `14:36` by the shop's clock, as it is written in the language of the screen. */
export function clockText(at: Date): string {
  return formats().clock.format(at);
}

export function clockTextWithSeconds(at: Date): string {
  return formats().seconds.format(at);
}

/** `14:36` today, `20.11. 14:36` this year, and with the year before that. */
export function whenText(at: Date, now: Date): string {
  const { clock, day, year } = formats();
  if (year.format(at) === year.format(now)) return clock.format(at);
  const isThisYear = yearOf(at) === yearOf(now);
  return `${isThisYear ? day.format(at) : year.format(at)} ${clock.format(at)}`;
}

/** `22.11.2008`, as the language writes it. @param day `2008-11-22` */
export function dateText(day: string): string {
  return formats().year.format(new Date(`${day}T12:00:00Z`));
}

/** `Friday 20 November`, `Fredag 20. november` */
export function dayText(at: Date, language: Language): string {
  const text = formats(language).longDay.format(at).replace(',', '');
  const own = language === 'nn' ? inNynorsk(text) : text;
  return own.charAt(0).toUpperCase() + own.slice(1);
}

/** The months are called as in bokmål. */
const nynorskDays: Readonly<Record<string, string>> = {
  mandag: 'måndag',
  tirsdag: 'tysdag',
  lørdag: 'laurdag',
  søndag: 'sundag',
};

function inNynorsk(text: string): string {
  return text.replace(/^\p{L}+/u, (day) => nynorskDays[day] ?? day);
}

function yearOf(at: Date): string {
  const { year } = formats();
  return year.formatToParts(at).find(({ type }) => type === 'year')?.value ?? '';
}
