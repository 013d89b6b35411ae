import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { PracticeState, Press } from '../../shared/practice.ts';

/** What the practice window's page sees as `window.terminal`. */
type PracticeBridge = {
  /** Calls the listener with the state there is, and then with every new one. Returns the function that ends it. */
  on(listener: (state: PracticeState) => void): () => void;
  press(press: Press): void;
};

const bridge: PracticeBridge = {
  on: (listener) => {
    // The event object leads to ipcRenderer itself, so it is never passed on.
    const relay = (_event: IpcRendererEvent, state: PracticeState): void => {
      listener(state);
    };
    ipcRenderer.on('practice:state', relay);
    ipcRenderer.send('practice:watch');
    return () => {
      ipcRenderer.removeListener('practice:state', relay);
    };
  },
  press: (press: Press) => {
    ipcRenderer.send('practice:press', press);
  },
};

contextBridge.exposeInMainWorld('terminal', bridge);
