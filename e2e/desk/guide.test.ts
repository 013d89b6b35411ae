import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { practiceAccount } from '../../electron/practice/account.ts';
import { startPracticeServer, type PracticeServer } from '../../electron/practice/server.ts';
import { initialSettings, type Settings } from '../../electron/store/settings.ts';
import type { TerminalId } from '../../shared/ids.ts';
import type { GuideDraft } from '../../shared/ipc/guide-views.ts';
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

/* The guided set-up and what makes a till another one, by the commands that a page has. */

const secret = 'Kaffebaren-Geheimnis-7Qx2vN9t';
const key = { accountId: practiceAccount.account_id, clientId: practiceAccount.client_id };

let server: PracticeServer;
let live: PracticeServer | undefined;
let room: ReturnType<typeof freshFolder>;
let till: BareTill;

beforeEach(async () => {
  server = await startPracticeServer({ account: { ...practiceAccount, client_secret: secret } });
  room = freshFolder();
});

afterEach(async () => {
  till.close();
  await server.close();
  await live?.close();
  live = undefined;
  room.remove();
});

let settingsFile: string | undefined;

async function open(settings: Settings = { ...initialSettings, language: 'en' }): Promise<void> {
  till = await startBareTill({
    url: server.url,
    folder: room.folder,
    clock: fastClock(1),
    settings,
    settingsFile: () => settingsFile,
  });
}

const draft: GuideDraft = {
  step: 'profile',
  ...key,
  profileId: 'default',
  registerId: 'K1',
  registerName: 'Kasse 1',
  storeId: 'practice-store',
  payoutDestinationId: 'practice-payout',
  shopName: 'Kaffebaren AS',
  organizationNumber: '923663487',
  addressLine: 'Storgata 1',
  postalCode: '0155',
  postalPlace: 'Oslo',
  isPushed: true,
  terminals: [{ id: practiceAccount.terminals[0].terminal_id, name: 'Counter' }],
};

async function signIn(): Promise<void> {
  await till.must('guide:sign-in', { ...key, secret });
}

function records(accountId: string): readonly (readonly [string, Record<string, string>])[] {
  const file = new DatabaseSync(join(room.folder, `${accountId}.sqlite`), { readOnly: true });
  const rows = file.prepare('SELECT what, body FROM record ORDER BY seq').all() as {
    what: string;
    body: string;
  }[];
  file.close();
  return rows.map(({ what, body }) => [what, JSON.parse(body) as Record<string, string>]);
}

async function sell(amount: number): Promise<void> {
  const goods = line('Vare', amount);
  await till.must('payment:start', {
    saleId: newSaleId(),
    lines: [goods],
    total: goods.unitPrice,
    terminalId,
  });
  await server.control.whenPrompting();
  server.control.present();
  await till.until('paid', () => till.state()?.screen === 'result');
  const movement = till.movement();
  if (movement !== undefined) await till.must('movement:leave', { attemptId: movement.attemptId });
}

