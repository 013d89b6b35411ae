import type { SimulateProblem } from '../../shared/ipc/guide-views.ts';
import type { Fault } from '../../shared/faults.ts';
import { isNotForThisKey } from '../checks.ts';
import type { Line } from '../line.ts';

export type Simulated = { readonly id?: string; readonly problem?: SimulateProblem };

/** Makes Dintero's simulated terminals (API.md 1.2); remembers which numbers it has asked for, for a list may be closed to it. */
export type Simulator = {
  make(
    line: Pick<Line, 'directory' | 'registerTerminal'>,
    accountId: string,
    storeId: string,
  ): Promise<Simulated>;
};

export function createSimulator(): Simulator {
  const asked = new Map<string, number>();

  return {
    async make({ directory, registerTerminal }, accountId, storeId) {
      const before = await directory.terminals();
      if (!before.ok && !isNotForThisKey(before.fault)) return { problem: 'no-answer' };
      const serials = before.ok ? before.value.map(({ serialNumber }) => serialNumber) : [];
      const number = nextNumber(accountId, serials, asked.get(accountId) ?? 0);
      asked.set(accountId, number);
      const serial = serialOf(accountId, number);
      const made = await registerTerminal(serial, storeId);
      // Whatever became of the answer, the list says whether it is there; it is never asked for twice by itself.
      const after = await directory.terminals();
      const found = after.ok ? after.value.find(({ serialNumber }) => serialNumber === serial) : undefined;
      if (found !== undefined) return { id: found.id };
      return { problem: made.ok ? 'no-answer' : problemOf(made.fault) };
    },
  };
}

function serialOf(accountId: string, number: number): string {
  return `SIMULATED-${accountId}-${String(number).padStart(3, '0')}`;
}

/** The next number that neither the list nor an earlier press has taken. */
function nextNumber(accountId: string, serials: readonly (string | undefined)[], last: number): number {
  let number = last + 1;
  while (serials.includes(serialOf(accountId, number))) number += 1;
  return number;
}

function problemOf(fault: Fault): SimulateProblem {
  if (fault.kind !== 'refused') return 'no-answer';
  if (fault.status === 409) return 'taken';
  return isNotForThisKey(fault) ? 'not-for-this-key' : fault.status < 500 ? 'refused' : 'no-answer';
}
