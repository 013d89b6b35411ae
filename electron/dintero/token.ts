import type { Fault } from '../../shared/faults.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { BaseUrl } from './base-url.ts';
import { exchange, type Fetch } from './exchange.ts';
import { wireToken } from './wire.ts';

export type Credentials = {
  readonly accountId: string;
  readonly clientId: string;
  readonly clientSecret: string;
};

export type TokenPorts = {
  readonly fetch: Fetch;
  readonly credentials: () => Credentials | undefined;
  readonly apiUrl: BaseUrl;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly clock: Clock;
  readonly log: Log;
  /** Told of every answer, for Dintero's own time. */
  readonly onSkew: (ms: number) => void;
  readonly onDate?: (skewMs: number) => void;
};

export type TokenKeeper = {
  /** The token that is held, or a new one. Callers at the same time share one request. */
  get(): Promise<Result<string, Fault>>;
  /** A new one, whatever is held. */
  renew(): Promise<Result<string, Fault>>;
  /** Forgets this token after a 401; a newer one stays. */
  drop(token: string): void;
};

type Refused = Extract<Fault, { readonly kind: 'refused' }>;

type Held = {
  readonly key: string;
  readonly token: string;
  readonly lifeMs: number;
  readonly sinceMs: number;
  readonly sinceWallMs: number;
};

const earliestRenewalMs = 600_000;
const earliestRenewalPart = 0.1;

/** Keeps one access token (API.md 1.3): asked for once at a time, renewed early, in memory only. */
export function createTokenKeeper(ports: TokenPorts): TokenKeeper {
  const { clock } = ports;
  let held: Held | undefined;
  let pending: { readonly key: string; readonly token: Promise<Result<string, Fault>> } | undefined;
  let blocked: { readonly key: string; readonly untilMs: number; readonly fault: Refused } | undefined;

  // Wall time too: the monotonic clock may have slept with the machine while the token aged.
  function leftMs({ lifeMs, sinceMs, sinceWallMs }: Held): number {
    return lifeMs - Math.max(clock.monotonic() - sinceMs, clock.now() - sinceWallMs);
  }

  async function ask(credentials: Credentials, key: string): Promise<Result<string, Fault>> {
    const asked = { sinceMs: clock.monotonic(), sinceWallMs: clock.now() };
    const result = await request(ports, credentials);
    if (!result.ok) {
      const { fault } = result;
      if (fault.kind === 'refused' && fault.retryAfterMs !== undefined) {
        blocked = { key, untilMs: clock.monotonic() + fault.retryAfterMs, fault };
      }
      return result;
    }
    const { access_token: token, expires_in } = result.value;
    held = { key, token, lifeMs: expires_in * 1000, ...asked };
    return ok(token);
  }

  function share(credentials: Credentials, key: string): Promise<Result<string, Fault>> {
    if (pending?.key === key) return pending.token;
    if (blocked?.key === key && blocked.untilMs > clock.monotonic()) {
      const retryAfterMs = Math.ceil(blocked.untilMs - clock.monotonic());
      return Promise.resolve(fail({ ...blocked.fault, retryAfterMs }));
    }
    const token = ask(credentials, key).finally(() => {
      if (pending?.token === token) pending = undefined;
    });
    pending = { key, token };
    return token;
  }

  async function get(): Promise<Result<string, Fault>> {
    const credentials = ports.credentials();
    if (credentials === undefined) return fail(noCredentials);
    const key = JSON.stringify(credentials);
    if (held !== undefined && held.key !== key) held = undefined;
    const current = held;
    const left = current === undefined ? 0 : leftMs(current);
    if (current === undefined || left <= 0) return share(credentials, key);
    if (left > Math.min(current.lifeMs * earliestRenewalPart, earliestRenewalMs)) return ok(current.token);
    const renewed = await share(credentials, key);
    // Renewing early may fail without harm while the old one lives; bad credentials are told at once.
    const mayGoOn = !renewed.ok && renewed.fault.kind !== 'not-signed-in' && leftMs(current) > 0;
    return mayGoOn ? ok(current.token) : renewed;
  }

  async function renew(): Promise<Result<string, Fault>> {
    const credentials = ports.credentials();
    return credentials === undefined ? fail(noCredentials) : share(credentials, JSON.stringify(credentials));
  }

  function drop(token: string): void {
    if (held?.token === token) held = undefined;
  }

  return { get, renew, drop };
}

const noCredentials: Fault = { kind: 'not-signed-in', detail: 'no credentials' };

type Granted = { readonly access_token: string; readonly expires_in: number };

async function request(ports: TokenPorts, credentials: Credentials): Promise<Result<Granted, Fault>> {
  const { accountId, clientId, clientSecret } = credentials;
  const basic = Buffer.from(`${clientId}:${clientSecret}`, 'utf8').toString('base64');
  // The audience names Dintero's own host even when the address is replaced (API.md 1.3).
  const audience = `https://api.dintero.com/v1/accounts/${accountId}`;
  const result = await exchange(ports, {
    fetch: ports.fetch,
    method: 'POST',
    url: `${ports.apiUrl}/accounts/${encodeURIComponent(accountId)}/auth/token`,
    headers: { ...ports.headers, Authorization: `Basic ${basic}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ grant_type: 'client_credentials', audience }),
    timeoutMs: ports.timeoutMs,
  });
  if (!result.ok) return fail(asSignIn(result.fault));
  const { body, skewMs } = result.value;
  if (skewMs !== undefined) ports.onSkew(skewMs);
  if (!body.ok) return body;
  const read = wireToken.safeParse(body.value);
  return read.success ? ok(read.data) : fail({ kind: 'no-answer', detail: 'no token in the answer' });
}

function isNoAccount({ status, isReadable }: Refused): boolean {
  return status === 404 && isReadable;
}

function asSignIn(fault: Fault): Fault {
  // The account is part of the path: one that is not there is a 404.
  const isNo = fault.kind === 'refused' && ([400, 401, 403].includes(fault.status) || isNoAccount(fault));
  if (!isNo) return fault;
  const words = [fault.code, fault.message].filter((word) => word !== undefined).join(' ');
  const { status } = fault;
  return { kind: 'not-signed-in', detail: `token: HTTP ${String(status)} ${words}`.trim(), status };
}
