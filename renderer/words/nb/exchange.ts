import type { Words } from '../words.ts';

export const exchange: Words['exchange'] = {
  open: 'Bytte',
  notOne: 'Ikke bytte',
  steps: {
    1: {
      title: 'Bytte · 1 av 2 · gi tilbake',
      titled: (amount) => `Bytte · 1 av 2 · gi tilbake ${amount}`,
      done: 'Bytte · 1 av 2 · gitt tilbake',
    },
    2: {
      title: 'Bytte · 2 av 2 · de nye varene',
      titled: (amount) => `Bytte · 2 av 2 · betal ${amount}`,
      done: 'Bytte · 2 av 2 · betalt',
    },
  },
  ringUp: 'Slå inn de nye varene',
  onTheirOwn: 'Til de nye varene',
  wentBack: (amount, receipts) => `Bytte: ${amount} gikk tilbake, returkvittering ${receipts}.`,
  stands: (amount, receipts) =>
    `${amount} gikk tilbake, returkvittering ${receipts}. Det står, hva som enn skjer med de nye varene.`,
  last: {
    open: 'Vi vet ikke ennå om returen gikk tilbake. De nye varene kan betales for seg.',
    'not-back': 'Returen gikk ikke tilbake. Gi den tilbake på nytt, eller selg de nye varene for seg.',
  },
  difference: 'Differanse så langt',
  theReturn: 'Til returen',
  end: 'Avslutt byttet',
  gaveBack: 'Gitt tilbake',
  paid: 'Betalt',
  inAll: (difference, amount) => {
    if (difference === 0) return 'Kunden er kvitt';
    return difference > 0 ? `Kunden betalte ${amount} mer` : `Kunden fikk ${amount} i alt`;
  },
  receipts: 'Kvitteringer',
  saleReceipt: (number) => `Kvittering ${number}`,
  returnReceipt: (number) => `Retur ${number}`,
  other: 'I samme bytte',
  notYet: 'De nye varene er ikke betalt ennå.',
};
