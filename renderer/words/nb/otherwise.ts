import type { Words } from '../words.ts';

export const otherwise: Words['otherwise'] = {
  open: 'Betal tilbake på annen måte',
  offered: (amount) => `Kortet tok ikke imot en refusjon på ${amount}.`,
  reading: 'Et øyeblikk.',
  title: (amount) => `Betal ${amount} tilbake på annen måte`,
  text: 'Kortet tok ikke imot. **Prøv kortet igjen først.** Det som betales tilbake på annen måte, går aldri tilbake til kortet i tillegg.',
  how: 'Hvordan?',
  means: { cash: 'Kontant', bank: 'Bankoverføring' },
  note: 'Et notat, om du vil',
  refused: 'Kortet tok ikke imot',
  back: 'Til salget',
  missing: 'Velg hvordan.',
  confirmEmpty: 'Betal tilbake',
  confirm: {
    cash: (amount) => `Betal ${amount} kontant`,
    bank: (amount) => `Overfør ${amount}`,
  },
};
