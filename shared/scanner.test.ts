import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeIn, isPrefix, isScanned, usualScanner } from './scanner.ts';

const withPrefix = { prefix: '~', suffix: 'enter' } as const;

test.each([
  ['7038010000126', usualScanner, '7038010000126'],
  [' 7038010000126 ', usualScanner, '7038010000126'],
  [']E07038010000126', usualScanner, '7038010000126'],
  [']C1ABC-123', usualScanner, 'ABC-123'],
  ['~7038010000126', withPrefix, '7038010000126'],
  ['~]E07038010000126', withPrefix, '7038010000126'],
  // Typed by hand, where the scanner would have put its sign.
  ['7038010000126', withPrefix, '7038010000126'],
  ['~7038010000126', usualScanner, '~7038010000126'],
  [']', usualScanner, ']'],
])('In %s, with %o, the code is %s', (typed, settings, code) => {
  expect(codeIn(typed, settings)).toBe(code);
});

test.each([
  ['7038010000126', usualScanner, true],
  ['70380101', usualScanner, true],
  ['7038010', usualScanner, false],
  ['249,50', usualScanner, false],
  [']E0703', usualScanner, true],
  ['~249', withPrefix, true],
  ['~', withPrefix, false],
  ['249', withPrefix, false],
  ['', withPrefix, false],
])('That %s was scanned, with %o: %s', (typed, settings, is) => {
  expect(isScanned(typed, settings)).toBe(is);
});

test('A code is found again whatever the scanner puts before it', () => {
  const signs = fc.stringMatching(/^[0-9A-Z-]{1,20}$/);
  const prefixes = fc.stringMatching(/^[~!#$%&]{0,8}$/);
  const marks = fc.constantFrom('', ']E0', ']C1', ']Q3');
  fc.assert(
    fc.property(signs, prefixes, marks, (code, prefix, mark) => {
      expect(codeIn(`${prefix}${mark}${code}`, { prefix, suffix: 'tab' })).toBe(code);
    }),
  );
});

test.each([
  ['', true],
  ['~', true],
  ['AB', true],
  ['~~~~~~~~', true],
  ['~~~~~~~~~', false],
  ['1', false],
  ['~ ', false],
  ['æ', false],
  ['*', false],
  ['+', false],
  ['?', false],
  [',', false],
])('That %j can stand before every code: %s', (text, may) => {
  expect(isPrefix(text)).toBe(may);
});
