// npm run package: the till as it will be installed, unpacked in dist/, for a try.
// npm run release: installers. Made with the official Electron or not at all.
import { announceStandIn, electronRuntime } from './electron-runtime.mjs';
import { run } from './run.mjs';

const isRelease = process.argv.includes('--release');

process.exitCode = isRelease ? await release() : await packageForTrial();

async function release() {
  try {
    await electronRuntime({ officialOnly: true });
  } catch (error) {
    console.error(`No release: ${error instanceof Error ? error.message : String(error)}`);
    console.error('A release is never made with a stand-in runtime.');
    return 1;
  }
  return (await run('electron-builder', [])).code;
}

async function packageForTrial() {
  const runtime = await electronRuntime();
  if (!runtime.official && process.env['ALLOW_STAND_IN'] !== '1') {
    announceStandIn(runtime);
    console.error('Set ALLOW_STAND_IN=1 to package it for a try. The result must not be given to anyone.');
    return 1;
  }
  const own = runtime.official
    ? []
    : [`-c.electronDist=${runtime.distFolder}`, `-c.electronVersion=${runtime.version}`];
  return (await run('electron-builder', ['--dir', ...own])).code;
}
