import type { age as en } from '../en/age.ts';

export const age: typeof en = {
  title: (years) => `Är kunden ${String(years)} år eller äldre?`,
  born: (date) => `Född **${date}** eller tidigare. Be om legitimation om du är osäker.`,
  confirm: (years) => `Ja, ${String(years)} eller äldre`,
  refuse: 'Nej, säljs inte',
};
