import type { Words } from '../words.ts';

export const proxy: Words['proxy'] = {
  which: (address) => `Proxyn ${address}`,
  user: 'Användare hos proxyn',
  password: 'Lösenord hos proxyn',
  keep: 'Använd den här inloggningen',
  help: 'Ligger kvar i datorns nyckelförråd, ges bara till den här proxyn, och visas aldrig igen.',
  kept: 'Sparat.',
  'in-memory': 'Behålls tills kassan stängs: datorn har inget nyckelförråd.',
};
