import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { electronRuntime, launchArguments } from '../../scripts/electron-runtime.mjs';
import { launchTill, type Launch } from '../hosts/electron.ts';
import { onScreen, type TillScreen } from '../pages/till.ts';
import { standBetween, type PointOptions, type Points } from './points.ts';

/** A till in the real Electron with somebody standing between it and the world, who can end it there. */
export type MortalTill = {
  readonly screen: TillScreen;
  /** From now on its points count, and it dies at the one named. */
  arm(killAt?: string): Promise<void>;
  pace(speed: number): Promise<void>;
  /** From outside, now. */
  kill(): void;
  isDead(): boolean;
  /** The signal that ended it, once it has ended. */
  readonly death: Promise<string | null>;
  close(): Promise<void>;
};

type MortalLaunch = Launch & { readonly folder: string; readonly options: Omit<PointOptions, 'traceFile'> };

export async function startMortalTill(launch: MortalLaunch): Promise<MortalTill> {
  const app = await launchTill({ ...launch, executable: await wrapperIn(launch) });
  const child = app.process();
  const page = await app.firstWindow();
  return {
    screen: onScreen(page),
    arm: (killAt) => tell(app, 'arm', killAt),
    pace: (speed) => tell(app, 'pace', speed),
    kill: () => {
      child.kill('SIGKILL');
    },
    isDead: () => hasEnded(child),
    death: deathOf(child),
    close: () => (hasEnded(child) ? Promise.resolve() : app.close()),
  };
}

/** For a till that dies before anybody could look at it. Answers with the signal that ended it. */
export async function startToDie(launch: MortalLaunch, withinMs: number): Promise<string | null> {
  const child = spawn(
    await wrapperIn(launch),
    [...launchArguments, `--user-data-dir=${launch.profile}`, ...(launch.args ?? [])],
    { env: { ...process.env, ...launch.environment }, stdio: 'ignore' },
  );
  const limit = setTimeout(() => child.kill('SIGTERM'), withinMs);
  const signal = await deathOf(child);
  clearTimeout(limit);
  return signal;
}

export function tracedPoints(folder: string): readonly string[] {
  const trace = readFileSync(join(folder, 'trace'), 'utf8');
  return trace.split('\n').filter((line) => line !== '');
}

async function tell<Name extends keyof Points>(
  app: ElectronApplication,
  name: Name,
  value: Parameters<Points[Name]>[0],
): Promise<void> {
  await app.evaluate(
    (_electron, [what, to]) => {
      const points = Reflect.get(globalThis, 'points') as Record<string, (value: unknown) => void>;
      points[what]?.(to);
    },
    [name, value] as const,
  );
}

/**
 * An executable that starts Electron with our text loaded before the till. Playwright takes NODE_OPTIONS away, and a
 * packaged till does not listen to it at all.
 */
async function wrapperIn({ folder, options }: MortalLaunch): Promise<string> {
  const { executable } = await electronRuntime();
  const preload = join(folder, 'points.cjs');
  const wrapper = join(folder, 'till.sh');
  const traceFile = join(folder, 'trace');
  writeFileSync(traceFile, '');
  const all: PointOptions = { ...options, traceFile };
  writeFileSync(
    preload,
    `globalThis.points = (${standBetween.toString()})(require, ${JSON.stringify(all)});\n`,
  );
  writeFileSync(wrapper, `#!/bin/sh\nNODE_OPTIONS='--require=${preload}' exec '${executable}' "$@"\n`);
  chmodSync(wrapper, 0o755);
  return wrapper;
}

function deathOf(child: ChildProcess): Promise<string | null> {
  if (hasEnded(child)) return Promise.resolve(child.signalCode);
  return new Promise((resolve) => {
    child.once('exit', (_code, signal) => {
      resolve(signal);
    });
  });
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}
