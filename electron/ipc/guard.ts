import type { CommandName, Input } from '../../shared/ipc/contract.ts';
import { grant, needs, rights, type Right } from '../../shared/rights.ts';
import { whoFacts } from '../payment/facts.ts';
import type { Handlers } from './answer.ts';
import { notNow, whoWorks, type HandlerPorts } from './at-work.ts';

type Handler = (input: unknown) => Promise<unknown>;

/** The handlers behind the table of rights: whatever a page asks for, and whatever it shows, this is asked first. */
export function guarded(handlers: Handlers, ports: HandlerPorts): Handlers {
  const entries = Object.entries(handlers).map(([name, handle]) => {
    const command = name as CommandName;
    const guardedHandle: Handler = async (input) => {
      const refused = refusal(command, ports);
      return (
        refused ?? (handle as (input: Input<CommandName>) => Promise<unknown>)(input as Input<CommandName>)
      );
    };
    return [name, guardedHandle];
  });
  return Object.fromEntries(entries) as Handlers;
}

function refusal(command: CommandName, ports: HandlerPorts): ReturnType<typeof notNow> | undefined {
  const { lock, settings } = ports;
  const need = needs[command];
  if (need === 'nothing') return undefined;
  if (lock.isLocked()) {
    // A page that shows what nobody may see now asks on: only what would do something is worth a line.
    if (need !== 'unlocked') noteRefusal(command, ports, { because: 'locked' });
    return notNow('locked');
  }
  if (need === 'unlocked') return undefined;
  if (grant(need, lock.current()?.role, settings.read().operators) !== 'no') return undefined;
  noteRefusal(command, ports);
  return notNow(isOwners(need) ? 'owner-only' : 'not-allowed');
}

function isOwners(right: Right): boolean {
  return rights[right].manager === 'no';
}

/** Whoever tries what they may not stands in the record; a disk that refuses that changes nothing about the answer. */
export function noteRefusal(
  command: CommandName,
  ports: HandlerPorts,
  facts: Readonly<Record<string, string>> = {},
  saleId?: string,
): void {
  ports.notes.note('not-allowed', { command, ...facts, ...whoFacts(whoWorks(ports.lock)) }, saleId);
}
