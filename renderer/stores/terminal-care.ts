import { create } from 'zustand';
import type { Fault } from '../../shared/faults.ts';
import type { TerminalId } from '../../shared/ids.ts';
import type { FoundTerminal, SyncProblem, TerminalProblem } from '../../shared/ipc/terminal-views.ts';
import type { OperationName } from '../../shared/terminals/operation.ts';
import type { Answer, CommandName, Input } from '../../shared/ipc/contract.ts';
import { ask } from '../bridge.ts';

/** What is being done about the terminals, and how the last press ended; how they are is main's word. */
export type TerminalDoing = {
  /** Whose name, place or end is being changed, or `new` while one is added. */
  readonly editing?: TerminalId | 'new' | undefined;
  /** Absent rows: the list may not be read. */
  readonly found?: { readonly rows?: readonly FoundTerminal[] } | undefined;
  readonly isAsking: boolean;
  /** Beside which terminal the outcome is said. */
  readonly at?: TerminalId | 'new' | undefined;
  readonly problem?: TerminalProblem | undefined;
  readonly synced?: SyncProblem | 'taken' | undefined;
  readonly fault?: Fault | undefined;
};

const quiet = { at: undefined, problem: undefined, synced: undefined, fault: undefined } as const;

export const useTerminalCare = create<TerminalDoing>(() => ({ isAsking: false }));

export function edit(editing: TerminalId | 'new' | undefined): void {
  useTerminalCare.setState({ ...quiet, editing, found: undefined });
  if (editing === 'new') void find();
}

async function find(): Promise<void> {
  const answer = await ask('terminals:found', {});
  if (useTerminalCare.getState().editing !== 'new') return;
  if (answer.ok) useTerminalCare.setState({ found: answer.value });
  else useTerminalCare.setState({ found: {}, at: 'new', fault: answer.fault });
}

export async function readAgain(): Promise<void> {
  await doing(undefined, 'terminals:look', {});
}

export async function operate(terminalId: TerminalId, name: OperationName): Promise<void> {
  await doing(terminalId, 'terminals:operate', { terminalId, name });
}

export async function sync(terminalId: TerminalId): Promise<void> {
  const answer = await doing(terminalId, 'terminals:sync', { terminalId });
  if (answer?.ok === true) useTerminalCare.setState({ synced: answer.value.problem ?? 'taken' });
}

export function addTerminal(terminalId: string, name: string): Promise<void> {
  return change('new', 'terminals:add', { terminalId, name });
}

export function renameTerminal(terminalId: TerminalId, name: string): Promise<void> {
  return change(terminalId, 'terminals:rename', { terminalId, name });
}

export function makeFirst(terminalId: TerminalId): Promise<void> {
  return change(terminalId, 'terminals:first', { terminalId });
}

export function removeTerminal(terminalId: TerminalId): Promise<void> {
  return change(terminalId, 'terminals:remove', { terminalId });
}

type Change = 'terminals:add' | 'terminals:rename' | 'terminals:first' | 'terminals:remove';

/** Changes the list, and says what is wrong with it; what went well closes what was open. */
async function change<Name extends Change>(
  at: TerminalId | 'new',
  name: Name,
  input: Input<Name>,
): Promise<void> {
  const answer = await doing<Change>(at, name, input);
  if (answer?.ok !== true) return;
  const { problem } = answer.value;
  useTerminalCare.setState(problem === undefined ? { editing: undefined, found: undefined } : { problem });
}

/** One question at a time. */
async function doing<Name extends CommandName>(
  at: TerminalId | 'new' | undefined,
  name: Name,
  input: Input<Name>,
): Promise<Answer<Name> | undefined> {
  if (useTerminalCare.getState().isAsking) return undefined;
  useTerminalCare.setState({ ...quiet, at, isAsking: true });
  const answer = await ask(name, input);
  useTerminalCare.setState({ isAsking: false, ...(answer.ok ? {} : { fault: answer.fault }) });
  return answer;
}
