import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { AppPorts } from '../ports.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Log } from '../log.ts';
import { writePartsWhole } from '../store/write-file.ts';

/** Where the shop finds what was exported of its record; made when it is not there. The same name is the same file. */
export function createRecordFolder(folder: string, log: Log): AppPorts['saveRecord'] {
  return async (name, parts) => {
    const path = join(folder, name);
    try {
      await mkdir(folder, { recursive: true });
      await writePartsWhole(path, parts, 0o644);
      return ok({ path });
    } catch (error) {
      log.error('record.not-exported', { path, error });
      return fail({ kind: 'storage', detail: `The record could not be saved as ${path}` });
    }
  };
}
