import {
  account,
  apiPath,
  errorCode,
  id,
  like,
  oneOf,
  placesIn,
  requestId,
  small,
  time,
  trouble,
  yesOrNo,
  type Shape,
} from './shapes.ts';
import { knownEvents } from './log-events.ts';
import { commandNames } from '../../shared/ipc/contract.ts';

/**
 * The log as support gets it: the till's own lines, each with the facts that are known by name and shape. Whatever else
 * stands in it, whoever wrote it there, is left out and only counted.
 */
export function logForSupport(log: string): string {
  let strange = 0;
  const lines = log.split('\n').flatMap((line) => {
    if (line.trim() === '') return [];
    const read = readLine(line);
    if (read === undefined) strange += 1;
    return read === undefined ? [] : [read];
  });
  const told = strange === 0 ? [] : [`(${String(strange)} lines that are not the till’s own were left out)`];
  return [...lines, ...told].join('\n');
}

const head = /^(\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}\]) \[(?:info|warn|error)\] +(?=\{)/;

function readLine(line: string): string | undefined {
  const at = head.exec(line);
  const facts = parse(line.slice(at?.[0].length ?? 0));
  const { level, event, ...rest } = facts ?? {};
  if (!isLevel(level) || !isEvent(event)) return undefined;
  const known: Record<string, unknown> = { level, event };
  let left = 0;
  for (const [name, value] of Object.entries(rest)) {
    const said = name === 'error' ? errorFacts(value) : shapeOf(name)?.(value);
    if (said === undefined) left += 1;
    else known[name] = said;
  }
  if (left > 0) known['leftOut'] = left;
  return [at?.[1], JSON.stringify(known)].filter((part) => part !== undefined).join(' ');
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}

function isLevel(level: unknown): level is string {
  return level === 'info' || level === 'warn' || level === 'error';
}

function isEvent(event: unknown): event is string {
  return typeof event === 'string' && knownEvents.has(event);
}

/** What kind of error, where it came from, and the names that the system has for it; never its words. */
function errorFacts(value: unknown): object | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { name, message, stack, code } = value as Readonly<Record<string, unknown>>;
  const kind = errorName(name);
  const why = trouble(message) ?? trouble(code);
  const places = placesIn(stack);
  if (kind === undefined && why === undefined && places.length === 0) return undefined;
  return { name: kind, why, places };
}

const errorName = oneOf(
  'Error TypeError RangeError SyntaxError ReferenceError AggregateError AbortError ZodError SqliteError TimeoutError'.split(
    ' ',
  ),
);

function shapeOf(name: string): Shape | undefined {
  return Object.hasOwn(shapes, name) ? shapes[name] : undefined;
}

const shapes: Readonly<Record<string, Shape>> = {
  method: oneOf(['GET', 'POST']),
  path: apiPath,
  status: small,
  ms: time,
  requestId,
  fault: oneOf([
    'not-reached',
    'no-answer',
    'refused',
    'not-signed-in',
    'turned-away',
    'not-now',
    'bad-input',
    'storage',
    'bug',
  ]),
  isReadable: yesOrNo,
  detail: trouble,
  code: (value) => errorCode(value) ?? small(value),
  command: oneOf(commandNames),
  // What the page shows of a bug, and the owner reads out.
  reference: like(/^(?=.*[A-F])[0-9A-F]{8}$/),
  attempt: id,
  account,
  accountId: account,
  number: small,
  rows: small,
  seq: small,
  notices: small,
  version: small,
};
