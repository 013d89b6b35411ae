import type { Words } from '../words.ts';

export const priceCheck: Words['priceCheck'] = {
  open: 'Prissjekk',
  field: 'Kode',
  how: 'Skann en vare, eller søk etter den. Ingenting slås inn.',
  missed: (code) => `Ingen vare har koden «${code}».`,
  weight: 'Vekt',
  years: (years) => `${String(years)} år`,
  add: 'Slå inn',
  close: 'Lukk',
};
