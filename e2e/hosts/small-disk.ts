import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A file system of its own, so small that a test can fill it. */
export type SmallDisk = { fill(): void; free(): void; remove(): void };

/** Undefined where this user may not mount one. */
export function mountSmallDisk(folder: string): SmallDisk | undefined {
  const options = ['-t', 'tmpfs', '-o', 'size=48m,mode=755', 'tmpfs', folder];
  if (process.platform !== 'linux' || spawnSync('mount', options).status !== 0) return undefined;
  const ballast = join(folder, 'ballast');
  return {
    fill: () => {
      const file = openSync(ballast, 'a');
      for (const size of [1024 * 1024, 4096]) while (hasRoom(file, size));
      closeSync(file);
    },
    free: () => {
      rmSync(ballast, { force: true });
    },
    remove: () => {
      spawnSync('umount', ['--lazy', folder]);
    },
  };
}

function hasRoom(file: number, size: number): boolean {
  try {
    return writeSync(file, Buffer.alloc(size)) === size;
  } catch {
    return false;
  }
}
