import type { Words } from '../words.ts';

export const touchKeys: Words['touchKeys'] = {
  label: 'Tastar på skjermen',
  shift: 'Stor bokstav',
  space: 'Mellomrom',
  erase: 'Slett',
  enter: 'Enter',
  done: 'Ferdig',
};
