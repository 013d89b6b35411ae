import type { z } from 'zod';
import type { Fault } from '../../shared/faults.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { sleep, type Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { isUnauthorized, isWorthAsking } from './errors.ts';
import { exchange, type Fetch } from './exchange.ts';
import type { TokenKeeper } from './token.ts';

export type ReaderPorts = {
  readonly fetch: Fetch;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly tokens: TokenKeeper;
  readonly clock: Clock;
  readonly log: Log;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly onSkew: (ms: number) => void;
  readonly onDate?: (skewMs: number) => void;
};

export type Read = <T>(url: string, schema: z.ZodType<T>) => Promise<Result<T, Fault>>;

const maxRepeats = 2;
const firstWaitMs = 300;
/** The desk paces its own looks, so a read that has taken this long already is answered rather than repeated. */
const repeatWithinMs = 3_000;

/** Reads, and repeats a little: twice at most, within three seconds, and once more with a new token after a 401. */
export function createReader(ports: ReaderPorts): Read {
  const { clock, tokens } = ports;

  return async function read(url, schema) {
    const startedMs = clock.monotonic();
    let token = await tokens.get();
    let hasRenewed = false;
    for (let repeats = 0; token.ok;) {
      const answer = await readOnce(url, token.value);
      if (answer.ok) return readAs(schema, answer.value);
      if (isUnauthorized(answer.fault)) {
        tokens.drop(token.value);
        if (hasRenewed) return answer;
        hasRenewed = true;
        token = await tokens.get();
        continue;
      }
      const waitMs = waitBefore(answer.fault, repeats);
      if (waitMs === undefined || clock.monotonic() - startedMs + waitMs > repeatWithinMs) return answer;
      await sleep(clock, waitMs);
      repeats += 1;
    }
    return token;
  };

  async function readOnce(url: string, token: string): Promise<Result<unknown, Fault>> {
    const headers = { ...ports.headers, Authorization: `Bearer ${token}` };
    const { fetch, timeoutMs } = ports;
    const result = await exchange(ports, { fetch, method: 'GET', url, headers, timeoutMs });
    if (!result.ok) return result;
    if (result.value.skewMs !== undefined) ports.onSkew(result.value.skewMs);
    return result.value.body;
  }

  /** How long to wait before the next repetition; `undefined` when it is not worth one. */
  function waitBefore(fault: Fault, repeats: number): number | undefined {
    if (repeats >= maxRepeats || !isWorthAsking(fault)) return undefined;
    if (fault.kind === 'refused' && fault.retryAfterMs !== undefined) return fault.retryAfterMs;
    return firstWaitMs * 2 ** repeats * (0.5 + ports.random() / 2);
  }
}

/** An answer that does not fit is no answer: what it says about money is not guessed at. */
export function readAs<T>(schema: z.ZodType<T>, value: unknown): Result<T, Fault> {
  const read = schema.safeParse(value);
  if (read.success) return ok(read.data);
  const where = read.error.issues.map((issue) => issue.path.join('.') || 'body').join(', ');
  return fail({ kind: 'no-answer', detail: `not as expected: ${where}`.slice(0, 300) });
}
