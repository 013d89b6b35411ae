import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bitmapOf } from '../../electron/letterhead/bitmap.ts';
import { pictureOn, startTestPrinter, type TestPrinter } from '../../electron/printer/rig.ts';
import type { Settings } from '../../electron/store/settings.ts';
import { plainLetterhead } from '../../shared/letterhead/letterhead.ts';
import { minor } from '../../shared/money.ts';
import { receiptRows } from '../../shared/receipt-text.ts';
import { practiceSettings, terminalId } from '../hosts/bare.ts';
import { staffedTill } from '../hosts/staffed.ts';

/* The shop's own lines and logo: they belong to the receipt, not to the day on which it is printed again. */

const shop = staffedTill();
let printer: TestPrinter;

beforeEach(async () => {
  printer = await startTestPrinter();
});

afterEach(() => printer.close());

const header = ['Tlf. 22 33 44 55'];
const footer = ['Bytterett 30 dager', 'Man-fre 8-18'];

async function open(columns: 32 | 42 | 48 = 42): Promise<void> {
  const { host, port } = printer;
  const network = { host, port, language: 'esc-pos', columns, hasDrawer: false } as const;
  const settings: Settings = { ...practiceSettings, printer: { isAutomatic: false, network } };
  const picture = join(shop.folder, 'chosen.bmp');
  writeFileSync(picture, bitmapOf({ width: 40, height: 24, dots: new Uint8Array(40 * 24) }));
  await shop.open([], { settings, desktop: { choosePicture: () => Promise.resolve(picture) } });
}

async function print(id: string): Promise<Buffer> {
  const count = printer.jobs().length + 1;
  await shop.till.must('receipt:print', { id, what: 'customer' });
  await printer.whenPrinted(count);
  return Buffer.from(printer.jobs()[count - 1] ?? []);
}

async function dress(): Promise<string> {
  const { logo } = await shop.till.must('letterhead:picture', {});
  if (logo === undefined) throw new Error('no picture');
  await shop.till.must('letterhead:save', { letterhead: { header, footer, logo } });
  return logo;
}

describe('A receipt has what the shop had on its receipts when it was made', () => {
  test('and its one copy as well, whatever the shop has there by then', async () => {
    await open();
    await dress();
    const id = await shop.sell();
    await shop.till.must('letterhead:save', { letterhead: { header: [], footer: ['Bytterett 14 dager'] } });
    const original = await print(id);
    expect(original.includes('Tlf. 22 33 44 55')).toBe(true);
    expect(original.includes('Bytterett 30 dager')).toBe(true);
    expect(pictureOn(original)).toEqual({ width: 40, height: 24, black: 40 * 24 });

    const copy = await print(id);
    expect(copy.includes('KOPI')).toBe(true);
    expect(copy.includes('Bytterett 30 dager')).toBe(true);
    expect(copy.includes('Bytterett 14 dager')).toBe(false);
    expect(pictureOn(copy)).toEqual(pictureOn(original));

    const next = await print(await shop.sell());
    expect(next.includes('Bytterett 14 dager')).toBe(true);
    expect(next.includes('Tlf. 22 33 44 55')).toBe(false);
    expect(pictureOn(next)).toBeUndefined();
  });

  test('and a return has what is there on its own day', async () => {
    await open();
    const saleId = await shop.sell();
    await dress();
    const order = { saleId, what: { amount: minor(10_000) }, reason: 'regret', terminalId } as const;
    await shop.till.must('refund:start', order);
    await shop.server.control.whenPrompting();
    shop.server.control.present();
    await shop.done();
    expect(shop.till.state()).toMatchObject({ receipt: { kind: 'return', letterhead: { header, footer } } });
  });

  test('and is the receipt that it always was where the shop has nothing of its own', async () => {
    await open();
    await shop.till.must('letterhead:save', { letterhead: plainLetterhead });
    await shop.charge();
    shop.server.control.present();
    await shop.done();
    expect(shop.till.state()).toMatchObject({ receipt: { kind: 'sale' } });
    expect(shop.till.state()).not.toHaveProperty('receipt.letterhead');
  });
});

