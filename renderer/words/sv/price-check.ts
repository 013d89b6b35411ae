import type { Words } from '../words.ts';

export const priceCheck: Words['priceCheck'] = {
  open: 'Priskoll',
  field: 'Kod',
  how: 'Skanna en vara, eller sök efter den. Inget slås in.',
  missed: (code) => `Ingen vara har koden ”${code}”.`,
  weight: 'Vikt',
  years: (years) => `${String(years)} år`,
  add: 'Slå in',
  close: 'Stäng',
};
