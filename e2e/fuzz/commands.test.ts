import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPracticeServer, type PracticeServer } from '../../electron/practice/server.ts';
import { commandNames, type CommandName, type Input } from '../../shared/ipc/contract.ts';
import { lineAmount, priced } from '../../shared/basket.ts';
import type { Discount } from '../../shared/discount/discount.ts';
import { minor, sum } from '../../shared/money.ts';
import { freshFolder } from '../hosts/folder.ts';
import { fastClock, line, newSaleId, startBareTill, terminalId, type BareTill } from '../hosts/bare.ts';
import { hostile, spoilt, type Json } from './hostile.ts';

/*
 * The page is not trusted: whatever comes through the door is answered with a value or a fault, soon, and moves no money
 * that a right command would not move.
 */

let server: PracticeServer;
let till: BareTill;
let room: ReturnType<typeof freshFolder>;

beforeAll(async () => {
  const clock = fastClock(20);
  server = await startPracticeServer({ clock });
  room = freshFolder();
  till = await startBareTill({ url: server.url, folder: room.folder, clock });
});

afterAll(async () => {
  till.close();
  await server.close();
  room.remove();
});

const goods = [line('Kaffe latte', 5800, 2), line('Termokopp', 24900, 1, 2500)];
const off: Discount = { by: 'percent', value: 500, reason: 'other', note: 'Åpning', amount: minor(0) };
const weight = { grams: 1000, perKilo: minor(5800) };
const reduced = priced(
  goods.map((one, at) => (at === 0 ? { ...one, discount: off, comment: 'Uten melk', weight } : one)),
  { by: 'amount', value: 1000, reason: 'damaged' },
);
const id = '01JABCDEFGHJKMNPQRSTVWXYZ0';

const emptyForm: Input<'setup:save'>['form'] = {
  accountId: '',
  clientId: '',
  clientSecret: '',
  profileId: '',
  registerId: '',
  registerName: '',
  storeId: '',
  payoutDestinationId: '',
  shopName: '',
  organizationNumber: '',
  addressLine: '',
  postalCode: '',
  postalPlace: '',
  terminalId: '',
  terminalName: '',
  isPushed: true,
};

const { clientSecret: _secret, terminalId: _id, terminalName: _name, ...typed } = emptyForm;
const emptyDraft: Input<'guide:keep'>['draft'] = { ...typed, step: 'account', terminals: [] };

