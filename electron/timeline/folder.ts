import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { AppPorts } from '../ports.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Log } from '../log.ts';
import { writeFileWhole } from '../store/write-file.ts';

/** Where the shop finds its saved timelines; made when it is not there. The same timeline is written to the same file. */
export function createTimelineFolder(folder: string, log: Log): AppPorts['saveTimeline'] {
  return async (name, text) => {
    const path = join(folder, name);
    try {
      await mkdir(folder, { recursive: true });
      await writeFileWhole(path, Buffer.from(text, 'utf8'), 0o644);
      return ok({ path });
    } catch (error) {
      log.error('timeline.not-saved', { path, error });
      return fail({ kind: 'storage', detail: `The timeline could not be saved as ${path}` });
    }
  };
}
