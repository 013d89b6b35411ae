import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { practiceAccount } from '../../electron/practice/account.ts';
import { startPracticeServer, type PracticeServer } from '../../electron/practice/server.ts';
import type { Settings } from '../../electron/store/settings.ts';
import type { Role } from '../../shared/who.ts';
import { fastClock, practiceSettings, startBareTill, type BareTill } from '../hosts/bare.ts';
import { freshFolder } from '../hosts/folder.ts';

/* Who works the till, by the commands that a page has: main holds every rule, whatever the page shows. */

let server: PracticeServer;
let room: ReturnType<typeof freshFolder>;
let till: BareTill;

beforeEach(async () => {
  server = await startPracticeServer();
  room = freshFolder();
});

afterEach(async () => {
  till.close();
  await server.close();
  room.remove();
});

async function open(settings: Settings = practiceSettings, isOwnerPinForgotten = false): Promise<void> {
  const { folder } = room;
  till = await startBareTill({ url: server.url, folder, clock: fastClock(1), settings, isOwnerPinForgotten });
}

function add(name: string, role: Role, pin: string): Promise<object> {
  return till.must('people:add', { name, role, pin });
}

async function shop(): Promise<void> {
  await open();
  await add('Siri', 'owner', '481627');
  await add('Ola', 'manager', '7305');
  await add('Kari', 'cashier', '9027');
}

/** What the record says of people, oldest first, but for who came and went. */
function records(): readonly (readonly [string, Record<string, string>])[] {
  const file = new DatabaseSync(join(room.folder, `${practiceAccount.account_id}.sqlite`), {
    readOnly: true,
  });
  const rows = file
    .prepare(
      "SELECT what, body FROM record WHERE what LIKE 'person%' OR what LIKE 'owner%' OR what LIKE 'lock%' ORDER BY seq",
    )
    .all() as {
    what: string;
    body: string;
  }[];
  file.close();
  return rows.map(({ what, body }) => [what, JSON.parse(body) as Record<string, string>]);
}

const ownerOnly = { ok: false, fault: { kind: 'not-now', reason: 'owner-only' } };
const locked = { ok: false, fault: { kind: 'not-now', reason: 'locked' } };

test('The first one added is an owner, works the till at once, and from then on a restart asks for a PIN', async () => {
  await open();
  expect(await add('Kari', 'cashier', '9027')).toEqual({ problem: 'first-is-owner' });
  expect(await add('Siri', 'owner', '1234')).toEqual({ problem: 'sequence' });
  expect(till.latest('lock')).toMatchObject({ operators: [], isLocked: false });
  expect(await add('  Siri ', 'owner', '481627')).toEqual({});
  expect(till.latest('lock')).toMatchObject({ current: { name: 'Siri', role: 'owner' }, isLocked: false });
  await till.must('lock:lock', {});
  expect(await till.ask('people:list', {})).toEqual(locked);
  await till.must('lock:unlock', { name: 'Siri', pin: '481627' });
  expect(await till.must('people:list', {})).toEqual({
    people: [{ name: 'Siri', role: 'owner', isActive: true, formerNames: [], isHere: true }],
  });
});

test('Only the owner changes who works here, whatever a page asks for', async () => {
  await shop();
  for (const [name, pin] of [
    ['Kari', '9027'],
    ['Ola', '7305'],
  ] as const) {
    await till.must('lock:unlock', { name, pin });
    const answers = await Promise.all([
      till.ask('people:list', {}),
      till.ask('people:add', { name: 'Eve', role: 'owner', pin: '4816' }),
      till.ask('people:change', { name, to: { name, role: 'owner' } }),
      till.ask('people:pin', { name: 'Siri', pin: '4816' }),
      till.ask('people:active', { name: 'Siri', isActive: false }),
      till.ask('people:lock-after', {}),
    ]);
    expect(answers).toEqual(answers.map(() => ownerOnly));
    const reset = await till.ask('people:reset-owner', { name: 'Siri', pin: '4816' });
    expect(reset).toMatchObject({ ok: false, fault: { reason: 'not-allowed' } });
  }
  await till.must('lock:unlock', { name: 'Siri', pin: '481627' });
});

test('Without an owner its managers stand in for one, as in a shop that was set up by a file', async () => {
  await shop();
  const { people } = await till.must('people:list', {});
  expect(people).toHaveLength(3);
  // What the file of product.md makes: a cashier and a manager.
  till.close();
  const { settings } = await provisioned();
  await open(settings);
  await till.must('lock:unlock', { name: 'Kari', pin: '1357' });
  expect(await till.ask('people:list', {})).toEqual(ownerOnly);
  await till.must('lock:unlock', { name: 'Siri', pin: '2468' });
  expect(await till.must('people:active', { name: 'Siri', isActive: false })).toEqual({
    problem: 'last-owner',
  });
  expect(await add('Eva', 'owner', '481627')).toEqual({});
  expect(await till.ask('people:list', {})).toEqual(ownerOnly);
});

