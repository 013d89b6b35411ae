import { expect, test } from 'vitest';
import type { SaleId } from '../../shared/ids.ts';
import type { Input } from '../../shared/ipc/contract.ts';
import { minor } from '../../shared/money.ts';
import { terminalId } from '../hosts/bare.ts';
import { pins, staffedTill } from '../hosts/staffed.ts';

/* A cashier begins a refund, somebody else answers for it. All of it by the commands that a page has. */

const shop = staffedTill();

function refund(saleId: SaleId, approval?: Input<'refund:start'>['approval']) {
  const order = { saleId, what: { amount: minor(10000) }, reason: 'regret', terminalId } as const;
  return shop.till.ask('refund:start', approval === undefined ? order : { ...order, approval });
}

function refused(reason: string): object {
  return { ok: false, fault: { kind: 'not-now', reason } };
}

function refunds(): number {
  return shop.server.control.requests('refund').length;
}

test('A cashier’s refund waits for a manager’s PIN, and the record names both', async () => {
  await shop.open([
    ['Kari', 'cashier'],
    ['Siri', 'manager'],
    ['Eva', 'cashier'],
  ]);
  await shop.enter('Kari');
  const saleId = await shop.sell();
  expect(await shop.till.must('refund:left', { saleId })).toMatchObject({ approvers: ['Siri'] });
  expect(await refund(saleId)).toEqual(refused('approval-needed'));
  expect(await refund(saleId, { approver: 'Kari', pin: pins.Kari })).toEqual(refused('not-allowed'));
  expect(await refund(saleId, { approver: 'Eva', pin: pins.Eva })).toEqual(refused('not-allowed'));
  expect(await refund(saleId, { approver: 'Siri', pin: pins.Kari })).toEqual(refused('wrong-pin'));
  expect(refunds()).toBe(0);
  expect(await refund(saleId, { approver: 'Siri', pin: pins.Siri })).toMatchObject({ ok: true });
  await shop.server.control.whenPrompting();
  shop.server.control.present();
  await shop.till.until('refunded', () => shop.till.state()?.screen === 'result');
  expect(refunds()).toBe(1);
  expect(shop.record('refund-asked')).toMatchObject([
    { who: 'Kari', role: 'cashier', approver: 'Siri', approverRole: 'manager' },
  ]);
  const by = { command: 'refund:start', who: 'Kari', role: 'cashier' };
  expect(shop.record('not-allowed')).toEqual([
    { ...by, because: 'approval-needed' },
    { ...by, because: 'not-approver', approver: 'Kari' },
    { ...by, because: 'not-approver', approver: 'Eva' },
    { ...by, because: 'wrong-pin', approver: 'Siri' },
  ]);
  expect(shop.record('approval-given')).toEqual([
    { ...by, amount: '100,00', approver: 'Siri', approverRole: 'manager' },
  ]);
  expect(shop.till.latest('lock')).toMatchObject({ current: { name: 'Kari' } });
  await shop.leave();

  // What was approved once is done: the next one asks again.
  expect(await refund(saleId)).toEqual(refused('approval-needed'));
  expect(refunds()).toBe(1);
  const { timeline } = await shop.till.must('sales:show', { id: saleId });
  expect(JSON.stringify(timeline)).not.toContain(pins.Siri);
});

test('Nobody answers for a refund of their own sale where somebody else can', async () => {
  await shop.open([
    ['Kari', 'cashier'],
    ['Siri', 'manager'],
    ['Eva', 'owner'],
  ]);
  await shop.enter('Siri');
  const own = await shop.sell();
  expect(await shop.till.must('refund:left', { saleId: own })).toMatchObject({ approvers: ['Eva'] });
  expect(await refund(own, { approver: 'Siri', pin: pins.Siri })).toEqual(refused('not-allowed'));
  await shop.enter('Eva');
  expect(await shop.till.must('refund:left', { saleId: own })).not.toHaveProperty('approvers');
  expect(await refund(own)).toMatchObject({ ok: true });
});

test('A manager alone with a cashier refunds by themselves, and so does a till without operators', async () => {
  await shop.open([
    ['Kari', 'cashier'],
    ['Siri', 'manager'],
  ]);
  await shop.enter('Siri');
  const saleId = await shop.sell();
  expect(await shop.till.must('refund:left', { saleId })).not.toHaveProperty('approvers');
  shop.till.close();
  await shop.open();
  expect(await shop.till.must('refund:left', { saleId })).not.toHaveProperty('approvers');
  expect(await refund(saleId)).toMatchObject({ ok: true });
  expect(shop.record('refund-asked')[0]).not.toHaveProperty('role');
});

test('What a cashier may not do is refused at the command, and written down', async () => {
  await shop.open([
    ['Kari', 'cashier'],
    ['Siri', 'manager'],
    ['Eva', 'owner'],
  ]);
  await shop.enter('Kari');
  expect(await shop.till.ask('setup:read', {})).toEqual(refused('owner-only'));
  expect(await shop.till.ask('start:practice', {})).toEqual(refused('owner-only'));
  expect(await shop.till.ask('care:begin-anew', {})).toEqual(refused('not-allowed'));
  await shop.enter('Siri');
  expect(await shop.till.ask('setup:read', {})).toEqual(refused('owner-only'));
  expect(shop.record('not-allowed').map(({ command, who }) => [command, who])).toEqual([
    ['setup:read', 'Kari'],
    ['start:practice', 'Kari'],
    ['care:begin-anew', 'Kari'],
    ['setup:read', 'Siri'],
  ]);
});
