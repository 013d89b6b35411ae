import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { practiceAccount } from '../../electron/practice/account.ts';
import { startPracticeServer, type PracticeServer } from '../../electron/practice/server.ts';
import { startTestPrinter } from '../../electron/printer/rig.ts';
import { hashPin } from '../../electron/store/pin.ts';
import type { AuditKind } from '../../shared/audit/kinds.ts';
import { emptyBasket, type Basket } from '../../shared/basket.ts';
import { discountBasket } from '../../shared/discount/give.ts';
import type { TerminalId } from '../../shared/ids.ts';
import { commandNames, type CommandName } from '../../shared/ipc/contract.ts';
import { minor } from '../../shared/money.ts';
import {
  fastClock,
  line,
  newSaleId,
  practiceSettings,
  startBareTill,
  terminalId,
  type BareTill,
} from '../hosts/bare.ts';
import { freshFolder } from '../hosts/folder.ts';

/*
 * Every command there is: what it leaves in the record, or why it leaves nothing. A new command without either does not
 * compile.
 */

let server: PracticeServer;
let room: ReturnType<typeof freshFolder>;
let till: BareTill;

type Deed = () => Promise<unknown>;
type Recorded =
  /** Does it, and one of these kinds is there with who did it. */
  | { readonly writes: AuditKind; readonly deed: Deed }
  /** Takes a story to get there: another test tells it, and looks for this kind. */
  | { readonly writes: AuditKind; readonly seenIn: string }
  | { readonly nothing: string };

const reads = { nothing: 'reads, and changes nothing' };
const asks = { nothing: 'asks Dintero; what that brings up is written down as what it is' };
const looks = { nothing: 'how the screen looks, and nothing about the shop' };
const drafts = {
  nothing: 'a draft or a choice that nothing follows from until it is finished, which is written down',
};

const goods = [line('Kaffe latte', 5800, 2), line('Kopp', 24900)];
const tenOff = { by: 'percent', value: 1000, reason: 'staff' } as const;
const second = 'T00000000-T0002' as TerminalId;

const must: BareTill['must'] = (name, input) => till.must(name, input);

async function keep(basket: Basket): Promise<Basket> {
  await must('basket:keep', { basket });
  return basket;
}

/** Up to the terminal's prompt. */
async function begin(): Promise<{ readonly saleId: Basket['id']; readonly attemptId: never }> {
  const saleId = newSaleId();
  const { attemptId } = await must('payment:start', {
    saleId,
    lines: goods,
    total: minor(36500),
    terminalId,
  });
  await server.control.whenPrompting();
  await till.until('waiting for the card', () => {
    const state = till.state();
    return state?.screen === 'under-way' && state.phase === 'waiting';
  });
  return { saleId, attemptId: attemptId as never };
}

async function sell(): Promise<Basket['id']> {
  const { saleId, attemptId } = await begin();
  server.control.present();
  await till.until('a result', () => till.state()?.screen === 'result');
  await must('movement:leave', { attemptId });
  return saleId;
}

/** A payment of which the reply was lost, and the question that follows. */
async function lose(): Promise<never> {
  server.control.arm({ route: 'create', when: 'before', kind: 'reset' });
  const { attemptId } = await must('payment:start', {
    saleId: newSaleId(),
    lines: goods,
    total: minor(36500),
    terminalId,
  });
  await till.until('the question', () => {
    const state = till.state();
    return state?.screen === 'under-way' && state.question === 'terminal';
  });
  return attemptId as never;
}

const product = {
  sku: '1',
  name: 'Te',
  unitPrice: minor(3600),
  vat: 'food',
  unit: 'piece',
  group: '',
  barcodes: [],
  isActive: true,
} as const;

const always = { from: '2020-01-01T00:00:00Z', to: '2099-01-01T00:00:00Z', withTalk: false } as const;

