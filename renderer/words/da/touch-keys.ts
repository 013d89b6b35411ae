import type { Words } from '../words.ts';

export const touchKeys: Words['touchKeys'] = {
  label: 'Taster på skærmen',
  shift: 'Stort bogstav',
  space: 'Mellemrum',
  erase: 'Slet',
  enter: 'Enter',
  done: 'Færdig',
};
