import type { Words } from '../words.ts';

export const otherwise: Words['otherwise'] = {
  open: 'Betal tilbake på anna måte',
  offered: (amount) => `Kortet tok ikkje imot ein refusjon på ${amount}.`,
  reading: 'Eit augeblikk.',
  title: (amount) => `Betal ${amount} tilbake på anna måte`,
  text: 'Kortet tok ikkje imot. **Prøv kortet igjen først.** Det som blir betalt tilbake på anna måte, går aldri tilbake til kortet i tillegg.',
  how: 'Korleis?',
  means: { cash: 'Kontant', bank: 'Bankoverføring' },
  note: 'Eit notat, om du vil',
  refused: 'Kortet tok ikkje imot',
  back: 'Til salet',
  missing: 'Vel korleis.',
  confirmEmpty: 'Betal tilbake',
  confirm: {
    cash: (amount) => `Betal ${amount} kontant`,
    bank: (amount) => `Overfør ${amount}`,
  },
};
