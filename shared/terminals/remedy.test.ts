import { expect, it } from 'vitest';
import { remedyOf, type Remedy, type Standing } from './remedy.ts';

const minutes = 60_000;

it.each<[Standing, Remedy]>([
  [{ status: 'ready' }, 'none'],
  [{ status: 'busy' }, 'none'],
  [{ status: 'checking' }, 'none'],
  [{ status: 'pending', reason: 'ADDING', forMs: 9 * minutes }, 'wait'],
  [{ status: 'pending', reason: 'ADDING', forMs: 11 * minutes }, 'try-again'],
  [{ status: 'pending', forMs: 11 * minutes }, 'try-again'],
  [{ status: 'pending', reason: 'MOVING', forMs: 11 * minutes }, 'wait'],
  [{ status: 'pending' }, 'wait'],
  [{ status: 'action-required', reason: 'CHECK_UPDATE' }, 'fetch-settings'],
  [{ status: 'action-required', reason: 'check_update' }, 'fetch-settings'],
  [{ status: 'action-required', reason: 'SIGN_SOMETHING' }, 'ask-dintero'],
  [{ status: 'error', reason: 'SYNC_ERROR' }, 'try-again'],
  [{ status: 'error', reason: 'BROKEN' }, 'ask-dintero'],
  [{ status: 'inactive' }, 'switched-off'],
  [{ status: 'deleted' }, 'removed'],
  [{ status: 'missing' }, 'not-listed'],
  [{ status: 'missing', reason: 'store-2', otherStore: 'store-2' }, 'other-store'],
  [{ status: 'unknown' }, 'not-known'],
])('%j is helped by %s', (standing, remedy) => {
  expect(remedyOf(standing)).toBe(remedy);
});
