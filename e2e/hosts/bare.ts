import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ulid } from 'ulid';
import { createApp, type App } from '../../electron/app.ts';
import { runJob } from '../../electron/care/jobs.ts';
import { runCatalogueJob } from '../../electron/catalogue/jobs.ts';
import type { Clock } from '../../electron/clock.ts';
import type { AppPorts } from '../../electron/ports.ts';
import type { LineToDintero } from '../../electron/dintero/connect.ts';
import { readBaseUrl } from '../../electron/dintero/base-url.ts';
import { answer } from '../../electron/ipc/answer.ts';
import { createRecordFolder } from '../../electron/audit/folder.ts';
import { createTimelineFolder } from '../../electron/timeline/folder.ts';
import { pictureIn } from '../../electron/letterhead/bitmap.ts';
import { createLogos } from '../../electron/letterhead/logos.ts';
import { createLog } from '../../electron/log.ts';
import { practiceAccount } from '../../electron/practice/account.ts';
import { createCredentialsInMemory } from '../../electron/store/credentials.ts';
import { createProxyLogins } from '../../electron/store/proxy-logins.ts';
import { createSettingsInMemory, initialSettings, type Settings } from '../../electron/store/settings.ts';
import type { RegisterId, SaleId, TerminalId, LineId } from '../../shared/ids.ts';
import type { Answer, CommandName, EventName, Events, Input, Output } from '../../shared/ipc/contract.ts';
import type { Line } from '../../shared/basket.ts';
import type { MovementState, MovementView } from '../../shared/ipc/views.ts';
import type { CustomerView } from '../../shared/customer/display.ts';
import { minor } from '../../shared/money.ts';
import { fail, ok } from '../../shared/result.ts';
import { vatRate } from '../../shared/vat.ts';

/** The whole register in the test process, without Electron and without a page: what it would tell the page, it keeps. */
export type BareTill = {
  readonly app: App;
  ask<Name extends CommandName>(name: Name, input: Input<Name>): Promise<Answer<Name>>;
  /** Asks and expects no fault. */
  must<Name extends CommandName>(name: Name, input: Input<Name>): Promise<Output<Name>>;
  movement(): MovementView | undefined;
  state(): MovementState | undefined;
  latest<Name extends EventName>(name: Name): Events[Name] | undefined;
  /** Every movement state that was told, in order. */
  readonly told: MovementState[];
  /** Resolves as soon as the condition holds after something was told; gives up after a minute of real time. */
  until(what: string, condition: () => boolean): Promise<void>;
  /** What the customer saw, in order. */
  readonly seen: readonly CustomerView[];
  readonly log: string[];
  onTold(listener: <Name extends EventName>(name: Name, value: Events[Name]) => void): void;
  close(): void;
};

export type BareOptions = {
  readonly url: string;
  readonly folder: string;
  readonly clock: Clock;
  /** The network, and the chance in the pauses between reads; the real ones where they are missing. */
  readonly fetch?: LineToDintero['fetch'];
  readonly random?: () => number;
  readonly settings?: Settings;
  /** Started with the switch for an owner who has forgotten their PIN. */
  readonly isOwnerPinForgotten?: boolean;
  /** Called after every telling, from the first one on. */
  readonly onTold?: (till: BareTill) => void;
  /** Stands in for what the owner chooses in the system's own windows. */
  readonly desktop?: Partial<AppPorts['desktop']>;
  /** Stands in for the system's printer, which is otherwise silent. */
  readonly paper?: Partial<AppPorts['paper']>;
  /** Stands in for the choice of a list of products. */
  readonly list?: () => string | undefined;
  /** The file that the owner chooses where settings are imported. */
  readonly settingsFile?: () => string | undefined;
  /** Stands in for the start of the practice terminal's process. */
  readonly practice?: AppPorts['practice'];
};

export const practiceSettings: Settings = {
  ...initialSettings,
  mode: 'dintero',
  language: 'en',
  register: { id: 'K1' as RegisterId, name: 'Kasse 1' },
  account: {
    accountId: practiceAccount.account_id,
    clientId: practiceAccount.client_id,
    profileId: practiceAccount.profile_ids[0],
    storeId: practiceAccount.stores[0].store_id,
    payoutDestinationId: practiceAccount.stores[0].payout_destination_id,
    shopName: 'Kaffebaren AS',
    organizationNumber: '923663487',
    addressLine: 'Storgata 1',
    postalCode: '0155',
    postalPlace: 'Oslo',
    country: 'NO',
    isPushed: true,
  },
  terminals: [{ id: practiceAccount.terminals[0].terminal_id as TerminalId, name: 'Counter' }],
};

export const terminalId = practiceAccount.terminals[0].terminal_id as TerminalId;

