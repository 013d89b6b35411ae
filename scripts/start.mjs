// npm start: starts the till from this checkout. Arguments go to the till, except for the two below.
//   --headless          on a display that nobody sees
//   --screenshot=FILE   (with --headless) save a picture of the first window, then quit
import { spawn } from 'node:child_process';
import { buildIfStale } from './build.mjs';
import { announceStandIn, electronRuntime, launchArguments } from './electron-runtime.mjs';
import { ensureSystemPackages } from './system-packages.mjs';
import { startXvfb } from './xvfb.mjs';

const isHeadless = process.argv.includes('--headless');
const screenshot = process.argv.find((value) => value.startsWith('--screenshot='))?.split('=')[1];
const tillArguments = process.argv
  .slice(2)
  .filter((value) => value !== '--headless' && !value.startsWith('--screenshot='));

process.exitCode = await start();

async function start() {
  if (!isHeadless && !hasDisplay()) {
    console.error('There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set).');
    console.error('Run this in a desktop session, or without a screen: npm run start:headless');
    return 1;
  }
  if (screenshot !== undefined && !isHeadless) {
    console.error('--screenshot works with npm run start:headless only.');
    return 1;
  }
  if (!ensureSystemPackages(isHeadless ? 'headless' : 'start')) return 1;
  await buildIfStale();
  const runtime = await electronRuntime();
  announceStandIn(runtime);
  if (launchArguments.length > 0) console.log('Started as root, so without the Chromium sandbox.');
  const args = [...launchArguments, ...tillArguments];
  const virtualScreen = isHeadless ? await startXvfb() : undefined;
  const env = { ...process.env, ...(virtualScreen ? { DISPLAY: virtualScreen.display } : {}) };
  try {
    if (screenshot !== undefined) return await takeScreenshot(runtime.executable, args, env, screenshot);
    return await runTill(runtime.executable, args, env);
  } finally {
    virtualScreen?.stop();
  }
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/**
 * @param {string} executable
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
function runTill(executable, args, env) {
  return new Promise((resolve, reject) => {
    const till = spawn(executable, args, { env, stdio: 'inherit' });
    // The terminal sends Ctrl+C to both; wait for the till to put its papers in order.
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => till.kill(signal));
    }
    till.on('error', reject);
    till.on('close', (code) => {
      resolve(code ?? 1);
    });
  });
}

/**
 * @param {string} executablePath
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {string} path
 */
async function takeScreenshot(executablePath, args, env, path) {
  const { _electron } = await import('@playwright/test');
  const definedEnv = Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  const till = await _electron.launch({ executablePath, args, env: definedEnv, timeout: 30_000 });
  const window = await till.firstWindow();
  await window.waitForLoadState('load');
  await window.screenshot({ path });
  await till.close();
  console.log(`Saved ${path}.`);
  return 0;
}
