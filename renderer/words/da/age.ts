import type { age as en } from '../en/age.ts';

export const age: typeof en = {
  title: (years) => `Er kunden ${String(years)} år eller ældre?`,
  born: (date) => `Født **${date}** eller før. Bed om legitimation, hvis du er i tvivl.`,
  confirm: (years) => `Ja, ${String(years)} eller ældre`,
  refuse: 'Nej, sælges ikke',
};