export async function startBareTill(options: BareOptions): Promise<BareTill> {
  const { clock } = options;
  const listeners = new Set<() => void>();
  const tellers: Parameters<BareTill['onTold']>[0][] = [];
  const latest = new Map<EventName, Events[EventName]>();
  const told: MovementState[] = [];
  const lines: string[] = [];
  const seen: CustomerView[] = [];
  const log = createLog((line) => lines.push(line));
  const base = readBaseUrl(options.url);
  if (base === undefined) throw new Error('not a usable address');
  const credentials = createCredentialsInMemory();
  await credentials.keep(
    practiceAccount.account_id,
    practiceAccount.client_id,
    practiceAccount.client_secret,
  );
  const app = createApp({
    settings: createSettingsInMemory(options.settings ?? practiceSettings),
    credentials,
    dintero: {
      fetch: options.fetch ?? fetch,
      chargeFetch: options.fetch ?? fetch,
      ...(options.random === undefined ? {} : { random: options.random }),
      apiUrl: base,
      checkoutUrl: base,
    },
    proxy: createProxyLogins(credentials, () => Promise.resolve()),
    journalFile: (name) => join(options.folder, `${name}.sqlite`),
    headFile: (name) => join(options.folder, 'heads', `${name}.json`),
    ownBackupFolder: join(options.folder, 'backups'),
    apart: runJob,
    productFile: join(options.folder, 'catalogue.sqlite'),
    productJobs: (name, input, progress) => ({
      result: Promise.resolve(runCatalogueJob(name, input, progress)),
      stop: () => undefined,
    }),
    listFolder: join(options.folder, 'Lists'),
    desktop: {
      showFile: () => undefined,
      chooseSettings: () => Promise.resolve(options.settingsFile?.()),
      chooseFolder: () => Promise.resolve(undefined),
      chooseFile: () => Promise.resolve(undefined),
      choosePicture: () => Promise.resolve(undefined),
      chooseList: () => Promise.resolve(options.list?.()),
      ...options.desktop,
    },
    practice:
      options.practice ??
      (() =>
        Promise.resolve({
          url: options.url,
          account: practiceSettings.account ?? missing(),
          secret: practiceAccount.client_secret,
          terminals: practiceSettings.terminals,
        })),
    showPracticeTerminal: () => undefined,
    paper: {
      print: () => Promise.resolve(fail({ kind: 'not-now', reason: 'printer-silent' })),
      pdf: () => Promise.resolve(ok({ path: 'receipt.pdf' })),
      printReport: () => Promise.resolve(fail({ kind: 'not-now', reason: 'printer-silent' })),
      reportPdf: () => Promise.resolve(ok({ path: 'shift.pdf' })),
      ...options.paper,
    },
    logos: createLogos(join(options.folder, 'logos'), log),
    readPicture: async (path) => {
      const picture = pictureIn(await readFile(path));
      return picture === undefined ? fail('picture-unreadable') : ok(picture);
    },
    saveTimeline: createTimelineFolder(join(options.folder, 'Timelines'), log),
    saveSettings: createTimelineFolder(join(options.folder, 'Settings'), log),
    saveRecord: createRecordFolder(join(options.folder, 'Records'), log),
    saveSupport: createTimelineFolder(join(options.folder, 'Support'), log),
    customer: {
      show: (view) => {
        seen.push(view);
      },
      hasSecondScreen: () => false,
    },
    host: {
      isOnline: () => true,
      defaultPrinter: () => Promise.resolve(undefined),
      freeBytes: () => Promise.resolve(50_000_000_000),
      zone: () => 'Europe/Oslo',
      readLog: () => Promise.resolve(lines.join('\n')),
      versions: {},
    },
    publish: (name, value) => {
      latest.set(name, value);
      if (name === 'movement') {
        const { movement } = value as Events['movement'];
        if (movement !== undefined) told.push(movement.state);
      }
      for (const teller of tellers) teller(name, value);
      options.onTold?.(till);
      for (const listener of [...listeners]) listener();
    },
    clock,
    log,
    ids: { next: () => ulid(), token: () => ulid().slice(-10) },
    version: '0.0.0-test',
    problems: [],
    provisioned: [],
    isOwnerPinForgotten: options.isOwnerPinForgotten ?? false,
  });
  const till: BareTill = {
    app,
    ask: (name, input) => answer(name, input, app.handlers, log),
    async must(name, input) {
      const answered = await till.ask(name, input);
      if (!answered.ok) throw new Error(`${name}: ${JSON.stringify(answered.fault)}`);
      return answered.value;
    },
    movement: () => (latest.get('movement') as Events['movement'] | undefined)?.movement,
    state: () => till.movement()?.state,
    latest: <Name extends EventName>(name: Name) => latest.get(name) as Events[Name] | undefined,
    told,
    seen,
    log: lines,
    onTold: (listener) => {
      tellers.push(listener);
    },
    until: (what, condition) =>
      new Promise((resolve, reject) => {
        const give = setTimeout(() => {
          listeners.delete(check);
          reject(new Error(`Never: ${what}. Last: ${JSON.stringify(till.state())}`));
        }, 60_000);
        function check(): void {
          if (!condition()) return;
          clearTimeout(give);
          listeners.delete(check);
          resolve();
        }
        listeners.add(check);
        check();
      }),
    close: () => {
      app.close();
    },
  };
  await app.open();
  return till;
}

function missing(): never {
  throw new Error('the practice settings have an account');
}

/** A clock that runs `factor` times as fast as the wall's, for what takes minutes at a counter. */
export function fastClock(factor: number): Clock & { jump(ms: number): void } {
  const startWall = Date.now();
  const start = performance.now();
  let jumped = 0;
  return {
    now: () => startWall + (performance.now() - start) * factor + jumped,
    monotonic: () => (performance.now() - start) * factor,
    after: (ms, run) => {
      const timer = setTimeout(run, Math.min(2_147_483_647, ms / factor));
      return () => {
        clearTimeout(timer);
      };
    },
    jump: (ms) => {
      jumped += ms;
    },
  };
}

/** A basket line, as the page would make it. */
export function line(name: string, unitPrice: number, quantity = 1, rate = 1500): Line {
  return { id: ulid() as LineId, name, unitPrice: minor(unitPrice), quantity, vatRate: vatRate(rate) };
}

export function newSaleId(): SaleId {
  return ulid() as SaleId;
}
