import type { Words } from '../words.ts';

export const comfort: Words['comfort'] = {
  size: 'Størrelse',
  contrast: 'Kontrast',
  contrasts: { normal: 'Som tegnet', high: 'Høy' },
  hand: 'Hånden som trykker',
  hands: { right: 'Høyre', left: 'Venstre' },
  volume: 'Lyder',
  volumes: { off: 'Av', soft: 'Lave', normal: 'Vanlige', loud: 'Høye' },
};
