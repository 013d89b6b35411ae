import { describe, expect, it } from 'vitest';
import { mayHaveReachedProvider, whoActs, type Fault } from './faults.ts';

function refused(status: number, isReadable = true): Fault {
  return { kind: 'refused', status, isReadable };
}

describe('a fault', () => {
  it.each<[string, Fault]>([
    ['a request that never left', { kind: 'not-reached', detail: 'ECONNREFUSED' }],
    ['missing credentials', { kind: 'not-signed-in', detail: '401' }],
    ['the till’s own refusal', { kind: 'not-now', reason: 'terminal-in-use' }],
    ['input that does not fit', { kind: 'bad-input', path: 'total', detail: 'negative' }],
    ...[400, 401, 403, 404, 422].map((status): [string, Fault] => [
      `a clear ${String(status)}`,
      refused(status),
    ]),
  ])('says that nothing was charged: %s', (_, fault) => {
    expect(mayHaveReachedProvider(fault)).toBe(false);
  });

  it.each<[string, Fault]>([
    ['no answer', { kind: 'no-answer', detail: 'ECONNRESET' }],
    ['a disk that would not', { kind: 'storage', detail: 'full' }],
    ['a bug', { kind: 'bug', reference: 'x' }],
    ...[300, 302, 402, 405, 408, 409, 410, 418, 423, 425, 429, 499, 500, 501, 502, 503, 504, 520].map(
      (status): [string, Fault] => [`a ${String(status)}`, refused(status)],
    ),
    ...[400, 401, 403, 404, 422].map((status): [string, Fault] => [
      `a ${String(status)} that is not Dintero’s own`,
      refused(status, false),
    ]),
  ])('leaves doubt, so the till asks instead of charging again: %s', (_, fault) => {
    expect(mayHaveReachedProvider(fault)).toBe(true);
  });

  it.each<[Fault, ReturnType<typeof whoActs>]>([
    [{ kind: 'not-reached', detail: '' }, 'cashier'],
    [{ kind: 'no-answer', detail: '' }, 'cashier'],
    [{ kind: 'not-now', reason: 'locked' }, 'cashier'],
    [{ kind: 'bad-input', path: '', detail: '' }, 'cashier'],
    [{ kind: 'not-signed-in', detail: '' }, 'manager'],
    [refused(401), 'manager'],
    [refused(403), 'manager'],
    [refused(404), 'manager'],
    [refused(400), 'support'],
    [refused(500), 'support'],
    [{ kind: 'storage', detail: '' }, 'support'],
    [{ kind: 'bug', reference: '' }, 'support'],
  ])('%j is mended by the %s', (fault, who) => {
    expect(whoActs(fault)).toBe(who);
  });
});
