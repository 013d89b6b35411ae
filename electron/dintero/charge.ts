import { isSomebodyElse } from '../../shared/checks/reach.ts';
import type { Fault } from '../../shared/faults.ts';
import { fail, type Result } from '../../shared/result.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { defined } from './defined.ts';
import { isUnauthorized } from './errors.ts';
import { exchange, type Answer, type Fetch } from './exchange.ts';
import type { TokenKeeper } from './token.ts';

export type ChargerPorts = {
  /** Every request on a connection of its own: see `DinteroPorts.chargeFetch`. */
  readonly fetch: Fetch;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly tokens: TokenKeeper;
  readonly clock: Clock;
  readonly log: Log;
  readonly onDate?: (skewMs: number) => void;
};

/** @param bodyAt called once the token is there, right before sending */
export type Charge = (
  url: string,
  bodyAt?: () => object,
  headers?: Readonly<Record<string, string>>,
) => Promise<Result<Answer, Fault>>;

/**
 * The only place that sends a POST that may move money: once, whatever becomes of it. A 401 costs the token and is the
 * answer all the same; what failed before it left is `not-signed-in`, `turned-away` or `not-reached`.
 */
export function createCharger(ports: ChargerPorts): Charge {
  return async function charge(url, bodyAt, headers) {
    const token = await ports.tokens.get();
    if (!token.ok) return fail(beforeSending(token.fault));
    const body = bodyAt === undefined ? undefined : JSON.stringify(bodyAt());
    const result = await exchange(ports, {
      fetch: ports.fetch,
      method: 'POST',
      url,
      headers: {
        ...ports.headers,
        ...headers,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        Authorization: `Bearer ${token.value}`,
      },
      ...defined({ body }),
      timeoutMs: ports.timeoutMs,
    });
    if (!result.ok && isUnauthorized(result.fault)) ports.tokens.drop(token.value);
    return result;
  };
}

/** A POST whose token could not be had never left, whatever became of the request for the token. */
function beforeSending(fault: Fault): Fault {
  if (fault.kind === 'not-signed-in') return fault;
  if (fault.kind === 'refused' && !isSomebodyElse(fault)) {
    const { status, message = '' } = fault;
    return { kind: 'turned-away', status, detail: `token: HTTP ${String(status)} ${message}`.trim() };
  }
  const detail = 'detail' in fault ? ` ${fault.detail}` : '';
  return { kind: 'not-reached', detail: `token: ${fault.kind}${detail}` };
}
