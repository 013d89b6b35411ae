import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ title: string, specs?: Spec[], suites?: Suite[] }} Suite */
/** @typedef {{ title: string, ok: boolean, tests: { annotations: { type: string, description?: string }[] }[] }} Spec */

/**
 * Says where the till was killed and what became of each sale.
 * @param {string} report Playwright's, as a path
 */
export function printKills(report) {
  if (!existsSync(report)) return;
  /** @type {{ suites?: Suite[] }} */
  const { suites = [] } = JSON.parse(readFileSync(report, 'utf8'));
  const kills = suites.flatMap((suite) => killsIn(suite, ''));
  if (kills.length === 0) return;
  const width = Math.max(...kills.map(({ point }) => point.length));
  for (const { point, end } of kills) console.log(`  ${point.padEnd(width)}  ${end}`);
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { end } of kills) {
    const kind = end.replace(/ \(.*$/, '');
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const summary = [...counts].sort((a, b) => b[1] - a[1]).map(([kind, count]) => `${count} ${kind}`);
  console.log(`Killed at ${kills.length} points: ${summary.join('; ')}.`);
}

/**
 * @param {Suite} suite
 * @param {string} path
 * @returns {{ point: string, end: string }[]}
 */
function killsIn({ specs = [], suites = [] }, path) {
  const here = specs.flatMap(({ title, ok, tests }) =>
    tests.flatMap(({ annotations }) =>
      annotations
        .filter(({ type }) => type === 'end')
        .map(({ description = '' }) => ({ point: `${path}${title}`, end: ok ? description : 'FAILED' })),
    ),
  );
  return [...here, ...suites.flatMap((suite) => killsIn(suite, `${suite.title} `))];
}
