export const priceCheck = {
  open: 'Price check',
  field: 'Code',
  how: 'Scan an item, or search for it. Nothing is rung up.',
  missed: (code: string) => `No product has the code “${code}”.`,
  weight: 'Weight',
  years: (years: number) => `${String(years)} years`,
  add: 'Ring it up',
  close: 'Close',
};
