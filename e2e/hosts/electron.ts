import type { ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, errors, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { electronRuntime, launchArguments } from '../../scripts/electron-runtime.mjs';
import { isRoot } from '../../scripts/run.mjs';

/** How a test starts the till; `environment` is added to the one of the test run. */
export type Launch = {
  readonly profile: string;
  readonly args?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Starts Electron in its own way; takes the same arguments. */
  readonly executable?: string;
};

type Fixtures = {
  /** A fresh folder for everything that the till writes. */
  readonly profile: string;
  /** Starts the till; what a test starts is closed for it. */
  readonly launch: (options?: Partial<Launch>) => Promise<ElectronApplication>;
  readonly till: ElectronApplication;
  readonly window: Page;
};

export const test = base.extend<Fixtures>({
  // Playwright reads the names of what a fixture needs from this pattern, so it has to be there.
  // eslint-disable-next-line no-empty-pattern
  profile: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'till-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  launch: async ({ profile }, use) => {
    const started: (() => Promise<void>)[] = [];
    await use(async (options) => {
      const till = await launchTill({ profile, ...options });
      // An app that has ended cannot be asked for its process any more.
      const child = till.process();
      started.push(async () => (hasEnded(child) ? undefined : endTill(till)));
      return till;
    });
    await Promise.all(started.map((end) => end()));
  },
  till: async ({ launch }, use) => {
    await use(await launch());
  },
  window: async ({ till }, use) => {
    await use(await till.firstWindow());
  },
});

export { expect } from '@playwright/test';

/**
 * Starts the built till in the Electron that this machine has. On a busy machine about one start in fifty never ends:
 * the debugger attaches while the first page comes up, and each waits for the other. Nobody has used that till yet, so
 * it is started again, with the file that it may have erased the secrets from.
 */
export async function launchTill(launch: Launch): Promise<ElectronApplication> {
  const restore = await rememberProvisioning(launch.args ?? []);
  try {
    return await startTill(launch, 20_000);
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    await restore();
    return startTill(launch, 60_000);
  }
}

async function startTill(
  { profile, args = [], environment = {}, executable }: Launch,
  timeout: number,
): Promise<ElectronApplication> {
  return _electron.launch({
    executablePath: executable ?? (await electronRuntime()).executable,
    // Playwright would otherwise switch the sandbox off for everybody, not for root alone.
    chromiumSandbox: !isRoot,
    args: [...launchArguments, `--user-data-dir=${profile}`, ...args],
    env: { ...definedEnvironment(), ...environment },
    timeout,
  });
}

async function rememberProvisioning(args: readonly string[]): Promise<() => Promise<void>> {
  const name = '--provision=';
  const file = args.find((arg) => arg.startsWith(name))?.slice(name.length);
  if (file === undefined) return () => Promise.resolve();
  const content = await readFile(file);
  return () => writeFile(file, content);
}

/** Ends the till, also when a test has already killed it; with SIGKILL as a power cut would, whole process group. */
export async function endTill(till: ElectronApplication, signal?: 'SIGKILL'): Promise<void> {
  const child = till.process();
  if (hasEnded(child)) return;
  if (signal === undefined) return till.close();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
