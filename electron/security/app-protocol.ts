import { protocol } from 'electron';
import type { Log } from '../log.ts';
import { answerAppRequest } from './app-files.ts';

/** Before ready: `app:` is a scheme with hosts, as safe as https; its scripts are kept compiled. It is not allowed anything more. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

const onItsWayMs = 20;

/**
 * After ready: the pages' addresses, as `app://register/`, give the files of the built pages, and nothing else.
 * @returns when a page has its script, and so has work of its own
 */
export function serveAppFiles(root: string, log: Log): Promise<void> {
  let isGiven = (): void => undefined;
  const given = new Promise<void>((resolve) => {
    isGiven = resolve;
  });
  protocol.handle('app', async (request) => {
    const response = await answerAppRequest(request, root);
    if (!response.ok) log.warn('A page asked for what is not there', { status: response.status });
    // What main does next may keep it busy for a while, and the script has to be on its way before that.
    if (request.url.endsWith('.js')) setTimeout(isGiven, onItsWayMs);
    return response;
  });
  return given;
}
