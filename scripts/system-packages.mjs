// Installs, on Debian and its relatives, what Electron and the tests need from the system.
// Runs before `npm ci` too, so it uses nothing but Node 20.
import { spawnSync } from 'node:child_process';
import { isRoot } from './run.mjs';

/** A name after `|` is what newer releases call the same library. */
const electronNeeds = [
  'libgtk-3-0|libgtk-3-0t64',
  'libnss3',
  'libasound2|libasound2t64',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0|libatk-bridge2.0-0t64',
  'libdrm2',
  'libxshmfence1',
  'fonts-dejavu-core',
];
const needs = {
  start: electronNeeds,
  headless: [...electronNeeds, 'fonts-open-sans', 'xvfb'],
  test: [
    ...electronNeeds,
    'fonts-open-sans',
    'xvfb',
    'dbus',
    'gnome-keyring',
    'libsecret-1-0',
    'libnss3-tools',
    'openssl',
    'poppler-utils',
    'chromium',
  ],
};

/**
 * Makes sure that the packages for `purpose` are there: installs them as root, says how otherwise.
 * Returns false when something is missing that only the reader can install.
 * @param {keyof typeof needs} purpose
 */
export function ensureSystemPackages(purpose) {
  if (process.platform !== 'linux' || !exists('dpkg-query') || !exists('apt-get')) return true;
  const missing = findMissing(needs[purpose]);
  if (missing.length === 0) return true;
  if (!isRoot) {
    const names = missing.map((names) => names.split('|')[0]).join(' ');
    console.error(`Missing system packages. Install them with:\n  sudo apt-get install -y ${names}`);
    // The libraries of a desktop may come from elsewhere, so starting is worth a try.
    return purpose === 'start';
  }
  return install(missing);
}

/** @param {string} program */
function exists(program) {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** @param {readonly string[]} wanted */
function findMissing(wanted) {
  const names = wanted.flatMap((alternatives) => alternatives.split('|'));
  const query = spawnSync('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n', ...names], {
    encoding: 'utf8',
  });
  const installed = new Set(
    query.stdout
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  );
  return wanted.filter((alternatives) => !alternatives.split('|').some((name) => installed.has(name)));
}

/** @param {readonly string[]} missing */
function install(missing) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  /** @param {string[]} args */
  const aptGet = (args) => spawnSync('apt-get', ['-qq', ...args], { env, encoding: 'utf8' });
  const update = aptGet(['update']);
  const names = missing.map(pickAvailable);
  console.log(`Installing system packages: ${names.join(' ')}`);
  const result = aptGet(['install', '-y', '--no-install-recommends', ...names]);
  if (result.status === 0) return true;
  console.error(`${update.stderr}${result.stdout}${result.stderr}`.trim());
  console.error('These system packages could not be installed.');
  return false;
}

/** @param {string} alternatives */
function pickAvailable(alternatives) {
  const names = alternatives.split('|');
  const isReal = (/** @type {string} */ name) =>
    spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0;
  return names.find(isReal) ?? alternatives;
}
