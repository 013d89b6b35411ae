import type { Words } from '../words.ts';

export const scale: Words['scale'] = {
  open: 'Etikettane til vekta',
  close: 'Legg etikettane bort',
  about:
    'Ei vekt skriv kodar med 13 siffer som byrjar med 2. Ti siffer etter dei to første seier vara og prisen eller vekta; korleis dei blir delte, er stilt inn i vekta.',
  prefix: 'Byrjar med',
  holds: 'Inneheld',
  kinds: { none: 'Ikkje ein etikett', price: 'Pris', weight: 'Vekt' },
  itemDigits: 'Siffer til vara',
  decimals: 'Desimalar av kroner eller kilo',
  try: 'Prøv ein etikett: tast eller skann han her',
  readPrice: (item, price) => `Vare ${item}, pris ${price}`,
  readWeight: (item, grams) => `Vare ${item}, ${grams} g`,
  unreadable: 'Ikkje lesen som ein etikett: ei anna byrjing, eller siste siffer er feil.',
  save: 'Lagre etikettane',
  saved: 'Lagra. Dei blir lesne slik frå no av.',
};
