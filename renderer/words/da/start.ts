import type { Words } from '../words.ts';

export const start: Words['start'] = {
  name: 'Dintero Cashier',
  about: 'Slå et salg ind, send det til kortterminalen, og vid, hvad der skete.',
  practise: 'Øv nu',
  practiseLines: [
    'En øveterminal på computeren.',
    'Ingen konto, intet net, ingen ægte penge.',
    'Lær de farlige tilfælde, før de sker.',
  ],
  startPractice: 'Start øvelse',
  connect: 'Forbind til Dintero',
  connectText:
    'For ejeren. Hav kontonummeret, nøglen med hemmeligheden og terminalen ved hånden. Cirka ti minutter.',
  connectButton: 'Forbind…',
  language: 'Sprog',
  problems: {
    'provision-refused': 'Opsætningsfilen blev ikke brugt. Intet er ændret. Ret dette i den, og start igen:',
    'secret-not-erased':
      'Opsætningsfilen kunne ikke skrives til, så hemmeligheden står der stadig. Slet selv filen:',
    'settings-set-aside':
      'Indstillingerne kunne ikke læses, så kassen starter uden dem. Salgene er sikre. Den gamle fil er her:',
    'settings-newer':
      'Indstillingerne er skrevet af en nyere version af kassen, så denne starter uden dem. Salgene er sikre. Installer den nyere version, luk kassen, og giv denne fil det gamle navn settings.json:',
  },
  problemsTitle: 'Se på dette først',
};

export const lock: Words['lock'] = {
  title: 'Hvem står ved kassen?',
  roles: { cashier: 'Ekspedient', manager: 'Leder', owner: 'Ejer' },
  pin: 'PIN',
  pinOf: (name) => `PIN for ${name}`,
  erase: 'Slet sidste',
  clear: 'Tøm',
  unlock: 'Lås op',
  chooseName: 'Vælg dit navn først.',
  typePin: 'Tast PIN-koden.',
  basketKept: 'Kurven er gemt',
  paymentGoesOn: 'En betaling er i gang. Den fortsætter.',
  refundGoesOn: 'En refundering er i gang. Den fortsætter.',
  paymentEnded: 'Betalingen er overstået. Lås op for at se, hvordan det gik.',
  refundEnded: 'Refunderingen er overstået. Lås op for at se, hvordan det gik.',
  total: 'Sum',
};
