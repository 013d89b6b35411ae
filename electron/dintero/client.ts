import type { z } from 'zod';
import type { Fault } from '../../shared/faults.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { sleep, type Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { BaseUrl } from './base-url.ts';
import { isWorthAsking } from './errors.ts';
import { exchange, type Answer, type Fetch } from './exchange.ts';
import { defined } from './defined.ts';
import { createTokenKeeper, type Credentials } from './token.ts';
import * as wire from './wire.ts';

export type DinteroPorts = {
  readonly fetch: Fetch;
  /**
   * For what may move money: every request on a fresh connection. Chromium sends a request of any method again when
   * a kept connection is reset before the answer's head; for a POST that would be a second charge.
   */
  readonly chargeFetch: Fetch;
  readonly credentials: () => Credentials | undefined;
  /** `https://api.dintero.com/v1`: tokens, terminals, stores. */
  readonly apiUrl: BaseUrl;
  /** `https://checkout.dintero.com/v1`: sessions and transactions. */
  readonly checkoutUrl: BaseUrl;
  readonly version: string;
  readonly log: Log;
  readonly clock: Clock;
  readonly timeouts?: Partial<Timeouts>;
  /** From 0 to 1, for the jitter between reads. */
  readonly random?: () => number;
};

/** Milliseconds for a whole request, from sending to the last byte of its answer. */
export type Timeouts = { readonly tokenMs: number; readonly readMs: number; readonly chargeMs: number };

export type DinteroClient = ReturnType<typeof createDinteroClient>;

const defaultTimeouts: Timeouts = { tokenMs: 15_000, readMs: 10_000, chargeMs: 40_000 };
const maxRepeats = 2;
const firstWaitMs = 300;
/** The desk paces its own looks, so a read that has taken this long already is answered rather than repeated. */
const repeatWithinMs = 3_000;

/**
 * Dintero's API, call by call. Reads are repeated a little; no POST is ever sent twice, whatever happened to it, and
 * one that failed before it left says so: `not-signed-in`, or `not-reached` when its token could not be had.
 */
