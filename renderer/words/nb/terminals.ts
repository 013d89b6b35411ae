import type { Words } from '../words.ts';

export const terminals: Words['terminals'] = {
  choice: (name, next) => `Terminal: ${name}. Bruk ${next} i stedet`,
};
