import { readAddress } from './address.ts';

/** The windows there are. Each is a host of its own under `app:`, and a message has to come from the right one. */
export const appHosts = ['register', 'practice', 'customer'] as const;
export type AppHost = (typeof appHosts)[number];

/** What is looked at in Electron's `WebFrameMain`. */
export type SenderFrame = { readonly url: string; readonly parent: unknown };

/**
 * Whether a message came from the top frame of the page of `host`. Null is a frame that is gone: refused.
 * Protocol and host are compared, because in Node the `origin` of every `app:` address is the string "null".
 */
export function isSentBy(host: AppHost, frame: SenderFrame | null | undefined): boolean {
  try {
    if (!frame || frame.parent !== null) return false;
    return isPageOf(host, frame.url);
  } catch {
    // Electron throws when a frame goes away while it is being looked at.
    return false;
  }
}

/** Whether the address is one of `app://<host>/`, without port or user. */
export function isPageOf(host: AppHost, address: string): boolean {
  const url = readAddress(address);
  if (!url || url.username !== '' || url.password !== '') return false;
  return url.protocol === 'app:' && url.host === host;
}
