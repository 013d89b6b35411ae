import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fail, ok } from '../../shared/result.ts';
import type { Log } from '../log.ts';
import { createPaper, pdfName } from './paper.ts';
import type { Sheet } from './sheet.ts';
import { exampleReceipt } from './example.ts';

let folder = '';
let lines: unknown[] = [];
const write = (...line: unknown[]): void => void lines.push(line);
const log: Log = { info: write, warn: write, error: write };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paper-'));
  lines = [];
});
afterEach(() => rm(folder, { recursive: true }));

const never = new Promise<never>(() => undefined);

function open(sheet: Partial<Sheet>, opening?: () => Promise<never>) {
  const seen = { html: [] as string[], closed: 0 };
  const paper = createPaper({
    openSheet: async (html) => {
      seen.html.push(html);
      if (opening) return opening();
      return {
        pdf: async () => Buffer.from('%PDF'),
        print: async () => true,
        close: () => (seen.closed += 1),
        ...sheet,
      };
    },
    logo: () => Promise.resolve(undefined),
    folder: join(folder, 'Dintero Cashier', 'Receipts'),
    log,
    limitMs: 30,
  });
  return { paper, seen };
}

describe('a receipt on paper', () => {
  it('goes to the printer once', async () => {
    const { paper, seen } = open({});
    expect(await paper.print(exampleReceipt, 'customer')).toEqual(ok(undefined));
    expect(seen.closed).toBe(1);
    expect(seen.html).toHaveLength(1);
    expect(seen.html[0]).toContain('Kaffebaren AS');
  });

  it('has its logo where there is one, and goes on without', async () => {
    const letterhead = { header: [], footer: [], logo: 'ab' };
    const seen: string[] = [];
    const paper = createPaper({
      openSheet: async (html) => {
        seen.push(html);
        return { pdf: async () => Buffer.from('%PDF'), print: async () => true, close: () => undefined };
      },
      logo: (logo) => Promise.resolve(logo === 'ab' ? 'data:image/bmp;base64,Qk0=' : undefined),
      folder,
      log,
    });
    await paper.print({ ...exampleReceipt, letterhead }, 'customer', { isCopy: true });
    await paper.pdf({ ...exampleReceipt, letterhead: { ...letterhead, logo: 'gone' } });
    expect(seen[0]).toContain('<img src="data:image/bmp;base64,Qk0="');
    expect(seen[0]).toContain('KOPI');
    expect(seen[1]).not.toContain('<img');
    expect(seen[1]).toContain('Salgskvittering 1042');
  });

  it('can be the slip that the shop keeps', async () => {
    const { paper, seen } = open({});
    await paper.print({ ...exampleReceipt, merchantSlip: 'BUTIKKENS EKSEMPLAR' }, 'merchant');
    expect(seen.html[0]).toContain('BUTIKKENS EKSEMPLAR');
  });

  it.each<[string, Partial<Sheet>, (() => Promise<never>)?]>([
    ['there is no printer', { print: async () => false }],
    ['the printer refuses', { print: () => Promise.reject(new Error('CUPS')) }],
    ['the printer does not answer', { print: () => never }],
    ['the sheet cannot be laid out', {}, () => Promise.reject(new Error('crashed'))],
    ['the sheet is never laid out', {}, () => never],
  ])('is a silent printer to the cashier when %s', async (_, sheet, opening) => {
    const { paper, seen } = open(sheet, opening);
    const printed = await paper.print(exampleReceipt, 'customer');
    expect(printed).toEqual(fail({ kind: 'not-now', reason: 'printer-silent' }));
    expect(lines).toHaveLength(1);
    expect(seen.closed).toBe(opening ? 0 : 1);
  });
});

describe('a receipt as PDF', () => {
  it('lies in the shop’s folder under its number', async () => {
    const { paper, seen } = open({});
    const path = join(folder, 'Dintero Cashier', 'Receipts', 'salgskvittering-K1-1042.pdf');
    expect(await paper.pdf(exampleReceipt)).toEqual(ok({ path }));
    expect(await paper.pdf(exampleReceipt)).toEqual(ok({ path }));
    expect(await readFile(path, 'utf8')).toBe('%PDF');
    expect(await readdir(join(path, '..'))).toEqual(['salgskvittering-K1-1042.pdf']);
    expect(seen.closed).toBe(2);
  });

  it('says so when the disk refuses', async () => {
    await writeFile(join(folder, 'Dintero Cashier'), 'a file where the folder should be');
    const refused = fail({ kind: 'not-now', reason: 'pdf-not-saved' });
    expect(await open({}).paper.pdf(exampleReceipt)).toEqual(refused);
  });

  it('says so when it cannot be made', async () => {
    const { paper, seen } = open({ pdf: () => never });
    const refused = fail({ kind: 'not-now', reason: 'pdf-not-made' });
    expect(await paper.pdf(exampleReceipt)).toEqual(refused);
    expect(seen.closed).toBe(1);
  });

  it.each([
    [{ kind: 'sale', mode: 'live' }, 'salgskvittering-K1-1042.pdf'],
    [{ kind: 'return', mode: 'live' }, 'returkvittering-K1-1042.pdf'],
    [{ kind: 'sale', mode: 'sandbox' }, 'test-salgskvittering-K1-1042.pdf'],
    [{ kind: 'return', mode: 'practice' }, 'trening-returkvittering-K1-1042.pdf'],
    [{ kind: 'sale', mode: 'live', registerId: '../../K1' }, 'salgskvittering-______K1-1042.pdf'],
  ] as const)('of %j is called %s', (change, name) => {
    expect(pdfName({ ...exampleReceipt, ...change })).toBe(name);
  });
});
