import type { App, Session, WebContents } from 'electron';
import type { Log } from '../log.ts';
import { readAddress } from './address.ts';

export type HardenPorts = {
  readonly app: Pick<App, 'on'>;
  readonly isPackaged: boolean;
  readonly log: Log;
};

/** Call before ready. Every session and every page that comes to be is shut in, whoever makes it. */
export function harden({ app, isPackaged, log }: HardenPorts): void {
  app.on('session-created', (session) => {
    hardenSession(session, isPackaged, log);
  });
  app.on('web-contents-created', (_event, contents) => {
    hardenContents(contents, log);
  });
}

/** No permission, no device, no request to anywhere but `app:`. */
export function hardenSession(session: Session, isPackaged: boolean, log: Log): void {
  session.setPermissionRequestHandler((_contents, permission, decide) => {
    log.warn('Refused a permission to a page', { permission });
    decide(false);
  });
  // A session fetches dictionaries from Google of its own accord, past every filter of requests, and has begun before
  // it can be told not to: from an address that leads nowhere there is nothing to fetch.
  session.setSpellCheckerDictionaryDownloadURL('app://nowhere/');
  session.setSpellCheckerEnabled(false);
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, decide) => {
    const isAllowed = mayBeRequested(details.url, isPackaged);
    if (!isAllowed) log.warn('Cancelled a request of a page', { address: withoutQuery(details.url) });
    decide({ cancel: !isAllowed });
  });
  session.on('will-download', (event) => {
    log.warn('Refused a download to a page');
    event.preventDefault();
  });
}

/** Unpacked, the developer tools may load their own parts. */
export function mayBeRequested(address: string, isPackaged: boolean): boolean {
  const protocol = readAddress(address)?.protocol;
  // `data:` are images that the page itself carries; the content security policy decides where they may stand.
  if (protocol === 'app:' || protocol === 'data:') return true;
  return !isPackaged && protocol === 'devtools:';
}

/** A page stays what it was loaded as: no way out, no frames in it, no windows beside it. */
export function hardenContents(contents: WebContents, log: Log): void {
  contents.setWindowOpenHandler(({ url }) => {
    log.warn('Refused a window to a page', { address: withoutQuery(url) });
    return { action: 'deny' };
  });
  // Comes first, for every frame; what is refused here never becomes a `will-navigate`.
  contents.on('will-frame-navigate', (event) => {
    log.warn('Refused a navigation', { address: withoutQuery(event.url) });
    event.preventDefault();
  });
  contents.on('will-navigate', (event) => {
    event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    log.warn('Refused a webview');
    event.preventDefault();
  });
}

/** Scheme, host and path: what is enough to understand a refusal, and no more than that in the log. */
function withoutQuery(address: string): string {
  return address.replace(/[?#].*$/s, '').slice(0, 200);
}