describe('the guided set-up', () => {
  test('keeps what was typed, without the secret, and goes on with it', async () => {
    await open();
    const first = await till.must('guide:open', { from: 'kept' });
    expect(first.draft).toMatchObject({
      step: 'account',
      accountId: '',
      profileId: 'default',
      registerId: 'K1',
    });
    await till.must('guide:keep', { draft: { ...draft, step: 'store' } });
    const again = await till.must('guide:open', { from: 'kept' });
    expect(again.draft).toEqual({ ...draft, step: 'store' });
    expect(again.hasSecret).toBe(true);
  });

  test('says what is wrong with the secret, keeps only one that is accepted, and never tells it', async () => {
    await open();
    const other = { accountId: ' t00000000 ', clientId: 'practice-client', secret: 'wrong' };
    const wrong = await till.must('guide:sign-in', { ...other, clientId: 'another' });
    expect(wrong.hasSecret).toBe(false);
    expect(wrong.checks.at(-1)).toMatchObject({ what: 'sign-in', finding: 'wrong-credentials' });
    const none = await till.must('guide:sign-in', { ...key, clientId: 'another', secret: '' });
    expect(none.checks.at(-1)).toMatchObject({ finding: 'secret-missing' });
    const right = await till.must('guide:sign-in', { ...other, secret });
    expect(right).toMatchObject({ accountId: 'T00000000', hasSecret: true });
    expect(right.checks.every(({ state }) => state === 'passed')).toBe(true);
    expect(JSON.stringify([wrong, right, till.log])).not.toContain(secret);
    expect((await till.must('guide:sign-in', { ...key, secret: '' })).hasSecret).toBe(true);
  });

  test('says that a key is for another account', async () => {
    await open();
    const { checks } = await till.must('guide:sign-in', { ...key, accountId: 'P00000000', secret });
    expect(checks.at(-1)).toMatchObject({ what: 'sign-in', finding: 'wrong-account' });
  });

  test('lists stores and terminals with what stands against them, and says when it may not', async () => {
    await open();
    await signIn();
    server.control.setTerminal(terminalId, { status: 'ACTION_REQUIRED', status_reason: 'CHECK_UPDATE' });
    expect(await till.must('guide:stores', key)).toMatchObject({
      rows: [{ id: 'practice-store', organizationNumber: '999999999', postalPlace: 'Oslo' }],
    });
    expect(await till.must('guide:terminals', { ...key, storeId: 'practice-store' })).toMatchObject({
      rows: [{ id: terminalId, finding: 'terminal-action-required', isSimulated: true }],
    });
    expect(await till.must('guide:terminals', { ...key, storeId: 'elsewhere' })).toMatchObject({
      rows: [{ finding: 'terminal-other-store' }],
    });
    expect(await till.must('guide:stores', { ...key, clientId: 'of-no-secret' })).toEqual({
      why: 'signed-out',
    });
    server.control.turn({ forbid: ['terminals', 'stores'] });
    expect(await till.must('guide:stores', key)).toEqual({ why: 'not-for-this-key' });
    expect(await till.must('guide:terminals', { ...key, storeId: '' })).toEqual({ why: 'not-for-this-key' });
    await server.control.offline();
    expect(await till.must('guide:stores', key)).toEqual({ why: 'no-answer' });
  });

  test('makes a simulated terminal with one request, whatever becomes of its answer', async () => {
    await open();
    await signIn();
    const here = { ...key, storeId: 'practice-store' };
    const posts = (): number =>
      server.control.requests('terminals').filter(({ method }) => method === 'POST').length;
    // Number 001 is the practice terminal's own.
    expect(await till.must('guide:simulate', here)).toEqual({ id: 'T00000000-T0002' });
    expect(posts()).toBe(1);
    server.control.arm({ route: 'terminals', kind: 'reset', when: 'after', skip: 1 });
    expect(await till.must('guide:simulate', here)).toEqual({ id: 'T00000000-T0003' });
    server.control.arm({ route: 'terminals', kind: 'status', code: 500, skip: 1 });
    expect(await till.must('guide:simulate', here)).toEqual({ problem: 'no-answer' });
    expect(posts()).toBe(3);
    server.control.turn({ forbid: ['terminals'] });
    expect(await till.must('guide:simulate', here)).toEqual({ problem: 'not-for-this-key' });
    expect(await till.must('guide:simulate', { ...here, accountId: 'P00000000' })).toEqual({
      problem: 'refused',
    });
    expect(posts()).toBe(4);
  });

  test('ends with a till that sells, whose test payment is marked as one', async () => {
    await open();
    await signIn();
    expect(await till.must('guide:finish', { draft: { ...draft, shopName: '' } })).toEqual({
      problems: { shopName: 'missing' },
    });
    expect(await till.must('guide:finish', { draft })).toEqual({ problems: {} });
    await till.until('at work', () => till.latest('settings')?.mode === 'sandbox');
    const { attemptId } = await till.must('guide:test-payment', { terminalId });
    await server.control.whenPrompting();
    server.control.present();
    await till.until('paid', () => till.state()?.screen === 'result');
    expect(await till.must('guide:test-result', {})).toMatchObject({
      isPaid: true,
      check: { state: 'passed' },
    });
    const { basket } = await till.must('movement:leave', { attemptId });
    expect(basket.lines).toEqual([]);
    const whats = records(key.accountId).map(([what]) => what);
    expect(whats.indexOf('test-payment')).toBeLessThan(whats.indexOf('payment-asked'));
    expect((await till.must('sales:find', { text: '', limit: 9 })).rows).toHaveLength(1);
    // The draft is done with.
    expect((await till.must('settings:read', {})).hasDraft).toBe(false);
  });

  test.each([
    ['a profile that Dintero does not know', { profileId: 'nothing-like-it' }, 'profile-unknown'],
    ['a terminal that is not there', {}, 'profile-unknown'],
  ] as const)(
    'names what is missing when the test payment is refused for %s',
    async (what, change, finding) => {
      server.control.turn({ forbid: ['terminals', 'stores'] });
      await open();
      await signIn();
      const terminals = what.startsWith('a terminal')
        ? [{ id: 'T00000000-T0099', name: 'Counter' }]
        : draft.terminals;
      await till.must('guide:finish', { draft: { ...draft, ...change, terminals } });
      const id = terminals[0]?.id as TerminalId;
      await till.must('guide:test-payment', { terminalId: id });
      await till.until('refused', () => till.state()?.screen === 'result');
      expect(await till.must('guide:test-result', {})).toMatchObject({
        isPaid: false,
        check: { what: 'profile', state: 'failed', finding },
      });
    },
  );

  test('takes no test payment while something else is in the basket', async () => {
    await open(practiceSettings);
    const { basket } = await till.must('register:snapshot', {});
    await till.must('basket:keep', { basket: { ...basket, lines: [line('Kaffe', 4500)] } });
    expect(await till.ask('guide:test-payment', { terminalId })).toMatchObject({
      ok: false,
      fault: { reason: 'basket-not-empty' },
    });
  });
});

