import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const nobody = '65534';

/** A program that starts the till without the rights of root; undefined where such a user may not read it. */
export async function asOrdinaryUser(executable: string, profile: string): Promise<string | undefined> {
  const become = ['--reuid', nobody, '--regid', nobody, '--clear-groups'];
  const tried = spawn('setpriv', [...become, 'test', '-x', executable], { stdio: 'ignore' });
  const [code] = (await once(tried, 'exit')) as [number];
  if (code !== 0) return undefined;
  await chown(profile, Number(nobody), Number(nobody));
  const starter = join(profile, 'start');
  await writeFile(starter, `#!/bin/sh\nexec setpriv ${become.join(' ')} '${executable}' "$@"\n`, {
    mode: 0o755,
  });
  return starter;
}
