import type { Words } from '../words.ts';

export const scale: Words['scale'] = {
  open: 'Vægtens etiketter',
  close: 'Læg etiketterne væk',
  about:
    'En vægt skriver koder med 13 cifre, der begynder med 2. Ti cifre efter de to første siger varen og prisen eller vægten; hvordan de deles, er indstillet i vægten.',
  prefix: 'Begynder med',
  holds: 'Indeholder',
  kinds: { none: 'Ikke en etiket', price: 'Pris', weight: 'Vægt' },
  itemDigits: 'Cifre til varen',
  decimals: 'Decimaler af kroner eller kilo',
  try: 'Prøv en etiket: tast eller scan den her',
  readPrice: (item, price) => `Vare ${item}, pris ${price}`,
  readWeight: (item, grams) => `Vare ${item}, ${grams} g`,
  unreadable: 'Ikke læst som en etiket: en anden begyndelse, eller sidste ciffer er forkert.',
  save: 'Gem etiketterne',
  saved: 'Gemt. De læses sådan fra nu af.',
};