export function createDinteroClient(ports: DinteroPorts) {
  const { apiUrl, checkoutUrl, clock } = ports;
  const timeouts: Timeouts = { ...defaultTimeouts, ...ports.timeouts };
  const headers = systemHeaders(ports.version);
  let skewMs = 0;
  function onSkew(ms: number): void {
    skewMs = ms;
  }
  const tokens = createTokenKeeper({ ...ports, headers, timeoutMs: timeouts.tokenMs, onSkew });

  async function read<T>(url: string, schema: z.ZodType<T>): Promise<Result<T, Fault>> {
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
  }

  async function readOnce(url: string, token: string): Promise<Result<unknown, Fault>> {
    const result = await exchange(ports, {
      fetch: ports.fetch,
      method: 'GET',
      url,
      headers: { ...headers, Authorization: `Bearer ${token}` },
      timeoutMs: timeouts.readMs,
    });
    if (!result.ok) return result;
    if (result.value.skewMs !== undefined) onSkew(result.value.skewMs);
    return result.value.body;
  }

  /** Before which repetition to wait how long; none when it is not worth it. */
  function waitBefore(fault: Fault, repeats: number): number | undefined {
    if (repeats >= maxRepeats || !isWorthAsking(fault)) return undefined;
    if (fault.kind === 'refused' && fault.retryAfterMs !== undefined) return fault.retryAfterMs;
    return firstWaitMs * 2 ** repeats * (0.5 + (ports.random ?? Math.random)() / 2);
  }

  /** The only place that sends a POST that may move money: once. A 401 costs the token and is the answer all the same. */
  async function charge(
    path: string,
    bodyAt?: (serverNowMs: number) => object,
    extraHeaders?: Readonly<Record<string, string>>,
  ): Promise<Result<Answer, Fault>> {
    const token = await tokens.get();
    if (!token.ok) return fail(beforeSending(token.fault));
    const body = bodyAt === undefined ? undefined : JSON.stringify(bodyAt(clock.now() + skewMs));
    const result = await exchange(ports, {
      fetch: ports.chargeFetch,
      method: 'POST',
      url: `${checkoutUrl}${path}`,
      headers: {
        ...headers,
        ...extraHeaders,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        Authorization: `Bearer ${token.value}`,
      },
      ...defined({ body }),
      timeoutMs: timeouts.chargeMs,
    });
    if (!result.ok && isUnauthorized(result.fault)) tokens.drop(token.value);
    return result;
  }

  /** For the calls whose answer decides nothing: any 2xx will do, readable or not. */
  async function chargeWithoutAnswer(path: string, body?: object): Promise<Result<undefined, Fault>> {
    const result = await charge(path, body === undefined ? undefined : () => body);
    return result.ok ? ok(undefined) : result;
  }

  function accountUrl(path: string): string {
    return `${apiUrl}/accounts/${encodeURIComponent(ports.credentials()?.accountId ?? '')}${path}`;
  }

  return {
    /** Tries the credentials by asking for a token, whether or not one is held. */
    async signIn(): Promise<Result<undefined, Fault>> {
      const token = await tokens.renew();
      return token.ok ? ok(undefined) : token;
    },

    /**
     * `POST /sessions-profile`. A 2xx without a readable id is `no-answer`: the session may exist.
     * @param bodyAt makes the body for Dintero's own wall time, so that a wrong clock here does no harm
     */
    async createSession(bodyAt: (serverNowMs: number) => object): Promise<Result<string, Fault>> {
      const result = await charge('/sessions-profile', bodyAt, strictAmounts);
      if (!result.ok) return result;
      const body = result.value.body.ok
        ? readAs(wire.wireIdentified, result.value.body.value)
        : result.value.body;
      return body.ok ? ok(body.value.id) : body;
    },

    cancelSession: (id: string) => chargeWithoutAnswer(`/sessions/${encodeURIComponent(id)}/cancel`),

    refund: (transactionId: string, body: object) =>
      chargeWithoutAnswer(`/transactions/${encodeURIComponent(transactionId)}/refund`, body),

    async session(id: string): Promise<Result<wire.WireSession, Fault>> {
      const url = `${checkoutUrl}/sessions/${encodeURIComponent(id)}`;
      return sameId(id, await read(url, wire.wireSession));
    },

    async transaction(id: string): Promise<Result<wire.WireTransaction, Fault>> {
      const url = `${checkoutUrl}/transactions/${encodeURIComponent(id)}`;
      return sameId(id, await read(url, wire.wireTransaction));
    },

    /** One page of `GET /transactions`, its rows unread: the filter may not be honoured (API.md 8.1). */
    listTransactions: (query: {
      readonly merchantReference: string;
      readonly limit: number;
      readonly startingAfter?: string | undefined;
    }) => {
      const { merchantReference, limit, startingAfter } = query;
      const names = { merchant_reference: merchantReference, limit, starting_after: startingAfter };
      return read(`${checkoutUrl}/transactions${asQuery(names)}`, wire.wireRows);
    },

    /** `GET /sessions` by words, its rows unread. Only the old base has it (API.md 8.2). */
    searchSessions: (query: { readonly search: string; readonly limit: number }) =>
      read(`${checkoutUrl}/sessions${asQuery(query)}`, wire.wireRows),

    terminals: (startingAfter?: string) =>
      read(accountUrl(`/terminals${asQuery({ starting_after: startingAfter })}`), wire.wireTerminals),

    stores: (startingAfter?: string) =>
      read(accountUrl(`/stores${asQuery({ starting_after: startingAfter })}`), wire.wireStores),
  };
}

/** A basket that does not add up is refused at once, rather than charged and found out later (API.md 12). */
const strictAmounts = { 'Dintero-Feature-Toggles': 'strict-session-amounts' };

function systemHeaders(version: string): Readonly<Record<string, string>> {
  return {
    Accept: 'application/json',
    'User-Agent': `dintero-cashier/${version}`,
    'Dintero-System-Name': 'Dintero Cashier',
    'Dintero-System-Version': version,
    'Dintero-System-Plugin-Name': 'dintero-cashier',
    'Dintero-System-Plugin-Version': version,
  };
}

function asQuery(facts: Readonly<Record<string, string | number | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(facts)) if (value !== undefined) query.set(name, String(value));
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

function readAs<T>(schema: z.ZodType<T>, value: unknown): Result<T, Fault> {
  const read = schema.safeParse(value);
  if (read.success) return ok(read.data);
  const where = read.error.issues.map((issue) => issue.path.join('.') || 'body').join(', ');
  return fail({ kind: 'no-answer', detail: `not as expected: ${where}`.slice(0, 300) });
}

/** An answer about something else, from a cache or a proxy, is none. */
function sameId<T extends { readonly id: string }>(id: string, result: Result<T, Fault>): Result<T, Fault> {
  return result.ok && result.value.id !== id
    ? fail({ kind: 'no-answer', detail: 'answered for another id' })
    : result;
}

function isUnauthorized(fault: Fault): boolean {
  return fault.kind === 'refused' && fault.status === 401;
}

/** A POST whose token could not be had never left, whatever became of the request for the token. */
function beforeSending(fault: Fault): Fault {
  if (fault.kind === 'not-signed-in') return fault;
  const status = fault.kind === 'refused' ? `HTTP ${String(fault.status)}` : fault.kind;
  const detail = 'detail' in fault ? ` ${fault.detail}` : '';
  return { kind: 'not-reached', detail: `token: ${status}${detail}` };
}
