// npm run bench: starts the measurements of e2e/bench on a display that nobody sees.
// npm run bench -- --start --payments --hands: some of them.
// npm run bench -- --catalogue: finding and importing 100,000 products.
// npm run bench -- --journal [--sales=1000000]: what a large journal costs. Takes minutes, and 11 GB for a million sales.
import { buildIfStale } from './build.mjs';
import { announceStandIn, electronRuntime } from './electron-runtime.mjs';
import { run } from './run.mjs';
import { ensureSystemPackages } from './system-packages.mjs';
import { startXvfb } from './xvfb.mjs';

const args = process.argv.slice(2);
if (args.includes('--catalogue')) {
  process.exit((await run('node', ['e2e/bench/catalogue.ts', ...args])).code);
}
if (args.includes('--journal')) {
  process.exit((await run('node', ['e2e/bench/journal.ts', ...args])).code);
}
if (!ensureSystemPackages('headless')) process.exit(1);
await buildIfStale();
announceStandIn(await electronRuntime());
const screen = process.platform === 'linux' ? await startXvfb() : undefined;
const env = { ...process.env, ...(screen ? { DISPLAY: screen.display } : {}) };
const { code } = await run('node', ['e2e/bench/main.ts', ...args], { env });
screen?.stop();
process.exitCode = code;
