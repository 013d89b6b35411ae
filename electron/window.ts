import { BrowserWindow, Menu, nativeTheme, type BrowserWindowConstructorOptions } from 'electron';
import type { Language, Theme } from '../shared/ipc/views.ts';
import type { Log } from './log.ts';

/** `preload` is the path of the page's one bundled preload script. */
export type WindowPorts = {
  readonly preload: string;
  readonly isPackaged: boolean;
  readonly log: Log;
};

type WindowLook = Pick<WindowPorts, 'preload' | 'isPackaged'> & { readonly isDark: boolean };

/** The colour of the stage, so that nothing flashes white before the page is there. */
const stageColour = { light: '#F1F4F5', dark: '#111A1F' };
const crashesAtMost = 3;
const crashPeriodMs = 60_000;

/**
 * The register. It is given back before its page has loaded, because the page listens before then; it is shown as soon as
 * it has something to show.
 * @param language what the page may begin to load; main tells it later which one it is in
 */
export function createRegisterWindow(ports: WindowPorts, language: Language | undefined): BrowserWindow {
  const look = { ...ports, isDark: nativeTheme.shouldUseDarkColors };
  const query = language === undefined ? '' : `?lang=${language}`;
  const window = open(registerWindowOptions(look), `app://register/index.html${query}`, ports.log);
  const follow = (): void => {
    window.setBackgroundColor(stageColourNow());
  };
  nativeTheme.on('updated', follow);
  window.on('closed', () => {
    nativeTheme.off('updated', follow);
  });
  return window;
}

function stageColourNow(): string {
  return nativeTheme.shouldUseDarkColors ? stageColour.dark : stageColour.light;
}

/** The practice terminal: a small window of its own beside the register's. Given back at once, as the register's is. */
export function createPracticeWindow(ports: WindowPorts, language: Language): BrowserWindow {
  const look = { ...ports, isDark: nativeTheme.shouldUseDarkColors };
  return open(practiceWindowOptions(look), `app://practice/practice.html?lang=${language}`, ports.log);
}

/** On the whole of a screen, or a window on the till's own. */
export type Place =
  { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | 'window';

/** What faces the customer. It never takes the keys from the register: a scanner types where the focus is. */
export function createCustomerWindow(ports: WindowPorts, place: Place): BrowserWindow {
  const look = { ...ports, isDark: nativeTheme.shouldUseDarkColors };
  return open(customerWindowOptions(look, place), 'app://customer/customer.html', ports.log);
}

export function customerWindowOptions(look: WindowLook, place: Place): BrowserWindowConstructorOptions {
  const fixed = { resizable: false, maximizable: false, frame: false, skipTaskbar: true } as const;
  return {
    ...windowOptions(look),
    title: 'Customer display',
    focusable: false,
    fullscreenable: false,
    ...(place === 'window' ? { width: 1024, height: 600, useContentSize: true } : { ...place, ...fixed }),
  };
}

export function registerWindowOptions(look: WindowLook): BrowserWindowConstructorOptions {
  return {
    ...windowOptions(look),
    title: 'Dintero Cashier',
    width: 1280,
    height: 800,
    minWidth: 1024,
    minHeight: 720,
  };
}

export function practiceWindowOptions(look: WindowLook): BrowserWindowConstructorOptions {
  return {
    ...windowOptions(look),
    title: 'Practice terminal',
    width: 440,
    height: 760,
    useContentSize: true,
    resizable: false,
    maximizable: false,
    fullscreenable: false,
  };
}

/** Electron's defaults are safe today; they are written out so that they stay what they are. */
export function windowOptions({ preload, isPackaged, isDark }: WindowLook): BrowserWindowConstructorOptions {
  return {
    show: false,
    autoHideMenuBar: true,
    backgroundColor: isDark ? stageColour.dark : stageColour.light,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // The dictionaries would be fetched from the network.
      spellcheck: false,
      devTools: !isPackaged,
    },
  };
}

/** The page's `prefers-color-scheme` and the register's background follow this. */
export function applyTheme(theme: Theme): void {
  nativeTheme.themeSource = theme;
}

/** Before ready. No menu; on macOS the two that copying, pasting and quitting live in. */
export function setMenu(): void {
  const menu = Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }]);
  Menu.setApplicationMenu(process.platform === 'darwin' ? menu : null);
}

function open(options: BrowserWindowConstructorOptions, address: string, log: Log): BrowserWindow {
  const window = new BrowserWindow(options);
  window.once('ready-to-show', () => {
    if (options.focusable === false) window.showInactive();
    else window.show();
  });
  reloadAfterCrash(window, log);
  comeBack(window, address, log);
  load(window, address, log);
  return window;
}

/** A load that is broken off is followed by another one (a reload, a way back), so it ends nothing. */
function load(window: BrowserWindow, address: string, log: Log): void {
  window.loadURL(address).catch((error: unknown) => {
    log.error('A page did not load', { address, error });
  });
}

/** The payment goes on in main while the page is gone; the page only has to come back and mirror it again. */
function reloadAfterCrash(window: BrowserWindow, log: Log): void {
  const mayReload = limitRate(crashesAtMost, crashPeriodMs);
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    const isReloading = mayReload(Date.now()) && !window.isDestroyed();
    log.error('A page crashed', { page: titleOf(window), reason, exitCode, isReloading });
    if (isReloading) window.webContents.reload();
  });
  window.on('unresponsive', () => {
    log.warn('A page does not respond', { page: titleOf(window) });
  });
}

/** `about:blank` is the one address that a page can go to without anybody being asked. */
function comeBack(window: BrowserWindow, address: string, log: Log): void {
  window.webContents.on('did-navigate', (_event, url) => {
    // A reload keeps the part behind the hash.
    if (url.replace(/#.*$/, '') === address) return;
    log.error('A page left itself', { page: titleOf(window) });
    load(window, address, log);
  });
}

function titleOf(window: BrowserWindow): string {
  return window.isDestroyed() ? 'closed' : window.getTitle();
}

/** True for at most `times` calls within `periodMs`, so that a page that always crashes does not spin. */
export function limitRate(times: number, periodMs: number): (now: number) => boolean {
  let recent: readonly number[] = [];
  return (now) => {
    recent = recent.filter((at) => now - at < periodMs);
    if (recent.length >= times) return false;
    recent = [...recent, now];
    return true;
  };
}
