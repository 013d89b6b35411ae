import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { practiceAccount, type PracticeAccount } from './account.ts';
import { readBody, send, spoil } from './answer.ts';
import type { PracticeClock } from './clock.ts';
import type { PracticeControl } from './control.ts';
import { createJournal, type Journal } from './journal.ts';
import type { Knobs } from './knobs.ts';
import { createControl } from './levers.ts';
import { keepMemory, type PracticeMemory } from './memory.ts';
import { carryOut, matchRoute, unreadable } from './routes.ts';
import { announce, createWorld, type World } from './world.ts';

export type PracticeOptions = {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  readonly account?: PracticeAccount;
  readonly clock?: PracticeClock;
  readonly knobs?: Partial<Knobs>;
  /** Without it the server forgets everything when it closes. */
  readonly memory?: PracticeMemory;
  readonly hold?: Hold;
};

/**
 * Told of a request that is held back on purpose, delayed or never answered, so that a test that owns the clock knows
 * that only time can move it. Returns what to call when it goes on.
 */
export type Hold = (headers: Readonly<Record<string, string>>) => () => void;

export type PracticeServer = {
  /** The base for both of Dintero's hosts, up to and including `/v1`. */
  readonly url: string;
  readonly control: PracticeControl;
  /** Ends all connections, those that are held included. */
  readonly close: () => Promise<void>;
};

type Line = { readonly open: (port: number) => Promise<number>; readonly shut: () => Promise<void> };

/** Starts a server on loopback that answers as Dintero's API does, with a terminal that a person or a test plays. */
export async function startPracticeServer(options: PracticeOptions = {}): Promise<PracticeServer> {
  const world = createWorld({
    account: options.account ?? practiceAccount,
    clock: options.clock ?? { now: () => Date.now() },
    knobs: options.knobs ?? {},
  });
  const save = options.memory === undefined ? undefined : keepMemory(world, options.memory);
  const journal = createJournal();
  const line = createLine(world, journal, options.hold ?? (() => () => undefined));
  const port = await line.open(options.port ?? 0);
  let isClosed = false;
  const control = createControl(world, journal, {
    goDown: line.shut,
    comeBack: () => (isClosed ? Promise.resolve() : line.open(port)),
  });
  async function close(): Promise<void> {
    isClosed = true;
    save?.();
    world.timers.stopAll();
    world.listeners.clear();
    await line.shut();
  }
  return { url: `http://127.0.0.1:${String(port)}/v1`, control, close };
}

function createLine(world: World, journal: Journal, hold: Hold): Line {
  const server = createServer((request, response) => {
    // The date by the server's own clock, which a test may have set.
    response.setHeader('date', new Date(world.timers.now()).toUTCString());
    // A request that breaks off while it is read has nobody left to answer.
    answer(world, journal, hold, request, response).catch(() => response.destroy());
  });
  server.keepAliveTimeout = 60_000;

  function open(port: number): Promise<number> {
    if (server.listening) return Promise.resolve(port);
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject);
        resolve((server.address() as AddressInfo).port);
      });
    });
  }

  async function shut(): Promise<void> {
    if (!server.listening) return;
    await new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    });
    // Clients on this machine need a moment to notice, or they send into a connection that has just ended.
    await sleep(10);
  }

  return { open, shut };
}

async function answer(
  world: World,
  journal: Journal,
  hold: Hold,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const text = await readBody(request);
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const method = request.method ?? 'GET';
  const path = url.pathname.startsWith('/v1/') ? url.pathname.slice(3) : '/';
  const match = matchRoute(world, method, path);
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  );
  const body = text === '' ? undefined : parse(text);
  const practice = { method, path, id: match.id, query: url.searchParams, headers, body };
  const number = journal.note(match.route, practice, world.timers.iso());

  const { delayBeforeMs, delayAfterMs, mishap } = world.mishaps.take(match.route);
  // A mishap that has struck is no longer armed, and the window shows what is.
  if (mishap !== undefined || delayBeforeMs + delayAfterMs > 0) announce(world);
  await delay(delayBeforeMs);
  // Every mishap that keeps the request from taking effect still needs a proper reply to spoil, hence the empty one.
  const isSpoiltFirst = mishap !== undefined && mishap.kind !== 'duplicate' && mishap.when !== 'after';
  const reply = isSpoiltFirst ? { status: 200, body: {} } : carryOut(world, match, practice);
  if (mishap?.kind === 'duplicate') carryOut(world, match, practice);
  await delay(delayAfterMs);
  if (mishap?.kind === 'no-answer') hold(headers);
  journal.answer(number, mishap === undefined ? send(response, reply) : spoil(response, mishap, reply));

  async function delay(ms: number): Promise<void> {
    if (ms <= 0) return;
    const goOn = hold(headers);
    await new Promise<void>((resolve) => world.timers.after(ms, resolve));
    goOn();
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return unreadable;
  }
}
