export const scanner = {
  about:
    'A scanner types a code as a keyboard does. Most need nothing here: scan something below, and see what the till makes of it.',
  fact: 'How codes come in',
  prefix: 'Signs before every code',
  prefixHelp: 'Empty for most. No digits, spaces, or * + , ?',
  bad: 'Up to eight signs, such as ~ or #. No digits, no spaces, and none of * + , ?',
  suffix: 'Key after the code',
  suffixes: { enter: 'Enter', tab: 'Tab' },
  save: 'Save',
  saved: 'Saved. Codes are read so from now on.',
  test: 'Try it: scan here',
  idle: 'Nothing has been scanned yet.',
  came: 'What came in',
  gap: (ms: string) => `at most ${ms} ms between two signs`,
  product: (name: string, price: string) => `Product: ${name}, ${price}`,
  receipt: 'A receipt: it would be found under Sales.',
  unknown: 'Nothing is known by this code.',
  ends: {
    enter: 'The scanner ends a code with Enter. Choose Enter below.',
    tab: 'The scanner ends a code with Tab. Choose Tab below.',
  },
  endless:
    'The scanner ended the code with nothing. Set it to send Enter after each code: its manual has a code for that.',
  notTaken: 'The scanned code was not taken: this screen has no use for it.',
};
