import { EventEmitter } from 'node:events';
import type { IpcMain } from 'electron';
import { describe, expect, it } from 'vitest';
import type { PracticeState, Press } from '../../shared/practice.ts';
import type { Log } from '../log.ts';
import { bridgePracticeWindow } from './window-bridge.ts';

const page = { url: 'app://practice/practice.html', parent: null };
const state: PracticeState = { revision: 1, line: 'up', terminals: [], armed: [] };

function open() {
  const ipcMain = new EventEmitter();
  const presses: Press[] = [];
  const sent: unknown[] = [];
  const lines: unknown[] = [];
  const write = (...line: unknown[]): void => void lines.push(line);
  const log: Log = { info: write, warn: write, error: write };
  const bridge = bridgePracticeWindow({
    ipcMain: ipcMain as unknown as IpcMain,
    contents: () => ({ isDestroyed: () => false, send: (...what: unknown[]) => void sent.push(what) }),
    press: (press) => presses.push(press),
    log,
  });
  const say = (channel: string, senderFrame: unknown, value?: unknown) =>
    ipcMain.emit(channel, { senderFrame }, value);
  return { bridge, presses, sent, lines, say };
}

describe('the practice window', () => {
  it('is told the state when it begins to watch, and every new one', () => {
    const { bridge, sent, say } = open();
    say('practice:watch', page);
    expect(sent).toEqual([]);
    bridge.show(state);
    say('practice:watch', page);
    expect(sent).toEqual([
      ['practice:state', state],
      ['practice:state', state],
    ]);
  });

  it.each<Press>([
    { kind: 'present', brand: 'visa' },
    { kind: 'present', brand: 'bankaxept', entry: 'chip', terminalId: 'T12345678-T0001' },
    { kind: 'decline', reason: 'wrong-pin' },
    { kind: 'stop' },
    { kind: 'no-answer' },
    { kind: 'drop-line', how: 'for-a-while' },
    { kind: 'lose-next-reply' },
    { kind: 'approve-late' },
    { kind: 'approve-now' },
    { kind: 'all-clear' },
  ])('may press %j', (press) => {
    const { presses, say } = open();
    say('practice:press', page, press);
    expect(presses).toEqual([press]);
  });

  it.each([undefined, null, 'stop', {}, { kind: 'pay' }, { kind: 'stop', more: 1 }, { kind: 'decline' }])(
    'presses nothing with %j',
    (press) => {
      const { presses, lines, say } = open();
      say('practice:press', page, press);
      expect([presses.length, lines.length]).toEqual([0, 1]);
    },
  );

  it.each([null, { url: 'app://register/index.html', parent: null }, { ...page, parent: page }])(
    'is the only one that may press (%j)',
    (frame) => {
      const { bridge, presses, sent, lines, say } = open();
      say('practice:press', frame, { kind: 'stop' });
      say('practice:watch', frame);
      expect([presses, sent, lines.length]).toEqual([[], [], 2]);
      bridge.close();
      say('practice:press', page, { kind: 'stop' });
      expect(presses).toEqual([]);
    },
  );
});
