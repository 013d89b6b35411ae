import ky from 'ky';
import type { Fault } from '../../shared/faults.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { noteAsk } from '../asks.ts';
import type { Clock } from '../clock.ts';
import type { Log, LogFacts } from '../log.ts';
import { readBody } from './body.ts';
import { startDeadline } from './deadline.ts';
import { defined } from './defined.ts';
import { faultOfStatus, faultOfThrown, readRetryAfter } from './errors.ts';

/** `fetch` as Electron's `net.fetch` and Node's both offer it. */
export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

export type Outgoing = {
  readonly fetch: Fetch;
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeoutMs: number;
};

/** A 2xx. The body is what was read as JSON, or why it could not be. */
export type Answer = {
  readonly status: number;
  readonly body: Result<unknown, Fault>;
  /** Dintero's wall time less ours, from the `Date` header; good to about a second. */
  readonly skewMs?: number;
};

export type ExchangePorts = {
  readonly clock: Clock;
  readonly log: Log;
  /** Told of the time in every answer that has one, refusals too: theirs less ours, in milliseconds. */
  readonly onDate?: (skewMs: number) => void;
};

/** One request, sent once and never repeated here; whatever happens to it comes back as a value, and is logged. */
export async function exchange(ports: ExchangePorts, outgoing: Outgoing): Promise<Result<Answer, Fault>> {
  const startedMs = ports.clock.monotonic();
  const deadline = startDeadline(ports.clock, outgoing.timeoutMs);
  try {
    const response = await deadline.within(send(outgoing, deadline.signal));
    const result = await readAnswer(response, deadline.within, ports);
    noteEnd(ports, outgoing, startedMs, result, response);
    return result;
  } catch (error) {
    const result = fail(faultOfThrown(error));
    noteEnd(ports, outgoing, startedMs, result);
    return result;
  } finally {
    deadline.end();
  }
}

function send({ fetch, method, url, headers, body }: Outgoing, signal: AbortSignal): Promise<Response> {
  return ky(url, {
    ...defined({ body }),
    fetch,
    method,
    headers,
    signal,
    // Repeating is decided in client.ts, per call, and for reads alone; the deadline is ours too.
    retry: 0,
    timeout: false,
    throwHttpErrors: false,
    // A redirect could lead a charge, or the token, anywhere.
    redirect: 'error',
    cache: 'no-store',
    // Otherwise Chromium may answer a 401 by itself with what it has stored, and send the request again.
    credentials: 'omit',
  });
}

async function readAnswer(
  response: Response,
  within: (work: Promise<string>) => Promise<string>,
  { clock, onDate }: ExchangePorts,
): Promise<Result<Answer, Fault>> {
  const { status } = response;
  const body = await readJson(within(readBody(response)), status);
  const sentAtMs = Date.parse(response.headers.get('date') ?? '');
  const skewMs = Number.isFinite(sentAtMs) ? sentAtMs - clock.now() : undefined;
  if (skewMs !== undefined) onDate?.(skewMs);
  if (status >= 200 && status < 300) return ok({ status, body, ...defined({ skewMs }) });
  const serverNowMs = clock.now() + (skewMs ?? 0);
  const retryAfterMs = readRetryAfter(response.headers.get('retry-after'), serverNowMs);
  return fail(faultOfStatus(status, body.ok ? body.value : undefined, retryAfterMs));
}

async function readJson(reading: Promise<string>, status: number): Promise<Result<unknown, Fault>> {
  try {
    const value: unknown = JSON.parse(await reading);
    return ok(value);
  } catch (error) {
    // The parser quotes the body in its message; a body is never noted.
    const why =
      error instanceof SyntaxError ? 'not JSON' : error instanceof Error ? error.message : 'cut off';
    return fail({ kind: 'no-answer', detail: `HTTP ${String(status)}, body unreadable: ${why}` });
  }
}

const requestIdHeaders = ['event-request-id', 'x-request-id', 'x-amzn-requestid'] as const;

function noteEnd(
  { clock, log }: { readonly clock: Clock; readonly log: Log },
  { method, url }: Outgoing,
  startedMs: number,
  result: Result<Answer, Fault>,
  response?: Response,
): void {
  const requestId = requestIdHeaders.map((name) => response?.headers.get(name)).find(Boolean);
  const facts = defined({
    method,
    path: new URL(url).pathname,
    status: response?.status,
    ms: Math.round(clock.monotonic() - startedMs),
    requestId: requestId?.slice(0, 80),
  });
  noteAsk(facts);
  if (result.ok && result.value.body.ok) log.info('dintero', facts);
  else log.warn('dintero', { ...facts, ...faultFacts(result) });
}

// Dintero's own words may quote what was sent, so only its code is noted.
function faultFacts(result: Result<Answer, Fault>): LogFacts {
  const fault = result.ok ? (result.value.body.ok ? undefined : result.value.body.fault) : result.fault;
  if (fault === undefined) return {};
  if (fault.kind === 'refused') {
    return defined({ fault: fault.kind, code: fault.code, isReadable: fault.isReadable });
  }
  return { fault: fault.kind, ...('detail' in fault ? { detail: fault.detail } : {}) };
}
