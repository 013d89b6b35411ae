import type { CommandName } from './ipc/contract.ts';
import { actsAs, isActive, isCalled, type Person } from './people.ts';
import type { Role } from './who.ts';

/** What somebody may do here. `approval`: may begin it, and somebody with the right to approve answers for it. */
export type Grant = 'yes' | 'approval' | 'no';

export type Right =
  | 'sell'
  | 'change-price'
  | 'park'
  | 'approve-discount'
  | 'refund-own'
  | 'refund-others'
  | 'refund-otherwise'
  | 'refund-elsewhere'
  | 'approve-refund'
  | 'attach'
  | 'refund-found'
  | 'settle-by-hand'
  | 'shift'
  | 'carry-over'
  | 'see-reports'
  | 'compare'
  | 'audit'
  | 'settle-finding'
  | 'back-up'
  | 'restore'
  | 'terminal-care'
  | 'drawer'
  | 'catalogue'
  | 'set-up'
  | 'people';

/** Who may do what: the one place that says so. Main holds it at every command, and Set-up shows it. */
export const rights: Readonly<Record<Right, Readonly<Record<Role, Grant>>>> = {
  sell: { cashier: 'yes', manager: 'yes', owner: 'yes' },
  'change-price': { cashier: 'approval', manager: 'yes', owner: 'yes' },
  park: { cashier: 'yes', manager: 'yes', owner: 'yes' },
  // Also any price, and any discount without asking: discountLimits says how much the others may give.
  'approve-discount': { cashier: 'no', manager: 'yes', owner: 'yes' },
  // Nobody answers for the refund of a sale of their own, as long as there is a second person who can.
  'refund-own': { cashier: 'approval', manager: 'approval', owner: 'approval' },
  'refund-others': { cashier: 'approval', manager: 'yes', owner: 'yes' },
  'refund-otherwise': { cashier: 'approval', manager: 'yes', owner: 'yes' },
  // A sale of another register of the shop: whose it was is not known here.
  'refund-elsewhere': { cashier: 'approval', manager: 'yes', owner: 'yes' },
  'approve-refund': { cashier: 'no', manager: 'yes', owner: 'yes' },
  attach: { cashier: 'yes', manager: 'yes', owner: 'yes' },
  'refund-found': { cashier: 'no', manager: 'yes', owner: 'yes' },
  'settle-by-hand': { cashier: 'no', manager: 'yes', owner: 'yes' },
  shift: { cashier: 'yes', manager: 'yes', owner: 'yes' },
  'carry-over': { cashier: 'approval', manager: 'yes', owner: 'yes' },
  // What they have closed themselves, and what is open, everybody may see.
  'see-reports': { cashier: 'no', manager: 'yes', owner: 'yes' },
  compare: { cashier: 'yes', manager: 'yes', owner: 'yes' },
  audit: { cashier: 'no', manager: 'yes', owner: 'yes' },
  'settle-finding': { cashier: 'no', manager: 'yes', owner: 'yes' },
  'back-up': { cashier: 'yes', manager: 'yes', owner: 'yes' },
  restore: { cashier: 'no', manager: 'yes', owner: 'yes' },
  'terminal-care': { cashier: 'no', manager: 'yes', owner: 'yes' },
  drawer: { cashier: 'no', manager: 'yes', owner: 'yes' },
  catalogue: { cashier: 'no', manager: 'yes', owner: 'yes' },
  'set-up': { cashier: 'no', manager: 'no', owner: 'yes' },
  people: { cashier: 'no', manager: 'no', owner: 'yes' },
};

/** How much of a price each may take off by themselves, in hundredths of a percent; above it somebody approves. */
export const discountLimits: Readonly<Record<Role, number>> = {
  cashier: 1000,
  manager: 10_000,
  owner: 10_000,
};

export type DiscountLimit = {
  /** Hundredths of a percent. */
  readonly percent: number;
  readonly mayChangePrice: boolean;
};

