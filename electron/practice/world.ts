import type { PracticeOutcome } from '../../shared/practice.ts';
import type { PracticeAccount, PracticeDevice, PracticeStore } from './account.ts';
import { createTimers, type PracticeClock, type Timers } from './clock.ts';
import { defaultKnobs, type Knobs, type TerminalBehaviour } from './knobs.ts';
import { createMishaps, type Mishaps } from './mishaps.ts';
import type { Operation, Session, Transaction } from './wire.ts';

/** Something that a terminal asks its customer for. */
export type Prompt = PromptFacts &
  (
    | { readonly kind: 'payment'; readonly sessionId: string }
    | {
        readonly kind: 'refund';
        readonly transactionId: string;
        readonly requestId: string;
        readonly items?: unknown;
      }
  );

export type PaymentPrompt = Extract<Prompt, { readonly kind: 'payment' }>;
export type RefundPrompt = Extract<Prompt, { readonly kind: 'refund' }>;

export type PromptFacts = {
  readonly id: string;
  readonly terminalId: string;
  readonly amount: number;
  readonly currency: string;
  /** `merchant_reference` of a payment, `refund_reference` of a refund. */
  readonly reference: string;
  readonly since: string;
  /** `abandoned`: no longer on the screen and never answered; it can still be approved by hand. */
  readonly stage: 'queued' | 'prompting' | 'abandoned' | 'done';
  /** Set once the till has cancelled or the session has expired while the prompt stays. */
  readonly outlived?: 'cancel' | 'expiry';
  /** It will be approved by itself once it has outlived the till's interest. */
  readonly isLate: boolean;
};

export type Shown = {
  readonly kind: Prompt['kind'];
  readonly amount: number;
  readonly currency: string;
  readonly reference: string;
  readonly outcome: PracticeOutcome;
  readonly at: string;
};

export type Terminal = {
  readonly id: string;
  readonly device: PracticeDevice;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly behaviour?: TerminalBehaviour;
  /** The last number it printed; unique per terminal, never reused. */
  readonly receiptCount: number;
  readonly lastEndOfDayAt: string;
  readonly batch: number;
  /** The id of the prompt on the screen. */
  readonly prompting?: string | undefined;
  readonly shown?: Shown | undefined;
  /** The next prompt will be approved only after the till has given up. */
  readonly nextIsLate?: boolean;
};

export type WorldOptions = {
  readonly account: PracticeAccount;
  readonly clock: PracticeClock;
  readonly knobs?: Partial<Knobs>;
};

/** All that the server knows. The maps hold immutable values and are changed only by replacing one. */
export type World = {
  readonly account: PracticeAccount;
  readonly timers: Timers;
  readonly mishaps: Mishaps;
  readonly sessions: Map<string, Session>;
  readonly transactions: Map<string, Transaction>;
  readonly terminals: Map<string, Terminal>;
  readonly prompts: Map<string, Prompt>;
  readonly operations: Map<string, Operation>;
  /** Idempotency key to operation id. */
  readonly operationKeys: Map<string, string>;
  /** Access token to the time it dies. */
  readonly tokens: Map<string, number>;
  /** Slips that wait for the capture to carry them, by transaction. */
  readonly heldSlips: Map<string, Readonly<Record<string, string>>>;
  /** System headers of the request that made a session; they come back in its transaction. */
  readonly systemHeaders: Map<string, Readonly<Record<string, string>>>;
  readonly listeners: Set<() => void>;
  readonly readKnobs: () => Knobs;
  readonly turn: (knobs: Partial<Knobs>) => void;
};

/** Whom the account's requests are made by: an id of an API client. */
export const clientActor = '72e023b1-aeda-498e-b141-4669528c44b9';

export function createWorld(options: WorldOptions): World {
  let knobs: Knobs = { ...defaultKnobs, ...options.knobs };
  const timers = createTimers(options.clock);
  const listeners = new Set<() => void>();
  return {
    account: options.account,
    timers,
    mishaps: createMishaps(),
    sessions: new Map(),
    transactions: new Map(),
    terminals: new Map(
      options.account.terminals.map((device) => [device.terminal_id, plugIn(device, timers)]),
    ),
    prompts: new Map(),
    operations: new Map(),
    operationKeys: new Map(),
    tokens: new Map(),
    heldSlips: new Map(),
    systemHeaders: new Map(),
    listeners,
    readKnobs: () => knobs,
    turn: (change) => {
      knobs = { ...knobs, ...change };
    },
  };
}

/** Tells everyone who watches that something is different. */
export function announce(world: World): void {
  for (const listener of world.listeners) listener();
}

export function storeOf(world: World, terminal: Terminal): PracticeStore | undefined {
  return world.account.stores.find((store) => store.store_id === terminal.device.store_id);
}

export function changeTerminal(world: World, id: string, change: Partial<Terminal>): void {
  const terminal = world.terminals.get(id);
  if (terminal !== undefined) world.terminals.set(id, { ...terminal, ...change });
}

/** Its provisioning is done. */
export function makeActive(world: World, { id, device }: Terminal): void {
  const { status_reason: _, ...rest } = device;
  changeTerminal(world, id, { device: { ...rest, status: 'ACTIVE' }, updatedAt: world.timers.iso() });
  announce(world);
}

export function changePrompt(world: World, id: string, change: Partial<PromptFacts>): void {
  const prompt = world.prompts.get(id);
  if (prompt !== undefined) world.prompts.set(id, { ...prompt, ...change });
}

export function plugIn(device: PracticeDevice, timers: Timers): Terminal {
  const now = timers.iso();
  return {
    id: device.terminal_id,
    device,
    createdAt: now,
    updatedAt: now,
    receiptCount: 0,
    lastEndOfDayAt: now,
    batch: 1,
  };
}
