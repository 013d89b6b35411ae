// npm run bench: starts the measurements of e2e/bench on a display that nobody sees.
import { buildIfStale } from './build.mjs';
import { announceStandIn, electronRuntime } from './electron-runtime.mjs';
import { run } from './run.mjs';
import { ensureSystemPackages } from './system-packages.mjs';
import { startXvfb } from './xvfb.mjs';

if (!ensureSystemPackages('headless')) process.exit(1);
await buildIfStale();
announceStandIn(await electronRuntime());
const screen = process.platform === 'linux' ? await startXvfb() : undefined;
const env = { ...process.env, ...(screen ? { DISPLAY: screen.display } : {}) };
const { code } = await run('node', ['e2e/bench/main.ts'], { env });
screen?.stop();
process.exitCode = code;