/** Where nobody has to log in, nothing is limited: `role` is undefined then. */
export function discountLimit(role: Role | undefined, people: readonly Person[]): DiscountLimit {
  return {
    percent: role === undefined ? 10_000 : discountLimits[actsAs(role, people)],
    mayChangePrice: may('change-price', role, people),
  };
}

/** What a command asks of whoever is at the till: nothing, that it is unlocked, or a right. */
export type Need = 'nothing' | 'unlocked' | Right;

/** Every command there is; one that is left out does not compile. */
export const needs: Readonly<Record<CommandName, Need>> = {
  'register:snapshot': 'nothing',
  'register:language': 'nothing',
  'register:theme': 'nothing',
  'register:comfort': 'nothing',
  'start:practice': 'set-up',
  'practice:show-terminal': 'nothing',
  'lock:unlock': 'nothing',
  'lock:lock': 'nothing',
  'basket:keep': 'sell',
  // How much, and who approves, is looked at where it is given.
  'discount:give': 'sell',
  'age:answer': 'sell',
  'parked:park': 'park',
  'parked:name': 'park',
  'parked:fetch': 'park',
  'parked:discard': 'park',
  'payment:start': 'sell',
  'payment:cancel': 'sell',
  'payment:answer': 'sell',
  'refund:left': 'unlocked',
  // Whose sale it is, and who approves, is looked at where the refund is begun.
  'refund:start': 'refund-own',
  'refund:answer': 'unlocked',
  'exchange:show': 'unlocked',
  'otherwise:show': 'unlocked',
  'otherwise:pay': 'refund-otherwise',
  'movement:check': 'unlocked',
  'movement:leave': 'unlocked',
  'sales:find': 'unlocked',
  'sales:show': 'unlocked',
  'elsewhere:find': 'unlocked',
  'elsewhere:show': 'unlocked',
  'elsewhere:take': 'refund-elsewhere',
  'attention:check-all': 'unlocked',
  'attention:attach': 'attach',
  'attention:refund': 'refund-found',
  'attention:keep': 'unlocked',
  'attention:settle': 'settle-by-hand',
  'attention:close': 'settle-by-hand',
  'receipt:print': 'unlocked',
  'receipt:pdf': 'unlocked',
  'printer:read': 'set-up',
  'printer:save': 'set-up',
  'printer:test': 'set-up',
  'printer:drawer': 'drawer',
  'letterhead:read': 'set-up',
  'letterhead:picture': 'set-up',
  'letterhead:save': 'set-up',
  'letterhead:logo': 'unlocked',
  'customer:read': 'set-up',
  'customer:save': 'set-up',
  'scanner:save': 'set-up',
  'timeline:save': 'unlocked',
  'health:read': 'unlocked',
  'health:hint': 'nothing',
  'support:save': 'unlocked',
  'support:show': 'unlocked',
  'care:retry': 'unlocked',
  'care:show-file': 'unlocked',
  'care:copy-file': 'restore',
  'care:seen': 'restore',
  'care:back-up': 'back-up',
  'care:choose-folder': 'restore',
  'care:backups': 'unlocked',
  'care:choose-backup': 'restore',
  'care:restore': 'restore',
  'care:begin-anew': 'restore',
  'shift:open': 'shift',
  'shift:list': 'unlocked',
  // Whose shift it is, is looked at where it is read.
  'shift:show': 'unlocked',
  'shift:print': 'unlocked',
  'shift:pdf': 'unlocked',
  // What is carried over by it is looked at where it is closed.
  'shift:close': 'shift',
  'reconcile:run': 'compare',
  'reconcile:stop': 'compare',
  'reconcile:rows': 'compare',
  'reconcile:check': 'compare',
  'reconcile:settle': 'settle-finding',
  'audit:rows': 'audit',
  'audit:export': 'audit',
  'people:list': 'people',
  'people:add': 'people',
  'people:change': 'people',
  'people:pin': 'people',
  'people:active': 'people',
  'people:lock-after': 'people',
  // Looked at where it is done: only in a till that was started for it, and only while it is locked.
  'people:reset-owner': 'nothing',
  'terminals:look': 'unlocked',
  'terminals:operate': 'terminal-care',
  'terminals:sync': 'terminal-care',
  'terminals:found': 'set-up',
  'terminals:add': 'set-up',
  'terminals:rename': 'set-up',
  'terminals:first': 'set-up',
  'terminals:remove': 'set-up',
  // What may be sold is no secret, and is there when the first cashier unlocks.
  'catalogue:rows': 'nothing',
  'catalogue:save': 'catalogue',
  'catalogue:scale-labels': 'catalogue',
  'catalogue:choose-list': 'catalogue',
  'catalogue:look': 'catalogue',
  'catalogue:import': 'catalogue',
  'catalogue:stop': 'catalogue',
  'catalogue:export': 'catalogue',
  'setup:read': 'set-up',
  'setup:save': 'set-up',
  'setup:test': 'set-up',
  'setup:proxy': 'set-up',
  'setup:proxy-login': 'set-up',
  'guide:open': 'set-up',
  'guide:keep': 'set-up',
  'guide:sign-in': 'set-up',
  'guide:stores': 'set-up',
  'guide:terminals': 'set-up',
  'guide:simulate': 'set-up',
  'guide:finish': 'set-up',
  'guide:test-payment': 'set-up',
  'guide:test-result': 'set-up',
  'settings:read': 'set-up',
  'settings:export': 'set-up',
  'settings:import': 'set-up',
  'settings:apply': 'set-up',
  'settings:register': 'set-up',
  'settings:switch': 'set-up',
};

