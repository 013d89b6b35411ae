import { practiceAccount } from '../../electron/practice/account.ts';
import type { Shop } from './shop.ts';
import type { Fetch } from './traffic.ts';

/** Another till of the shop asks for a payment on the same terminal. What becomes of it is its own affair. */
export async function askOnSameTerminal({ server, traffic, time }: Shop): Promise<void> {
  const nobody = (): void => undefined;
  const fetch = traffic.fetchFor({ isDead: () => false, leaving: nobody, answered: nobody });
  try {
    const token = await tokenFrom(fetch, server.url);
    const { stores, terminals, profile_ids } = practiceAccount;
    const amount = 7700;
    await post(fetch, `${server.url}/sessions-profile`, `Bearer ${token}`, {
      profile_id: profile_ids[0],
      url: { return_url: 'https://shop.example/' },
      order: {
        amount,
        currency: 'NOK',
        merchant_reference: `K9-${String(time.elapsed())}-${String(server.control.sessions().length)}`,
        store: {
          id: stores[0].store_id,
          terminal_id: terminals[0].terminal_id,
          payout_destination_id: stores[0].payout_destination_id,
        },
        items: [{ line_id: '1', description: 'Te', quantity: 1, amount, vat: 15 }],
      },
      configuration: { channel: 'in_store', publish: [{ channel: 'push', type: 'terminal' }] },
      expires_at: new Date(time.serverClock.now() + 60_000).toISOString(),
    });
  } catch {
    // The wire hit it too.
  }
}

async function tokenFrom(fetch: Fetch, url: string): Promise<string> {
  const { account_id, client_id, client_secret } = practiceAccount;
  const basic = Buffer.from(`${client_id}:${client_secret}`).toString('base64');
  const text = await post(fetch, `${url}/accounts/${account_id}/auth/token`, `Basic ${basic}`, {
    grant_type: 'client_credentials',
    audience: `https://api.dintero.com/v1/accounts/${account_id}`,
  });
  return (JSON.parse(text) as { readonly access_token: string }).access_token;
}

async function post(fetch: Fetch, url: string, authorization: string, body: object): Promise<string> {
  const headers = { authorization, 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return response.text();
}