/** An input of the right form for each command, to be spoilt. Right or spoilt, none of them can begin a payment. */
const honest: Readonly<Record<CommandName, unknown>> = {
  'register:snapshot': {},
  'register:language': { language: 'en' },
  'register:theme': { theme: 'dark' },
  'register:comfort': { comfort: { volume: 'soft', hand: 'left', contrast: 'high', size: 125 } },
  'start:practice': {},
  'practice:show-terminal': {},
  'lock:unlock': { name: 'Kari', pin: '1357' },
  'lock:lock': {},
  'basket:keep': { basket: { id, lines: reduced } },
  'parked:park': { basket: { id, lines: reduced } },
  'parked:name': { id, name: 'Bord 4' },
  'parked:fetch': { id, basket: { id, lines: [] } },
  'parked:discard': { id },
  'discount:give': { basket: { id, lines: reduced }, approval: { approver: 'Kari', pin: '1357' } },
  'age:answer': { saleId: id, years: 18, product: 'Pils 0,5 l', isOldEnough: true },
  'payment:start': { saleId: id, lines: reduced, total: 99900, terminalId },
  'payment:cancel': { attemptId: id },
  'payment:answer': { attemptId: id, answer: 'idle' },
  'refund:left': { saleId: id },
  'refund:start': {
    saleId: id,
    what: { lines: [{ lineId: id, quantity: 1 }] },
    reason: 'other',
    note: 'x',
    exchangeWith: id,
    terminalId,
  },
  'refund:answer': { attemptId: id, answer: 'idle' },
  'exchange:show': { saleId: id },
  'otherwise:show': { attemptId: id },
  'otherwise:pay': { attemptId: id, how: 'cash', note: 'x' },
  'movement:check': { attemptId: id },
  'movement:leave': { attemptId: id },
  'sales:find': { text: '249', limit: 20 },
  'sales:show': { id },
  'elsewhere:find': { text: 'K2-20261120-7F3K9QW2ZX' },
  'elsewhere:show': { transactionId: id },
  'elsewhere:take': { transactionId: id },
  'attention:check-all': {},
  'attention:attach': { attemptId: id },
  'attention:keep': { attemptId: id },
  'attention:settle': { attemptId: id, verdict: 'paid', reason: 'slip-says-so', slip: '17' },
  'attention:close': { attemptId: id, note: 'paid in cash' },
  'attention:refund': { attemptId: id, terminalId },
  'receipt:print': { id, what: 'customer' },
  'receipt:pdf': { id },
  'printer:read': {},
  'printer:save': { printer: { isAutomatic: false } },
  'printer:test': {
    network: { host: '127.0.0.1', port: 9, language: 'esc-pos', columns: 42, hasDrawer: false },
  },
  'printer:drawer': {},
  'customer:read': {},
  'letterhead:read': {},
  'letterhead:picture': {},
  'letterhead:save': { letterhead: { header: ['Tlf. 22 33 44 55'], footer: ['Bytterett 30 dager'] } },
  'letterhead:logo': { logo: '0'.repeat(64) },
  'scanner:save': { scanner: { prefix: '~', suffix: 'tab' } },
  'customer:save': { display: { place: 'window', language: 'nb' } },
  'timeline:save': { id },
  'shift:open': {},
  'shift:list': { before: 7, limit: 10 },
  'shift:show': { number: 1 },
  'shift:close': {
    number: 1,
    carry: { attemptIds: [id], reason: 'Unknown', approval: { approver: 'Siri', pin: '2468' } },
  },
  'shift:print': { number: 1 },
  'shift:pdf': { number: 1 },
  'reconcile:run': { from: '2026-11-20', to: '2026-11-22' },
  'reconcile:stop': {},
  'reconcile:rows': { kind: 'equal', offset: 0, limit: 20 },
  'reconcile:check': { id },
  'reconcile:settle': { id, note: 'in Backoffice' },
  'audit:rows': {
    from: '2026-11-22T16:00:00+01:00',
    to: '2026-11-22T17:00:00+01:00',
    withTalk: false,
    limit: 50,
  },
  'audit:export': {
    from: '2026-11-22T16:00:00+01:00',
    to: '2026-11-22T17:00:00+01:00',
    person: 'Kari',
    group: 'money',
    withTalk: true,
  },
  'people:list': {},
  // A PIN that is refused: otherwise the till of this test would be locked from then on.
  'people:add': { name: 'Kari', role: 'owner', pin: '1234' },
  'people:change': { name: 'Kari', to: { name: 'Karin', role: 'cashier' } },
  'people:pin': { name: 'Kari', pin: '4816' },
  'people:active': { name: 'Kari', isActive: false },
  'people:lock-after': { seconds: 60 },
  'people:reset-owner': { name: 'Kari', pin: '4816' },
  'terminals:look': {},
  // A terminal that the till does not know: an operation would keep the last test of this file waiting.
  'terminals:operate': { terminalId: 'T00000000-T0009', name: 'end-of-day' },
  'terminals:sync': { terminalId },
  'terminals:found': {},
  'terminals:add': { terminalId: '', name: 'Window' },
  'terminals:rename': { terminalId, name: 'Counter' },
  'terminals:first': { terminalId },
  // Nor is the only one taken away that the last test pays on.
  'terminals:remove': { terminalId: 'T00000000-T0009' },
  'catalogue:rows': { since: 0, after: '', limit: 100 },
  'catalogue:save': {
    product: {
      sku: '1',
      name: 'Te',
      unitPrice: 3600,
      vat: 'food',
      unit: 'piece',
      group: '',
      barcodes: ['96385074'],
      colour: 'blue',
      place: 1,
      isActive: true,
    },
    isNew: true,
  },
  'catalogue:scale-labels': { rules: [{ prefix: '20', holds: 'price', itemDigits: 6, decimals: 2 }] },
  'catalogue:choose-list': {},
  'catalogue:look': { choices: { columns: { name: 0, price: 1 }, decimal: ',', vat: 'food' } },
  'catalogue:import': {},
  'catalogue:stop': {},
  'catalogue:export': {},
  'setup:read': {},
  'setup:save': { form: emptyForm },
  'setup:test': { form: emptyForm },
  'setup:proxy': {},
  'setup:proxy-login': { user: 'nobody', password: 'not-the-password' },
  'guide:open': { from: 'kept' },
  'guide:keep': { draft: emptyDraft },
  'guide:sign-in': { accountId: 'T00000000', clientId: 'nobody', secret: 'not-the-secret' },
  'guide:stores': { accountId: 'T00000000', clientId: 'nobody' },
  'guide:terminals': { accountId: 'T00000000', clientId: 'nobody', storeId: 'practice-store' },
  'guide:simulate': { accountId: 'T00000000', clientId: 'nobody', storeId: 'practice-store' },
  'guide:finish': { draft: emptyDraft },
  'guide:test-payment': { terminalId: 'T00000000-T9999' },
  'guide:test-result': {},
  'settings:read': {},
  'settings:export': {},
  'settings:import': {},
  'settings:apply': { id: 'not-chosen' },
  'settings:register': { id: '', name: '' },
  'settings:switch': { accountId: 'P99999999' },
  'health:read': { isAsked: false },
  'health:hint': {},
  'support:save': {},
  'support:show': {},
  'care:seen': {},
  'care:retry': {},
  'care:show-file': {},
  'care:copy-file': {},
  'care:back-up': {},
  'care:choose-folder': {},
  'care:backups': {},
  'care:choose-backup': {},
  'care:restore': { id: 'Dintero-Cashier_T00000000_K1_3fa9c1d2_2026-11-20T17-05-40-000Z.sqlite' },
  'care:begin-anew': {},
};

