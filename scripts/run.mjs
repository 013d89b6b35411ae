import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's folder, without a trailing slash. */
export const projectFolder = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

export const isRoot = process.getuid?.() === 0;

/**
 * Runs a command in the project's folder with the tools of node_modules/.bin first in PATH.
 * Resolves to its exit code and, when `quiet`, to all that it printed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, env?: NodeJS.ProcessEnv, timeoutMs?: number }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { quiet = false, env = process.env, timeoutMs } = {}) {
  return new Promise((resolve, reject) => {
    const separator = process.platform === 'win32' ? ';' : ':';
    const child = spawn(command, args, {
      cwd: projectFolder,
      env: { ...env, PATH: `${projectFolder}/node_modules/.bin${separator}${env['PATH'] ?? ''}` },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      // On Windows the tools are .cmd files, which only a shell can start.
      shell: process.platform === 'win32',
      ...(timeoutMs === undefined ? {} : { timeout: timeoutMs }),
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += String(chunk)));
    child.stderr?.on('data', (chunk) => (output += String(chunk)));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output });
    });
  });
}
