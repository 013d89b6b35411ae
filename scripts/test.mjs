// npm test: everything. At the end what failed, and one line that sums the unit and end-to-end tests.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { failedEndToEnd, failedUnitTests } from './failures.mjs';
import { projectFolder, run } from './run.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

const resultsFolder = join(projectFolder, 'node_modules', '.cache', 'results');
// Old results must not be counted when a step dies before it writes its own.
rmSync(resultsFolder, { recursive: true, force: true });

if (!ensureSystemPackages('test')) process.exit(1);
const check = await run('node', ['scripts/check.mjs']);
const build = await run('electron-vite', ['build', '--logLevel', 'warn']);
const e2e = build.code === 0 ? await run('node', ['scripts/e2e.mjs']) : { code: 1 };

const unitTests = readResult('unit.json');
const e2eTests = readResult('e2e.json');
const passed = count(unitTests?.numPassedTests) + count(e2eTests?.stats?.expected);
const failures = [...failedUnitTests(unitTests), ...failedEndToEnd(e2eTests)];
const isGreen = check.code === 0 && build.code === 0 && e2e.code === 0 && failures.length === 0;
for (const failure of failures) console.log(failure);
if (!isGreen && failures.length === 0) console.log('A step other than a test failed; see above.');
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = isGreen ? 0 : 1;

/** @param {string} name */
function readResult(name) {
  try {
    return JSON.parse(readFileSync(join(resultsFolder, name), 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {unknown} value */
function count(value) {
  return typeof value === 'number' ? value : 0;
}
