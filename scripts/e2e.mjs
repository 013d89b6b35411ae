// Runs Playwright where there is no screen and no desktop: under a virtual display, in a D-Bus session
// with an empty keyring of its own. Arguments go to Playwright.
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from './build.mjs';
import { announceStandIn, electronRuntime } from './electron-runtime.mjs';
import { printKills } from './kills.mjs';
import { projectFolder, run } from './run.mjs';
import { ensureSystemPackages } from './system-packages.mjs';
import { startXvfb } from './xvfb.mjs';

if (!ensureSystemPackages('test')) process.exit(1);
await buildIfStale();
// Before the workers start, so that they do not all unpack it.
announceStandIn(await electronRuntime());

const playwright = ['playwright', 'test', '--config', 'e2e/playwright.config.ts', ...process.argv.slice(2)];
const report = join(projectFolder, 'node_modules', '.cache', 'results', 'e2e.json');
// An old report must not speak for a run that dies before it writes its own.
rmSync(report, { force: true });
process.exitCode = process.platform === 'linux' ? await runOnVirtualDesktop() : await runHere();
printKills(report);

async function runHere() {
  const [command = '', ...args] = playwright;
  return (await run(command, args)).code;
}

async function runOnVirtualDesktop() {
  const home = await mkdtemp(join(tmpdir(), 'till-desktop-'));
  const screen = await startXvfb();
  // The tests' keyring must not touch the one of the person who runs them.
  const env = { ...process.env, DISPLAY: screen.display, XDG_DATA_HOME: home, XDG_RUNTIME_DIR: home };
  const unlock = 'printf "test\\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1';
  const script = `${unlock}; exec "$@"`;
  try {
    const { code } = await run('dbus-run-session', ['--', 'sh', '-c', script, 'sh', ...playwright], { env });
    return code;
  } finally {
    screen.stop();
    await rm(home, { recursive: true, force: true });
  }
}
