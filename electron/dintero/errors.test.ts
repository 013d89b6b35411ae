import { describe, expect, it } from 'vitest';
import { mayHaveReachedProvider } from '../../shared/faults.ts';
import { faultOfStatus, faultOfThrown, readRetryAfter } from './errors.ts';

function coded(code: string, syscall?: string): Error {
  return Object.assign(new Error(`${syscall ?? ''} ${code}`), { code, syscall });
}

function wrapped(cause: unknown): Error {
  return new Error('Request failed', { cause: new TypeError('fetch failed', { cause }) });
}

describe('a request that was thrown back', () => {
  it.each([
    [coded('ECONNREFUSED', 'connect')],
    [coded('ENOTFOUND', 'getaddrinfo')],
    [coded('EAI_AGAIN', 'getaddrinfo')],
    [coded('EHOSTUNREACH', 'connect')],
    [coded('ENETUNREACH', 'connect')],
    [coded('UND_ERR_CONNECT_TIMEOUT')],
    [coded('CERT_HAS_EXPIRED')],
    [coded('DEPTH_ZERO_SELF_SIGNED_CERT')],
    [coded('ERR_TLS_CERT_ALTNAME_INVALID')],
    [new Error('net::ERR_CONNECTION_REFUSED')],
    [new Error('net::ERR_NAME_NOT_RESOLVED')],
    [new Error('net::ERR_UNSAFE_PORT')],
    [new Error('net::ERR_INTERNET_DISCONNECTED')],
    [new Error('net::ERR_ADDRESS_UNREACHABLE')],
    [new Error('net::ERR_NETWORK_ACCESS_DENIED')],
    [new Error('net::ERR_PROXY_CONNECTION_FAILED')],
    [new Error('net::ERR_TUNNEL_CONNECTION_FAILED')],
    [new Error('net::ERR_CERT_DATE_INVALID')],
    [new Error('net::ERR_CERT_AUTHORITY_INVALID')],
    [new Error('net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH')],
    [new AggregateError([coded('ECONNREFUSED', 'connect'), coded('ENETUNREACH', 'connect')])],
  ])('never left: %s', (error) => {
    for (const one of [error, wrapped(error)]) {
      const fault = faultOfThrown(one);
      expect(fault.kind).toBe('not-reached');
      expect(mayHaveReachedProvider(fault)).toBe(false);
    }
  });

  it.each([
    [coded('ECONNRESET', 'read')],
    [coded('EPIPE', 'write')],
    [coded('ETIMEDOUT', 'read')],
    [coded('EHOSTUNREACH', 'read')],
    [coded('UND_ERR_SOCKET')],
    [coded('UND_ERR_HEADERS_TIMEOUT')],
    [coded('UND_ERR_BODY_TIMEOUT')],
    [coded('EPROTO', 'read')],
    [new Error('net::ERR_CONNECTION_RESET')],
    [new Error('net::ERR_CONNECTION_CLOSED')],
    [new Error('net::ERR_CONNECTION_ABORTED')],
    [new Error('net::ERR_CONNECTION_TIMED_OUT')],
    [new Error('net::ERR_TIMED_OUT')],
    [new Error('net::ERR_EMPTY_RESPONSE')],
    [new Error('net::ERR_CONTENT_LENGTH_MISMATCH')],
    [new Error('net::ERR_INCOMPLETE_CHUNKED_ENCODING')],
    [new Error('net::ERR_NETWORK_CHANGED')],
    [new Error('net::ERR_HTTP2_PROTOCOL_ERROR')],
    [new Error('net::ERR_SSL_PROTOCOL_ERROR')],
    [new Error('net::ERR_SSL_BAD_RECORD_MAC_ALERT')],
    [new Error("Attempted to redirect, but redirect policy was 'error'")],
    [new Error('time-out after 40000 ms')],
    [new DOMException('This operation was aborted', 'AbortError')],
    [new AggregateError([coded('ECONNREFUSED', 'connect'), coded('ECONNRESET', 'read')])],
    ['a string'],
    [undefined],
    [{}],
  ])('may have arrived: %s', (error) => {
    for (const one of [error, wrapped(error ?? 'nothing')]) {
      const fault = faultOfThrown(one);
      expect(fault.kind).toBe('no-answer');
      expect(mayHaveReachedProvider(fault)).toBe(true);
    }
  });

  it('ends although its causes go in a circle', () => {
    const error = new Error('round');
    error.cause = error;
    expect(faultOfThrown(error).kind).toBe('no-answer');
  });
});

describe('an answer that is not a 2xx', () => {
  const own = { error: { message: 'Request validation failed', code: 'BAD_REQUEST', errors: [] } };

  it.each([
    [400, own, true, false],
    [401, own, true, false],
    [403, { error: { errors: [], message: 'FORBIDDEN' } }, true, false],
    [404, own, true, false],
    [422, own, true, false],
    [400, '<html>', false, true],
    [403, undefined, false, true],
    [403, { message: 'Forbidden' }, false, true],
    [400, { error: 'BAD_REQUEST' }, false, true],
    [400, { error: { message: 42 } }, false, true],
    [400, { error: {} }, false, true],
    [404, null, false, true],
    [408, own, true, true],
    [409, own, true, true],
    [429, own, true, true],
    [500, own, true, true],
    [503, own, true, true],
  ])('%i with %j', (status, body, isReadable, mayHaveArrived) => {
    const fault = faultOfStatus(status, body, undefined);
    expect(fault).toMatchObject({ kind: 'refused', status, isReadable });
    expect(mayHaveReachedProvider(fault)).toBe(mayHaveArrived);
  });

  it('keeps the code, the words and the time to wait', () => {
    expect(faultOfStatus(400, own, 7_000)).toEqual({
      kind: 'refused',
      status: 400,
      code: 'BAD_REQUEST',
      message: 'Request validation failed',
      isReadable: true,
      retryAfterMs: 7_000,
    });
  });

  it.each([300, 302, 304, 307])('%i is no answer of Dintero', (status) => {
    expect(faultOfStatus(status, own, undefined).kind).toBe('no-answer');
  });
});

it.each([
  [null, undefined],
  ['1', 1_000],
  [' 30 ', 30_000],
  ['0', 0],
  ['99999999', 3_600_000],
  ['-5', undefined],
  ['soon', undefined],
  ['', undefined],
  ['Sun, 22 Nov 2026 10:00:10 GMT', 10_000],
  ['Sun, 22 Nov 2026 09:00:00 GMT', 0],
])('reads Retry-After %j', (header, ms) => {
  const nowMs = Date.parse('2026-11-22T10:00:00Z');
  expect(readRetryAfter(header, nowMs)).toBe(ms);
});
