import type { Words } from '../words.ts';

export const comfort: Words['comfort'] = {
  size: 'Storlek',
  contrast: 'Kontrast',
  contrasts: { normal: 'Som ritad', high: 'Hög' },
  hand: 'Handen som trycker',
  hands: { right: 'Höger', left: 'Vänster' },
  volume: 'Ljud',
  volumes: { off: 'Av', soft: 'Låga', normal: 'Normala', loud: 'Höga' },
};
