import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemClock } from '../../electron/clock.ts';
import { startPracticeServer, type PracticeServer } from '../../electron/practice/server.ts';
import { practiceSettings, startBareTill, type BareTill } from '../hosts/bare.ts';
import { freshFolder } from '../hosts/folder.ts';

let server: PracticeServer;
let till: BareTill;
let room: ReturnType<typeof freshFolder>;

beforeEach(async () => {
  server = await startPracticeServer();
  room = freshFolder();
});

afterEach(async () => {
  till.close();
  await server.close();
  room.remove();
});

function start(practice?: () => Promise<never>): Promise<BareTill> {
  const options = { url: server.url, folder: room.folder, clock: systemClock(), settings: practiceSettings };
  return startBareTill(practice === undefined ? options : { ...options, practice });
}

test('Practice is entered from a real account, and has its own journal', async () => {
  till = await start();
  await till.must('start:practice', {});
  expect(till.latest('settings')?.mode).toBe('practice');
});

test('A practice terminal that does not start leaves the till where it was', async () => {
  till = await start(() => Promise.reject(new Error('no such process')));
  expect(await till.ask('start:practice', {})).toMatchObject({ ok: false, fault: { kind: 'storage' } });
  expect(till.latest('settings')?.mode).toBe('sandbox');
});