const recorded: Readonly<Record<CommandName, Recorded>> = {
  'register:snapshot': reads,
  'register:language': looks,
  'register:theme': looks,
  'register:comfort': looks,
  'start:practice': { writes: 'mode-changed', deed: () => must('start:practice', {}) },
  'practice:show-terminal': looks,
  'discount:give': {
    writes: 'discount-given',
    deed: () => must('discount:give', { basket: discountBasket({ id: newSaleId(), lines: goods }, tenOff) }),
  },
  'age:answer': {
    writes: 'age-refused',
    deed: () =>
      must('age:answer', { saleId: newSaleId(), years: 18, product: 'Pils 0,5 l', isOldEnough: false }),
  },
  'lock:unlock': { writes: 'logged-in', deed: () => must('lock:unlock', { name: 'Eva', pin: '8024' }) },
  'lock:lock': { writes: 'logged-out', deed: () => must('lock:lock', {}) },
  'basket:keep': {
    writes: 'basket-cleared',
    deed: async () => {
      await keep({ id: newSaleId(), lines: goods });
      await keep(emptyBasket(newSaleId()));
    },
  },
  'parked:park': {
    writes: 'basket-parked',
    deed: () => must('parked:park', { basket: { id: newSaleId(), lines: goods } }),
  },
  'parked:name': { nothing: 'a name to know a basket by; its coming and going is written down with it' },
  'parked:fetch': {
    writes: 'basket-fetched',
    deed: async () => {
      const id = newSaleId();
      const { basket } = await must('parked:park', { basket: { id, lines: goods } });
      await must('parked:fetch', { id, basket });
    },
  },
  'parked:discard': {
    writes: 'basket-thrown-away',
    deed: async () => {
      const id = newSaleId();
      await must('parked:park', { basket: { id, lines: goods } });
      await must('parked:discard', { id });
    },
  },
  'payment:start': { writes: 'payment-asked', deed: begin },
  'payment:cancel': {
    writes: 'cancel-asked',
    deed: async () => {
      const { attemptId } = await begin();
      await must('payment:cancel', { attemptId });
    },
  },
  'payment:answer': {
    writes: 'set-aside',
    deed: async () => must('payment:answer', { attemptId: await lose(), answer: 'idle' }),
  },
  'refund:left': reads,
  'refund:start': {
    writes: 'refund-asked',
    deed: async () => {
      const saleId = await sell();
      const approval = { approver: 'Siri', pin: '2468' };
      const what = { amount: minor(10000) };
      await must('refund:start', { saleId, what, reason: 'regret', terminalId, approval });
    },
  },
  'refund:answer': {
    writes: 'set-aside',
    deed: async () => {
      const saleId = await sell();
      server.control.arm({ route: 'refund', when: 'before', kind: 'reset' });
      const approval = { approver: 'Siri', pin: '2468' };
      const what = { amount: minor(10000) };
      const refund = await must('refund:start', { saleId, what, reason: 'regret', terminalId, approval });
      await till.until('the question', () => {
        const state = till.state();
        return state?.screen === 'under-way' && state.question !== undefined;
      });
      await must('refund:answer', { attemptId: refund.attemptId, answer: 'idle' });
    },
  },
  'exchange:show': reads,
  'otherwise:show': reads,
  'otherwise:pay': { writes: 'refunded-otherwise', seenIn: 'e2e/desk/otherwise.test.ts' },
  'movement:check': asks,
  // Of a payment the basket tells that it was left; how it ended has been written down already.
  'movement:leave': { writes: 'result-left', seenIn: 'e2e/desk/unread.test.ts' },
  'sales:find': reads,
  'sales:show': reads,
  'elsewhere:find': reads,
  'elsewhere:show': reads,
  'elsewhere:take': { writes: 'sale-read-from-elsewhere', seenIn: 'e2e/desk/elsewhere.test.ts' },
  'attention:check-all': asks,
  'attention:attach': { writes: 'attached', seenIn: 'e2e/desk/by-hand.test.ts' },
  'attention:refund': { writes: 'refund-chosen', seenIn: 'e2e/desk/by-hand.test.ts' },
  'attention:keep': { writes: 'kept-asking', seenIn: 'e2e/desk/by-hand.test.ts' },
  'attention:settle': { writes: 'settled-paid', seenIn: 'e2e/desk/by-hand.test.ts' },
  'attention:close': { writes: 'closed-by-hand', seenIn: 'e2e/desk/late.test.ts' },
  'receipt:print': {
    writes: 'receipt-printed',
    deed: () =>
      withPrinter(async () => {
        await must('receipt:print', { id: await sell(), what: 'customer' });
      }),
  },
  'receipt:pdf': {
    writes: 'receipt-saved',
    deed: async () => must('receipt:pdf', { id: await sell() }),
  },
  'printer:read': reads,
  'printer:save': {
    writes: 'printer-set',
    deed: () => must('printer:save', { printer: { isAutomatic: true } }),
  },
  'printer:test': { nothing: 'a page with nothing of the shop’s on it' },
  'customer:read': reads,
  'customer:save': {
    writes: 'customer-display-set',
    deed: () => must('customer:save', { display: { place: 'window', language: 'sv' } }),
  },
  'letterhead:read': reads,
  'letterhead:picture': drafts,
  'letterhead:logo': reads,
  'letterhead:save': {
    writes: 'letterhead-set',
    deed: () => must('letterhead:save', { letterhead: { header: [], footer: ['Bytterett 30 dager'] } }),
  },
  'scanner:save': {
    writes: 'scanner-set',
    deed: () => must('scanner:save', { scanner: { prefix: '~', suffix: 'tab' } }),
  },
  'printer:drawer': { writes: 'drawer-opened', deed: () => withPrinter(() => must('printer:drawer', {})) },
  'health:read': asks,
  'health:hint': asks,
  'support:save': { writes: 'support-file-saved', deed: () => must('support:save', {}) },
  'support:show': reads,
  'timeline:save': {
    writes: 'timeline-saved',
    deed: async () => must('timeline:save', { id: await sell() }),
  },
  'care:retry': { nothing: 'opens the journal once more; without it there is nothing to write into' },
  'care:show-file': reads,
  'care:copy-file': { writes: 'journal-copied', deed: () => must('care:copy-file', {}) },
  'care:seen': { writes: 'notices-seen', deed: sawNotice },
  'care:back-up': { writes: 'backup-made', deed: () => must('care:back-up', {}) },
  'care:choose-folder': { writes: 'backup-folder-set', deed: () => must('care:choose-folder', {}) },
  'care:backups': reads,
  'care:choose-backup': drafts,
  'care:restore': { writes: 'journal-restored', deed: restore },
  'care:begin-anew': {
    nothing: 'only where there is no journal that could be written into; the new one says so',
  },
  'shift:open': { writes: 'shift-opened', deed: () => must('shift:open', {}) },
  'shift:list': reads,
  'shift:show': reads,
  'shift:close': { writes: 'shift-closed', deed: closeShift },
  'shift:print': { writes: 'shift-printed', deed: () => withPrinter(onPaper('shift:print')) },
  'shift:pdf': { writes: 'shift-saved', deed: onPaper('shift:pdf') },
  'reconcile:run': {
    writes: 'comparison-asked',
    deed: () => must('reconcile:run', { from: '2026-11-20', to: '2026-11-22' }),
  },
  'reconcile:stop': { nothing: 'a comparison that was not finished, and has changed nothing' },
  'reconcile:rows': reads,
  'reconcile:check': asks,
  'reconcile:settle': { writes: 'finding-settled', seenIn: 'e2e/desk/reconcile.test.ts' },
  'audit:rows': reads,
  'audit:export': { writes: 'record-exported', deed: () => must('audit:export', always) },
  'people:list': reads,
  'people:add': {
    writes: 'person-added',
    deed: () => must('people:add', { name: 'Ola', role: 'cashier', pin: '9027' }),
  },
  'people:change': {
    writes: 'person-changed',
    deed: () => must('people:change', { name: 'Kari', to: { name: 'Karin', role: 'cashier' } }),
  },
  'people:pin': { writes: 'person-pin-set', deed: () => must('people:pin', { name: 'Kari', pin: '6194' }) },
  'people:active': {
    writes: 'person-stopped',
    deed: () => must('people:active', { name: 'Kari', isActive: false }),
  },
  'people:lock-after': { writes: 'lock-time-set', deed: () => must('people:lock-after', { seconds: 300 }) },
  'people:reset-owner': { writes: 'owner-pin-reset', seenIn: 'e2e/desk/people.test.ts' },
  'terminals:look': asks,
  'terminals:operate': { writes: 'terminal-operation', seenIn: 'e2e/terminals.spec.ts' },
  'terminals:sync': { writes: 'terminal-synced', seenIn: 'e2e/desk/terminals.test.ts' },
  'terminals:found': reads,
  'terminals:add': { writes: 'terminals-changed', deed: addTerminal },
  'terminals:rename': {
    writes: 'terminals-changed',
    deed: () => must('terminals:rename', { terminalId, name: 'Bar' }),
  },
  'terminals:first': {
    writes: 'terminals-changed',
    deed: async () => {
      await addTerminal();
      await must('terminals:first', { terminalId: second });
    },
  },
  'terminals:remove': {
    writes: 'terminals-changed',
    deed: async () => {
      await addTerminal();
      await must('terminals:remove', { terminalId: second });
    },
  },
  'catalogue:rows': reads,
  'catalogue:save': { writes: 'product-added', deed: () => must('catalogue:save', { product, isNew: true }) },
  'catalogue:scale-labels': {
    writes: 'scale-labels-set',
    deed: () =>
      must('catalogue:scale-labels', {
        rules: [{ prefix: '20', holds: 'price', itemDigits: 6, decimals: 2 }],
      }),
  },
  'catalogue:choose-list': drafts,
  'catalogue:look': drafts,
  'catalogue:import': { writes: 'products-imported', seenIn: 'electron/catalogue/jobs.test.ts' },
  'catalogue:stop': { nothing: 'an import that was stopped; what it did until then is told by the import' },
  'catalogue:export': { writes: 'products-exported', deed: () => must('catalogue:export', {}) },
  'setup:read': reads,
  'setup:save': {
    writes: 'setup-saved',
    deed: async () => {
      const { form } = await must('setup:read', {});
      await must('setup:save', { form: { ...form, shopName: 'Tebaren AS' } });
    },
  },
  'setup:test': asks,
  'setup:proxy': reads,
  'setup:proxy-login': { writes: 'proxy-login-set', seenIn: 'e2e/network.spec.ts' },
  'guide:open': drafts,
  'guide:keep': drafts,
  'guide:sign-in': {
    nothing: 'keeps a secret for what is being set up; that there is a new one is told by finishing',
  },
  'guide:stores': reads,
  'guide:terminals': reads,
  'guide:simulate': {
    nothing: 'makes a simulated terminal in a test account, which this till does not use yet',
  },
  'guide:finish': { writes: 'account-changed', seenIn: 'e2e/desk/guide.test.ts' },
  'guide:test-payment': { writes: 'test-payment', seenIn: 'e2e/desk/guide.test.ts' },
  'guide:test-result': reads,
  'settings:read': reads,
  'settings:export': { writes: 'settings-exported', deed: () => must('settings:export', {}) },
  'settings:import': drafts,
  'settings:apply': { writes: 'settings-imported', deed: applySettings },
  'settings:register': { writes: 'register-changed', seenIn: 'e2e/desk/guide.test.ts' },
  'settings:switch': { writes: 'account-changed', seenIn: 'e2e/desk/guide.test.ts' },
};

