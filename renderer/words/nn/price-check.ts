import type { Words } from '../words.ts';

export const priceCheck: Words['priceCheck'] = {
  open: 'Prissjekk',
  field: 'Kode',
  how: 'Skann ei vare, eller søk etter henne. Ingenting blir slått inn.',
  missed: (code) => `Inga vare har koden «${code}».`,
  weight: 'Vekt',
  years: (years) => `${String(years)} år`,
  add: 'Slå inn',
  close: 'Lukk',
};
