import type { TerminalStatus } from './status.ts';

/** What is to be done about a terminal, by a name that the page has words for; `none` where it needs nothing. */
export type Remedy =
  | 'none'
  /** Dintero prepares it; it takes some minutes. */
  | 'wait'
  /** Preparing it has failed, or has taken too long: Dintero can be asked to try again. */
  | 'try-again'
  /** On the device: Service, service password, Get settings; then an update check. */
  | 'fetch-settings'
  /** Dintero wants something done that this till does not know. */
  | 'ask-dintero'
  | 'switched-off'
  | 'removed'
  | 'not-listed'
  | 'other-store'
  /** The list may not be read, or was not: a payment will tell. */
  | 'not-known';

/** From then on Dintero lets the preparing be tried again (API.md 9.1). */
const addingLimitMs = 10 * 60_000;

export type Standing = {
  readonly status: TerminalStatus;
  readonly reason?: string | undefined;
  /** Of a terminal that is linked to another store than the register's. */
  readonly otherStore?: string | undefined;
  /** For how long it has been so, in milliseconds; undefined when that is not known. */
  readonly forMs?: number | undefined;
};

export function remedyOf({ status, reason, otherStore, forMs }: Standing): Remedy {
  const why = reason?.toUpperCase();
  switch (status) {
    case 'ready':
    case 'busy':
    case 'checking':
      return 'none';
    case 'pending':
      return (why === undefined || why === 'ADDING') && (forMs ?? 0) > addingLimitMs ? 'try-again' : 'wait';
    case 'action-required':
      return why === undefined || why === 'CHECK_UPDATE' ? 'fetch-settings' : 'ask-dintero';
    case 'error':
      return why === undefined || why === 'SYNC_ERROR' ? 'try-again' : 'ask-dintero';
    case 'inactive':
      return 'switched-off';
    case 'deleted':
      return 'removed';
    case 'missing':
      return otherStore === undefined ? 'not-listed' : 'other-store';
    case 'unknown':
      return 'not-known';
  }
}
