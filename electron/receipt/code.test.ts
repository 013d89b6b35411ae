import jsQR from 'jsqr';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeReference, type RegisterId } from '../../shared/ids.ts';
import type { CodePath } from '../../shared/code-path.ts';
import { drawCode } from './code.ts';
import { exampleReceipt } from './example.ts';
import { receiptHtml } from './html.ts';

/** A CommonJS module whose types say otherwise. */
const readCode = (jsQR as unknown as { readonly default: typeof jsQR }).default;

const dots = 5;

/** What a scanner sees of the picture: the path filled in black on white paper, `dots` to a module. */
function scan({ size, path }: CodePath): string | undefined {
  const width = size * dots;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x = '', y = '', length = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let row = Number(y) * dots; row < (Number(y) + 1) * dots; row += 1) {
      const from = (row * width + Number(x) * dots) * 4;
      for (let at = from; at < from + Number(length) * dots * 4; at += 4) pixels.fill(0, at, at + 3);
    }
  }
  return readCode(pixels, width, width)?.data;
}

it('is read by another program’s scanner as the reference beneath it', () => {
  const page = receiptHtml(exampleReceipt, { drawCode });
  const [, size = '', path = ''] = /<svg viewBox="0 0 (\d+) \d+"[^>]*><path d="([^"]*)"/.exec(page) ?? [];
  const [, text] = /<\/svg><span>([^<]*)</.exec(page) ?? [];
  expect(text).toBe(exampleReceipt.reference);
  expect(scan({ size: Number(size), path })).toBe(text);
});

it('holds any reference that a till makes', () => {
  const letters = fc.constantFrom(
    ...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'),
  );
  const register = fc.string({ unit: letters, minLength: 1, maxLength: 40 });
  const token = fc.string({ unit: letters, minLength: 10, maxLength: 10 });
  fc.assert(
    fc.property(register, token, (id, tail) => {
      const reference = makeReference(id as RegisterId, '20261120', tail);
      const code = drawCode(reference);
      expect(scan(code)).toBe(reference);
      // 24 mm of paper with eight dots a millimetre: no module is smaller than five of them.
      expect(192 / code.size).toBeGreaterThanOrEqual(5);
    }),
    { numRuns: 40 },
  );
});

it('is left out of a receipt from before there was one', () => {
  const { reference: _, ...older } = exampleReceipt;
  expect(receiptHtml(older, { drawCode })).not.toContain('<svg');
});