describe('another account', () => {
  const liveKey = { accountId: 'P00000000', clientId: 'live-client' };

  async function goLive(): Promise<void> {
    // The same address stands in for Dintero: its account is changed under the till.
    await server.close();
    live = await startPracticeServer({
      port: Number(new URL(server.url).port),
      account: {
        ...practiceAccount,
        account_id: 'P00000000',
        client_id: 'live-client',
        client_secret: secret,
        terminals: [{ ...practiceAccount.terminals[0], terminal_id: 'P00000000-T0001' }],
      },
    });
    await till.must('guide:sign-in', { ...liveKey, secret });
  }

  const liveDraft: GuideDraft = {
    ...draft,
    ...liveKey,
    terminals: [{ id: 'P00000000-T0001', name: 'Counter' }],
  };

  test('begins from sandbox with the shop, and without key, store and terminals', async () => {
    await open(practiceSettings);
    const { draft: begun, leaves } = await till.must('guide:open', { from: 'live' });
    expect(leaves).toBe('T00000000');
    expect(begun).toMatchObject({ accountId: 'P00000000', shopName: 'Kaffebaren AS', registerId: 'K1' });
    expect(begun).toMatchObject({ clientId: '', storeId: '', terminals: [] });
  });

  test('has to be meant, is written into both records, and takes nothing along', async () => {
    await open(practiceSettings);
    await till.must('guide:sign-in', { ...key, secret });
    await till.app.open();
    await sell(11_100);
    await sell(22_200);
    await goLive();
    expect(await till.ask('guide:finish', { draft: liveDraft })).toMatchObject({
      fault: { reason: 'account-not-meant' },
    });
    expect(till.latest('settings')?.mode).toBe('sandbox');
    await till.must('guide:finish', { draft: liveDraft, isMeant: true });
    expect(till.latest('settings')?.mode).toBe('live');
    for (const account of ['T00000000', 'P00000000']) {
      const [, facts] = records(account).find(([what]) => what === 'account-changed') ?? [];
      expect(facts, account).toMatchObject({ before: 'T00000000', after: 'P00000000', role: 'none' });
    }

    expect((await till.must('sales:find', { text: '', limit: 50 })).rows).toEqual([]);
    expect(till.latest('attention')?.items).toEqual([]);
    await till.must('care:back-up', {});
    const copies = readdirSync(join(room.folder, 'backups')).filter((name) => name.includes('P00000000'));
    expect(copies).toHaveLength(1);
    const copy = join(room.folder, 'backups', copies[0] ?? '');
    expect(statSync(copy).size).toBeGreaterThan(0);
    const file = readFileSync(copy, 'latin1');
    expect(file).not.toContain('"amount":11100');
    expect(file).not.toContain('22200');

    // And the way back, to what was sold there.
    const { earlier } = await till.must('settings:read', {});
    expect(earlier).toEqual([{ accountId: 'T00000000', shopName: 'Kaffebaren AS' }]);
    await till.must('settings:switch', { accountId: 'T00000000' });
    expect(till.latest('settings')?.mode).toBe('sandbox');
    expect((await till.must('sales:find', { text: '', limit: 50 })).rows).toHaveLength(2);
  });

  test('waits until nothing is undecided any more', async () => {
    await open(practiceSettings);
    await till.must('guide:sign-in', { ...key, secret });
    await till.app.open();
    const goods = line('Vare', 5000);
    await till.must('payment:start', {
      saleId: newSaleId(),
      lines: [goods],
      total: goods.unitPrice,
      terminalId,
    });
    await server.control.whenPrompting();
    expect(await till.ask('settings:register', { id: 'K2', name: 'Kasse 2' })).toMatchObject({
      fault: { reason: 'payment-running' },
    });
    server.control.decline();
    await till.until('declined', () => till.state()?.screen === 'result');
  });
});

