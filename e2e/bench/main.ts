/**
 * `npm run bench`: how the till compares with the least that the same machine could do, in the same run. Ratios, not
 * seconds: the machines that this runs on are noisy and differ.
 */
import { readFile, readdir, rm } from 'node:fs/promises';
import type { ElectronApplication, Page } from '@playwright/test';
import { startPracticeServer } from '../../electron/practice/server.ts';
import { electronRuntime } from '../../scripts/electron-runtime.mjs';
import { freshFolder } from '../hosts/folder.ts';
import { provisioning } from '../hosts/provisioning.ts';
import { bareWindow } from './bare-window.ts';
import { benchCounter } from './counter.ts';
import { tapInto } from './tap.ts';
import { bareArguments, mean, median, report, reportHead, start, tillArguments } from './windows.ts';

const { folder, remove } = freshFolder();
const server = await startPracticeServer();
const tap = await tapInto(server.url);
const { executable } = await electronRuntime();
const bare = await bareWindow(folder);
const payments = 12;

/** What is measured: all of it, or what is named. */
const parts = { start: benchStartAndMemory, payments: benchPayments, hands: benchHands };
const named = Object.entries(parts).filter(([name]) => process.argv.includes(`--${name}`));
reportHead();
for (const [, measure] of named.length > 0 ? named : Object.entries(parts)) await measure();
await tap.close();
await server.close();
remove();

async function benchStartAndMemory(): Promise<void> {
  const till: number[] = [];
  const base: number[] = [];
  const memory: { till: number[]; base: number[] } = { till: [], base: [] };
  // A till is set up once and started every morning: both keep their profile, and the first start of each is not counted.
  const tillArgs = await tillArguments(folder, 'start');
  const bareArgs = bareArguments(folder, 'start');
  for (let round = 0; round < 8; round += 1) {
    const a = await start(executable, tillArgs, tap.url);
    memory.till.push(await memoryOf(a.app));
    await a.app.close();
    const b = await start(bare, bareArgs, tap.url);
    memory.base.push(await memoryOf(b.app));
    await b.app.close();
    if (round > 0) {
      till.push(a.ms);
      base.push(b.ms);
    }
  }
  report('cold start to a usable sell screen', median(till), median(base), 'ms', 1.3, 'a bare window');
  report(
    'memory of all processes (PSS)',
    median(memory.till),
    median(memory.base),
    'MB',
    1.5,
    'a bare window',
  );
}

async function benchPayments(): Promise<void> {
  const { app, page } = await start(executable, await tillArguments(folder, 'payments'), tap.url);
  const toWire: number[] = [];
  const toWireBase: number[] = [];
  const toScreen: number[] = [];
  const base = await start(bare, bareArguments(folder, 'payments'), tap.url);
  for (let round = 0; round < payments; round += 1) {
    await page.getByTestId('amount-input').fill('249');
    await page.getByTestId('add-amount').click();
    const arrived = tap.next();
    const pressed = await pressPay(page);
    toWire.push((await arrived) - pressed);
    toWireBase.push(await insertAndPost(base.app));
    await page.locator('[data-testid=payment-screen][data-phase=waiting]').waitFor();
    await server.control.whenPrompting();
    // Customers do not keep step with our polling: anywhere in its interval, evenly.
    await new Promise((resolve) => setTimeout(resolve, (1000 * (round + 0.5)) / payments));
    const shown = whenShown(page);
    const decided = performance.timeOrigin + performance.now();
    server.control.present();
    toScreen.push((await shown) - decided);
    await page.getByTestId('new-sale').click();
    await page.getByTestId('sell-screen').waitFor();
  }
  await app.close();
  await base.app.close();
  // The first of each opens files and lines that a day at the counter opens once.
  report(
    'Pay pressed to the request on the wire',
    median(toWire.slice(2)),
    median(toWireBase.slice(2)),
    'ms',
    1.5,
    'an insert on disk and a POST',
  );
  report(
    'outcome at the server to result on screen',
    mean(toScreen),
    500,
    'ms',
    1.5,
    'half the polling interval',
  );
}

async function benchHands(): Promise<void> {
  const till = await start(executable, await tillArguments(folder, 'hands'), tap.url);
  const base = await start(bare, bareArguments(folder, 'hands'), tap.url);
  await benchCounter(till.page, base.page);
  await till.app.close();
  await base.app.close();
}

/** When the finger left the button, by the clock that both processes share. */
async function pressPay(page: Page): Promise<number> {
  await page.evaluate(() => {
    const note = (): void => {
      Reflect.set(window, 'pressedAt', performance.timeOrigin + performance.now());
    };
    window.addEventListener('pointerup', note, { capture: true, once: true });
  });
  await page.getByTestId('pay-card').click();
  return page.evaluate(() => Number(Reflect.get(window, 'pressedAt')));
}

function whenShown(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          if (document.querySelector('[data-testid=result-screen]') === null) requestAnimationFrame(look);
          else resolve(performance.timeOrigin + performance.now());
        };
        look();
      }),
  );
}

/** The same insert and POST in a bare Electron: from its beginning to the request's arrival. */
async function insertAndPost(app: ElectronApplication): Promise<number> {
  const arrived = tap.next();
  const input = [`${tap.url}/sessions-profile`, JSON.stringify(provisioning)] as const;
  const began = await app.evaluate((_electron, [url, body]) => {
    const act = Reflect.get(globalThis, 'insertAndPost') as (url: string, body: string) => Promise<number>;
    return act(url, body);
  }, input);
  return (await arrived) - began;
}

/** The memory that is really theirs, shared pages counted in parts, of the process and all its children. */
async function memoryOf(app: ElectronApplication): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const root = app.process().pid ?? 0;
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    const parent = /\) \S (\d+)/.exec(stat)?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const isOurs = (pid: number): boolean => pid === root || (pid > 1 && isOurs(parents.get(pid) ?? 0));
  const sizes = await Promise.all([...parents.keys()].filter(isOurs).map(pssOf));
  return sizes.reduce((a, b) => a + b, 0) / 1024;
}

async function pssOf(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${String(pid)}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0);
}

await rm(folder, { recursive: true, force: true });
