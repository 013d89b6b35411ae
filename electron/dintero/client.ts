import type { Fault } from '../../shared/faults.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { BaseUrl } from './base-url.ts';
import { createCharger } from './charge.ts';
import type { Fetch } from './exchange.ts';
import { createReader, readAs } from './reads.ts';
import { createTokenKeeper, type Credentials } from './token.ts';
import { wireOperations, type WireOperation } from './wire-operations.ts';
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

/**
 * Filters of `GET /transactions`, AND between them. None may be relied on: every row has to be compared again. Terminal
 * and channel are left out on purpose: they are new, and an older server answers 400 to them (API.md 8.1).
 */
export type TransactionQuery = {
  readonly merchantReference?: string;
  readonly storeId?: string;
  readonly created?: Period | undefined;
  readonly captured?: Period | undefined;
  readonly refunded?: Period | undefined;
  /** 1 to 100. */
  readonly limit: number;
  readonly startingAfter?: string | undefined;
};

/** Both ends included; milliseconds since 1970. */
export type Period = { readonly fromMs?: number; readonly toMs?: number };

export type DinteroClient = ReturnType<typeof createDinteroClient>;

const defaultTimeouts: Timeouts = { tokenMs: 15_000, readMs: 10_000, chargeMs: 40_000 };

/**
 * Dintero's API, call by call. Reads are repeated a little; no POST is ever sent twice, whatever happened to it, and
 * one that failed before it left says so: `not-signed-in`, `turned-away`, or `not-reached` when its token could not be had.
 */
export function createDinteroClient(ports: DinteroPorts) {
  const { apiUrl, checkoutUrl, clock, random = Math.random } = ports;
  const { tokenMs, readMs, chargeMs }: Timeouts = { ...defaultTimeouts, ...ports.timeouts };
  const headers = systemHeaders(ports.version);
  let skewMs = 0;
  /** Only a clock here that is behind is mended: its sessions would be over before they began. */
  function onSkew(ms: number): void {
    skewMs = Math.max(0, ms);
  }
  /** As the last answer of any kind has it, ahead or behind. */
  let seenSkewMs: number | undefined;
  function onDate(ms: number): void {
    seenSkewMs = ms;
  }
  const tokens = createTokenKeeper({ ...ports, headers, timeoutMs: tokenMs, onSkew, onDate });
  const read = createReader({ ...ports, headers, timeoutMs: readMs, tokens, random, onSkew, onDate });
  const charge = createCharger({
    ...ports,
    fetch: ports.chargeFetch,
    headers,
    timeoutMs: chargeMs,
    tokens,
    onDate,
  });

  /** For the calls whose answer decides nothing: any 2xx will do, readable or not. */
  async function chargeWithoutAnswer(path: string, body?: object): Promise<Result<undefined, Fault>> {
    const result = await charge(`${checkoutUrl}${path}`, body === undefined ? undefined : () => body);
    return result.ok ? ok(undefined) : result;
  }

  function accountUrl(path: string): string {
    return `${apiUrl}/accounts/${encodeURIComponent(ports.credentials()?.accountId ?? '')}${path}`;
  }

  return {
    /** Dintero's time less ours in milliseconds, good to about a second; undefined before Dintero has said its own. */
    skewMs: () => seenSkewMs,

    /** Tries the credentials by asking for a token, whether or not one is held. */
    async signIn(): Promise<Result<undefined, Fault>> {
      const token = await tokens.renew();
      return token.ok ? ok(undefined) : token;
    },

    /**
     * `POST /sessions-profile`. A 2xx without a readable id is `no-answer`: the session may exist.
     * @param bodyAt makes the body for the present, by Dintero's clock where ours is behind it
     */
    async createSession(bodyAt: (serverNowMs: number) => object): Promise<Result<string, Fault>> {
      const url = `${checkoutUrl}/sessions-profile`;
      const result = await charge(url, () => bodyAt(clock.now() + skewMs), strictAmounts);
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
    listTransactions: (query: TransactionQuery) =>
      read(`${checkoutUrl}/transactions${asQuery(namesOf(query))}`, wire.wireRows),

    /** `GET /sessions` by words, its rows unread. Only the old base has it (API.md 8.2). */
    searchSessions: (query: { readonly search: string; readonly limit: number }) =>
      read(`${checkoutUrl}/sessions${asQuery(query)}`, wire.wireRows),

    /**
     * `POST /admin/terminals/operations`, under a key that makes it safe to send again. A 2xx without a readable
     * operation is `no-answer`: it may have been taken.
     */
    async startOperation(key: string, body: object): Promise<Result<WireOperation, Fault>> {
      const url = `${checkoutUrl}/admin/terminals/operations`;
      const result = await charge(url, () => body, { 'Idempotency-Key': key });
      if (!result.ok) return result;
      const read = result.value.body.ok ? readAs(wireOperations, result.value.body.value) : result.value.body;
      const first = read.ok ? read.value[0] : undefined;
      if (first !== undefined) return ok(first);
      return fail(read.ok ? { kind: 'no-answer', detail: 'no operation in the answer' } : read.fault);
    },

    operation: (id: string) =>
      read(`${checkoutUrl}/admin/terminals/operations/${encodeURIComponent(id)}`, wireOperations),

    operations: (query: { readonly terminal_id: string; readonly operation_id?: string }) =>
      read(`${checkoutUrl}/admin/terminals/operations${asQuery(query)}`, wireOperations),

    /** `POST /terminals/{id}/sync`: lets Dintero try again to prepare a terminal (API.md 9.1). */
    async syncTerminal(id: string): Promise<Result<undefined, Fault>> {
      const result = await charge(accountUrl(`/terminals/${encodeURIComponent(id)}/sync`));
      return result.ok ? ok(undefined) : result;
    },

    terminals: (startingAfter?: string) =>
      read(accountUrl(`/terminals${asQuery({ starting_after: startingAfter })}`), wire.wireTerminals),

    /** `POST /terminals`, once: registers a terminal by the number on its back. Any 2xx will do; read the list afterwards. */
    async registerTerminal(serialNumber: string, storeId: string): Promise<Result<undefined, Fault>> {
      const body = { device_serial_number: serialNumber, store_id: storeId };
      const result = await charge(accountUrl('/terminals'), () => body);
      return result.ok ? ok(undefined) : result;
    },

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

function namesOf(query: TransactionQuery): Readonly<Record<string, string | number | undefined>> {
  const { merchantReference, storeId, created, captured, refunded, limit, startingAfter } = query;
  return {
    merchant_reference: merchantReference,
    store_id: storeId,
    ...asPeriod('created_at', created),
    ...asPeriod('captured_at', captured),
    ...asPeriod('refunded_at', refunded),
    limit,
    starting_after: startingAfter,
  };
}

function asPeriod(name: string, period: Period = {}): Readonly<Record<string, string | undefined>> {
  const time = (ms: number | undefined): string | undefined =>
    ms === undefined ? undefined : new Date(ms).toISOString();
  return { [`${name}.gte`]: time(period.fromMs), [`${name}.lte`]: time(period.toMs) };
}

function asQuery(facts: Readonly<Record<string, string | number | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(facts)) if (value !== undefined) query.set(name, String(value));
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** An answer about something else, from a cache or a proxy, is none. */
function sameId<T extends { readonly id: string }>(id: string, result: Result<T, Fault>): Result<T, Fault> {
  return result.ok && result.value.id !== id
    ? fail({ kind: 'no-answer', detail: 'answered for another id' })
    : result;
}
