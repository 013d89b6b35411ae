import { create } from 'zustand';
import type { TerminalId } from '../../shared/ids.ts';
import type { TerminalView } from '../../shared/ipc/views.ts';
import { firstTerminal, useRegister } from './register.ts';

/** What somebody has chosen instead of the first; it stays for the next sale, and a restart of the till forgets it. */
const useChoice = create<{ readonly id?: TerminalId | undefined }>(() => ({}));

/** The terminal that the next payment or refund goes to. */
export function chosenTerminal(): TerminalView | undefined {
  return pick(useChoice.getState().id);
}

export function useChosenTerminal(): TerminalView | undefined {
  const id = useChoice((state) => state.id);
  return useRegister((state) => state.status.terminals.find((one) => one.id === id) ?? firstTerminal(state));
}

export function chooseTerminal(id: TerminalId): void {
  useChoice.setState({ id });
}

/** One that was taken off the register meanwhile is not chosen any more. */
function pick(id: TerminalId | undefined): TerminalView | undefined {
  const register = useRegister.getState();
  return register.status.terminals.find((one) => one.id === id) ?? firstTerminal(register);
}
