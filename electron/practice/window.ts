import { ipcMain, utilityProcess, type BrowserWindow, type UtilityProcess } from 'electron';
import type { TerminalId } from '../../shared/ids.ts';
import type { Language } from '../../shared/ipc/views.ts';
import type { PracticeWorld } from '../ports.ts';
import type { Log } from '../log.ts';
import { createPracticeWindow } from '../window.ts';
import { practiceAccount } from './account.ts';
import type { PracticeMessage, PracticeOrder } from './process.ts';
import { bridgePracticeWindow } from './window-bridge.ts';

export type PracticeTerminalPorts = {
  /** The built files: the process's and the window's preload script. */
  readonly processFile: string;
  readonly preload: string;
  /** Where the terminal keeps its past, so that a restart in the middle of a payment can be practised. */
  readonly memoryFile: string;
  /** The till's, whenever the window is opened. */
  readonly language: () => Language;
  readonly isPackaged: boolean;
  readonly log: Log;
};

export type PracticeTerminal = {
  /** Starts the process if it does not run; resolves when it listens. */
  start(): Promise<PracticeWorld>;
  show(): void;
  stop(): void;
};

/** The practice terminal: a process that speaks Dintero's API on loopback, and a small window that is the device. */
export function createPracticeTerminal(ports: PracticeTerminalPorts): PracticeTerminal {
  const { log } = ports;
  let running: { readonly process: UtilityProcess; readonly url: Promise<string> } | undefined;
  let window: BrowserWindow | undefined;

  const bridge = bridgePracticeWindow({
    ipcMain,
    contents: () => (window === undefined || window.isDestroyed() ? undefined : window.webContents),
    press: (press) => running?.process.postMessage({ type: 'press', press } satisfies PracticeOrder),
    log,
  });

  function run(): NonNullable<typeof running> {
    const process = utilityProcess.fork(ports.processFile, [`--memory=${ports.memoryFile}`], {
      serviceName: 'Practice terminal',
    });
    const url = new Promise<string>((resolve, reject) => {
      process.on('message', (message: PracticeMessage) => {
        if (message.type === 'ready') resolve(message.url);
        else bridge.show(message.state);
      });
      process.on('exit', (code) => {
        running = undefined;
        reject(new Error(`The practice terminal ended with ${String(code)}`));
      });
    });
    return { process, url };
  }

  function openWindow(): void {
    window = createPracticeWindow(ports, ports.language());
    window.on('closed', () => {
      window = undefined;
    });
  }

  return {
    async start() {
      running ??= run();
      return { ...practiceWorld, url: await running.url };
    },
    show() {
      if (window !== undefined && !window.isDestroyed()) window.show();
      else openWindow();
    },
    stop() {
      window?.destroy();
      running?.process.kill();
      running = undefined;
      bridge.close();
    },
  };
}

const [store] = practiceAccount.stores;

/** The practice account as the till's settings would hold it. */
export const practiceWorld: Omit<PracticeWorld, 'url'> = {
  account: {
    accountId: practiceAccount.account_id,
    clientId: practiceAccount.client_id,
    profileId: practiceAccount.profile_ids[0],
    storeId: store.store_id,
    payoutDestinationId: store.payout_destination_id,
    shopName: store.store_name,
    organizationNumber: store.organization_number,
    addressLine: store.address.address_line,
    postalCode: store.address.postal_code,
    postalPlace: store.address.postal_place,
    country: store.address.country,
    isPushed: true,
  },
  secret: practiceAccount.client_secret,
  terminals: practiceAccount.terminals.map(({ terminal_id, name }) => ({
    id: terminal_id as TerminalId,
    name,
  })),
};
