import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, safeStorage } from 'electron';
import { ulid } from 'ulid';
import { usualComfort } from '../shared/comfort.ts';
import type { StartProblem } from '../shared/ipc/views.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { createApp, type App } from './app.ts';
import type { FieldChange } from '../shared/ipc/audit-views.ts';
import { createRecordFolder } from './audit/folder.ts';
import { createApart } from './care/apart.ts';
import { createCatalogueApart } from './catalogue/apart.ts';
import { systemClock } from './clock.ts';
import { readBaseUrl } from './dintero/base-url.ts';
import { createCustomerDisplay } from './customer/display.ts';
import { createDesktop } from './desktop.ts';
import { createHost } from './health/host.ts';
import type { Env } from './env.ts';
import { answer, type Answerer } from './ipc/answer.ts';
import type { Publish } from './ipc/serve.ts';
import type { Log } from './log.ts';
import { createPracticeTerminal } from './practice/window.ts';
import { mayHoldUndecided } from './journal/undecided.ts';
import { provision } from './provision.ts';
import { createLogos } from './letterhead/logos.ts';
import { createPaper } from './receipt/paper.ts';
import { createTimelineFolder } from './timeline/folder.ts';
import { createOpenSheet } from './receipt/sheet.ts';
import { openLines } from './security/lines.ts';
import { createCredentials } from './store/credentials.ts';
import { openSettings, type Settings } from './store/settings.ts';
import { createProxyLogins } from './store/proxy-logins.ts';
import { openSettingsFile } from './store/settings-file.ts';
import { applyTheme } from './window.ts';

export type Shell = {
  readonly env: Env;
  /** The folder that the built files are in. */
  readonly built: string;
  readonly publish: Publish;
  /** How large the page is shown, in percent. */
  readonly setSize: (percent: number) => void;
  readonly log: Log;
  /** Resolves when what has been logged so far is in its file. */
  readonly flushLog: () => Promise<void>;
};

/** The till at work behind its window. */
export type Till = {
  readonly answer: Answerer;
  /** Begins what can wait until the till is used. */
  readonly lookAfter: () => void;
  /** What is worth waiting for before it ends; undefined when nothing is. */
  readonly finish: () => Promise<unknown> | undefined;
  /** Somebody touched the screen, the keys or the mouse. */
  readonly touched: () => void;
  /** The page is gone or loaded anew: whoever worked the till has to show their PIN again. */
  readonly lock: () => void;
  readonly close: () => void;
};

/** What stops a till from opening at all, in words for whoever starts it. */
type Refusal = { readonly kind: 'did-not-open'; readonly detail: string };

