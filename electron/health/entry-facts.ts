import {
  account,
  apiPath,
  errorCode,
  id,
  like,
  oneOf,
  requestId,
  small,
  time,
  trouble,
  type Shape,
} from './shapes.ts';

/** Of what a timeline keeps beside a turn, what support may see: known by name and shape, as in the log. */
export function entryFacts(facts: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const known = Object.entries(facts).flatMap(([name, value]) => {
    const said = Object.hasOwn(shapes, name) ? shapes[name]?.(value) : undefined;
    return said === undefined ? [] : [[name, said] as const];
  });
  return Object.fromEntries(known);
}

/** What the till itself writes under names that nobody types into. */
const ownWord = like(/^(?=.{2,30}$)[a-z]+(?:-[a-z]+)*$/);
const asked: Shape = (value) => {
  const [, method, path] = typeof value === 'string' ? (/^(GET|POST) (\S+)$/.exec(value) ?? []) : [];
  const plain = apiPath(path);
  return method === undefined || plain === undefined ? undefined : `${method} ${String(plain)}`;
};
const amount = like(/^-?\d{1,7}[.,]\d\d$/);

const shapes: Readonly<Record<string, Shape>> = {
  amount,
  taken: amount,
  session: id,
  transaction: id,
  asked,
  request: requestId,
  took: (value) => (typeof value === 'string' && /^\d+$/.test(value) ? time(Number(value)) : undefined),
  unchanged: (value) => (typeof value === 'string' && /^\d{1,3}$/.test(value) ? value : undefined),
  account,
  terminal: like(/^[TP]\d{8}-[A-Za-z0-9]{1,12}$/),
  status: oneOf(
    'INITIATED AUTHORIZED CAPTURED PARTIALLY_CAPTURED REFUNDED PARTIALLY_REFUNDED DECLINED FAILED CANCELLED AUTHORIZATION_VOIDED UNKNOWN ON_HOLD 200 201 202 204 400 401 403 404 409 422 429 500 502 503 504'.split(
      ' ',
    ),
  ),
  role: oneOf(['cashier', 'manager', 'owner', 'till', 'none']),
  approverRole: oneOf(['cashier', 'manager', 'owner']),
  by: oneOf(['cashier', 'customer', 'till', 'terminal', 'deadline']),
  brand: ownWord,
  why: ownWord,
  how: ownWord,
  verdict: ownWord,
  because: ownWord,
  outcome: ownWord,
  answer: (value) => like(/^[1-5]\d\d$/)(value) ?? ownWord(value),
  found: (value) => small(value) ?? ownWord(value),
  fault: ownWord,
  receipt: like(/^\d{1,7}$/),
  code: (value) => errorCode(value) ?? like(/^\d{1,3}$/)(value),
  detail: trouble,
};
