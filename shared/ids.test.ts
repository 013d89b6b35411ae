import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeReference, type RegisterId } from './ids.ts';

// The same runs every time; a longer search takes another seed.
fc.configureGlobal({ seed: 20_261_120 });

/** Any UTF-16 at all, lone surrogates too. */
const anyText = fc
  .array(fc.nat({ max: 0xffff }), { maxLength: 60 })
  .map((codes) => String.fromCharCode(...codes));
const token = fc.string({
  unit: fc.constantFrom(...Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ')),
  minLength: 10,
  maxLength: 10,
});
const day = fc.constantFrom('20261120', '20260101', '20261120-R', '20260101-R');

describe('the reference of an attempt', () => {
  it('reads as register, day and token', () => {
    expect(makeReference('K1' as RegisterId, '20261120', '7F3K9QW2ZX')).toBe('K1-20261120-7F3K9QW2ZX');
  });

  it('is ASCII, at most 35 characters, and keeps the whole token, whatever the register is called', () => {
    fc.assert(
      fc.property(anyText, day, token, (register, onDay, unique) => {
        const reference = makeReference(register as RegisterId, onDay, unique);
        expect(reference).toMatch(/^[A-Za-z0-9]+-\d{8}(-R)?-[A-Z0-9]{10}$/);
        expect(reference.length).toBeLessThanOrEqual(35);
        expect(reference.endsWith(`-${onDay}-${unique}`)).toBe(true);
      }),
    );
  });

  it('of a register without a usable letter still begins with one', () => {
    expect(makeReference('Ø!' as RegisterId, '20261120', '7F3K9QW2ZX')).toBe('R-20261120-7F3K9QW2ZX');
  });
});