test.each(commandNames)('%s answers whatever it is given', async (name) => {
  const inputs = fc.oneof(
    { weight: 1, arbitrary: hostile },
    {
      weight: 1,
      arbitrary: fc.constantFrom<unknown>(undefined, Number.NaN, 10n, new Date(), new Map(), () => 1),
    },
    { weight: 4, arbitrary: spoilt(honest[name] as Json) },
  );
  await fc.assert(
    fc.asyncProperty(inputs, async (input) => {
      // This one would leave the server of this test for another.
      fc.pre(name !== 'start:practice' || input === null || Object.keys(Object(input) as object).length > 0);
      const answer = await till.ask(name, input as never);
      if (!answer.ok) expect(answer.fault.kind).not.toBe('bug');
    }),
    { numRuns: 150 },
  );
  expect(till.latest('movement')?.movement).toBeUndefined();
});

test('After all of that the till sells as before, with receipt 1, and has sent nothing else', async () => {
  expect(server.control.requests('create')).toHaveLength(0);
  const saleId = newSaleId();
  await till.must('payment:start', { saleId, lines: goods, total: sum(goods.map(lineAmount)), terminalId });
  await server.control.whenPrompting();
  server.control.present();
  await till.until('paid', () => till.state()?.screen === 'result');
  const { rows } = await till.must('sales:find', { text: '', limit: 5 });
  expect(rows).toMatchObject([{ id: saleId, receipt: 1, status: 'paid', amount: 36500 }]);
  expect(server.control.requests('create')).toHaveLength(1);
});
