// npm run package: the till as it will be installed, unpacked in dist/, for a try.
// npm run release: installers. Made with the official Electron or not at all.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { announceStandIn, electronRuntime } from './electron-runtime.mjs';
import { projectFolder, run } from './run.mjs';

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
  const own = runtime.official ? [] : standInArguments(runtime);
  return (await run('electron-builder', ['--dir', ...own])).code;
}

/** @param {import('./electron-runtime.mjs').ElectronRuntime} runtime */
function standInArguments({ distFolder, version }) {
  const config = join(projectFolder, 'node_modules', '.cache', 'electron-builder-stand-in.yml');
  const whole = readFileSync(join(projectFolder, 'electron-builder.yml'), 'utf8');
  // The stand-in is older than this fuse, and the tool refuses fuses that it cannot set.
  writeFileSync(config, whole.replace(/^ *grantFileProtocolExtraPrivileges:.*\n/m, ''));
  return ['--config', config, `-c.electronDist=${distFolder}`, `-c.electronVersion=${version}`];
}
