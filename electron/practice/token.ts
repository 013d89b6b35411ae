import { newToken } from './ids.ts';
import { invalid, ok, problem, type PracticeRequest, type Reply } from './requests.ts';
import type { World } from './world.ts';

/** `POST /accounts/{aid}/auth/token` (API §1.3). */
export function issueToken(world: World, request: PracticeRequest): Reply {
  const { account_id, client_id, client_secret } = world.account;
  const basic = Buffer.from(`${client_id}:${client_secret}`).toString('base64');
  if (request.headers['authorization'] !== `Basic ${basic}`)
    return problem(401, 'Invalid client credentials');
  const { grant_type, audience } = asRecord(request.body);
  if (grant_type !== 'client_credentials')
    return invalid(['grant_type'], 'grant_type must be client_credentials');
  const grants = ['https://api.dintero.com', `https://${account_id}@api.dintero.com`];
  if (!grants.some((host) => audience === `${host}/v1/accounts/${account_id}`)) {
    return invalid(['audience'], 'audience is not a grant of this client');
  }
  const { tokenLifetimeSeconds } = world.readKnobs();
  const token = newToken();
  world.tokens.set(token, world.timers.now() + tokenLifetimeSeconds * 1000);
  return ok({ access_token: token, token_type: 'Bearer', expires_in: tokenLifetimeSeconds });
}

/** True when the request carries a token that this server has issued and that lives. */
export function hasToken(world: World, authorization: string | undefined): boolean {
  const token = /^Bearer (.+)$/.exec(authorization ?? '')?.[1];
  return (world.tokens.get(token ?? '') ?? 0) > world.timers.now();
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
