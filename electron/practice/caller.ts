import { practiceAccount } from './account.ts';
import type { PracticeServer } from './server.ts';

/** A JSON value that is looked at without ceremony; for the tests of this folder. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json;
  /** Walks into the body: `at('order', 'items', 0)`; undefined where there is nothing. */
  readonly at: (...path: readonly (string | number)[]) => Json | undefined;
  /** The same for a text; empty where there is none. */
  readonly text: (...path: readonly (string | number)[]) => string;
};

export type Caller = {
  readonly get: (path: string) => Promise<Answer>;
  readonly post: (
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Answer>;
  readonly put: (path: string, body: unknown) => Promise<Answer>;
  readonly create: (change?: OrderChange) => Promise<{ readonly id: string; readonly answer: Answer }>;
  readonly transactionOf: (sessionId: string) => Promise<Answer>;
};

export type OrderChange = {
  readonly reference?: string;
  readonly amount?: number;
  readonly terminalId?: string;
  readonly expiresAt?: string;
};

export const accountPath = `/accounts/${practiceAccount.account_id}`;

/** A plain client for a practice server, with a token. */
export async function createCaller(server: PracticeServer): Promise<Caller> {
  const token = await takeToken(server);

  async function call(
    method: string,
    path: string,
    body?: unknown,
    extra: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...extra };
    const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
    return readAnswer(await fetch(`${server.url}${path}`, { ...init, redirect: 'manual' }));
  }

  async function create(change: OrderChange = {}): Promise<{ readonly id: string; readonly answer: Answer }> {
    const answer = await call('POST', '/sessions-profile', sessionBody(change));
    return { id: answer.text('id'), answer };
  }

  async function transactionOf(sessionId: string): Promise<Answer> {
    const session = await call('GET', `/sessions/${sessionId}`);
    return call('GET', `/transactions/${session.text('transaction_id')}`);
  }

  return {
    get: (path) => call('GET', path),
    post: (path, body, headers) => call('POST', path, body, headers),
    put: (path, body) => call('PUT', path, body),
    create,
    transactionOf,
  };
}

export async function takeToken(
  server: PracticeServer,
  change: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const { account_id, client_id, client_secret } = practiceAccount;
  const response = await fetch(`${server.url}${accountPath}/auth/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${client_id}:${client_secret}`).toString('base64')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({
      grant_type: 'client_credentials',
      audience: `https://api.dintero.com/v1/accounts/${account_id}`,
      ...change,
    }),
  });
  const answer = await readAnswer(response);
  return answer.status === 200 ? answer.text('access_token') : String(answer.status);
}

export function sessionBody(change: OrderChange = {}) {
  const amount = change.amount ?? 14900;
  return {
    profile_id: 'in-person',
    url: { return_url: 'https://shop.example/' },
    order: {
      amount,
      vat_amount: Math.round(amount / 5),
      currency: 'NOK',
      merchant_reference: change.reference ?? 'K1-1',
      store: {
        id: 'practice-store',
        terminal_id: change.terminalId ?? practiceAccount.terminals[0].terminal_id,
        payout_destination_id: 'practice-payout',
      },
      items: [{ id: '1', line_id: '1', description: 'Kaffe', quantity: 1, amount, vat: 25 }],
    },
    configuration: {
      channel: 'in_store',
      auto_capture: true,
      publish: [{ channel: 'push', type: 'terminal' }],
    },
    expires_at: change.expiresAt ?? new Date(Date.now() + 300_000).toISOString(),
  };
}

async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text();
  const body =
    response.headers.get('content-type') === 'application/json' && text !== ''
      ? (JSON.parse(text) as Json)
      : text;
  function at(...path: readonly (string | number)[]): Json | undefined {
    let value: Json | undefined = body;
    for (const step of path) {
      if (typeof value !== 'object' || value === null) return undefined;
      value = Array.isArray(value)
        ? (value as readonly Json[]).at(Number(step))
        : (value as Record<string, Json>)[step];
    }
    return value;
  }
  const textAt = (...path: readonly (string | number)[]): string => {
    const value = at(...path);
    return typeof value === 'string' ? value : '';
  };
  return { status: response.status, headers: response.headers, body, at, text: textAt };
}
