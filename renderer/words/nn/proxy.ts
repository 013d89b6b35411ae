import type { Words } from '../words.ts';

export const proxy: Words['proxy'] = {
  which: (address) => `Proxyen ${address}`,
  user: 'Brukar hos proxyen',
  password: 'Passord hos proxyen',
  keep: 'Bruk denne innlogginga',
  help: 'Blir liggjande i nøkkellageret til maskina, blir berre gitt til denne proxyen, og aldri vist igjen.',
  kept: 'Lagra.',
  'in-memory': 'Blir halden til kassa blir lukka: denne maskina har ikkje noko nøkkellager.',
};
