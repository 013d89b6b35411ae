import { Readable } from 'node:stream';
import { net, type ClientRequest, type IncomingMessage, type Session } from 'electron';
import type { ProxyLogin, ProxyLogins } from '../store/proxy-logins.ts';

/**
 * `fetch` over a session, with an answer for a proxy that wants a log-in: the session's own `fetch` has no place for
 * one, and ends such a request like any other that the proxy would not let through. Nothing is ever sent again here.
 * For an https address the proxy asks before the connection is through, so that a request it turns away never left.
 */
export async function fetchOver(
  line: Session,
  logins: ProxyLogins,
  input: string | URL | Request,
  init?: RequestInit,
): Promise<Response> {
  const asked = new Request(input, { ...init, credentials: 'omit' });
  const body = asked.body === null ? undefined : Buffer.from(await asked.arrayBuffer());
  const { signal } = asked;
  signal.throwIfAborted();
  const request = net.request({
    method: asked.method,
    url: asked.url,
    session: line,
    credentials: 'omit',
    redirect: 'error',
    cache: 'no-store',
  });
  asked.headers.forEach((value, name) => {
    request.setHeader(name, value);
  });
  return new Promise((resolve, reject) => {
    const turnedAway = answerProxy(request, logins);
    let answer: IncomingMessage | undefined;
    function end(error: Error): void {
      signal.removeEventListener('abort', abort);
      const ended = turnedAway() ?? error;
      reject(ended);
      // The answer's body ends with it, if it has begun.
      if (answer !== undefined) asReadable(answer).destroy(ended);
    }
    function abort(): void {
      request.abort();
      end(new Error('The request was called off'));
    }
    signal.addEventListener('abort', abort);
    request.on('error', end);
    request.on('response', (message) => {
      answer = message;
      // What a proxy says when it turns a request away stands here as an answer; it is none of Dintero's.
      const ended = turnedAway();
      if (ended !== undefined) {
        request.abort();
        end(ended);
        return;
      }
      message.on('aborted', () => {
        end(new Error('The answer was cut off'));
      });
      message.on('end', () => {
        signal.removeEventListener('abort', abort);
      });
      resolve(asResponse(message));
    });
    if (body === undefined) request.end();
    else request.end(body);
  });
}

/** @returns why the proxy did not let the request through; undefined when that is not what ended it */
function answerProxy(request: ClientRequest, logins: ProxyLogins): () => Error | undefined {
  let given: ProxyLogin | undefined;
  let turnedAway: Error | undefined;

  async function answer(address: string): Promise<ProxyLogin | undefined> {
    // Asked a second time: what was given is wrong.
    if (given !== undefined) logins.refused(address, given);
    given = given === undefined ? await logins.loginFor(address) : undefined;
    if (given === undefined) turnedAway = proxyError(address, logins.isRefused(address));
    return given;
  }

  request.on('login', ({ isProxy, host, port }, reply) => {
    if (!isProxy) {
      reply();
      return;
    }
    answer(`${host}:${String(port)}`).then(
      (login) => {
        if (login === undefined) reply();
        else reply(login.user, login.password);
      },
      () => {
        reply();
      },
    );
  });
  return () => turnedAway;
}

/** These names are known to electron/dintero/errors.ts as requests that never left. */
function proxyError(address: string, isRefused: boolean): Error {
  const [code, text] = isRefused
    ? ['PROXY_LOGIN_REFUSED', `the proxy ${address} does not accept the log-in`]
    : ['PROXY_LOGIN_MISSING', `the proxy ${address} wants a log-in`];
  return Object.assign(new Error(text), { code });
}

function asResponse(message: IncomingMessage): Response {
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers))
    for (const one of Array.isArray(value) ? value : [value]) headers.append(name, one);
  const { statusCode: status } = message;
  const isEmpty = [101, 204, 205, 304].includes(status);
  const body = isEmpty ? null : (Readable.toWeb(asReadable(message)) as unknown as ReadableStream);
  return new Response(body, { status, headers });
}

/** Which it is, though its type does not say so. */
function asReadable(message: IncomingMessage): Readable {
  return message as unknown as Readable;
}
