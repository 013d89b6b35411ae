import type { Words } from '../words.ts';

export const comfort: Words['comfort'] = {
  size: 'Storleik',
  contrast: 'Kontrast',
  contrasts: { normal: 'Som teikna', high: 'Høg' },
  hand: 'Handa som trykkjer',
  hands: { right: 'Høgre', left: 'Venstre' },
  volume: 'Lydar',
  volumes: { off: 'Av', soft: 'Låge', normal: 'Vanlege', loud: 'Høge' },
};
