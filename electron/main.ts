import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, safeStorage } from 'electron';
import electronLog from 'electron-log/main';
import { ulid } from 'ulid';
import type { StartProblem } from '../shared/ipc/views.ts';
import { createApp, type App } from './app.ts';
import { systemClock } from './clock.ts';
import { readBaseUrl } from './dintero/base-url.ts';
import { readEnv, type Env } from './env.ts';
import { createPublish, serve } from './ipc/serve.ts';
import { createLog, type Log } from './log.ts';
import { createPracticeTerminal, type PracticeTerminal } from './practice/window.ts';
import { provision } from './provision.ts';
import { createPaper } from './receipt/paper.ts';
import { createOpenSheet } from './receipt/sheet.ts';
import { registerAppScheme, serveAppFiles } from './security/app-protocol.ts';
import { harden } from './security/harden.ts';
import { openLines } from './security/lines.ts';
import { createCredentials } from './store/credentials.ts';
import { openSettings } from './store/settings.ts';
import { openSettingsFile } from './store/settings-file.ts';
import { applyTheme, createRegisterWindow, setMenu } from './window.ts';

const log = openLog();

beforeReady();
const env = readEnv(process.env, process.argv.slice(1), process.cwd());
if (!env.ok) {
  refuseToStart('path' in env.fault ? `${env.fault.path} ${env.fault.detail}` : env.fault.kind);
} else if (!app.requestSingleInstanceLock()) {
  // Two tills on one journal would be two truths: the one that runs comes to the front instead.
  app.quit();
} else {
  const given = env.value;
  app
    .whenReady()
    .then(
      () => start(given),
      (error: unknown) => {
        log.error('till.not-ready', { error });
      },
    )
    .catch((error: unknown) => {
      log.error('till.did-not-start', { error });
      refuseToStart('The till could not start. The log says why.');
    });
}

/** A bug ends the till rather than leaving it half alive: the journal is whole after every commit, and a start recovers. */
function watchForBugs(): void {
  process.on('uncaughtException', (error) => {
    log.error('till.broke', { error });
    // A bug of the start itself would go round in circles.
    if (process.uptime() > 60) app.relaunch();
    app.exit(1);
  });
  process.on('unhandledRejection', (error) => {
    log.error('till.left-a-rejection', { error });
  });
}

function beforeReady(): void {
  watchForBugs();
  registerAppScheme();
  setMenu();
  // QUIC has retries of its own, below what the till can see.
  app.commandLine.appendSwitch('disable-quic');
  // Both together make every child process crash at once, again and again. Only a root test run passes the switch.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  harden({ app, isPackaged: app.isPackaged, log });
}

async function start(given: Env): Promise<void> {
  const profile = app.getPath('userData');
  const built = join(__dirname, '..');
  const opened = openSettings(
    openSettingsFile(profile, () => new Date()),
    log,
  );
  if (!opened.ok) {
    refuseToStart('The settings could not be read. Check the disk and the rights to the profile folder.');
    return;
  }
  const { settings, setAside } = opened.value;
  const problems: StartProblem[] =
    setAside === undefined ? [] : [{ what: 'settings-set-aside', detail: setAside }];
  const credentials = createCredentials({
    path: join(profile, 'credentials.json'),
    safeStorage,
    platform: process.platform,
    log,
  });
  const journalFile = (name: string): string => join(profile, 'journal', `${name}.sqlite`);

  if (given.provisionFile !== undefined) {
    const isRegisterIdFixed = (): boolean => {
      const { account } = settings.read();
      return account !== undefined && existsSync(journalFile(account.accountId));
    };
    const provisioned = await provision(given.provisionFile, {
      settings,
      credentials,
      isRegisterIdFixed,
      log,
    });
    if (!provisioned.ok) {
      const detail = describeFault(provisioned.fault);
      tellOnConsole(`The provisioning file was not imported: ${detail}`);
      problems.push({ what: 'provision-refused', detail });
    } else if (!provisioned.value.isErased) {
      problems.push({ what: 'secret-not-erased', detail: given.provisionFile });
    }
  }

  serveAppFiles(join(built, 'renderer'), log);
  const practice = createPracticeTerminal({
    processFile: join(built, 'preload', 'practice-process.cjs'),
    preload: join(built, 'preload', 'practice.cjs'),
    memoryFile: join(profile, 'practice-terminal.json'),
    language: () => settings.read().language,
    isPackaged: app.isPackaged,
    log,
  });
  const base = dinteroBases(given);
  let window: BrowserWindow | undefined = undefined;
  const till = createApp({
    settings: {
      read: () => settings.read(),
      change: (update) => {
        const changed = settings.change(update);
        if (changed.ok) applyTheme(changed.value.theme);
        return changed;
      },
    },
    credentials,
    dintero: { ...openLines(), ...base },
    journalFile,
    practice: () => practice.start(),
    showPracticeTerminal: () => {
      practice.show();
    },
    paper: createPaper({
      openSheet: createOpenSheet(BrowserWindow),
      folder: join(app.getPath('documents'), 'Dintero Cashier', 'Receipts'),
      log,
    }),
    publish: createPublish(() => window?.webContents),
    clock: systemClock(),
    log,
    ids: { next: () => ulid(), token: randomToken },
    version: app.getVersion(),
    problems,
  });
  await till.open();
  serve({ ipcMain, handlers: till.handlers, log });
  applyTheme(settings.read().theme);
  window = createRegisterWindow({
    preload: join(built, 'preload', 'preload.cjs'),
    isPackaged: app.isPackaged,
    log,
  });
  const shown = window;
  app.on('second-instance', () => {
    if (shown.isMinimized()) shown.restore();
    shown.focus();
  });
  if (settings.read().mode === 'practice') practice.show();
  closeWith(shown, till, practice);
}

/** The till ends with its own window; the practice terminal alone is no till. */
function closeWith(window: BrowserWindow, till: App, practice: PracticeTerminal): void {
  window.on('closed', () => {
    app.quit();
  });
  app.on('will-quit', () => {
    practice.stop();
    till.close();
  });
}

function dinteroBases(given: Env): {
  readonly apiUrl: NonNullable<ReturnType<typeof readBaseUrl>>;
  readonly checkoutUrl: NonNullable<ReturnType<typeof readBaseUrl>>;
} {
  const apiUrl = readBaseUrl(given.apiUrl ?? 'https://api.dintero.com/v1');
  const checkoutUrl = readBaseUrl(given.checkoutUrl ?? 'https://checkout.dintero.com/v1');
  if (apiUrl === undefined || checkoutUrl === undefined)
    throw new Error('env.ts lets only usable addresses through');
  return { apiUrl, checkoutUrl };
}

/** Ten letters and digits without those that are mistaken for one another: 50 bits. */
function randomToken(): string {
  const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
  return Array.from(randomBytes(10), (byte) => alphabet.charAt(byte % alphabet.length)).join('');
}

function openLog(): Log {
  electronLog.transports.console.level = false;
  electronLog.transports.file.maxSize = 5 * 1024 * 1024;
  return createLog((line, level) => {
    electronLog[level](line);
  });
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

function tellOnConsole(text: string): void {
  log.error('till.told', { text });
  process.stderr.write(`${text}\n`);
}

function refuseToStart(text: string): void {
  tellOnConsole(text);
  app.exit(1);
}
