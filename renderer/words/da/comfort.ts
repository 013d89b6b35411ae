import type { Words } from '../words.ts';

export const comfort: Words['comfort'] = {
  size: 'Størrelse',
  contrast: 'Kontrast',
  contrasts: { normal: 'Som tegnet', high: 'Høj' },
  hand: 'Hånden, der trykker',
  hands: { right: 'Højre', left: 'Venstre' },
  volume: 'Lyde',
  volumes: { off: 'Fra', soft: 'Lave', normal: 'Normale', loud: 'Høje' },
};
