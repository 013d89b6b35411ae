import { usualComfort } from '../shared/comfort.ts';
import { sceneOf } from '../shared/customer/display.ts';
import type { Fault } from '../shared/faults.ts';
import type { EventName, Events } from '../shared/ipc/contract.ts';
import type { Result } from '../shared/result.ts';
import { usualScanner } from '../shared/scanner.ts';
import { createNotes } from './audit/notes.ts';
import { createAttention } from './attention.ts';
import { createCare } from './care/care.ts';
import { lastTime } from './care/take-up.ts';
import { troubleOf, type Trouble } from './care/trouble.ts';
import { createCatalogue } from './catalogue/catalogue.ts';
import { copyWhenChanged } from './catalogue/copies.ts';
import { createImporting } from './catalogue/importing.ts';
import { connect } from './dintero/connect.ts';
import type { Handlers } from './ipc/answer.ts';
import { whoWorks } from './ipc/at-work.ts';
import { createHandlers } from './ipc/handlers.ts';
import { createLock, type Lock } from './lock.ts';
import { createPeople } from './people.ts';
import { planned } from './plan.ts';
import type { AppPorts, Works } from './ports.ts';
import { createPrinter } from './printer/printer.ts';
import { createPrinting } from './receipt/printing.ts';
import { openRegister, type Register } from './register.ts';
import { createShop } from './shop.ts';
import { createStatusWatch, heardBy, type StatusWatch } from './status.ts';

export type App = {
  readonly handlers: Handlers;
  /** Opens the journal that belongs to the settings and takes up what was under way, before any page is shown. */
  open(): Promise<void>;
  /** Begins what takes long and can wait: to be told once the till can be used. */
  readonly lookAfter: () => void;
  /** What is worth waiting for before the till ends; undefined when nothing is. */
  readonly finish: () => Promise<unknown> | undefined;
  /** Somebody is at the till. */
  readonly touched: () => void;
  /** The page is gone or loaded anew. */
  readonly lock: () => void;
  close(): void;
};

/** Clocks are set right by so much every day, and nobody is told. */
const clockSlackMs = 60_000;

