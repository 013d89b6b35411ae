import { stores, terminals } from './directory.ts';
import { enrolTerminal } from './enrol.ts';
import { listSessions, listTransactions } from './lists.ts';
import { operations } from './operations.ts';
import { problem, type PracticeRequest, type Reply, type Route } from './requests.ts';
import { cancelSession, createSession, getSession } from './sessions.ts';
import { sweep } from './terminal.ts';
import { hasToken, issueToken } from './token.ts';
import {
  captureTransaction,
  changeTransaction,
  getTransaction,
  refundTransaction,
  voidTransaction,
} from './transactions.ts';
import type { World } from './world.ts';

type Handler = (world: World, request: PracticeRequest) => Reply;

export type Match = {
  readonly route: Route;
  readonly id: string;
  readonly isForeign: boolean;
  readonly handle: Handler;
};

type Line = readonly [method: string, path: RegExp, route: Route, handle: Handler];

const id = '([^/]+)';

/** Below `/v1` or, for the newer alias, below `/v1/accounts/{aid}/payments` (API §1.1). */
const checkout: readonly Line[] = [
  ['POST', /^\/sessions-profile$/, 'create', createSession],
  ['GET', new RegExp(`^/sessions/${id}$`), 'session-get', getSession],
  ['POST', new RegExp(`^/sessions/${id}/cancel$`), 'session-cancel', cancelSession],
  ['GET', /^\/transactions$/, 'transaction-list', (world, request) => listTransactions(world, request.query)],
  ['GET', new RegExp(`^/transactions/${id}$`), 'transaction-get', getTransaction],
  ['PUT', new RegExp(`^/transactions/${id}$`), 'transaction-change', changeTransaction],
  ['POST', new RegExp(`^/transactions/${id}/capture$`), 'capture', captureTransaction],
  ['POST', new RegExp(`^/transactions/${id}/void$`), 'void', voidTransaction],
  ['POST', new RegExp(`^/transactions/${id}/refund$`), 'refund', refundTransaction],
  ['POST', /^\/admin\/terminals\/operations$/, 'operation', operations],
  ['GET', /^\/admin\/terminals\/operations(?:\/([^/]+))?$/, 'operation', operations],
];

/** Sessions can be listed on the old base only (API §8.2). */
const oldBaseOnly: readonly Line[] = [
  ['GET', /^\/sessions$/, 'session-search', (world, request) => listSessions(world, request.query)],
];

/** Below `/v1/accounts/{aid}`. */
const account: readonly Line[] = [
  ['POST', /^\/auth\/token$/, 'token', issueToken],
  ['GET', /^(?:\/management)?\/terminals(?:\/([^/]+))?$/, 'terminals', terminals],
  ['POST', /^(?:\/management)?\/terminals$/, 'terminals', enrolTerminal],
  ['POST', /^(?:\/management)?\/terminals\/([^/]+)\/sync$/, 'terminals', terminals],
  ['GET', /^(?:\/management)?\/stores$/, 'stores', stores],
];

/** Finds what a request below `/v1` is for. */
export function matchRoute(world: World, method: string, path: string): Match {
  const scoped = /^\/accounts\/([^/]+)(\/payments(?=\/))?(\/.*)$/.exec(path);
  const lines =
    scoped === null ? [...checkout, ...oldBaseOnly] : scoped[2] === undefined ? account : checkout;
  const rest = scoped?.[3] ?? path;
  const isForeign = scoped !== null && scoped[1] !== world.account.account_id;
  for (const [verb, pattern, route, handle] of lines) {
    const found = verb === method ? pattern.exec(rest) : null;
    if (found !== null) return { route, id: readId(found[1]), isForeign, handle };
  }
  return { route: 'unknown', id: '', isForeign, handle: () => problem(404) };
}

/** Carries a request out: token, account, then its handler. Whatever the clock has ended is ended first. */
export function carryOut(world: World, match: Match, request: PracticeRequest): Reply {
  sweep(world);
  if (match.route !== 'token' && !hasToken(world, request.headers['authorization'])) return problem(401);
  if (match.isForeign) return problem(403);
  if (request.body === unreadable) return problem(400, 'The body is not JSON');
  return match.handle(world, request);
}

/** Stands for a body that is not JSON. */
export const unreadable = Symbol('unreadable');

function readId(part: string | undefined): string {
  try {
    return decodeURIComponent(part ?? '');
  } catch {
    return '';
  }
}
