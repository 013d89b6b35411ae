export const scale = {
  open: 'The scale’s labels',
  close: 'Put the labels away',
  about:
    'A scale prints codes of 13 digits that begin with 2. Ten digits after the first two tell the item and its price or weight; how they are divided is set in the scale.',
  prefix: 'Begins with',
  holds: 'Holds',
  kinds: { none: 'Not a label', price: 'Price', weight: 'Weight' },
  itemDigits: 'Digits of the item',
  decimals: 'Decimals of kroner or kilos',
  try: 'Try a label: type or scan it here',
  readPrice: (item: string, price: string) => `Item ${item}, price ${price}`,
  readWeight: (item: string, grams: number) => `Item ${item}, ${grams} g`,
  unreadable: 'Not read as a label: another beginning, or its last digit is wrong.',
  save: 'Save the labels',
  saved: 'Saved. They are read so from now on.',
};
