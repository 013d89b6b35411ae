import { ipcMain, screen, type BrowserWindow, type IpcMainEvent } from 'electron';
import type { CustomerView } from '../../shared/customer/display.ts';
import type { CustomerDisplaySettings } from '../../shared/customer/settings.ts';
import type { Log } from '../log.ts';
import type { CustomerDisplay } from '../ports.ts';
import { isSentBy } from '../security/sender.ts';
import { createCustomerWindow, type Place } from '../window.ts';

export type CustomerDisplayPorts = {
  /** The window's built preload script. */
  readonly preload: string;
  /** Undefined: the customer has no screen of their own. */
  readonly settings: () => CustomerDisplaySettings | undefined;
  readonly isPackaged: boolean;
  readonly log: Log;
};

/** The window that faces the customer: opened, moved and closed as the settings and the screens that are there say. */
export function createCustomerDisplay(ports: CustomerDisplayPorts): CustomerDisplay & { stop(): void } {
  const { log } = ports;
  let window: BrowserWindow | undefined;
  let place: Place | undefined;
  let latest: CustomerView | undefined;
  let told = '';

  const onWatch = (event: IpcMainEvent): void => {
    if (isSentBy('customer', event.senderFrame)) send();
    else log.error('Refused a watcher that is not the customer’s window');
  };
  ipcMain.on('customer:watch', onWatch);
  screen.on('display-added', arrange);
  screen.on('display-removed', arrange);
  screen.on('display-metrics-changed', arrange);

  function send(): void {
    if (latest !== undefined && window?.isDestroyed() === false)
      window.webContents.send('customer:view', latest);
  }

  function arrange(): void {
    const wanted = placeFor(ports.settings());
    if (JSON.stringify(wanted) === JSON.stringify(place) && window?.isDestroyed() !== true) return;
    window?.destroy();
    place = wanted;
    window = wanted === undefined ? undefined : createCustomerWindow(ports, wanted);
  }

  return {
    show(view) {
      latest = view;
      arrange();
      const text = JSON.stringify(view);
      if (text === told) return;
      told = text;
      send();
    },
    hasSecondScreen: () => secondScreen() !== undefined,
    stop() {
      ipcMain.removeListener('customer:watch', onWatch);
      screen.off('display-added', arrange);
      screen.off('display-removed', arrange);
      screen.off('display-metrics-changed', arrange);
      window?.destroy();
      window = undefined;
    },
  };
}

function placeFor(settings: CustomerDisplaySettings | undefined): Place | undefined {
  if (settings === undefined) return undefined;
  return settings.place === 'window' ? 'window' : secondScreen();
}

/** The till itself is on the system's main screen; the customer has the other one. */
function secondScreen(): Exclude<Place, 'window'> | undefined {
  const main = screen.getPrimaryDisplay().id;
  const other = screen.getAllDisplays().find(({ id }) => id !== main);
  return other === undefined ? undefined : { ...other.bounds };
}
