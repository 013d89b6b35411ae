import type { Words } from '../words.ts';

export const exchange: Words['exchange'] = {
  open: 'Byte',
  notOne: 'Ikkje byte',
  steps: {
    1: {
      title: 'Byte · 1 av 2 · gi tilbake',
      titled: (amount) => `Byte · 1 av 2 · gi tilbake ${amount}`,
      done: 'Byte · 1 av 2 · gitt tilbake',
    },
    2: {
      title: 'Byte · 2 av 2 · dei nye varene',
      titled: (amount) => `Byte · 2 av 2 · betal ${amount}`,
      done: 'Byte · 2 av 2 · betalt',
    },
  },
  ringUp: 'Slå inn dei nye varene',
  onTheirOwn: 'Til dei nye varene',
  wentBack: (amount, receipts) => `Byte: ${amount} gjekk tilbake, returkvittering ${receipts}.`,
  stands: (amount, receipts) =>
    `${amount} gjekk tilbake, returkvittering ${receipts}. Det står, kva som enn skjer med dei nye varene.`,
  last: {
    open: 'Vi veit ikkje enno om returen gjekk tilbake. Dei nye varene kan betalast for seg.',
    'not-back': 'Returen gjekk ikkje tilbake. Gi han tilbake på nytt, eller sel dei nye varene for seg.',
  },
  difference: 'Differanse så langt',
  theReturn: 'Til returen',
  end: 'Avslutt bytet',
  gaveBack: 'Gitt tilbake',
  paid: 'Betalt',
  inAll: (difference, amount) => {
    if (difference === 0) return 'Kunden er skuldfri';
    return difference > 0 ? `Kunden betalte ${amount} meir` : `Kunden fekk ${amount} i alt`;
  },
  receipts: 'Kvitteringar',
  saleReceipt: (number) => `Kvittering ${number}`,
  returnReceipt: (number) => `Retur ${number}`,
  other: 'I same byte',
  notYet: 'Dei nye varene er ikkje betalte enno.',
};
