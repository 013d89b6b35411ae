import {
  practiceAccount,
  type PracticeAccount,
  type PracticeDevice,
} from '../../electron/practice/account.ts';
import type { Settings } from '../../electron/store/settings.ts';
import type { TerminalId } from '../../shared/ids.ts';
import { practiceSettings } from './bare.ts';

/** A shop with more than one terminal: the one that everybody has, and these. */
export function accountWith(...more: readonly Partial<PracticeDevice>[]): PracticeAccount {
  const [first] = practiceAccount.terminals;
  const others = more.map((device, place) => {
    const number = String(place + 2);
    return {
      ...first,
      terminal_id: `T00000000-T000${number}`,
      device_serial_number: `SIMULATED-T00000000-00${number}`,
      ...device,
    };
  });
  return { ...practiceAccount, terminals: [first, ...others] };
}

/** Settings of a register that uses the first terminal and, by these names, those after it. */
export function settingsWith(...names: readonly string[]): Settings {
  const more = names.map((name, place) => ({ id: terminalNumber(place + 2), name }));
  return { ...practiceSettings, terminals: [...practiceSettings.terminals, ...more] };
}

export function terminalNumber(number: number): TerminalId {
  return `T00000000-T000${String(number)}` as TerminalId;
}
