import type { Words } from '../words.ts';

export const exchange: Words['exchange'] = {
  open: 'Ombytning',
  notOne: 'Ikke ombytning',
  steps: {
    1: {
      title: 'Ombytning · 1 af 2 · giv tilbage',
      titled: (amount) => `Ombytning · 1 af 2 · giv ${amount} tilbage`,
      done: 'Ombytning · 1 af 2 · givet tilbage',
    },
    2: {
      title: 'Ombytning · 2 af 2 · de nye varer',
      titled: (amount) => `Ombytning · 2 af 2 · betal ${amount}`,
      done: 'Ombytning · 2 af 2 · betalt',
    },
  },
  ringUp: 'Slå de nye varer ind',
  onTheirOwn: 'Til de nye varer',
  wentBack: (amount, receipts) => `Ombytning: ${amount} gik tilbage, returkvittering ${receipts}.`,
  stands: (amount, receipts) =>
    `${amount} gik tilbage, returkvittering ${receipts}. Det gælder, hvad der end sker med de nye varer.`,
  last: {
    open: 'Vi ved ikke endnu, om returen gik tilbage. De nye varer kan betales for sig.',
    'not-back': 'Returen gik ikke tilbage. Giv den tilbage igen, eller sælg de nye varer for sig.',
  },
  difference: 'Difference indtil nu',
  theReturn: 'Til returen',
  end: 'Afslut ombytningen',
  gaveBack: 'Givet tilbage',
  paid: 'Betalt',
  inAll: (difference, amount) => {
    if (difference === 0) return 'Kunden er kvit';
    return difference > 0 ? `Kunden betalte ${amount} mere` : `Kunden fik ${amount} i alt`;
  },
  receipts: 'Kvitteringer',
  saleReceipt: (number) => `Kvittering ${number}`,
  returnReceipt: (number) => `Retur ${number}`,
  other: 'I samme ombytning',
  notYet: 'De nye varer er ikke betalt endnu.',
};
