import type { Words } from '../words.ts';

export const exchange: Words['exchange'] = {
  open: 'Byte',
  notOne: 'Inte byte',
  steps: {
    1: {
      title: 'Byte · 1 av 2 · ge tillbaka',
      titled: (amount) => `Byte · 1 av 2 · ge tillbaka ${amount}`,
      done: 'Byte · 1 av 2 · återbetalt',
    },
    2: {
      title: 'Byte · 2 av 2 · de nya varorna',
      titled: (amount) => `Byte · 2 av 2 · betala ${amount}`,
      done: 'Byte · 2 av 2 · betalt',
    },
  },
  ringUp: 'Slå in de nya varorna',
  onTheirOwn: 'Till de nya varorna',
  wentBack: (amount, receipts) => `Byte: ${amount} gick tillbaka, returkvitto ${receipts}.`,
  stands: (amount, receipts) =>
    `${amount} gick tillbaka, returkvitto ${receipts}. Det gäller, vad som än händer med de nya varorna.`,
  last: {
    open: 'Vi vet inte än om returen gick tillbaka. De nya varorna kan betalas för sig.',
    'not-back': 'Returen gick inte tillbaka. Ge tillbaka igen, eller sälj de nya varorna för sig.',
  },
  difference: 'Skillnad hittills',
  theReturn: 'Till returen',
  end: 'Avsluta bytet',
  gaveBack: 'Återbetalt',
  paid: 'Betalt',
  inAll: (difference, amount) => {
    if (difference === 0) return 'Kunden är kvitt';
    return difference > 0 ? `Kunden betalade ${amount} mer` : `Kunden fick ${amount} totalt`;
  },
  receipts: 'Kvitton',
  saleReceipt: (number) => `Kvitto ${number}`,
  returnReceipt: (number) => `Retur ${number}`,
  other: 'I samma byte',
  notYet: 'De nya varorna är inte betalda än.',
};
