/** The languages that the till speaks, each with the tag by which systems know it. */
export const languages = ['en', 'nb', 'nn', 'sv', 'da'] as const;
export type Language = (typeof languages)[number];

/** Each in its own words: whoever looks for theirs may not read the others. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  nb: 'Norsk bokmål',
  nn: 'Norsk nynorsk',
  sv: 'Svenska',
  da: 'Dansk',
};

/** By which numbers, days and times are written. Chromium has no customs of nynorsk, and would fall back to American ones. */
export const locales: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  nb: 'nb-NO',
  nn: 'nb-NO',
  sv: 'sv-SE',
  da: 'da-DK',
};

/** The language that somebody means by `nb`, `nb-NO`, `no` or `EN_us`; undefined where the till does not speak it. */
export function readLanguage(tag: string): Language | undefined {
  const [first = ''] = tag.toLowerCase().split(/[-_]/);
  const meant = first === 'no' ? 'nb' : first;
  return languages.find((language) => language === meant);
}
