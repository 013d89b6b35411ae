/** What a manager can have a terminal do. None of it ever starts a payment. */
export type OperationName = 'end-of-day' | 'check-update' | 'send-logs' | 'open-menu';

export const operationNames: readonly OperationName[] = [
  'end-of-day',
  'check-update',
  'send-logs',
  'open-menu',
];

/**
 * `failed`: the terminal says so. `timeout`: it did not answer Dintero, or not within our own limit. `busy`: it does
 * something else. `refused`: Dintero will not, for another reason. `not-sent`: nothing left this till. `unknown`: sent,
 * and nothing readable was heard of it again.
 */
export type OperationEnding =
  'completed' | 'failed' | 'timeout' | 'busy' | 'not-permitted' | 'refused' | 'not-sent' | 'unknown';

/** Dintero states no limit of its own; after this we stop waiting, and the terminal may be used again (API.md 14, 22). */
export const operationLimitMs = 180_000;
