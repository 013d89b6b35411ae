import { expect, it } from 'vitest';
import { commandNames, type CommandName } from '../../shared/ipc/contract.ts';
import { ok } from '../../shared/result.ts';
import type { Role } from '../../shared/who.ts';
import { systemClock } from '../clock.ts';
import { createLock } from '../lock.ts';
import type { PinHash } from '../store/pin.ts';
import { createSettingsInMemory, initialSettings, type Operator } from '../store/settings.ts';
import type { Handlers } from './answer.ts';
import type { HandlerPorts } from './at-work.ts';
import { guarded } from './guard.ts';

/* Every role times every command, against lists that are written here a second time on purpose. */

const managers: readonly CommandName[] = [
  'attention:refund',
  'attention:settle',
  'attention:close',
  'care:copy-file',
  'care:seen',
  'care:choose-folder',
  'care:choose-backup',
  'care:restore',
  'care:begin-anew',
  'reconcile:settle',
  'printer:drawer',
  'audit:rows',
  'audit:export',
  'catalogue:save',
  'catalogue:scale-labels',
  'catalogue:choose-list',
  'catalogue:look',
  'catalogue:import',
  'catalogue:stop',
  'catalogue:export',
  'terminals:operate',
  'terminals:sync',
];
const owners: readonly CommandName[] = [
  'start:practice',
  'people:list',
  'people:add',
  'people:change',
  'people:pin',
  'people:active',
  'people:lock-after',
  'printer:read',
  'printer:save',
  'printer:test',
  'letterhead:read',
  'letterhead:picture',
  'letterhead:save',
  'customer:read',
  'customer:save',
  'scanner:save',
  'setup:read',
  'setup:save',
  'setup:test',
  'setup:proxy',
  'setup:proxy-login',
  'terminals:found',
  'terminals:add',
  'terminals:rename',
  'terminals:first',
  'terminals:remove',
  'guide:open',
  'guide:keep',
  'guide:sign-in',
  'guide:stores',
  'guide:terminals',
  'guide:simulate',
  'guide:finish',
  'guide:test-payment',
  'guide:test-result',
  'settings:read',
  'settings:export',
  'settings:import',
  'settings:apply',
  'settings:register',
  'settings:switch',
];
const whileLocked: readonly CommandName[] = [
  'register:snapshot',
  'register:language',
  'register:theme',
  'register:comfort',
  'practice:show-terminal',
  'lock:unlock',
  'lock:lock',
  'catalogue:rows',
  'people:reset-owner',
  'health:hint',
];

const person = (role: Role): Operator => ({ name: role, role, pinHash: 'none' as PinHash });
const all = [person('cashier'), person('manager'), person('owner')];
const reached = Object.fromEntries(commandNames.map((name) => [name, () => Promise.resolve(ok({}))]));

function doorFor(operators: readonly Operator[], here: string | undefined): Handlers {
  const settings = createSettingsInMemory({ ...initialSettings, operators });
  const lock = createLock({
    operators: () => settings.read().operators,
    lockAfterMs: () => undefined,
    keepTries: () => undefined,
    lockedOut: () => undefined,
    clock: systemClock(),
    changed: () => undefined,
    turned: () => undefined,
  });
  if (here !== undefined) lock.admit(here);
  const notes = { note: () => undefined };
  const ports = { settings, lock, notes, works: () => undefined } as unknown as HandlerPorts;
  return guarded(reached as unknown as Handlers, ports);
}

async function refusalOf(door: Handlers, name: CommandName): Promise<string | undefined> {
  const answer = await door[name]({} as never);
  return !answer.ok && answer.fault.kind === 'not-now' ? answer.fault.reason : undefined;
}

function expectedFor(role: Role, name: CommandName): string | undefined {
  if (role !== 'owner' && owners.includes(name)) return 'owner-only';
  return role === 'cashier' && managers.includes(name) ? 'not-allowed' : undefined;
}

const roles: readonly Role[] = ['cashier', 'manager', 'owner'];
it.each(roles.flatMap((role) => commandNames.map((name) => [role, name] as const)))(
  'a %s and %s',
  async (role, name) => {
    expect(await refusalOf(doorFor(all, role), name)).toBe(expectedFor(role, name));
  },
);

it.each(commandNames)('nobody at a locked till and %s', async (name) => {
  expect(await refusalOf(doorFor(all, undefined), name)).toBe(
    whileLocked.includes(name) ? undefined : 'locked',
  );
});

it.each(commandNames)('anybody where nobody has to log in and %s', async (name) => {
  expect(await refusalOf(doorFor([], undefined), name)).toBeUndefined();
});