/** The whole register without Electron: services made from their ports, and the handlers of the door. */
export function createApp(ports: AppPorts): App {
  const { settings, credentials, clock, log, publish } = ports;
  let revision = 0;
  let works: Works | undefined;
  let isSecretMissing = false;
  let isForetold = false;

  const notes = createNotes(() => works?.register.journal, log);
  /** The journals that know of this run. */
  const begun = new Set<string>();

  const people = createPeople({ ...ports, journal: () => works?.register.journal });
  let isResetOffered = ports.isOwnerPinForgotten;
  const lock: Lock = createLock({
    ...people,
    clock,
    operators: () => settings.read().operators,
    lockAfterMs: () => settings.read().lockAfterMs,
    changed: () => {
      tell('lock');
    },
    turned: notes.note,
  });
  const shop = createShop({ settings, works: () => works, operator: () => lock.current()?.name });
  const printer = createPrinter({
    printer: () => settings.read().printer?.network,
    language: shop.language,
    logo: ports.logos.read,
    clock,
    log,
    tell: () => {
      tell('printer');
    },
  });
  const printing = createPrinting({ paper: ports.paper, printer, settings, log });
  const catalogue = createCatalogue({
    ...ports,
    path: ports.productFile,
    journal: () => works?.register.journal,
    changed: () => {
      tell('catalogue');
    },
  });
  const importing = createImporting({
    ...ports,
    catalogue,
    apart: ports.productJobs,
    changed: () => {
      tell('catalogue');
    },
  });
  const attention = createAttention(() => works?.register);
  const care = createCare({
    ...ports,
    chosenBackupFolder: () => settings.read().backupFolder,
    isIdle: () => works?.register.isIdle() ?? true,
    changed: () => {
      tell('care');
    },
    broken,
  });

  function current<Name extends EventName>(name: Name): Events[Name] {
    revision += 1;
    const values: { readonly [N in EventName]: () => Events[N] } = {
      status: () => ({ revision, ...(works?.status.view() ?? { network: 'online', terminals: [] }) }),
      settings: () => settingsView(),
      lock: () => ({ revision, ...lock.view(), ...(isResetOffered ? { mayResetOwner: true } : {}) }),
      movement: () => {
        const movement = works?.register.stage.shown();
        return { revision, ...(movement === undefined ? {} : { movement }) };
      },
      attention: () => ({ revision, ...attention.view() }),
      reconcile: () => ({ revision, ...(works?.register.reconciliation.view() ?? { state: 'idle' }) }),
      care: () => ({ revision, ...care.view() }),
      printer: () => ({ revision, ...printer.view() }),
      parked: () => ({ revision, rows: works?.register.parked.rows() ?? [] }),
      catalogue: () => {
        const under = importing.view();
        return { revision, ...catalogue.view(), ...(under === undefined ? {} : { import: under }) };
      },
    };
    return values[name]();
  }

  function tell(name: EventName): void {
    publish(name, current(name));
    if (name === 'movement' || name === 'settings') tellCustomer();
  }

  function tellCustomer(): void {
    const { account, customerDisplay, language } = settings.read();
    ports.customer.show({
      shopName: works?.account.shopName ?? account?.shopName ?? '',
      ...(works === undefined ? {} : { mode: works.mode }),
      currency: 'NOK',
      language: customerDisplay?.language ?? language,
      scene: sceneOf(works?.register.rungUp() ?? [], works?.register.stage.shown()),
    });
  }

  function settingsView(): Events['settings'] {
    const { mode, language, theme, comfort, scanner, account, register } = settings.read();
    return {
      revision,
      ...(works === undefined ? {} : { mode: works.mode }),
      language,
      theme,
      comfort: comfort ?? usualComfort,
      scanner: scanner ?? usualScanner,
      registerName: register.name,
      shopName: works?.account.shopName ?? account?.shopName ?? '',
      currency: 'NOK',
      isSecretInMemory:
        mode === 'dintero' &&
        account !== undefined &&
        credentials.isInMemory(account.accountId, account.clientId),
      isSecretMissing: mode === 'dintero' && isSecretMissing,
      version: ports.version,
      problems: ports.problems,
    };
  }

  /** The paper of what has just been settled on the stage, where the shop wants it without asking. */
  function printShown(register: Register): void {
    const shown = register.stage.shown();
    if (shown?.state.screen !== 'result') return;
    const slip = register.queries.slip(shown.kind === 'payment' ? shown.saleId : shown.attemptId);
    if (slip?.movementId === shown.attemptId) printing.printNew(register, slip, whoWorks(lock));
  }

  function close(): void {
    care.close();
    stop();
  }

  /** Nothing may be sold from the journal any more: the screen says why. */
  function broken(trouble: Trouble): void {
    care.giveUp(trouble);
    stop();
    tellAll();
  }

  function stop(): void {
    works?.status.stop();
    works?.register.close();
    works = undefined;
  }

  /** Opens what the settings name. What is under way is never interrupted: callers ask `isIdle` first. */
  async function open(): Promise<void> {
    close();
    // While the journal is opened the page loads its words. Once it shows anything, this would look like a till without a shop.
    if (!isForetold) tell('settings');
    isForetold = true;
    isSecretMissing = false;
    const plan = await planned(ports);
    isSecretMissing = plan !== undefined && plan.secret === undefined;
    if (plan === undefined) {
      tellAll();
      return;
    }
    const { mode, account, terminals, secret, urls } = plan;
    const { id: registerId } = settings.read().register;
    const database = care.open({ name: mode === 'practice' ? mode : account.accountId, registerId });
    if (database === undefined) {
      tellAll();
      return;
    }
    const writtenLast = lastTime(database);
    const connection = connect(
      { ...ports.dintero, ...urls, clock, log, version: ports.version },
      { account, registerId: settings.read().register.id, secret },
    );
    const heard = (answer: Result<unknown, Fault>): void => {
      status.heard(answer);
    };
    const register = openRegister({
      database,
      committed: care.committed,
      gateway: heardBy(connection.gateway, heard),
      directory: connection.directory,
      listing: connection.listing,
      terminalLine: heardBy(connection.terminalLine, heard),
      skewMs: connection.skewMs,
      salesThere: connection.salesThere,
      shop: () => ({
        registerId: settings.read().register.id,
        storeId: account.storeId,
        terminalIds: terminals().map(({ id }) => id),
      }),
      clock,
      log,
      ids: ports.ids,
      till: shop.till,
      terminalName: (id) => terminals().find((terminal) => terminal.id === id)?.name ?? id,
      changed: () => {
        if (works?.register !== register) return;
        tell('movement');
        tell('status');
        printShown(register);
        if (attention.hasChanged()) tell('attention');
      },
      terminalChanged: () => {
        status.refresh();
      },
      reconciled: () => {
        if (works?.register !== register) return;
        tell('reconcile');
        if (attention.hasChanged()) tell('attention');
      },
    });
    const status: StatusWatch = createStatusWatch({
      clock,
      directory: connection.directory,
      terminals,
      storeId: () => account.storeId,
      isBusy: (id) => register.isBusy(id) || register.operations.isRunning(id),
      operations: (id) => register.operations.of(id),
      changed: () => {
        tell('status');
      },
    });
    works = { mode, account, terminals, register, status, skewMs: connection.skewMs };
    noteOpened(mode === 'practice' ? mode : account.accountId, writtenLast);
    try {
      register.recover();
    } catch (error) {
      broken(troubleOf(error));
      return;
    }
    status.refresh();
    tellAll();
  }

  /** Once a run in each journal; and what a file has set up before any of them was open. */
  function noteOpened(name: string, writtenLast: string): void {
    if (begun.has(name)) return;
    const now = new Date(clock.now()).toISOString();
    // The record goes on in its own order; whoever reads it by time has to know.
    if (Date.parse(writtenLast) > clock.now() + clockSlackMs)
      notes.note('clock-set-back', { before: writtenLast, after: now, role: 'till' });
    if (begun.size === 0 && ports.provisioned.length > 0)
      notes.note('provisioned', { changes: ports.provisioned, role: 'till' });
    begun.add(name);
    notes.note('app-started', { version: ports.version, mode: works?.mode });
  }

  function tellAll(): void {
    for (const name of [
      'settings',
      'lock',
      'status',
      'movement',
      'attention',
      'care',
      'reconcile',
      'printer',
      'parked',
      'catalogue',
    ] as const)
      tell(name);
  }

  const handlers = createHandlers({
    ...ports,
    notes,
    lock,
    care,
    printer,
    printing,
    people,
    catalogue,
    importing,
    ownerReset: {
      isOffered: () => isResetOffered,
      used: () => {
        isResetOffered = false;
      },
    },
    works: () => works,
    till: shop.till,
    current,
    tell,
    tellCustomer,
    reopen: open,
    letGo: () => {
      care.rest();
      stop();
    },
    lineTo: (account, secret) =>
      connect(
        { ...ports.dintero, clock, log, version: ports.version },
        { account, registerId: settings.read().register.id, secret },
      ),
  });

  return {
    handlers,
    open,
    lookAfter: () => {
      care.lookAfter();
      copyWhenChanged(ports.productFile, ports.productJobs);
    },
    finish: () => {
      works?.register.endDay();
      return care.finish();
    },
    touched: () => {
      lock.touched();
      works?.status.freshen();
    },
    lock: () => {
      lock.lock('page-gone');
    },
    close: () => {
      catalogue.close();
      lock.close();
      notes.note('app-ended', { version: ports.version });
      printer.stop();
      close();
    },
  };
}
