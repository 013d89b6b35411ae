import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import { commandNames, type EventName, type Events } from '../../shared/ipc/contract.ts';
import type { Log } from '../log.ts';
import { isSentBy } from '../security/sender.ts';
import type { Answerer } from './answer.ts';

/** Tells the page a whole new value; does nothing while there is no page. */
export type Publish = <Name extends EventName>(name: Name, value: Events[Name]) => void;

export type Door = {
  readonly ipcMain: Pick<IpcMain, 'handle' | 'removeHandler'>;
  /** Questions that come before it is there wait for it. */
  readonly answer: Promise<Answerer>;
  readonly log: Log;
};

/** Opens one channel for each command. Returns the function that closes them all. */
export function serve({ ipcMain, answer, log }: Door): () => void {
  for (const name of commandNames) {
    ipcMain.handle(name, (event: IpcMainInvokeEvent, input: unknown) => {
      if (!isSentBy('register', event.senderFrame)) {
        log.error('Refused a command that did not come from the register page', { command: name });
        throw new Error('Refused');
      }
      return answer.then((answers) => answers(name, input));
    });
  }
  return () => {
    for (const name of commandNames) ipcMain.removeHandler(name);
  };
}

/** @param contents the register window's, whichever that is now */
export function createPublish(contents: () => Contents | undefined): Publish {
  return (name, value) => {
    const page = contents();
    if (page && !page.isDestroyed()) page.send(name, value);
  };
}

type Contents = Pick<WebContents, 'isDestroyed' | 'send'>;
