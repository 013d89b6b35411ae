import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder, run } from './run.mjs';

const sources = ['shared', 'electron', 'renderer', 'electron.vite.config.ts', 'package-lock.json'];
const outputs = ['out/main/main.cjs', 'out/preload/preload.cjs', 'out/renderer/index.html'];

/** Builds the till unless the last build is newer than every source. */
export async function buildIfStale() {
  const built = Math.min(...outputs.map((path) => newest(join(projectFolder, path))));
  const changed = Math.max(...sources.map((path) => newest(join(projectFolder, path))));
  if (built > changed) return;
  console.log('Building …');
  const { code, output } = await run('electron-vite', ['build'], { quiet: true });
  if (code !== 0) throw new Error(output);
}

/**
 * The newest change at or below `path`, in ms; 0 when there is none. Folders count too: a deleted file changes them.
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
