import type { Words } from '../words.ts';

export const otherwise: Words['otherwise'] = {
  open: 'Återbetala på annat sätt',
  offered: (amount) => `Kortet tog inte emot en återbetalning på ${amount}.`,
  reading: 'Ett ögonblick.',
  title: (amount) => `Återbetala ${amount} på annat sätt`,
  text: 'Kortet tog inte emot. **Prova kortet igen först.** Det som återbetalas på annat sätt går aldrig tillbaka till kortet också.',
  how: 'Hur?',
  means: { cash: 'Kontant', bank: 'Banköverföring' },
  note: 'En anteckning, om du vill',
  refused: 'Kortet tog inte emot',
  back: 'Till köpet',
  missing: 'Välj hur.',
  confirmEmpty: 'Betala tillbaka',
  confirm: {
    cash: (amount) => `Betala ${amount} kontant`,
    bank: (amount) => `För över ${amount}`,
  },
};
