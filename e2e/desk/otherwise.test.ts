import { expect, test } from 'vitest';
import type { AttemptId, SaleId } from '../../shared/ids.ts';
import type { Input } from '../../shared/ipc/contract.ts';
import { minor } from '../../shared/money.ts';
import { terminalId } from '../hosts/bare.ts';
import { pins, staffedTill } from '../hosts/staffed.ts';

/* The card refuses a refund, and it goes back another way: once, within what was paid, and with somebody who answers. */

// Several payments and PINs each, on machines that may be busy with others.

const shop = staffedTill();

type Approval = NonNullable<Input<'refund:start'>['approval']>;

/** Asks for a refund, lets the terminal end it, and says which attempt that was. */
async function refund(
  saleId: SaleId,
  atTerminal: () => unknown,
  amount = 10000,
  approval?: Approval,
): Promise<AttemptId> {
  const order = { saleId, what: { amount: minor(amount) }, reason: 'faulty', terminalId } as const;
  const { attemptId } = await shop.till.must(
    'refund:start',
    approval === undefined ? order : { ...order, approval },
  );
  await shop.server.control.whenPrompting();
  atTerminal();
  await shop.till.until('a result', () => shop.till.state()?.screen === 'result');
  return attemptId;
}

const decline = (): unknown => shop.server.control.decline('stolen-card');

function outcome(): string | undefined {
  const state = shop.till.state();
  return state?.screen === 'result' ? state.result.outcome : undefined;
}

function refused(reason: string): object {
  return { ok: false, fault: { kind: 'not-now', reason } };
}

test('A refused refund goes back in cash, with a receipt that is no card’s, and counts as gone', async () => {
  await shop.open();
  const saleId = await shop.sell();
  const attemptId = await refund(saleId, decline);
  expect(shop.till.state()).toMatchObject({ result: { outcome: 'declined' }, mayPayOtherwise: true });
  expect(await shop.till.must('otherwise:show', { attemptId })).toMatchObject({
    saleId,
    amount: 10000,
    receipt: 1,
  });
  await shop.till.must('otherwise:pay', { attemptId, how: 'cash', note: 'the card was blocked' });
  expect(shop.till.state()).toMatchObject({
    result: { outcome: 'otherwise', how: 'cash', isTwice: false },
    mayRetry: false,
    receipt: {
      kind: 'return',
      number: 1,
      original: 1,
      total: -10000,
      payment: { means: 'cash' },
      returned: { reason: 'faulty' },
    },
  });
  expect(shop.till.state()).not.toHaveProperty('receipt.payment.lastFour');
  await shop.leave();
  expect(await shop.till.must('refund:left', { saleId })).toMatchObject({ refunded: 10000, left: 14900 });
  const detail = await shop.till.must('sales:show', { id: saleId });
  expect(detail).toMatchObject({ row: { status: 'partly-refunded' }, returns: [{ amount: -10000 }] });
  expect(detail).not.toHaveProperty('refused');
  expect(shop.record('refunded-otherwise')).toMatchObject([
    { how: 'cash', note: 'the card was blocked', amount: '100,00' },
  ]);

  // Once, and never beside the card.
  expect(await shop.till.ask('otherwise:pay', { attemptId, how: 'bank' })).toEqual(refused('too-late'));
  await refund(saleId, () => shop.server.control.present(), 14900);
  expect(outcome()).toBe('refunded');
  await shop.leave();
  expect(await shop.till.must('sales:show', { id: saleId })).toMatchObject({ row: { status: 'refunded' } });
  await shop.till.must('reconcile:run', day());
  await shop.till.until('compared', () => shop.till.latest('reconcile')?.state === 'done');
  expect(await rows('equal')).toBe(1);
  expect(await rows('different')).toBe(0);
});

function day(): Input<'reconcile:run'> {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date());
  return { from: today, to: today };
}

async function rows(kind: Input<'reconcile:rows'>['kind']): Promise<number> {
  return (await shop.till.must('reconcile:rows', { kind, offset: 0, limit: 10 })).total;
}

test('A cashier needs a manager’s PIN for it, and nobody answers for themselves', async () => {
  await shop.open([
    ['Kari', 'cashier'],
    ['Siri', 'manager'],
    ['Eva', 'owner'],
  ]);
  await shop.enter('Kari');
  const saleId = await shop.sell();
  const attemptId = await refund(saleId, decline, 10000, { approver: 'Siri', pin: pins.Siri });
  const how = 'bank' as const;
  expect(await shop.till.must('otherwise:show', { attemptId })).toMatchObject({ approvers: ['Siri', 'Eva'] });
  expect(await shop.till.ask('otherwise:pay', { attemptId, how })).toEqual(refused('approval-needed'));
  const own = { approver: 'Kari', pin: pins.Kari };
  expect(await shop.till.ask('otherwise:pay', { attemptId, how, approval: own })).toEqual(
    refused('not-allowed'),
  );
  const wrong = { approver: 'Siri', pin: pins.Kari };
  expect(await shop.till.ask('otherwise:pay', { attemptId, how, approval: wrong })).toEqual(
    refused('wrong-pin'),
  );
  expect(shop.record('not-allowed').map(({ command, approver }) => [command, approver])).toEqual([
    ['otherwise:pay', undefined],
    ['otherwise:pay', 'Kari'],
    ['otherwise:pay', 'Siri'],
  ]);
  expect(outcome()).toBe('declined');
  await shop.till.must('otherwise:pay', { attemptId, how, approval: { approver: 'Siri', pin: pins.Siri } });
  expect(shop.till.state()).toMatchObject({
    receipt: { payment: { means: 'bank' }, returned: { by: 'Kari', approvedBy: 'Siri' } },
  });
  expect(shop.record('refunded-otherwise')).toMatchObject([{ who: 'Kari', approver: 'Siri', how: 'bank' }]);
  await shop.leave();

  // The manager's own sale: somebody else has to answer for it here as well.
  await shop.enter('Siri');
  const mine = await shop.sell();
  const second = await refund(mine, decline, 10000, { approver: 'Eva', pin: pins.Eva });
  expect(await shop.till.must('otherwise:show', { attemptId: second })).toMatchObject({ approvers: ['Eva'] });
  const mySelf = { approver: 'Siri', pin: pins.Siri };
  expect(await shop.till.ask('otherwise:pay', { attemptId: second, how, approval: mySelf })).toEqual(
    refused('not-allowed'),
  );
});

