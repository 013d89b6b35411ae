import type { Words } from '../words.ts';

export const proxy: Words['proxy'] = {
  which: (address) => `Proxyen ${address}`,
  user: 'Bruker hos proxyen',
  password: 'Passord hos proxyen',
  keep: 'Bruk denne innloggingen',
  help: 'Blir liggende i maskinens nøkkellager, gis bare til denne proxyen, og vises aldri igjen.',
  kept: 'Lagret.',
  'in-memory': 'Beholdes til kassen lukkes: denne maskinen har ikke noe nøkkellager.',
};
