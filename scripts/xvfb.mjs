import { spawn } from 'node:child_process';

/**
 * Starts an X server without a screen. It chooses a free display number itself, so several can run at once.
 * @param {string} [size] width x height x depth
 * @returns {Promise<{ display: string, stop: () => void }>}
 */
export function startXvfb(size = '1280x800x24') {
  return new Promise((resolve, reject) => {
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const stop = () => server.kill();
    process.once('exit', stop);
    server.on('error', reject);
    server.on('exit', (code) => {
      reject(new Error(`Xvfb ended with code ${String(code)}.`));
    });
    server.stdio[3]?.once('data', (number) => {
      resolve({ display: `:${String(number).trim()}`, stop });
    });
  });
}