describe('A logo stops no receipt', () => {
  test.each(['gone', 'spoilt'] as const)('when its file is %s', async (how) => {
    await open(32);
    const logo = await dress();
    shop.till.close();
    const folder = join(shop.folder, 'logos');
    expect(readdirSync(folder)).toEqual([`${logo}.bmp`]);
    if (how === 'gone') rmSync(folder, { recursive: true });
    else writeFileSync(join(folder, `${logo}.bmp`), 'no picture');
    const { host, port } = printer;
    const network = { host, port, language: 'esc-pos', columns: 32, hasDrawer: false } as const;
    await shop.open([], {
      settings: {
        ...practiceSettings,
        printer: { isAutomatic: false, network },
        letterhead: { header, footer, logo },
      },
    });
    const paper = await print(await shop.sell());
    expect(paper.includes('Salgskvittering 1')).toBe(true);
    expect(paper.includes('Bytterett 30 dager')).toBe(true);
    expect(pictureOn(paper)).toBeUndefined();
    expect(await shop.till.must('letterhead:logo', { logo })).toEqual({});
  });

  test('that was only looked at is no logo after a restart, and leaves no file', async () => {
    await open();
    const { logo = '' } = await shop.till.must('letterhead:picture', {});
    expect(await shop.till.must('letterhead:logo', { logo })).toHaveProperty('image');
    expect(readdirSync(shop.folder)).not.toContain('logos');
    shop.till.close();
    await open();
    expect(await shop.till.must('letterhead:logo', { logo })).toEqual({});
  });
});

describe('What is set up', () => {
  test('is shown again with a receipt to look at, and leaves a record with both', async () => {
    await open(32);
    await shop.till.must('letterhead:save', { letterhead: { header, footer: [] } });
    await shop.till.must('letterhead:save', { letterhead: { header, footer } });
    const { letterhead, columns, sample } = await shop.till.must('letterhead:read', {});
    expect({ letterhead, columns }).toEqual({ letterhead: { header, footer }, columns: 32 });
    expect(receiptRows(sample)).toContainEqual({ kind: 'shop', text: 'Kaffebaren AS' });
    expect(shop.record('letterhead-set').at(-1)).toMatchObject({
      before: 'Tlf. 22 33 44 55',
      after: 'Tlf. 22 33 44 55 | Bytterett 30 dager / Man-fre 8-18',
    });
  });

  test.each([
    { header: ['KOPI'], footer: [] },
    { header: [], footer: ['x'.repeat(49)] },
    { header: [], footer: ['Takk\u001b@'] },
    { header: Array<string>(5).fill('Takk'), footer: [] },
    { header: [''], footer: [] },
    { header: [], footer: [], logo: '../../settings' },
  ])('is refused where a page asks for %j', async (letterhead) => {
    await open();
    expect(await shop.till.ask('letterhead:save', { letterhead })).toMatchObject({
      fault: { kind: 'bad-input' },
    });
  });

  test('goes along with the settings as a file, without the picture, and comes back from it', async () => {
    let file = '';
    await shop.open([], { settingsFile: () => file });
    await shop.till.must('letterhead:save', { letterhead: { header, footer } });
    file = (await shop.till.must('settings:export', {})).path;
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ receipt: { header, footer } });

    await shop.till.must('letterhead:save', { letterhead: { header: ['Annet'], footer } });
    const { id = '', changes } = await shop.till.must('settings:import', {});
    expect(changes).toEqual([{ what: 'header', before: 'Annet', after: 'Tlf. 22 33 44 55' }]);
    await shop.till.must('settings:apply', { id });
    expect((await shop.till.must('letterhead:read', {})).letterhead).toEqual({ header, footer });

    // A file from before there were such lines takes none of them away.
    const { receipt: _, ...older } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    writeFileSync(file, JSON.stringify(older));
    expect(await shop.till.must('settings:import', {})).toMatchObject({ changes: [] });
  });
});
