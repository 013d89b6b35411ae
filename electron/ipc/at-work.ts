import type { Notes } from '../audit/notes.ts';
import type { Care } from '../care/care.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Importing } from '../catalogue/importing.ts';
import type { Fault, NotNow } from '../../shared/faults.ts';
import type { AttemptId } from '../../shared/ids.ts';
import type { EventName, Events } from '../../shared/ipc/contract.ts';
import type { Language } from '../../shared/languages.ts';
import type { Till } from '../../shared/make-receipt.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Who } from '../../shared/who.ts';
import type { Lock } from '../lock.ts';
import type { People } from '../people.ts';
import type { Line } from '../line.ts';
import type { Printer } from '../printer/printer.ts';
import type { Printing } from '../receipt/printing.ts';
import type { AppPorts, Works } from '../ports.ts';
import type { Account } from '../store/settings.ts';
import type { Handlers } from './answer.ts';

export type HandlerPorts = AppPorts & {
  readonly lock: Lock;
  readonly care: Care;
  readonly people: People;
  readonly catalogue: Catalogue;
  readonly importing: Importing;
  readonly notes: Notes;
  readonly printer: Printer;
  readonly printing: Printing;
  readonly ownerReset: OwnerReset;
  readonly works: () => Works | undefined;
  /** What a receipt that is made now says of the shop. */
  readonly till: () => Till;
  readonly current: <Name extends EventName>(name: Name) => Events[Name];
  readonly tell: (name: EventName) => void;
  /** Something that the customer may see has changed. */
  readonly tellCustomer: () => void;
  /** Opens the journal and the line that the settings now name. */
  readonly reopen: () => Promise<void>;
  /** Closes the journal and the line; `reopen` opens them again. */
  readonly letGo: () => void;
  /** A line of its own to an account that need not be saved yet. */
  readonly lineTo: (account: Account, secret: string) => Line;
};

/** The way in for an owner who has forgotten their PIN: once, in a run that was started for it. */
export type OwnerReset = { isOffered(): boolean; used(): void };

/** The handlers of the commands whose names begin so. */
export type Part<Prefix extends string> = {
  readonly [Name in keyof Handlers as Name extends `${Prefix}:${string}` ? Name : never]: Handlers[Name];
};

export function notNow(reason: NotNow): { readonly ok: false; readonly fault: Fault } {
  return fail({ kind: 'not-now', reason });
}

/** The till at work: set up, and unlocked by somebody where operators exist. */
export function atWork({ works, lock }: HandlerPorts): Result<Works, Fault> {
  if (lock.isLocked()) return notNow('locked');
  const now = works();
  return now === undefined ? notNow('not-set-up') : ok(now);
}

/** The language that is on the screen: of whoever works the till, or else the shop's. */
export function languageHere({ lock, settings }: Pick<HandlerPorts, 'lock' | 'settings'>): Language {
  return lock.current()?.language ?? settings.read().language;
}

type Started = Result<{ readonly attemptId: AttemptId }, Fault>;

/** Shows the movement that a start has answered with. */
export function onStage(ports: HandlerPorts, { register }: Works, started: Started): Started {
  if (started.ok) {
    register.stage.show(started.value.attemptId);
    ports.tell('movement');
  }
  return started;
}

export function terminalRefusal({ terminals, status }: Works, terminalId: string): NotNow | undefined {
  const terminal = terminals().find(({ id }) => id === terminalId);
  if (terminal === undefined) return 'terminal-unknown';
  return status.mayPay(terminal.id) ? undefined : 'terminal-not-ready';
}

/** The operator at the till; where nobody has to log in, that is said. */
export function whoWorks(lock: Lock): Who {
  const operator = lock.current();
  return operator === undefined ? { role: 'none' } : { name: operator.name, role: operator.role };
}
