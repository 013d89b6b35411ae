import type { Words } from '../words.ts';

export const otherwise: Words['otherwise'] = {
  open: 'Betal tilbage på anden måde',
  offered: (amount) => `Kortet tog ikke imod en refundering på ${amount}.`,
  reading: 'Et øjeblik.',
  title: (amount) => `Betal ${amount} tilbage på anden måde`,
  text: 'Kortet tog ikke imod. **Prøv kortet igen først.** Det, der betales tilbage på anden måde, går aldrig også tilbage til kortet.',
  how: 'Hvordan?',
  means: { cash: 'Kontant', bank: 'Bankoverførsel' },
  note: 'En note, hvis du vil',
  refused: 'Kortet tog ikke imod',
  back: 'Til salget',
  missing: 'Vælg hvordan.',
  confirmEmpty: 'Betal tilbage',
  confirm: {
    cash: (amount) => `Betal ${amount} kontant`,
    bank: (amount) => `Overfør ${amount}`,
  },
};
