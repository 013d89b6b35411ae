export const comfort = {
  size: 'Size',
  contrast: 'Contrast',
  contrasts: { normal: 'As drawn', high: 'High' },
  hand: 'Which hand presses',
  hands: { right: 'The right', left: 'The left' },
  volume: 'Sounds',
  volumes: { off: 'Off', soft: 'Soft', normal: 'Normal', loud: 'Loud' },
};
