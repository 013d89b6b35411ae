import { existsSync } from 'node:fs';
import type { RestoreProblem } from '../../shared/ipc/care-views.ts';
import type { Apart, JobTrouble } from './jobs.ts';
import { restore, type RestorePorts } from './restore.ts';
import { troubleOf } from './trouble.ts';

/**
 * Looks a copy through as a whole and puts it in the journal's place; without a path an empty journal is begun.
 * Undefined when that is done; else the journal is as it was.
 * @param ports.owner the account and register that the copy has to be of
 */
export async function putInPlace(
  ports: RestorePorts & { readonly apart: Apart; readonly owner: string },
  path: string | undefined,
): Promise<RestoreProblem | undefined> {
  const { log } = ports;
  try {
    if (path === undefined) {
      await restore(ports, undefined);
      return undefined;
    }
    if (!existsSync(path)) return 'no-such-backup';
    const examined = await ports.apart('examine', { file: path });
    if (!examined.ok) {
      log.warn('restore.not-sound', { path, ...examined.fault });
      return problemOf(examined.fault);
    }
    const { owner } = examined.value.head;
    if (owner !== '' && owner !== ports.owner) return 'other-journal';
    await restore(ports, { path, copy: examined.value });
    return undefined;
  } catch (error) {
    log.error('restore.failed', { path, error });
    return problemOf(troubleOf(error));
  }
}

function problemOf({ reason, differs }: JobTrouble): RestoreProblem {
  if (differs === true || reason === 'damaged') return 'not-sound';
  return reason === 'disk-full' ? 'disk-full' : 'not-writable';
}
