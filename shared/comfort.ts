/** How loud the till's sounds are, from none to the loudest. */
export const volumes = ['off', 'soft', 'normal', 'loud'] as const;
export type Volume = (typeof volumes)[number];

/** The hand that presses: what is pressed most lies on its side. */
export const hands = ['right', 'left'] as const;
export type Hand = (typeof hands)[number];

export const contrasts = ['normal', 'high'] as const;
export type Contrast = (typeof contrasts)[number];

/** How large everything is, in percent. */
export const sizes = [100, 125, 150, 200] as const;
export type Size = (typeof sizes)[number];

/** What makes a till easier to hear, to read and to reach; of this register, for whoever stands at it. */
export type Comfort = {
  readonly volume: Volume;
  readonly hand: Hand;
  readonly contrast: Contrast;
  readonly size: Size;
};

export const usualComfort: Comfort = { volume: 'normal', hand: 'right', contrast: 'normal', size: 100 };
