import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../../electron/clock.ts';
import { practiceAccount, type PracticeAccount } from '../../electron/practice/account.ts';
import type { Settings } from '../../electron/store/settings.ts';
import type { Line } from '../../shared/basket.ts';
import { lineAmount } from '../../shared/basket.ts';
import type { RegisterId, SaleId, TerminalId } from '../../shared/ids.ts';
import { sum } from '../../shared/money.ts';
import type { PracticeServer } from '../../electron/practice/server.ts';
import { newSaleId, practiceSettings, startBareTill, type BareTill } from './bare.ts';

const [first] = practiceAccount.terminals;
const second = {
  ...first,
  terminal_id: 'T00000000-T0002',
  name: 'Second terminal',
  device_serial_number: 'SIMULATED-T00000000-002',
};

/** One shop with a terminal for each of its two registers. */
export const twoTerminals: PracticeAccount = { ...practiceAccount, terminals: [first, second] };

export type Counter = {
  readonly till: BareTill;
  readonly terminalId: TerminalId;
  /** Sells, and leaves the result. Answers with what the receipt says. */
  sell(
    lines: readonly Line[],
  ): Promise<{ readonly saleId: SaleId; readonly reference: string; readonly transactionId: string }>;
  /** What stands on the stage is over; leaves it. Answers with how it ended. */
  ended(): Promise<string>;
  leave(): Promise<void>;
};

export type OpenCounter = {
  readonly server: PracticeServer;
  readonly folder: string;
  readonly clock: Clock;
  readonly number: 1 | 2;
  readonly operators?: Settings['operators'];
};

/** A register with a journal of its own, at the shop's practice server. */
export async function openCounter({
  server,
  folder,
  clock,
  number,
  operators = [],
}: OpenCounter): Promise<Counter> {
  const own = join(folder, `K${String(number)}`);
  mkdirSync(own, { recursive: true });
  const terminalId = (number === 1 ? first : second).terminal_id as TerminalId;
  const settings: Settings = {
    ...practiceSettings,
    operators,
    register: { id: `K${String(number)}` as RegisterId, name: `Kasse ${String(number)}` },
    terminals: [{ id: terminalId, name: 'Counter' }],
  };
  const till = await startBareTill({ url: server.url, folder: own, clock, settings });

  async function leave(): Promise<void> {
    const attemptId = till.movement()?.attemptId;
    if (attemptId !== undefined) await till.must('movement:leave', { attemptId });
  }

  async function ended(): Promise<string> {
    await till.until('it is over', () => till.state()?.screen === 'result');
    const state = till.state();
    await leave();
    return state?.screen === 'result' ? state.result.outcome : 'none';
  }

  return {
    till,
    terminalId,
    leave,
    ended,
    async sell(lines) {
      const saleId = newSaleId();
      await till.must('payment:start', { saleId, lines, total: sum(lines.map(lineAmount)), terminalId });
      await server.control.whenPrompting({ terminalId });
      server.control.present(undefined, { terminalId });
      await till.until('paid', () => till.state()?.screen === 'result');
      await leave();
      const { receipt } = await till.must('sales:show', { id: saleId });
      return {
        saleId,
        reference: receipt?.reference ?? '',
        transactionId: receipt?.payment.transactionId ?? '',
      };
    },
  };
}
