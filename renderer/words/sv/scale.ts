import type { Words } from '../words.ts';

export const scale: Words['scale'] = {
  open: 'Vågens etiketter',
  close: 'Lägg bort etiketterna',
  about:
    'En våg skriver koder med 13 siffror som börjar med 2. Tio siffror efter de två första säger varan och priset eller vikten; hur de delas är inställt i vågen.',
  prefix: 'Börjar med',
  holds: 'Innehåller',
  kinds: { none: 'Inte en etikett', price: 'Pris', weight: 'Vikt' },
  itemDigits: 'Siffror till varan',
  decimals: 'Decimaler av kronor eller kilo',
  try: 'Prova en etikett: skriv eller skanna den här',
  readPrice: (item, price) => `Vara ${item}, pris ${price}`,
  readWeight: (item, grams) => `Vara ${item}, ${grams} g`,
  unreadable: 'Inte läst som en etikett: en annan början, eller sista siffran är fel.',
  save: 'Spara etiketterna',
  saved: 'Sparat. De läses så från och med nu.',
};
