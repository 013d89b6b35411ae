import type { Words } from '../words.ts';

export const proxy: Words['proxy'] = {
  which: (address) => `Proxyen ${address}`,
  user: 'Bruger hos proxyen',
  password: 'Adgangskode hos proxyen',
  keep: 'Brug dette login',
  help: 'Bliver liggende i computerens nøglering, gives kun til denne proxy og vises aldrig igen.',
  kept: 'Gemt.',
  'in-memory': 'Beholdes, til kassen lukkes: computeren har ingen nøglering.',
};
