import { existsSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Fault } from '../../shared/faults.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { asideName } from './names.ts';

/** The journal's file and its write-ahead log, byte for byte, under a name that is not there yet: for whoever may save it. */
export async function copyAside(
  file: string,
  folder: string,
  nowMs: number,
): Promise<Result<{ readonly path: string }, Fault>> {
  const path = join(folder, basename(asideName(file, 'copy', nowMs)));
  try {
    for (const part of ['', '-wal'])
      if (existsSync(`${file}${part}`)) await copyFile(`${file}${part}`, `${path}${part}`);
    return ok({ path });
  } catch (error) {
    return fail({ kind: 'storage', detail: `The copy could not be made: ${String(error)}` });
  }
}
