import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeReference, readReference, registerIn, type RegisterId } from './ids.ts';

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

describe('a reference that somebody scans or types', () => {
  const reference = 'K1-20261120-7F3K9QW2ZX';

  it.each([
    ['as it is', reference],
    ['with spaces around', `  ${reference}\n`],
    ['by a scanner set to an American keyboard, on a Norwegian one', 'K1+20261120+7F3K9QW2ZX'],
    ['by a scanner set to a Norwegian keyboard, on an American one', 'K1/20261120/7F3K9QW2ZX'],
    ['in small letters', 'K1-20261120-7f3k9qw2zx'],
  ])('is read %s', (_, text) => {
    expect(readReference(text)).toBe(reference);
  });

  it.each([
    '',
    '1042',
    '249,00',
    'K1-2026112-7F3K9QW2ZX',
    'K1-20261120-7F3K9QW2Z',
    'T12345678.5XbFcR3XrvSDHKCDkKvbFc',
  ])('is none in %j', (text) => {
    expect(readReference(text)).toBeUndefined();
  });

  it('is read back as it was made, and says which register made it', () => {
    fc.assert(
      fc.property(fc.constantFrom('K1', 'kasse2', 'Bar'), day, token, (register, on, tail) => {
        const made = makeReference(register as RegisterId, on, tail);
        expect(readReference(made)).toBe(made);
        expect(registerIn(made)).toBe(register);
      }),
    );
  });
});