async function withPrinter(deed: Deed): Promise<void> {
  const { host, port, close } = await startTestPrinter();
  const network = { host, port, language: 'esc-pos', columns: 42, hasDrawer: true } as const;
  await must('printer:save', { printer: { network, isAutomatic: false } });
  await deed();
  await close();
}

async function closeShift(): Promise<number> {
  const { number } = await must('shift:open', {});
  await must('shift:close', { number });
  return number;
}

function onPaper(command: 'shift:print' | 'shift:pdf'): Deed {
  return async () => must(command, { number: await closeShift() });
}

async function addTerminal(): Promise<void> {
  await must('terminals:add', { terminalId: second, name: 'Bar' });
}

/** Somebody has taken a guard away behind the till's back. */
async function sawNotice(): Promise<void> {
  till.close();
  const file = new DatabaseSync(journal());
  file.exec('DROP TRIGGER record_is_not_deleted');
  file.close();
  await open();
  await must('care:seen', {});
}

async function restore(): Promise<void> {
  await must('care:back-up', {});
  const { rows } = await must('care:backups', {});
  await must('care:restore', { id: rows[0]?.id ?? '' });
}

let settingsFile: string | undefined;

async function applySettings(): Promise<void> {
  settingsFile = (await must('settings:export', {})).path;
  await must('setup:save', {
    form: { ...(await must('setup:read', {})).form, shopName: 'Tebaren AS' },
  });
  const { id = '' } = await must('settings:import', {});
  await must('settings:apply', { id });
}

