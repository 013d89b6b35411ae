// npm run package: the till as it will be installed, unpacked in dist/, for a try.
// npm run release: installers. Made with the official Electron or not at all.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
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
  const { code } = await run('electron-builder', ['--dir', ...own]);
  return code === 0 ? checkFuses() : code;
}

/** Reads the fuses back out of the packed binary: what the tool was told to set is not yet what is set. */
async function checkFuses() {
  const packed = join(projectFolder, 'dist', 'linux-unpacked', 'dintero-cashier');
  if (!existsSync(packed)) return 0;
  const wire = await getCurrentFuseWire(packed);
  const off = ['RunAsNode', 'EnableNodeOptionsEnvironmentVariable', 'EnableNodeCliInspectArguments'];
  const on = ['EnableCookieEncryption', 'EnableEmbeddedAsarIntegrityValidation', 'OnlyLoadAppFromAsar'];
  /** @param {string} name */
  const stateOf = (name) => Reflect.get(wire, Reflect.get(FuseV1Options, name));
  const wrong = [
    ...off.filter((name) => stateOf(name) !== FuseState.DISABLE),
    ...on.filter((name) => stateOf(name) !== FuseState.ENABLE),
  ];
  if (wrong.length > 0) console.error(`Fuses that are not as they must be: ${wrong.join(', ')}`);
  else console.log(`The fuses of ${packed} are as they must be.`);
  return wrong.length === 0 ? 0 : 1;
}

/** @param {import('./electron-runtime.mjs').ElectronRuntime} runtime */
function standInArguments({ distFolder, version }) {
  const config = join(projectFolder, 'node_modules', '.cache', 'electron-builder-stand-in.yml');
  const whole = readFileSync(join(projectFolder, 'electron-builder.yml'), 'utf8');
  // The stand-in is older than this fuse, and the tool refuses fuses that it cannot set.
  writeFileSync(config, whole.replace(/^ *grantFileProtocolExtraPrivileges:.*\n/m, ''));
  return ['--config', config, `-c.electronDist=${distFolder}`, `-c.electronVersion=${version}`];
}
