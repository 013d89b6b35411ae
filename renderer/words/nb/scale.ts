import type { Words } from '../words.ts';

export const scale: Words['scale'] = {
  open: 'Vektens etiketter',
  close: 'Legg etikettene bort',
  about:
    'En vekt skriver koder med 13 sifre som begynner med 2. Ti sifre etter de to første sier varen og prisen eller vekten; hvordan de deles, er stilt inn i vekten.',
  prefix: 'Begynner med',
  holds: 'Inneholder',
  kinds: { none: 'Ikke en etikett', price: 'Pris', weight: 'Vekt' },
  itemDigits: 'Sifre til varen',
  decimals: 'Desimaler av kroner eller kilo',
  try: 'Prøv en etikett: tast eller skann den her',
  readPrice: (item, price) => `Vare ${item}, pris ${price}`,
  readWeight: (item, grams) => `Vare ${item}, ${grams} g`,
  unreadable: 'Ikke lest som en etikett: en annen begynnelse, eller siste siffer er feil.',
  save: 'Lagre etikettene',
  saved: 'Lagret. De leses slik fra nå av.',
};