/** Everything that the register needs from Electron, the disk and the network, put together. After ready. */
export async function openTill({
  env,
  built,
  publish,
  setSize,
  log,
  flushLog,
}: Shell): Promise<Result<Till, Refusal>> {
  const profile = app.getPath('userData');
  const opened = openSettings(
    openSettingsFile(profile, () => new Date()),
    log,
  );
  if (!opened.ok) {
    const detail = 'The settings could not be read. Check the disk and the rights to the profile folder.';
    return fail({ kind: 'did-not-open', detail });
  }
  const { settings, setAside } = opened.value;
  const applyLook = ({ theme, comfort }: Settings): void => {
    applyTheme(theme);
    setSize((comfort ?? usualComfort).size);
  };
  applyLook(settings.read());
  const problems: StartProblem[] =
    setAside === undefined
      ? []
      : [{ what: setAside.why === 'newer' ? 'settings-newer' : 'settings-set-aside', detail: setAside.path }];
  const credentials = createCredentials({
    path: join(profile, 'credentials.json'),
    safeStorage,
    platform: process.platform,
    log,
  });
  const lines = openLines(() => proxy);
  const proxy = createProxyLogins(credentials, lines.forgetLogins);
  const journalFile = (name: string): string => join(profile, 'journal', `${name}.sqlite`);

  let changes: readonly FieldChange[] = [];
  if (env.provisionFile !== undefined) {
    const journalLeft = (): string => journalFile(settings.read().account?.accountId ?? '');
    const provisioned = await provision(env.provisionFile, {
      settings,
      credentials,
      isRegisterIdFixed: () => existsSync(journalLeft()),
      mayHoldUndecided: () => mayHoldUndecided(journalLeft()),
      log,
    });
    if (!provisioned.ok) {
      const detail = describeFault(provisioned.fault);
      process.stderr.write(`The provisioning file was not imported: ${detail}\n`);
      problems.push({ what: 'provision-refused', detail });
    } else if (!provisioned.value.isErased) {
      problems.push({ what: 'secret-not-erased', detail: env.provisionFile });
    }
    if (provisioned.ok) changes = provisioned.value.changes;
  }

  const practice = createPracticeTerminal({
    processFile: join(built, 'preload', 'practice-process.cjs'),
    preload: join(built, 'preload', 'practice.cjs'),
    memoryFile: join(profile, 'practice-terminal.json'),
    language: () => settings.read().language,
    isPackaged: app.isPackaged,
    log,
  });
  const customer = createCustomerDisplay({
    preload: join(built, 'preload', 'customer.cjs'),
    settings: () => settings.read().customerDisplay,
    isPackaged: app.isPackaged,
    log,
  });
  const apart = createApart(join(built, 'preload', 'care-process.cjs'), log);
  const logos = createLogos(join(profile, 'logos'), log);
  const productJobs = createCatalogueApart(join(built, 'preload', 'catalogue-process.cjs'), log);
  const register: App = createApp({
    settings: {
      read: () => settings.read(),
      change: (update) => {
        const changed = settings.change(update);
        if (changed.ok) applyLook(changed.value);
        return changed;
      },
    },
    credentials,
    dintero: { ...lines, ...dinteroBases(env) },
    proxy,
    journalFile,
    headFile: (name) => join(profile, 'journal-heads', `${name}.json`),
    ownBackupFolder: join(profile, 'backups'),
    apart: apart.run,
    productFile: join(profile, 'catalogue.sqlite'),
    productJobs: productJobs.run,
    listFolder: join(app.getPath('documents'), 'Dintero Cashier', 'Products'),
    desktop: createDesktop(),
    practice: () => practice.start(),
    showPracticeTerminal: () => {
      practice.show();
    },
    paper: createPaper({
      openSheet: createOpenSheet(BrowserWindow),
      logo: logos.image,
      folder: join(app.getPath('documents'), 'Dintero Cashier', 'Receipts'),
      log,
    }),
    logos,
    readPicture: async (path) => {
      const [{ readLogo }, { decode }] = await Promise.all([
        import('./letterhead/choose.ts'),
        import('./letterhead/decode.ts'),
      ]);
      return readLogo(path, decode);
    },
    saveTimeline: createTimelineFolder(join(app.getPath('documents'), 'Dintero Cashier', 'Timelines'), log),
    saveSettings: createTimelineFolder(join(app.getPath('documents'), 'Dintero Cashier', 'Settings'), log),
    saveRecord: createRecordFolder(join(app.getPath('documents'), 'Dintero Cashier', 'Records'), log),
    saveSupport: createTimelineFolder(join(app.getPath('documents'), 'Dintero Cashier'), log),
    customer,
    host: createHost(flushLog),
    publish,
    clock: systemClock(),
    log,
    ids: { next: () => ulid(), token: randomToken },
    version: app.getVersion(),
    problems,
    provisioned: changes,
    isOwnerPinForgotten: env.isOwnerPinForgotten,
  });
  await register.open();
  if (settings.read().mode === 'practice') practice.show();
  return ok({
    answer: (name, input) => answer(name, input, register.handlers, log),
    lookAfter: register.lookAfter,
    finish: register.finish,
    touched: register.touched,
    lock: register.lock,
    close: () => {
      practice.stop();
      customer.stop();
      apart.stop();
      productJobs.stop();
      register.close();
    },
  });
}

function dinteroBases(env: Env): {
  readonly apiUrl: NonNullable<ReturnType<typeof readBaseUrl>>;
  readonly checkoutUrl: NonNullable<ReturnType<typeof readBaseUrl>>;
} {
  const apiUrl = readBaseUrl(env.apiUrl ?? 'https://api.dintero.com/v1');
  const checkoutUrl = readBaseUrl(env.checkoutUrl ?? 'https://checkout.dintero.com/v1');
  if (apiUrl === undefined || checkoutUrl === undefined)
    throw new Error('env.ts lets only usable addresses through');
  return { apiUrl, checkoutUrl };
}

/** Ten letters and digits without those that are mistaken for one another: 50 bits. */
function randomToken(): string {
  const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
  return Array.from(randomBytes(10), (byte) => alphabet.charAt(byte % alphabet.length)).join('');
}

function describeFault(fault: {
  readonly kind: string;
  readonly path?: string;
  readonly detail?: string;
}): string {
  return (
    [fault.path, fault.detail].filter((part) => part !== undefined && part !== '').join(' ') || fault.kind
  );
}
