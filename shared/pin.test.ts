import { expect, it } from 'vitest';
import { weakPin, type WeakPin } from './pin.ts';

it.each<[string, WeakPin | undefined]>([
  ['', 'malformed'],
  ['123', 'malformed'],
  ['12a4', 'malformed'],
  ['١٢٣٤', 'malformed'],
  ['1234567890123', 'malformed'],
  ['0000', 'repeated'],
  ['777777', 'repeated'],
  ['1234', 'sequence'],
  ['4321', 'sequence'],
  ['7890', 'sequence'],
  ['2468', 'sequence'],
  ['9630', 'sequence'],
  ['123456', 'sequence'],
  ['1212', 'pattern'],
  ['1122', 'pattern'],
  ['1221', 'pattern'],
  ['471471', 'pattern'],
  ['2580', 'keypad'],
  ['0852', 'keypad'],
  ['1397', 'keypad'],
  ['1974', 'year'],
  ['2026', 'year'],
  ['170585', 'date'],
  ['17051985', 'date'],
  ['19850517', 'date'],
  ['4816', undefined],
  ['9027', undefined],
  ['1805', undefined],
  ['480517', undefined],
  ['2173', undefined],
  ['90513827', undefined],
])('%s is %s', (pin, why) => {
  expect(weakPin(pin)).toBe(why);
});

it('leaves nearly all PINs to choose from', () => {
  const all = Array.from({ length: 10_000 }, (_, number) => String(number).padStart(4, '0'));
  const weak = all.filter((pin) => weakPin(pin) !== undefined);
  expect(weak.length).toBeGreaterThan(300);
  expect(weak.length).toBeLessThan(600);
});
