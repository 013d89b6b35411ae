import type { IpcMain, IpcMainEvent, WebContents } from 'electron';
import { z, type ZodType } from 'zod';
import type { PracticeState, Press } from '../../shared/practice.ts';
import type { Log } from '../log.ts';
import { isSentBy } from '../security/sender.ts';

export type PracticeWindowPorts = {
  readonly ipcMain: Pick<IpcMain, 'on' | 'removeListener'>;
  /** The practice window's, while there is one. */
  readonly contents: () => Pick<WebContents, 'isDestroyed' | 'send'> | undefined;
  readonly press: (press: Press) => void;
  readonly log: Log;
};

/** Between the practice window's page and the practice terminal's process: states go out, presses come in. */
export type PracticeWindowBridge = {
  /** To be called with every state that the practice terminal tells. */
  readonly show: (state: PracticeState) => void;
  readonly close: () => void;
};

export function bridgePracticeWindow(ports: PracticeWindowPorts): PracticeWindowBridge {
  const { ipcMain, log } = ports;
  let latest: PracticeState | undefined;

  const onWatch = (event: IpcMainEvent): void => {
    if (isAllowed(event, log)) send();
  };
  const onPress = (event: IpcMainEvent, input: unknown): void => {
    if (!isAllowed(event, log)) return;
    const read = pressSchema.safeParse(input);
    if (read.success) ports.press(read.data);
    else log.warn('The practice window sent what is no press', { detail: read.error.issues[0]?.message });
  };
  ipcMain.on('practice:watch', onWatch);
  ipcMain.on('practice:press', onPress);

  function send(): void {
    const page = ports.contents();
    if (latest && page && !page.isDestroyed()) page.send('practice:state', latest);
  }

  return {
    show: (state) => {
      latest = state;
      send();
    },
    close: () => {
      ipcMain.removeListener('practice:watch', onWatch);
      ipcMain.removeListener('practice:press', onPress);
    },
  };
}

function isAllowed(event: IpcMainEvent, log: Log): boolean {
  const isOurs = isSentBy('practice', event.senderFrame);
  if (!isOurs) log.error('Refused a press that did not come from the practice window');
  return isOurs;
}

const terminalId = z.string().min(1).max(100).exactOptional();

function press<Kind extends Press['kind']>(kind: Kind) {
  return { kind: z.literal(kind), terminalId };
}

const pressSchema: ZodType<Press> = z.discriminatedUnion('kind', [
  z.strictObject({
    ...press('present'),
    brand: z.enum(['visa', 'mastercard', 'amex', 'bankaxept']),
    entry: z.enum(['contactless', 'chip']).exactOptional(),
  }),
  z.strictObject({
    ...press('decline'),
    reason: z.enum(['insufficient-funds', 'wrong-pin', 'expired-card', 'stolen-card', 'technical']),
  }),
  z.strictObject(press('stop')),
  z.strictObject(press('no-answer')),
  z.strictObject({ ...press('drop-line'), how: z.enum(['next-request', 'for-a-while']) }),
  z.strictObject(press('lose-next-reply')),
  z.strictObject(press('approve-late')),
  z.strictObject(press('approve-now')),
  z.strictObject(press('all-clear')),
]);