const pins = { Kari: '1357', Siri: '2468', Eva: '8024' } as const;
const roles = { Kari: 'cashier', Siri: 'manager', Eva: 'owner' } as const;

async function open(): Promise<void> {
  const operators = await Promise.all(
    (['Kari', 'Siri', 'Eva'] as const).map(async (name) => ({
      name,
      role: roles[name],
      pinHash: await hashPin(pins[name]),
    })),
  );
  till = await startBareTill({
    url: server.url,
    folder: room.folder,
    clock: fastClock(20),
    settings: { ...practiceSettings, operators },
    desktop: {
      chooseFolder: () => Promise.resolve(room.folder),
      chooseSettings: () => Promise.resolve(settingsFile),
    },
  });
  await must('lock:unlock', { name: 'Eva', pin: '8024' });
}

beforeEach(async () => {
  server = await startPracticeServer({ clock: fastClock(20) });
  room = freshFolder();
  await open();
});

afterEach(async () => {
  till.close();
  await server.close();
  room.remove();
});

function journal(): string {
  return join(room.folder, `${practiceAccount.account_id}.sqlite`);
}

function whoWrote(what: AuditKind): readonly (string | undefined)[] {
  const file = new DatabaseSync(journal(), { readOnly: true });
  const rows = file.prepare('SELECT body FROM record WHERE what = ? ORDER BY seq').all(what) as {
    body: string;
  }[];
  file.close();
  return rows.map(({ body }) => (JSON.parse(body) as { who?: string }).who);
}

const played = commandNames.filter((name) => 'deed' in recorded[name]);
const told = commandNames.filter((name) => 'seenIn' in recorded[name]);

test.each(played)('%s is written down, with who did it', async (name) => {
  const one = recorded[name];
  if (!('deed' in one)) throw new Error('not played');
  await one.deed();
  expect(whoWrote(one.writes)).toContain('Eva');
});

test.each(told)('%s is written down, as another test tells', (name) => {
  const one = recorded[name];
  if (!('seenIn' in one)) throw new Error('not told');
  expect(readFileSync(join(import.meta.dirname, '../..', one.seenIn), 'utf8')).toContain(`'${one.writes}'`);
});

test('What leaves nothing in the record says why', () => {
  for (const name of commandNames) {
    const one = recorded[name];
    if ('nothing' in one) expect(one.nothing.length, name).toBeGreaterThan(20);
  }
});
