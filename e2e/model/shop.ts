import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { practiceAccount } from '../../electron/practice/account.ts';
import type { Knobs } from '../../electron/practice/knobs.ts';
import { startPracticeServer, type PracticeServer } from '../../electron/practice/server.ts';
import { startBareTill, type BareTill } from '../hosts/bare.ts';
import { openBook, type Book } from './book.ts';
import { createPlayTime, type PlayTime } from './clock.ts';
import type { StopAt } from './steps.ts';
import { createTraffic, type Fetch, type Outgoing, type Traffic } from './traffic.ts';
import { createTruth, type Truth } from './truth.ts';

/** Everything of one play: a Dintero, a till with its file, and one time for both. */
export type Shop = {
  readonly server: PracticeServer;
  readonly traffic: Traffic;
  readonly time: PlayTime;
  readonly truth: Truth;
  readonly book: Book;
  /** Undefined while the till is off. */
  readonly till: () => BareTill | undefined;
  /** POSTs that left the till, by reference: of sessions and of refunds. */
  readonly posts: ReadonlyMap<string, number>;
  readonly start: () => Promise<void>;
  /** Arms a stop without a word; the till that stops answers nothing and does nothing any more. */
  readonly stop: (at: StopAt) => void;
  readonly close: () => Promise<void>;
};

export type ShopOptions = {
  readonly knobs: Partial<Knobs>;
  readonly onTold: (till: BareTill, shop: Shop) => void;
  /** A promise of the wire was broken: a second POST, or one that was not written down first. */
  readonly onBroken: (promise: string) => void;
  /** For planted bugs: stands between the till and the wire. */
  readonly meddle?: (fetch: Fetch) => Fetch;
};

/** Memory rather than a disk where there is one: the file is real, and `fsync` costs nothing. */
const room = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** One run of the till, from its start to its stop. */
type Life = { isDead: boolean; stopAt: StopAt | undefined; till?: BareTill };

export async function openShop(options: ShopOptions): Promise<Shop> {
  const { onTold, onBroken, meddle = unchanged } = options;
  const traffic = createTraffic();
  const time = createPlayTime(traffic);
  const server = await startOnFreePort({ clock: time.serverClock, knobs: options.knobs, hold: traffic.hold });
  const folder = mkdtempSync(join(room, 'till-'));
  const lives: Life[] = [];
  const posts = new Map<string, number>();
  const books: { book?: Book } = {};

  function life(): Life | undefined {
    return lives.findLast(({ isDead }) => !isDead);
  }

  function die(now: Life): void {
    now.isDead = true;
  }

  function leaving(now: Life, out: Outgoing): void {
    if (out.method !== 'POST' || out.path.endsWith('/auth/token')) return;
    if (now.stopAt === 'before-next-post') {
      die(now);
      return;
    }
    const reference = referenceIn(out);
    if (reference === undefined) return;
    const times = (posts.get(reference) ?? 0) + 1;
    posts.set(reference, times);
    if (times > 1) onBroken(`one POST an attempt: ${reference} was sent ${times} times`);
    if (!shop.book.isWritten(reference))
      onBroken(`journal before network: ${reference} was sent before it was written down`);
  }

  function answered(now: Life, out: Outgoing): void {
    const isPost = out.method === 'POST' && !out.path.endsWith('/auth/token');
    if (now.stopAt === 'after-next-answer' || (now.stopAt === 'after-next-post' && isPost)) die(now);
  }

  async function start(): Promise<void> {
    const now: Life = { isDead: false, stopAt: undefined };
    lives.push(now);
    const isDead = (): boolean => now.isDead;
    const wire = traffic.fetchFor({
      isDead,
      leaving: (out) => leaving(now, out),
      answered: (out) => answered(now, out),
    });
    const till = await startBareTill({
      url: server.url,
      folder,
      clock: time.tillClock(isDead),
      random: () => 0.5,
      fetch: meddle(wire),
      onTold: (running) => {
        if (now.isDead) return;
        onTold(running, shop);
        if (now.stopAt !== 'at-next-change') return;
        // Written down and told, and dead before the next line.
        die(now);
        running.close();
      },
    });
    now.till = till;
    await time.calm();
  }

  const shop: Shop = {
    server,
    traffic,
    time,
    posts,
    truth: createTruth(server.control, traffic, time.serverClock.now),
    get book() {
      books.book ??= openBook(join(folder, `${practiceAccount.account_id}.sqlite`));
      return books.book;
    },
    till: () => life()?.till,
    start,
    stop: (at) => {
      const now = life();
      if (now === undefined) return;
      if (at === 'now') die(now);
      else now.stopAt = at;
    },
    async close() {
      for (const one of lives) {
        one.isDead = true;
        one.till?.close();
      }
      books.book?.close();
      rmSync(folder, { recursive: true, force: true });
      await server.close();
    },
  };
  await start();
  return shop;
}

function unchanged(fetch: Fetch): Fetch {
  return fetch;
}

function referenceIn({ path, body }: Outgoing): string | undefined {
  const read = body === '' ? {} : (JSON.parse(body) as Sent);
  if (path.endsWith('/sessions-profile')) return read.order?.merchant_reference;
  return path.endsWith('/refund') ? read.refund_reference : undefined;
}

type Sent = { readonly order?: { readonly merchant_reference?: string }; readonly refund_reference?: string };

/** Below the range that outgoing connections take theirs from: the server must get its port back after an outage. */
async function startOnFreePort(options: Parameters<typeof startPracticeServer>[0]): Promise<PracticeServer> {
  for (;;) {
    try {
      return await startPracticeServer({ ...options, port: 20_000 + Math.floor(Math.random() * 12_000) });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    }
  }
}
