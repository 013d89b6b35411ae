import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { practiceAccount, type PracticeAccount } from '../../electron/practice/account.ts';
import { startPracticeServer, type PracticeServer } from '../../electron/practice/server.ts';
import { initialSettings } from '../../electron/store/settings.ts';
import type { Product } from '../../shared/catalogue/product.ts';
import type { SaleId, TerminalId } from '../../shared/ids.ts';
import type { GuideDraft } from '../../shared/ipc/guide-views.ts';
import type { Receipt } from '../../shared/receipt.ts';
import { minor } from '../../shared/money.ts';
import { fastClock, line, practiceSettings, startBareTill, type BareTill } from '../hosts/bare.ts';
import { freshFolder } from '../hosts/folder.ts';

/* One till that practises, is tried on a test account, and then sells: three truths, and nothing of one in another. */

const secrets = { T00000000: 'secret-of-the-test-account', P00000000: 'secret-of-the-live-account' } as const;
type AccountId = keyof typeof secrets;

/** An account at Dintero, with a key and a terminal of its own. */
function accountOf(id: AccountId): PracticeAccount {
  const [device] = practiceAccount.terminals;
  return {
    ...practiceAccount,
    account_id: id,
    client_id: `client-${id}`,
    client_secret: secrets[id],
    terminals: [{ ...device, terminal_id: `${id}-T0001` }],
  };
}

let practice: PracticeServer;
let server: PracticeServer;
let room: ReturnType<typeof freshFolder>;
let till: BareTill;

beforeEach(async () => {
  practice = await startPracticeServer();
  server = await startPracticeServer({ account: accountOf('T00000000') });
  room = freshFolder();
  till = await startBareTill({
    url: server.url,
    folder: room.folder,
    clock: fastClock(1),
    settings: { ...initialSettings, language: 'en', register: practiceSettings.register },
    practice: () =>
      Promise.resolve({
        url: practice.url,
        account: { ...(practiceSettings.account ?? missing()), shopName: 'Practice shop' },
        secret: practiceAccount.client_secret,
        terminals: practiceSettings.terminals,
      }),
  });
});

afterEach(async () => {
  till.close();
  await server.close();
  await practice.close();
  room.remove();
});

function missing(): never {
  throw new Error('the practice settings have an account');
}

function mode(): string | undefined {
  return till.latest('settings')?.mode;
}

/** A whole sale on what is at work now; answers with its receipt. */
async function sell(saleId: SaleId, amount: number, at: PracticeServer): Promise<Receipt> {
  const goods = line('Vare', amount);
  const terminalId = till.latest('status')?.terminals[0]?.id ?? missing();
  const order = { saleId, lines: [goods], total: goods.unitPrice, terminalId };
  await till.must('payment:start', order);
  await at.control.whenPrompting();
  at.control.present();
  await till.until('paid', () => till.state()?.screen === 'result');
  await till.must('movement:leave', { attemptId: till.movement()?.attemptId ?? missing() });
  const { rows } = await till.must('sales:find', { text: '', limit: 50 });
  const { receipt } = await till.must('sales:show', { id: rows[0]?.id ?? missing() });
  return receipt ?? missing();
}

async function amounts(): Promise<readonly number[]> {
  const { rows } = await till.must('sales:find', { text: '', limit: 50 });
  return rows.map(({ amount }) => amount);
}

async function basket(): Promise<{ readonly id: SaleId; readonly prices: readonly number[] }> {
  const { basket: now } = await till.must('register:snapshot', {});
  return { id: now.id, prices: now.lines.map(({ unitPrice }) => unitPrice) };
}

/** Leaves something in the basket that is being rung up. */
async function ringUp(amount: number): Promise<void> {
  const { id } = await basket();
  await till.must('basket:keep', { basket: { id, lines: [line('Under way', amount)] } });
}

async function finishGuide(id: AccountId, from: 'now' | 'live'): Promise<void> {
  const key = { accountId: id, clientId: `client-${id}` };
  await till.must('guide:sign-in', { ...key, secret: secrets[id] });
  const { draft: begun } = await till.must('guide:open', { from });
  const store = practiceAccount.stores[0];
  const draft: GuideDraft = {
    ...begun,
    ...key,
    step: 'profile',
    profileId: 'default',
    registerId: 'K1',
    registerName: 'Kasse 1',
    storeId: store.store_id,
    payoutDestinationId: store.payout_destination_id,
    shopName: 'Kaffebaren AS',
    organizationNumber: '923663487',
    addressLine: 'Storgata 1',
    postalCode: '0155',
    postalPlace: 'Oslo',
    terminals: [{ id: `${id}-T0001` as TerminalId, name: 'Counter' }],
  };
  if (from === 'live')
    expect(await till.ask('guide:finish', { draft })).toMatchObject({
      fault: { reason: 'account-not-meant' },
    });
  expect(await till.must('guide:finish', { draft, ...(from === 'live' ? { isMeant: true } : {}) })).toEqual({
    problems: {},
  });
}

