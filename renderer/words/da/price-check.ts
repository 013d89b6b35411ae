import type { Words } from '../words.ts';

export const priceCheck: Words['priceCheck'] = {
  open: 'Pristjek',
  field: 'Kode',
  how: 'Skan en vare, eller søg efter den. Intet slås ind.',
  missed: (code) => `Ingen vare har koden »${code}«.`,
  weight: 'Vægt',
  years: (years) => `${String(years)} år`,
  add: 'Slå ind',
  close: 'Luk',
};
