import type { TerminalStatus } from '../../shared/ipc/views.ts';

/** With these a card cannot be taken. The rest are either fine or will be told by the payment itself. */
const wrong: ReadonlySet<TerminalStatus> = new Set<TerminalStatus>([
  'pending',
  'action-required',
  'error',
  'inactive',
  'deleted',
  'missing',
]);

export function isTerminalWrong(status: TerminalStatus): boolean {
  return wrong.has(status);
}