describe('another register', () => {
  test('is deliberate and written down; a name alone is no other register', async () => {
    await open(practiceSettings);
    expect(await till.must('settings:register', { id: 'K 2', name: '' })).toEqual({
      problems: { registerId: 'malformed', registerName: 'missing' },
    });
    await till.must('settings:register', { id: 'K1', name: 'Disken' });
    expect(records(key.accountId).map(([what]) => what)).not.toContain('register-changed');
    expect(till.latest('settings')?.registerName).toBe('Disken');
    await till.must('settings:register', { id: 'K2', name: 'Disken' });
    const [, facts] = records(key.accountId).find(([what]) => what === 'register-changed') ?? [];
    expect(facts).toMatchObject({ registerBefore: 'K1', registerAfter: 'K2', role: 'none' });
  });
});

describe('the settings as a file', () => {
  test('hold neither secret nor people, and set up the next till once a secret is put in', async () => {
    await open(practiceSettings);
    await signIn();
    const { path } = await till.must('settings:export', {});
    const text = readFileSync(path, 'utf8');
    for (const hidden of [secret, practiceAccount.client_secret, 'pin', 'operators'])
      expect(text).not.toContain(hidden);
    const content = JSON.parse(text) as object;
    till.close();

    settingsFile = join(room.folder, 'next.json');
    writeFileSync(
      settingsFile,
      JSON.stringify({ ...content, client_secret: secret, register: { id: 'K2', name: 'Kasse 2' } }),
    );
    await open();
    const { id, changes } = await till.must('settings:import', {});
    expect(changes.map(({ what }) => what)).toContain('secret');
    expect(JSON.stringify(changes)).not.toContain(secret);
    expect(till.latest('settings')?.mode).toBeUndefined();
    await till.must('settings:apply', { id: id ?? '' });
    expect(till.latest('settings')).toMatchObject({ mode: 'sandbox', registerName: 'Kasse 2' });
    // The secret is the keychain's now, and the file's no more.
    expect(readFileSync(settingsFile, 'utf8')).not.toContain(secret);
    await sell(100);
  });

  test('say what they would change, keep the register’s id, and change nothing that is not meant', async () => {
    await open(practiceSettings);
    const { path } = await till.must('settings:export', {});
    settingsFile = join(room.folder, 'other.json');
    const content = JSON.parse(readFileSync(path, 'utf8')) as object;
    const other = { ...content, profile_id: 'another', register: { id: 'K9', name: 'Kasse 9' } };
    writeFileSync(settingsFile, JSON.stringify(other));
    const { id, changes } = await till.must('settings:import', {});
    expect(changes).toEqual([
      { what: 'profile', before: practiceSettings.account?.profileId, after: 'another' },
      { what: 'register', before: 'Kasse 1 (K1)', after: 'Kasse 9 (K1)' },
    ]);
    expect(await till.ask('settings:apply', { id: 'something-else' })).toMatchObject({
      fault: { reason: 'too-late' },
    });
    expect((await till.must('settings:read', {})).register).toEqual({ id: 'K1', name: 'Kasse 1' });
    await till.must('settings:apply', { id: id ?? '' });
    expect((await till.must('settings:read', {})).register).toEqual({ id: 'K1', name: 'Kasse 9' });
    expect(records(key.accountId).map(([what]) => what)).toContain('settings-imported');
  });

  test('say where their secret could not be erased', async () => {
    await open(practiceSettings);
    const { path } = await till.must('settings:export', {});
    const content = JSON.parse(readFileSync(path, 'utf8')) as object;
    // It can be read, but no name is left for the file that would take its place; this stops root as well.
    settingsFile = join(room.folder, `${'x'.repeat(250)}.json`);
    writeFileSync(settingsFile, JSON.stringify({ ...content, profile_id: 'another', client_secret: secret }));
    const { id = '' } = await till.must('settings:import', {});
    expect(await till.must('settings:apply', { id })).toEqual({ secretLeftIn: settingsFile });
    expect(readFileSync(settingsFile, 'utf8')).toContain(secret);
  });

  test('that cannot be read are refused with the field that is wrong', async () => {
    await open(practiceSettings);
    settingsFile = join(room.folder, 'bad.json');
    writeFileSync(settingsFile, JSON.stringify({ account_id: '1' }));
    expect(await till.ask('settings:import', {})).toMatchObject({
      fault: { kind: 'bad-input', path: 'account_id' },
    });
  });
});
