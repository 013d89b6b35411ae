/** The keys on the screen, for fields that a finger touches. */
export const touchKeys = {
  label: 'Keys on the screen',
  shift: 'Capital letter',
  space: 'Space',
  erase: 'Erase',
  enter: 'Enter',
  done: 'Done',
};
