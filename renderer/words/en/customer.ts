export const customer = {
  about:
    'The customer sees what is rung up, when to use the card, and whether it is paid, on a screen of their own. They can choose a language there, and take the receipt along with their phone.',
  fact: 'What the customer sees',
  place: 'Where it is',
  places: { none: 'None', 'second-screen': 'On the second screen', window: 'In a window, to try it' },
  language: 'Language to begin with',
  missing: 'No second screen is connected. The display opens by itself when there is one.',
};
