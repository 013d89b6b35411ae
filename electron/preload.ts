import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { commandNames, eventNames, type Bridge } from '../shared/ipc/contract.ts';

const commands: ReadonlySet<string> = new Set(commandNames);
const events: ReadonlySet<string> = new Set(eventNames);

const bridge: Bridge = {
  ask: (name, input) => {
    if (!commands.has(name)) return Promise.reject(new Error('No such command'));
    return ipcRenderer.invoke(name, input);
  },
  on: (name, listener) => {
    if (!events.has(name)) throw new Error('No such event');
    // The event object leads to ipcRenderer itself, so it is never passed on.
    const relay = (_event: IpcRendererEvent, value: Parameters<typeof listener>[0]): void => {
      listener(value);
    };
    ipcRenderer.on(name, relay);
    return () => {
      ipcRenderer.removeListener(name, relay);
    };
  },
};

contextBridge.exposeInMainWorld('register', bridge);
