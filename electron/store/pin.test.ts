import { describe, expect, it } from 'vitest';
import { hashPin, isPinHash, verifyPin, type PinHash } from './pin.ts';

describe('a PIN', () => {
  it('is recognised, and nothing else is', async () => {
    const hash = await hashPin('1357');
    expect(await verifyPin('1357', hash)).toBe(true);
    for (const wrong of ['1358', '13570', '', '0000', '１３５８']) {
      expect(await verifyPin(wrong, hash)).toBe(false);
    }
  });

  it('is not in its hash, and two of the same look different', async () => {
    const [one, two] = await Promise.all([hashPin('1357'), hashPin('1357')]);
    expect(one).not.toBe(two);
    expect(one).not.toContain('1357');
    expect(isPinHash(one)).toBe(true);
  });

  it.each([
    '',
    '1357',
    'scrypt$15$8$1$$',
    `scrypt$1$8$1$${'a'.repeat(22)}$${'a'.repeat(43)}`,
    `scrypt$30$8$1$${'a'.repeat(22)}$${'a'.repeat(43)}`,
    `scrypt$15$8$1$${'a'.repeat(22)}$`,
  ])('never matches what is no hash (%j)', async (text) => {
    expect(isPinHash(text)).toBe(false);
    expect(await verifyPin('1357', text as PinHash)).toBe(false);
  });
});