async function provisioned(): Promise<{ readonly settings: Settings }> {
  const { hashPin } = await import('../../electron/store/pin.ts');
  const operators = [
    { name: 'Kari', role: 'cashier', pinHash: await hashPin('1357') },
    { name: 'Siri', role: 'manager', pinHash: await hashPin('2468') },
  ] as const;
  return { settings: { ...practiceSettings, operators } };
}

test('A name, a role, a PIN and an end are each written down with who decided it, and never the PIN', async () => {
  await shop();
  const to = { name: 'Karin', role: 'manager' } as const;
  expect(await till.must('people:change', { name: 'Kari', to })).toEqual({});
  expect(await till.must('people:pin', { name: 'Karin', pin: '6194' })).toEqual({});
  expect(await till.must('people:active', { name: 'Ola', isActive: false })).toEqual({});
  expect(await till.must('people:lock-after', { seconds: 60 })).toEqual({});
  expect(await till.must('people:active', { name: 'Siri', isActive: false })).toEqual({
    problem: 'last-owner',
  });
  expect(await add('Kari', 'cashier', '9027')).toEqual({ problem: 'name-taken' });
  const by = { who: 'Siri', role: 'owner' };
  expect(records()).toEqual([
    ['person-added', { person: 'Siri', personRole: 'owner', role: 'none' }],
    ['person-added', { person: 'Ola', personRole: 'manager', ...by }],
    ['person-added', { person: 'Kari', personRole: 'cashier', ...by }],
    ['person-changed', { person: 'Karin', before: 'Kari, cashier', after: 'Karin, manager', ...by }],
    ['person-pin-set', { person: 'Karin', ...by }],
    ['person-stopped', { person: 'Ola', ...by }],
    ['lock-time-set', { before: 'never', after: '60', ...by }],
  ]);
  expect(JSON.stringify([records(), till.log, till.latest('lock')])).not.toMatch(/9027|6194|481627|scrypt/);
  expect(await till.ask('lock:unlock', { name: 'Ola', pin: '7305' })).toMatchObject({ ok: false });
  expect(await till.must('lock:unlock', { name: 'Karin', pin: '6194' })).toEqual({});
});

test('An owner who has forgotten the PIN gets in where the till was started for it, once, and it is written down', async () => {
  const { settings } = await provisioned();
  await open(settings, true);
  expect(till.latest('lock')).toMatchObject({ isLocked: true, mayResetOwner: true });
  const reset = (name: string, pin: string) => till.ask('people:reset-owner', { name, pin });
  expect(await reset('Kari', '4816')).toEqual({ ok: true, value: { problem: 'not-there' } });
  expect(await reset('Siri', '2580')).toEqual({ ok: true, value: { problem: 'keypad' } });
  expect(await reset('Siri', '4816')).toEqual({ ok: true, value: {} });
  expect(till.latest('lock')).toMatchObject({ current: { name: 'Siri' }, isLocked: false });
  expect(till.latest('lock')).not.toHaveProperty('mayResetOwner');
  expect(records()).toEqual([['owner-pin-reset', { person: 'Siri' }]]);
  expect(await till.must('people:list', {})).toMatchObject({ reset: { name: 'Siri' } });
  await till.must('lock:lock', {});
  expect(await reset('Siri', '6194')).toMatchObject({ ok: false, fault: { reason: 'not-allowed' } });
});

test('Whoever has a language of their own has it from the moment they log in, and the lock screen has the shop’s', async () => {
  await shop();
  await till.must('people:change', { name: 'Kari', to: { name: 'Kari', role: 'cashier', language: 'nb' } });
  await till.must('people:change', { name: 'Ola', to: { name: 'Ola', role: 'manager', language: 'nb' } });
  await till.must('people:change', { name: 'Ola', to: { name: 'Ola', role: 'manager' } });
  const { people } = await till.must('people:list', {});
  expect(people.map(({ name, language }) => [name, language])).toEqual([
    ['Siri', undefined],
    ['Ola', undefined],
    ['Kari', 'nb'],
  ]);
  expect(
    records().flatMap(([what, { before, after }]) => (what === 'person-changed' ? [[before, after]] : [])),
  ).toEqual([
    ['Kari, cashier', 'Kari, cashier, nb'],
    ['Ola, manager', 'Ola, manager, nb'],
    ['Ola, manager, nb', 'Ola, manager'],
  ]);

  await till.must('lock:lock', {});
  const locked = await till.must('register:snapshot', {});
  expect(locked.settings.language).toBe('en');
  expect(locked.lock.current).toBeUndefined();
  await till.must('lock:unlock', { name: 'Kari', pin: '9027' });
  const open = await till.must('register:snapshot', {});
  expect(open.settings.language).toBe('en');
  expect(open.lock.current).toEqual({ name: 'Kari', role: 'cashier', language: 'nb' });
});
