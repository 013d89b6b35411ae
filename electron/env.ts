import { resolve } from 'node:path';
import type { Fault } from '../shared/faults.ts';
import { fail, ok, type Result } from '../shared/result.ts';

/** What the till is told when it is started. Addresses are without a slash at the end. */
export type Env = {
  /** Replaces everything up to and including `/v1` of Dintero's API. */
  readonly apiUrl?: string;
  readonly checkoutUrl?: string;
  /** Absolute. */
  readonly userDataDir?: string;
  /** Absolute. */
  readonly provisionFile?: string;
  readonly isOwnerPinForgotten: boolean;
};

type Variables = Readonly<Record<string, string | undefined>>;

/** Reads it all once. A value that cannot be used is refused: a till must not talk to another address than it was told to. */
export function readEnv(
  variables: Variables,
  argv: readonly string[],
  workingFolder: string,
): Result<Env, Fault> {
  const apiUrl = readBase(variables, 'DINTERO_API_URL');
  if (!apiUrl.ok) return apiUrl;
  const checkoutUrl = readBase(variables, 'DINTERO_CHECKOUT_URL');
  if (!checkoutUrl.ok) return checkoutUrl;
  const userDataDir = readPath(argv, '--user-data-dir', workingFolder);
  if (!userDataDir.ok) return userDataDir;
  const provisionFile = readPath(argv, '--provision', workingFolder);
  if (!provisionFile.ok) return provisionFile;
  return ok({
    isOwnerPinForgotten: argv.includes('--forgot-owner-pin'),
    ...(apiUrl.value === undefined ? {} : { apiUrl: apiUrl.value }),
    ...(checkoutUrl.value === undefined ? {} : { checkoutUrl: checkoutUrl.value }),
    ...(userDataDir.value === undefined ? {} : { userDataDir: userDataDir.value }),
    ...(provisionFile.value === undefined ? {} : { provisionFile: provisionFile.value }),
  });
}

function readBase(variables: Variables, name: string): Result<string | undefined, Fault> {
  const text = variables[name]?.trim();
  if (text === undefined || text === '') return ok(undefined);
  const url = parse(text);
  if (!url) return refuse(name, 'is not an address, as https://example.com/v1');
  if (url.username !== '' || url.password !== '') return refuse(name, 'must not carry a user or password');
  if (url.search !== '' || url.hash !== '') return refuse(name, 'must end with its path, without ? or #');
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
  if (!isSafe) return refuse(name, 'must begin with https:// unless it is on this computer (127.0.0.1)');
  return ok(url.href.replace(/\/+$/, ''));
}

function parse(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** URL writes every form of an IPv4 address as four numbers, so `127.1` and `0x7f.1` are covered. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** `--name=PATH`; the last one counts, as Chromium does it. */
function readPath(
  argv: readonly string[],
  name: string,
  workingFolder: string,
): Result<string | undefined, Fault> {
  const given = argv.filter((word) => word === name || word.startsWith(`${name}=`)).at(-1);
  if (given === undefined) return ok(undefined);
  const path = given.slice(name.length + 1);
  if (path === '' || path.includes('\0')) return refuse(name, `must be written ${name}=PATH`);
  return ok(resolve(workingFolder, path));
}

function refuse(path: string, detail: string): Result<never, Fault> {
  return fail({ kind: 'bad-input', path, detail });
}
