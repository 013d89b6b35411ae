import type { Fault } from '../../shared/faults.ts';
import type { TerminalId } from '../../shared/ids.ts';
import type { FoundTerminal, SyncProblem, TerminalProblem } from '../../shared/ipc/terminal-views.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { whoFacts } from '../payment/facts.ts';
import type { Works } from '../ports.ts';
import { added, madeFirst, removed, renamed, type Changed } from '../terminals/list.ts';
import { atWork, notNow, whoWorks, type HandlerPorts, type Part } from './at-work.ts';

const done = ok({});

type Kind = 'added' | 'renamed' | 'made-first' | 'removed';
type Answer = Result<{ readonly problem?: TerminalProblem }, Fault>;

/** The register's terminals: how they are, what they are told to do, and which of them there are. */
export function terminalHandlers(ports: HandlerPorts): Part<'terminals'> {
  const { settings, lock, tell, log } = ports;

  function has({ terminals }: Works, id: TerminalId): boolean {
    return terminals().some((one) => one.id === id);
  }

  /** Written into the record first, so that no change of the list goes unseen. */
  function change(kind: Kind, id: string, make: (works: Works) => Changed): Promise<Answer> {
    return Promise.resolve(changeNow(kind, id.trim(), make));
  }

  function changeNow(kind: Kind, id: string, make: (works: Works) => Changed): Answer {
    const now = atWork(ports);
    if (!now.ok) return now;
    if (now.value.mode === 'practice') return ok({ problem: 'practice' });
    if (kind !== 'added' && !has(now.value, id as TerminalId)) return notNow('terminal-unknown');
    const made = make(now.value);
    if ('problem' in made) return ok(made);
    const { terminals } = made;
    const name = terminals.find((one) => one.id === id)?.name;
    try {
      const facts = { change: kind, terminal: id, ...(name === undefined ? {} : { name }) };
      const by = whoFacts(whoWorks(lock));
      now.value.register.journal.record({ what: 'terminals-changed', facts: { ...facts, ...by } });
    } catch (error) {
      return fail({ kind: 'storage', detail: error instanceof Error ? error.message : String(error) });
    }
    const changed = settings.change((before) => ({ ...before, terminals }));
    if (!changed.ok) return changed;
    tell('settings');
    tell('status');
    return done;
  }

  return {
    'terminals:look': async () => {
      const now = atWork(ports);
      if (!now.ok) return now;
      await now.value.status.look();
      return done;
    },
    'terminals:operate': ({ terminalId, name }) => {
      const now = atWork(ports);
      if (!now.ok) return Promise.resolve(now);
      if (!has(now.value, terminalId)) return Promise.resolve(notNow('terminal-unknown'));
      const started = now.value.register.operations.start(terminalId, name, whoWorks(lock));
      return Promise.resolve(started.ok ? done : started);
    },
    'terminals:sync': async ({ terminalId }) => {
      const now = atWork(ports);
      if (!now.ok) return now;
      if (!has(now.value, terminalId)) return notNow('terminal-unknown');
      const { register, status } = now.value;
      const by = whoFacts(whoWorks(lock));
      const synced = await register.terminalLine.sync(terminalId);
      const problem = synced.ok ? undefined : syncProblemOf(synced.fault);
      try {
        const outcome = synced.ok ? 'taken' : (problem ?? synced.fault.kind);
        register.journal.record({ what: 'terminal-synced', facts: { terminal: terminalId, outcome, ...by } });
      } catch (error) {
        // Dintero has been asked: it stands, and is said.
        log.error('terminal.sync-not-written', { error });
      }
      if (!synced.ok && problem === undefined) return synced;
      await status.look();
      return ok(problem === undefined ? {} : { problem });
    },
    'terminals:found': async () => {
      const now = atWork(ports);
      if (!now.ok) return now;
      const { register, account, terminals } = now.value;
      const listed = await register.directory.terminals();
      if (!listed.ok) return listed.fault.kind === 'refused' ? ok({}) : listed;
      const here = new Set<string>(terminals().map(({ id }) => id));
      const rows = listed.value
        .filter(
          ({ id, storeId, status }) =>
            !here.has(id) && isOfStore(storeId, account.storeId) && status !== 'DELETED',
        )
        .map(({ id, status, model, serialNumber }): FoundTerminal => ({
          id: id as TerminalId,
          status,
          ...(model === undefined ? {} : { model }),
          ...(serialNumber === undefined ? {} : { serialNumber }),
        }));
      return ok({ rows: rows.slice(0, rowsAtMost) });
    },
    'terminals:add': ({ terminalId, name }) =>
      change('added', terminalId, ({ terminals }) => added(terminals(), terminalId, name)),
    'terminals:rename': ({ terminalId, name }) =>
      change('renamed', terminalId, ({ terminals }) => renamed(terminals(), terminalId, name)),
    'terminals:first': ({ terminalId }) =>
      change('made-first', terminalId, ({ terminals }) => madeFirst(terminals(), terminalId)),
    'terminals:remove': ({ terminalId }) =>
      change('removed', terminalId, ({ terminals, register }) =>
        register.isBusy(terminalId) || register.operations.isRunning(terminalId)
          ? { problem: 'in-use' }
          : removed(terminals(), terminalId),
      ),
  };
}

const rowsAtMost = 100;

/** A terminal that does not say its store may well be this one's. */
function isOfStore(of: string | undefined, store: string): boolean {
  return of === undefined || of === store;
}

/** Why Dintero will not, where it is one of the reasons that somebody can do something about (API.md 9.1). */
function syncProblemOf(fault: Fault): SyncProblem | undefined {
  if (fault.kind !== 'refused') return undefined;
  if (fault.code === 'STORE_NOT_ACTIVE') return 'store-not-active';
  if (fault.code === 'TERMINAL_NOT_RETRYABLE' || fault.status === 409) return 'not-retryable';
  return fault.status === 403 ? 'not-permitted' : undefined;
}
