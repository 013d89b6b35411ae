// npm run check: every gate that needs no window. All of them run, so that one run names every fault.
import { run } from './run.mjs';

const gates = {
  types: 'tsc -b',
  lint: 'eslint --max-warnings 0 --cache --cache-location node_modules/.cache/eslint/ .',
  boundaries: 'depcruise --config .dependency-cruiser.mjs shared electron renderer e2e',
  'dead code': 'knip --no-progress',
  format: 'prettier --check --log-level warn --cache .',
};
const unitTests =
  'vitest run --reporter=default --reporter=json --outputFile.json=node_modules/.cache/results/unit.json';

/** Returns whether everything passed. */
async function check() {
  const queue = Object.entries(gates);
  const results = await Promise.all([passAll(queue), passAll(queue)]);
  const [command = '', ...args] = unitTests.split(' ');
  const unit = await run(command, args);
  return results.every(Boolean) && unit.code === 0;
}

/**
 * Two of these share a queue, because the smallest machines that build the till have two cores.
 * @param {[string, string][]} queue
 */
async function passAll(queue) {
  let allPassed = true;
  for (let next = queue.shift(); next; next = queue.shift()) {
    const [name, line] = next;
    const [command = '', ...args] = line.split(' ');
    const startedAt = Date.now();
    const { code, output } = await run(command, args, { quiet: true });
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
    console.log(code === 0 ? `ok      ${name} (${seconds} s)` : `FAILED  ${name} (${seconds} s)\n${output}`);
    allPassed &&= code === 0;
  }
  return allPassed;
}

process.exitCode = (await check()) ? 0 : 1;