/** At the same address, as one that was set up behind it. */
async function serve(id: AccountId): Promise<void> {
  await server.close();
  server = await startPracticeServer({ port: Number(new URL(server.url).port), account: accountOf(id) });
}

const product: Product = {
  sku: '1',
  name: 'Kaffe',
  unitPrice: minor(4900),
  vat: 'food',
  unit: 'piece',
  barcodes: [],
  group: '',
  isActive: true,
};

test('Practice, the test account and the live one share no sale, basket, number or receipt, whatever the order they are gone through in', async () => {
  await till.must('start:practice', {});
  expect(mode()).toBe('practice');
  const practised = await sell((await basket()).id, 11_100, practice);
  expect(practised).toMatchObject({ mode: 'practice', number: 1, seller: { name: 'Practice shop' } });
  await ringUp(11_200);
  const left = await basket();
  // Before there is a shop, its list is being made.
  expect(await till.must('catalogue:save', { product, isNew: true })).toEqual({ problems: [] });

  await finishGuide('T00000000', 'now');
  expect(mode()).toBe('sandbox');
  expect(await amounts()).toEqual([]);
  expect((await basket()).prices).toEqual([]);
  expect((await basket()).id).not.toBe(left.id);
  const tested = await sell((await basket()).id, 22_100, server);
  expect(tested).toMatchObject({ mode: 'sandbox', number: 1, seller: { name: 'Kaffebaren AS' } });
  expect(tested.reference).not.toBe(practised.reference);
  await ringUp(22_200);
  expect(
    await till.must('catalogue:save', { product: { ...product, name: 'Kaffe, svart' }, isNew: false }),
  ).toEqual({ problems: [] });

  await serve('P00000000');
  await finishGuide('P00000000', 'live');
  expect(mode()).toBe('live');
  expect(await amounts()).toEqual([]);
  expect((await basket()).prices).toEqual([]);
  expect(till.latest('attention')?.items).toEqual([]);
  const sold = await sell((await basket()).id, 33_100, server);
  expect(sold).toMatchObject({ mode: 'live', number: 1 });
  expect(await amounts()).toEqual([33_100]);
  await ringUp(33_200);

  // Each is as it was left, and what is done there reaches no other.
  await till.must('start:practice', {});
  expect(await amounts()).toEqual([11_100]);
  expect(await basket()).toEqual({ id: left.id, prices: [11_200] });
  expect(await sell(left.id, 11_300, practice)).toMatchObject({ mode: 'practice', number: 2 });
  const dearer = { ...product, name: 'Kaffe, svart', unitPrice: minor(9900) };
  expect(await till.ask('catalogue:save', { product: dearer, isNew: false })).toMatchObject({
    fault: { reason: 'products-elsewhere' },
  });

  await serve('T00000000');
  await till.must('settings:switch', { accountId: 'T00000000' });
  expect(mode()).toBe('sandbox');
  expect(await amounts()).toEqual([22_100]);
  expect((await basket()).prices).toEqual([22_200]);
  for (const refused of [
    await till.ask('catalogue:save', { product: dearer, isNew: false }),
    await till.ask('catalogue:scale-labels', { rules: [] }),
    await till.ask('catalogue:import', {}),
  ])
    expect(refused).toMatchObject({ fault: { reason: 'products-elsewhere' } });

  await serve('P00000000');
  await till.must('settings:switch', { accountId: 'P00000000' });
  expect(mode()).toBe('live');
  expect((await basket()).prices).toEqual([33_200]);
  expect(await sell((await basket()).id, 33_300, server)).toMatchObject({ mode: 'live', number: 2 });
  expect((await till.must('catalogue:rows', { since: 0, after: '', limit: 10 })).rows).toMatchObject([
    { name: 'Kaffe, svart', unitPrice: 4900 },
  ]);
  expect(await till.must('catalogue:save', { product: dearer, isNew: false })).toEqual({ problems: [] });

  till.close();
  expect(takenIn()).toEqual({
    'P00000000.sqlite': [33_100, 33_300],
    'T00000000.sqlite': [22_100],
    'practice.sqlite': [11_100, 11_300],
  });
});

/** What each journal on the disk has taken, by the numbers of its receipts. */
function takenIn(): Readonly<Record<string, readonly number[]>> {
  const files = readdirSync(room.folder).filter((name) => /^(?:practice|[TP]\d{8})\.sqlite$/.test(name));
  return Object.fromEntries(
    files.map((name) => {
      const file = new DatabaseSync(join(room.folder, name), { readOnly: true });
      const rows = file.prepare('SELECT receipt, amount FROM slip ORDER BY receipt').all();
      file.close();
      return [name, (rows as { amount: number }[]).map(({ amount }) => amount)];
    }),
  );
}
