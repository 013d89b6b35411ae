/** A return and a new sale in one visit: two movements of money, told as one task. */
export const exchange = {
  open: 'Exchange',
  notOne: 'No exchange',
  steps: {
    1: {
      title: 'Exchange · 1 of 2 · give back',
      titled: (amount: string) => `Exchange · 1 of 2 · give back ${amount}`,
      done: 'Exchange · 1 of 2 · given back',
    },
    2: {
      title: 'Exchange · 2 of 2 · the new goods',
      titled: (amount: string) => `Exchange · 2 of 2 · pay ${amount}`,
      done: 'Exchange · 2 of 2 · paid',
    },
  },
  ringUp: 'Ring up the new goods',
  onTheirOwn: 'To the new goods',
  wentBack: (amount: string, receipts: string) =>
    `Exchange: ${amount} went back, return receipt ${receipts}.`,
  stands: (amount: string, receipts: string) =>
    `${amount} went back, return receipt ${receipts}. That stands, whatever becomes of the new goods.`,
  last: {
    open: 'We don’t know yet if the return went back. The new goods can be paid on their own.',
    'not-back': 'The return did not go back. Give it back again, or sell the new goods on their own.',
  },
  difference: 'Difference so far',
  theReturn: 'To the return',
  end: 'End the exchange',
  gaveBack: 'Gave back',
  paid: 'Paid',
  inAll: (difference: number, amount: string) => {
    if (difference === 0) return 'The customer is even';
    return difference > 0 ? `The customer paid ${amount} more` : `The customer got ${amount} in all`;
  },
  receipts: 'Receipts',
  saleReceipt: (number: number) => `Receipt ${number}`,
  returnReceipt: (number: number) => `Return ${number}`,
  other: 'In the same exchange',
  notYet: 'The new goods are not paid yet.',
};
