/** Tools of this folder's tests: a server that answers as told, a client aimed at it, and something to sell. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Line } from '../../shared/basket.ts';
import type { AttemptId, LineId, Reference, RegisterId, SaleId, TerminalId } from '../../shared/ids.ts';
import { minor } from '../../shared/money.ts';
import type { Attempt } from '../../shared/payment/payment.ts';
import { vatRate } from '../../shared/vat.ts';
import { systemClock, type Clock } from '../clock.ts';
import { createLog } from '../log.ts';
import { readBaseUrl } from './base-url.ts';
import { createDinteroClient, type DinteroPorts } from './client.ts';
import type { Setup } from './session-body.ts';

export const secret = 'ZmFrZS1zZWNyZXQ-not-for-logs';
export const issuedToken = 'tok_live_51Hq8Zs9xY-not-for-logs';

export type Heard = {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
};

export type Answering = (request: Heard, response: ServerResponse, count: number) => void;

/** Answers the token route by itself, unless told otherwise, and hands everything else to `answer`. */
export async function startServer(answer: Answering, token: Answering = grantToken) {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    void readAll(request).then((body) => {
      const { pathname, search } = new URL(request.url ?? '/', 'http://loopback');
      const one = {
        method: request.method ?? '',
        path: pathname,
        query: search,
        headers: request.headers,
        body,
      };
      heard.push(one);
      const count = heard.filter((other) => other.path === pathname).length;
      (pathname.endsWith('/auth/token') ? token : answer)(one, response, count);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/v1`,
    heard,
    on: (path: string) => heard.filter((one) => one.path.endsWith(path)),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

export function grantToken(_request: Heard, response: ServerResponse): void {
  json(response, 200, { access_token: issuedToken, token_type: 'Bearer', expires_in: 14_400 });
}

export function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

/** A client with a captured log and short time-outs; `change` replaces any port. */
export function aimAt(url: string, change: Partial<DinteroPorts> = {}) {
  const lines: string[] = [];
  const base = readBaseUrl(url);
  if (base === undefined) throw new Error(`not a base url: ${url}`);
  const client = createDinteroClient({
    fetch,
    chargeFetch: fetch,
    credentials: () => ({ accountId: 'T12345678', clientId: 'till', clientSecret: secret }),
    apiUrl: base,
    checkoutUrl: base,
    version: '1.2.3',
    log: createLog((line) => lines.push(line)),
    clock: systemClock(),
    timeouts: { tokenMs: 400, readMs: 400, chargeMs: 400 },
    random: () => 0,
    ...change,
  });
  return { client, lines };
}

/** A clock whose times are moved by hand; its timers run in real time. */
export function handClock(): Clock & { readonly move: (ms: number) => void } {
  let shift = 0;
  const real = systemClock();
  return {
    now: () => real.now() + shift,
    monotonic: () => real.monotonic() + shift,
    after: (ms, run) => real.after(ms, run),
    move: (ms) => {
      shift += ms;
    },
  };
}

export const attempt: Attempt = {
  id: '01JABCDEF' as AttemptId,
  saleId: 'sale-1' as SaleId,
  reference: 'K1-20261122-7F3K9QW2ZX' as Reference,
  amount: minor(14900),
  currency: 'NOK',
  storeId: 'practice-store',
  terminalId: 'T00000000-T0001' as TerminalId,
  startedAt: '2026-11-22T10:15:00.000Z',
};

export const setup: Setup = {
  register: 'K1' as RegisterId,
  profileId: 'in-person',
  returnUrl: 'https://docs.dintero.com/',
  payoutDestinationId: 'practice-payout',
  isPublished: true,
  store: { name: 'Øvingsbutikken' },
};

/** Two lattes at 25 % and a bun at 15 %: 149.00 of which 26.67 is VAT. */
export const lines: readonly Line[] = [
  line('1', { name: 'Kaffe latte', sku: '1001', unitPrice: minor(5200), quantity: 2 }),
  line('2', { name: 'Kanelbolle', unitPrice: minor(4500), vatRate: vatRate(1500) }),
];

export function line(id: string, change: Partial<Line>): Line {
  const usual = { name: 'Vare', unitPrice: minor(100), quantity: 1, vatRate: vatRate(2500) };
  return { ...usual, ...change, id: id as LineId };
}

async function readAll(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