test('After a restart the sale still offers it, until another refund has taken its place', async () => {
  await shop.open();
  const saleId = await shop.sell();
  const attemptId = await refund(saleId, decline);
  shop.till.close();
  await shop.open();
  expect(await shop.till.must('sales:show', { id: saleId })).toMatchObject({
    refused: { attemptId, amount: 10000 },
  });
  await refund(saleId, () => shop.server.control.present(), 20000);
  await shop.leave();
  expect(await shop.till.must('sales:show', { id: saleId })).not.toHaveProperty('refused');
  expect(await shop.till.ask('otherwise:pay', { attemptId, how: 'cash' })).toEqual(refused('too-late'));
});

test('Two presses at once pay it back once', async () => {
  await shop.open();
  const saleId = await shop.sell();
  const attemptId = await refund(saleId, decline);
  const answers = await Promise.all([
    shop.till.ask('otherwise:pay', { attemptId, how: 'cash' }),
    shop.till.ask('otherwise:pay', { attemptId, how: 'bank' }),
  ]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(shop.record('refunded-otherwise')).toHaveLength(1);
  expect(shop.record('receipt-numbered')).toHaveLength(2);
});

test('What another register has given back meanwhile is counted before it is paid out', async () => {
  await shop.open();
  const saleId = await shop.sell();
  const attemptId = await refund(saleId, decline, 24900);
  const [transaction] = shop.server.control.transactions();
  shop.server.control.refundBehind(transaction?.id ?? '', 100);
  expect(await shop.till.ask('otherwise:pay', { attemptId, how: 'cash' })).toEqual(refused('more-than-left'));
  expect(outcome()).toBe('declined');
});

test('A card that has taken it after all is never paid out besides, and told where it was', async () => {
  await shop.open();
  const saleId = await shop.sell();
  const attemptId = await refund(saleId, decline);
  const reference = shop.server.control.requests('refund').length;
  expect(reference).toBe(1);
  const [transaction] = shop.server.control.transactions();
  const ours = shop.record('refund-asked')[0]?.['reference'];
  await shop.till.must('otherwise:pay', { attemptId, how: 'cash' });
  await shop.leave();
  shop.server.control.refundBehind(transaction?.id ?? '', 10000, ours);
  await shop.till.must('attention:check-all', {});
  expect(shop.till.latest('attention')?.items).toMatchObject([
    { kind: 'mismatch', about: 'paid-back-twice', attemptId, amount: 10000 },
  ]);
  expect(await shop.till.must('refund:left', { saleId })).toMatchObject({ refunded: 20000, left: 4900 });

  const note = 'the customer has brought the money back';
  await shop.till.must('attention:close', { attemptId, note });
  expect(shop.till.latest('attention')?.items).toEqual([]);
  expect(shop.record('closed-by-hand')).toMatchObject([{ note }]);
  expect(await shop.till.ask('attention:close', { attemptId, note })).toEqual(refused('too-late'));

  // Told before anybody had decided, it is simply refunded.
  const other = await shop.sell();
  const late = await refund(other, decline);
  const paid = shop.server.control.transactions().at(-1)?.id ?? '';
  shop.server.control.refundBehind(paid, 10000, shop.record('refund-asked')[1]?.['reference']);
  expect(await shop.till.ask('otherwise:pay', { attemptId: late, how: 'cash' })).toEqual(refused('too-late'));
  expect(outcome()).toBe('refunded');
});

test('What is not known is not paid out, and a return is not returned', async () => {
  await shop.open();
  const saleId = await shop.sell();
  const order = { saleId, what: { amount: minor(10000) }, reason: 'faulty', terminalId } as const;
  const { attemptId } = await shop.till.must('refund:start', order);
  await shop.server.control.whenPrompting();
  expect(await shop.till.ask('otherwise:pay', { attemptId, how: 'cash' })).toEqual(
    refused('payment-running'),
  );
  shop.server.control.present();
  await shop.till.until('refunded', () => outcome() === 'refunded');
  await shop.leave();
  expect(await shop.till.ask('otherwise:pay', { attemptId, how: 'cash' })).toEqual(refused('too-late'));
  const ofReturn = { ...order, saleId: String(attemptId) as SaleId };
  expect(await shop.till.ask('refund:start', ofReturn)).toEqual(refused('no-such-sale'));
  expect(await shop.till.ask('refund:left', { saleId: ofReturn.saleId })).toEqual(refused('no-such-sale'));
  expect(await shop.till.ask('otherwise:show', { attemptId: String(saleId) as AttemptId })).toEqual(
    refused('no-such-attempt'),
  );
  expect(await shop.till.must('sales:show', { id: attemptId })).toMatchObject({ mayRefund: false });
  expect(shop.server.control.requests('refund')).toHaveLength(1);
});