/** Where nobody has to log in, anybody may do anything: `role` is undefined then. */
export function grant(right: Right, role: Role | undefined, people: readonly Person[]): Grant {
  return role === undefined ? 'yes' : rights[right][actsAs(role, people)];
}

/** Whether it needs nobody else. */
export function may(right: Right, role: Role | undefined, people: readonly Person[]): boolean {
  return grant(right, role, people) === 'yes';
}

/**
 * Who may answer for this refund, by name; undefined when nobody has to. Never whoever asks for it. Where nobody else
 * could, those who may approve answer for themselves.
 * @param whose sale it is, by the name that stands on its receipt; null for one of another register
 * @param also what else it takes besides the right to refund this sale
 */
export function approversOf(
  here: Person | undefined,
  whose: string | undefined | null,
  people: readonly Person[],
  also?: Right,
): readonly string[] | undefined {
  if (here === undefined) return undefined;
  const asked: readonly Right[] = [rightTo(here, whose), ...(also === undefined ? [] : [also])];
  if (asked.every((right) => may(right, here.role, people))) return undefined;
  const others = people.filter((one) => isActive(one) && one.name !== here.name);
  const approvers = others.filter(({ role }) => may('approve-refund', role, people)).map(({ name }) => name);
  return approvers.length === 0 && may('approve-refund', here.role, people) ? undefined : approvers;
}

function rightTo(here: Person, whose: string | undefined | null): Right {
  if (whose === null) return 'refund-elsewhere';
  return whose !== undefined && isCalled(here, whose) ? 'refund-own' : 'refund-others';
}

/**
 * Who may answer for something with a right of their own, by name; undefined when whoever is here needs nobody. Where
 * nobody has to log in, nobody is asked.
 */
export function approversFor(
  right: Right,
  here: Person | undefined,
  people: readonly Person[],
): readonly string[] | undefined {
  if (here === undefined || may(right, here.role, people)) return undefined;
  const others = people.filter((one) => isActive(one) && one.name !== here.name);
  return others.filter(({ role }) => may(right, role, people)).map(({ name }) => name);
}
