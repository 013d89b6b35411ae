import type { Fault } from '../../shared/faults.ts';
import { defined } from './defined.ts';
import { errorBody } from './wire.ts';

/**
 * What a thrown request comes to. `not-reached` only when every cause named in the error ended the request before a
 * byte of it left; whatever is not known to be so may have arrived.
 */
export function faultOfThrown(error: unknown): Fault {
  const causes = leaves(error, 0);
  const wasNeverSent = causes.length > 0 && causes.every(endedBeforeSending);
  const detail = causes.map(describe).join('; ').slice(0, longestDetail);
  return { kind: wasNeverSent ? 'not-reached' : 'no-answer', detail: detail || 'unknown' };
}

/** What an answer that is not a 2xx comes to. `body` is what was read as JSON, if anything. */
export function faultOfStatus(status: number, body: unknown, retryAfterMs: number | undefined): Fault {
  // A redirect is never followed: whoever sent it, it is not Dintero's answer.
  if (status < 400) return { kind: 'no-answer', detail: `HTTP ${String(status)}` };
  const read = errorBody.safeParse(body);
  const error = read.success ? read.data.error : undefined;
  return {
    kind: 'refused',
    status,
    isReadable: error?.message !== undefined,
    ...defined({ code: error?.code, message: error?.message?.slice(0, longestDetail), retryAfterMs }),
  };
}

const longestDetail = 300;
const longestRetryAfterMs = 3_600_000;

/** `Retry-After` in milliseconds: seconds or a date (API.md 1.3). Nonsense counts as absent. */
export function readRetryAfter(header: string | null, nowMs: number): number | undefined {
  if (header === null) return undefined;
  const text = header.trim();
  const isDate = /^[A-Za-z]/.test(text);
  const ms = isDate ? Date.parse(text) - nowMs : /^\d+$/.test(text) ? Number(text) * 1000 : NaN;
  return Number.isFinite(ms) ? Math.min(Math.max(0, ms), longestRetryAfterMs) : undefined;
}

/** Whether asking the same question again soon may get an answer. For reads alone. */
export function isWorthAsking(fault: Fault): boolean {
  if (fault.kind === 'refused') return [408, 429, 500, 502, 503, 504].includes(fault.status);
  return fault.kind === 'not-reached' || fault.kind === 'no-answer';
}

/** Whether the token was not taken. */
export function isUnauthorized(fault: Fault): boolean {
  return fault.kind === 'refused' && fault.status === 401;
}

type Cause = {
  readonly code?: string | undefined;
  readonly syscall?: string | undefined;
  readonly text: string;
};

// The errors at the ends of the chain: undici and ky wrap, and a name with two addresses fails once for each.
function leaves(error: unknown, depth: number): readonly Cause[] {
  if (depth > 8 || typeof error !== 'object' || error === null) return [{ text: String(error) }];
  const { cause, errors } = error as { readonly cause?: unknown; readonly errors?: unknown };
  if (Array.isArray(errors) && errors.length > 0) return errors.flatMap((one) => leaves(one, depth + 1));
  if (cause !== undefined && cause !== null) return leaves(cause, depth + 1);
  const { code, syscall, message } = error as Readonly<Record<'code' | 'syscall' | 'message', unknown>>;
  const text = typeof message === 'string' ? message : 'no message';
  // Chromium has no `code`: its name stands in the message, `net::ERR_CONNECTION_REFUSED`.
  const name = /\bnet::(ERR_[A-Z0-9_]+)/.exec(text)?.[0];
  return [{ code: typeof code === 'string' ? code : name, syscall: asText(syscall), text }];
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function describe({ code, text }: Cause): string {
  return code === undefined || text.includes(code) ? text : `${code} ${text}`;
}

function endedBeforeSending({ code, syscall }: Cause): boolean {
  if (code === undefined) return false;
  // Linux reports an unreachable host on an established connection too; there the request was sent.
  if (code === 'EHOSTUNREACH' || code === 'ENETUNREACH') return syscall === 'connect';
  return unsent.has(code) || code.startsWith('net::ERR_CERT_');
}

/**
 * TLS errors that can come only from the handshake. Others (`net::ERR_SSL_PROTOCOL_ERROR`, a bad record) also come
 * when a connection breaks under way, so they are doubt.
 */
const unsent: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_REVOKED',
  'CERT_UNTRUSTED',
  'CERT_REJECTED',
  'CERT_CHAIN_TOO_LONG',
  'CERT_SIGNATURE_FAILURE',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'ERR_SSL_WRONG_VERSION_NUMBER',
  'ERR_SSL_UNSUPPORTED_PROTOCOL',
  // Of the till's own lines: the proxy wanted a log-in before it let anything through (security/line-request.ts).
  'PROXY_LOGIN_MISSING',
  'PROXY_LOGIN_REFUSED',
  'net::ERR_CONNECTION_REFUSED',
  'net::ERR_UNSAFE_PORT',
  'net::ERR_NAME_NOT_RESOLVED',
  'net::ERR_NAME_RESOLUTION_FAILED',
  'net::ERR_INTERNET_DISCONNECTED',
  'net::ERR_ADDRESS_UNREACHABLE',
  'net::ERR_ADDRESS_INVALID',
  'net::ERR_NETWORK_ACCESS_DENIED',
  'net::ERR_PROXY_CONNECTION_FAILED',
  'net::ERR_TUNNEL_CONNECTION_FAILED',
  'net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH',
  'net::ERR_SSL_SERVER_CERT_BAD_FORMAT',
  'net::ERR_SSL_UNRECOGNIZED_NAME_ALERT',
  'net::ERR_SSL_PINNED_KEY_NOT_IN_CERT_CHAIN',
  'net::ERR_SSL_WEAK_SERVER_EPHEMERAL_DH_KEY',
  'net::ERR_SSL_KEY_USAGE_INCOMPATIBLE',
]);
