import type { Words } from '../words.ts';

export const touchKeys: Words['touchKeys'] = {
  label: 'Tangenter på skärmen',
  shift: 'Stor bokstav',
  space: 'Mellanslag',
  erase: 'Radera',
  enter: 'Enter',
  done: 'Klar',
};
