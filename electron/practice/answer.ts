import type { IncomingMessage, ServerResponse } from 'node:http';
import type { MishapKind } from './mishaps.ts';
import { problem, type Reply } from './requests.ts';

const page =
  '<!doctype html><html><head><title>502 Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>';

/** Sends a reply as JSON and returns what the other side got. */
export function send(response: ServerResponse, reply: Reply): number | 'none' {
  if (reply.isLost === true) return hangUp(response);
  const body = reply.body === undefined ? '' : JSON.stringify(reply.body);
  return finish(response, reply.status, body, { 'content-type': 'application/json', ...reply.headers });
}

/** Sends what a mishap makes of a reply. `no-answer` sends nothing and leaves the connection open. */
export function spoil(response: ServerResponse, mishap: MishapKind, reply: Reply): number | 'none' {
  switch (mishap.kind) {
    case 'status':
      return sendStatus(response, mishap);
    case 'reset':
      return hangUp(response);
    case 'no-answer':
      return 'none';
    case 'html':
      return finish(response, mishap.code, page, { 'content-type': 'text/html; charset=utf-8' });
    case 'empty':
      return finish(response, mishap.code ?? reply.status, '', {});
    case 'cut-off':
      return cutOff(response, reply);
    case 'redirect':
      return finish(response, mishap.code ?? 302, '', { location: mishap.location });
    case 'delay':
    case 'duplicate':
      return send(response, reply);
  }
}

export async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function sendStatus(
  response: ServerResponse,
  mishap: Extract<MishapKind, { readonly kind: 'status' }>,
): number | 'none' {
  const usual = problem(mishap.code);
  const headers = { ...usual.headers, ...mishap.headers };
  return send(response, { status: mishap.code, body: mishap.body ?? usual.body, headers });
}

function finish(
  response: ServerResponse,
  status: number,
  body: string,
  headers: Readonly<Record<string, string>>,
): number | 'none' {
  // The till may have hung up while a delay ran.
  if (response.destroyed) return 'none';
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) }).end(body);
  return status;
}

function hangUp(response: ServerResponse): 'none' {
  response.socket?.resetAndDestroy();
  return 'none';
}

function cutOff(response: ServerResponse, reply: Reply): number {
  const body = Buffer.from(JSON.stringify(reply.body ?? {}));
  response.writeHead(reply.status, { 'content-type': 'application/json', 'content-length': body.length + 1 });
  response.write(body.subarray(0, Math.ceil(body.length / 2)), () => response.socket?.end());
  return reply.status;
}
