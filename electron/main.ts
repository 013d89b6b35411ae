import { join } from 'node:path';
import { app, dialog, ipcMain, type BrowserWindow } from 'electron';
import { sleep, systemClock } from './clock.ts';
import { readEnv, type Env } from './env.ts';
import { createPublish, serve } from './ipc/serve.ts';
import { createLog } from './log.ts';
import { openLogFile } from './log-file.ts';
import { profileProblem } from './profile.ts';
import { guessLanguage } from './store/guess-language.ts';
import { registerAppScheme, serveAppFiles } from './security/app-protocol.ts';
import { harden } from './security/harden.ts';
import type { Till } from './till.ts';
import { createRegisterWindow, setMenu } from './window.ts';

// Only what has to be there before the first window is imported here: the till itself is loaded while the page's process
// starts, which takes as long.
const logFile = openLogFile();
const log = createLog(logFile.write);

/**
 * What the till is made of, in pieces of some twenty milliseconds. The page asks for its scripts and for a place to draw on
 * meanwhile, and stands still until it is answered, which happens between two of them.
 */
const parts: readonly (() => Promise<unknown>)[] = [
  () => import('./store/settings-file.ts'),
  () => import('./ipc/schemas.ts'),
  () => import('./dintero/connect.ts'),
  () => import('./register.ts'),
  () => import('./ipc/handlers.ts'),
];

/** A page that cannot load does not keep the till from looking after what is under way. */
const longestWaitMs = 1000;

beforeReady();
const env = readEnv(process.env, process.argv.slice(1), process.cwd());
const homeless = env.ok ? profileProblem(app.getPath('userData'), env.value.userDataDir) : undefined;
if (!env.ok) {
  refuseToStart('path' in env.fault ? `${env.fault.path} ${env.fault.detail}` : env.fault.kind);
} else if (homeless !== undefined) {
  tellAndEnd(homeless);
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
    exit();
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
  const built = join(__dirname, '..');
  const isGiven = serveAppFiles(join(built, 'renderer'), log);
  const preload = join(built, 'preload', 'preload.cjs');
  const language = guessLanguage(app.getPath('userData'));
  const window = createRegisterWindow({ preload, isPackaged: app.isPackaged, log }, language);
  const opening = openTill(
    given,
    built,
    window,
    Promise.race([isGiven, sleep(systemClock(), longestWaitMs)]),
  );
  serve({ ipcMain, answer: opening.then(({ answer }) => answer), log });
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  // The till ends with its own window; the practice terminal alone is no till.
  window.on('closed', () => {
    app.quit();
  });
  const till = await opening;
  watchUse(window, till);
  till.lookAfter();
  endWith(till);
  await logFile.flush();
}

/** Seen here rather than told by the page: what a page says must not keep a till open that nobody is at. */
function watchUse({ webContents }: BrowserWindow, till: Till): void {
  webContents.on('input-event', till.touched);
  webContents.on('did-navigate', till.lock);
  webContents.on('render-process-gone', till.lock);
}

/** The window is gone already: what is worth waiting for takes nobody's time. */
function endWith(till: Till): void {
  let isFinished = false;
  app.on('will-quit', (event) => {
    const finishing = isFinished ? undefined : till.finish();
    if (finishing === undefined) {
      till.close();
      return;
    }
    event.preventDefault();
    void finishing.finally(() => {
      isFinished = true;
      app.quit();
    });
  });
}

/** @param isPageBusy resolves when the page has something to do, so that loading the till costs it no time */
async function openTill(
  given: Env,
  built: string,
  window: BrowserWindow,
  isPageBusy: Promise<void>,
): Promise<Till> {
  await isPageBusy;
  for (const load of parts) {
    await load();
    await sleep(systemClock(), 0);
  }
  const { openTill: open } = await import('./till.ts');
  const publish = createPublish(() => window.webContents);
  const opened = await open({
    env: given,
    built,
    publish,
    setSize: sizeOf(window),
    log,
    flushLog: logFile.flush,
  });
  if (opened.ok) return opened.value;
  tellAndEnd(opened.fault.detail);
  return new Promise(() => undefined);
}

/** A page that is loaded anew begins with the size that Chromium remembers, which may be another. */
function sizeOf(window: BrowserWindow): (percent: number) => void {
  let factor = 1;
  const apply = (): void => {
    if (!window.isDestroyed()) window.webContents.setZoomFactor(factor);
  };
  window.webContents.on('dom-ready', apply);
  return (percent) => {
    factor = percent / 100;
    apply();
  };
}

function refuseToStart(text: string): void {
  log.error('till.told', { text });
  process.stderr.write(`${text}\n`);
  exit();
}

/** Whoever starts the till from a desktop sees no console: it is said in a box as well, and ends with it. */
function tellAndEnd(text: string): void {
  log.error('till.told', { text });
  process.stderr.write(`${text}\n`);
  void app.whenReady().then(() => {
    dialog.showErrorBox('Dintero Cashier', text);
    exit();
  });
}

function exit(): void {
  void logFile.flush().finally(() => {
    app.exit(1);
  });
}
