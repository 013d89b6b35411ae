import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { CustomerView } from '../../shared/customer/display.ts';

/** What the customer's page sees as `window.customer`: it is told, and can tell nothing. */
type CustomerBridge = {
  /** Calls the listener with what there is to see, and then with every change. Returns the function that ends it. */
  on(listener: (view: CustomerView) => void): () => void;
};

const bridge: CustomerBridge = {
  on: (listener) => {
    // The event object leads to ipcRenderer itself, so it is never passed on.
    const relay = (_event: IpcRendererEvent, view: CustomerView): void => {
      listener(view);
    };
    ipcRenderer.on('customer:view', relay);
    ipcRenderer.send('customer:watch');
    return () => {
      ipcRenderer.removeListener('customer:view', relay);
    };
  },
};

contextBridge.exposeInMainWorld('customer', bridge);
