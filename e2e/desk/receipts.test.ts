import { afterEach, describe, expect, test } from 'vitest';
import type { ReceiptPaper } from '../../electron/receipt/paper.ts';
import { startTestPrinter, type TestPrinter } from '../../electron/printer/rig.ts';
import { minor } from '../../shared/money.ts';
import { receiptRows } from '../../shared/receipt-text.ts';
import { ok } from '../../shared/result.ts';
import { practiceSettings, terminalId } from '../hosts/bare.ts';
import { peopleOf, pins, staffedTill, type Person } from '../hosts/staffed.ts';

/* Whose name a receipt bears, and how many papers come of it. */

const shop = staffedTill();
const people: readonly Person[] = [
  ['Kari', 'cashier'],
  ['Siri', 'manager'],
  ['Eva', 'manager'],
];

describe('A receipt names whoever took the payment', () => {
  test('when somebody else has logged in before it completed', async () => {
    await shop.open(people);
    await shop.enter('Kari');
    await shop.charge();
    await shop.till.must('lock:lock', {});
    await shop.enter('Siri');
    shop.server.control.present();
    await shop.done();
    expect(shop.till.state()).toMatchObject({ receipt: { kind: 'sale', operator: 'Kari' } });
  });

  test('when the till was started anew meanwhile, and nobody is logged in', async () => {
    await shop.open(people);
    await shop.enter('Kari');
    await shop.charge();
    shop.till.close();
    shop.server.control.present();
    await shop.open(people);
    await shop.done();
    expect(shop.till.latest('lock')).not.toHaveProperty('current');
    expect(shop.till.state()).toMatchObject({ receipt: { operator: 'Kari' } });
  });

  test('and a return names whoever asked for it, not who answers for it or stands there', async () => {
    await shop.open(people);
    await shop.enter('Kari');
    const saleId = await shop.sell();
    const approval = { approver: 'Siri', pin: pins.Siri };
    const order = { saleId, what: { amount: minor(10000) }, reason: 'regret', terminalId, approval } as const;
    await shop.till.must('refund:start', order);
    await shop.server.control.whenPrompting();
    await shop.enter('Eva');
    shop.server.control.present();
    await shop.done();
    expect(shop.till.state()).toMatchObject({
      receipt: { kind: 'return', operator: 'Kari', returned: { by: 'Kari', approvedBy: 'Siri' } },
    });
  });
});

describe('A receipt is in the language of the shop’s papers', () => {
  test.each([
    ['nn', 'Salskvittering 1'],
    ['sv', 'Salgskvittering 1'],
    ['en', 'Salgskvittering 1'],
  ] as const)('of a Norwegian shop whose screens are in %s it is called %s', async (language, title) => {
    await shop.open([], { settings: { ...practiceSettings, language } });
    await shop.charge();
    shop.server.control.present();
    await shop.done();
    const state = shop.till.state();
    const receipt = state?.screen === 'result' ? state.receipt : undefined;
    expect(receipt && receiptRows(receipt)).toContainEqual({ kind: 'title', text: title });
  });
});

describe('Print pressed twice is one paper, and no copy', () => {
  let printer: TestPrinter | undefined;

  afterEach(async () => {
    await printer?.close();
    printer = undefined;
  });

  async function printTwice(): Promise<readonly boolean[]> {
    const id = await shop.sell();
    const press = () => shop.till.ask('receipt:print', { id, what: 'customer' });
    const answers = await Promise.all([press(), press()]);
    return answers.map((answer) => answer.ok);
  }

  test('by the system’s printer', async () => {
    const copies: unknown[] = [];
    const print: ReceiptPaper['print'] = async (_receipt, _what, how) => {
      copies.push(how?.isCopy);
      await new Promise((resolve) => setTimeout(resolve, 20));
      return ok(undefined);
    };
    await shop.open([], { paper: { print } });
    expect(await printTwice()).toEqual([true, true]);
    expect(copies).toEqual([false]);
    expect(shop.record('receipt-printed')).toHaveLength(1);
  });

  test('by a printer on the network', async () => {
    printer = await startTestPrinter();
    const { host, port } = printer;
    const network = { host, port, language: 'esc-pos', columns: 42, hasDrawer: false } as const;
    const settings = {
      ...practiceSettings,
      operators: await peopleOf([]),
      printer: { isAutomatic: false, network },
    };
    await shop.open([], { settings });
    expect(await printTwice()).toEqual([true, true]);
    await printer.whenPrinted(1);
    expect(printer.jobs()).toHaveLength(1);
    expect(Buffer.from(printer.jobs()[0] ?? []).includes('KOPI')).toBe(false);
    expect(shop.record('receipt-printed')).toHaveLength(1);
  });
});
