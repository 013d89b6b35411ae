import type { age as en } from '../en/age.ts';

export const age: typeof en = {
  title: (years) => `Er kunden ${String(years)} år eller eldre?`,
  born: (date) => `Fødd **${date}** eller før. Be om legitimasjon om du er i tvil.`,
  confirm: (years) => `Ja, ${String(years)} eller eldre`,
  refuse: 'Nei, blir ikkje selt',
};
