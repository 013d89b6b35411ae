import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { practiceAccount } from '../../electron/practice/account.ts';
import { startPracticeServer, type PracticeServer } from '../../electron/practice/server.ts';
import { freshFolder } from '../hosts/folder.ts';
import { writeProvisioning } from '../hosts/provisioning.ts';
import { readBooks, type Books } from './books.ts';
import type { PointOptions } from './points.ts';
import { startMortalTill, startToDie, tracedPoints, type MortalTill } from './till.ts';

/** A counter that goes on selling: one profile, one Dintero, and a till that is started again after each death. */
export type Counter = {
  readonly server: PracticeServer;
  /** A till that stands on Sell with nothing under way: the one that runs, or a new one. */
  idle(): Promise<MortalTill>;
  /** A till that dies before it has a page; answers with the signal that ended it. */
  startToDie(killAt: string | undefined, withinMs?: number): Promise<string | null>;
  /** The points that the last till has passed. */
  passed(): readonly string[];
  /** The customer holds the card against whatever asks for one. */
  present(): void;
  /** The till is started if it is dead, and brought to a settled end. What the cashier saw there, in order. */
  settle(): Promise<readonly string[]>;
  books(): Books;
};

const settlingSpeed = 10;

/** So many tests share a counter. What a till still watches of earlier sales would make the later ones slow. */
const testsAtACounter = 12;

type OpenCounter = { readonly counter: Counter; close(): Promise<void> };
type Counters = { next(): Promise<Counter> };

export const test = base.extend<{ readonly counter: Counter }, { readonly counters: Counters }>({
  counters: [
    // Playwright reads the names of what a fixture needs from this pattern, so it has to be there.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      let open: OpenCounter | undefined;
      let served = 0;
      await use({
        async next() {
          if (open === undefined || served % testsAtACounter === 0) {
            await open?.close();
            open = await openCounter();
          }
          served += 1;
          return open.counter;
        },
      });
      await open?.close();
    },
    { scope: 'worker' },
  ],
  counter: async ({ counters }, use) => {
    await use(await counters.next());
  },
});

async function openCounter(): Promise<OpenCounter> {
  const server = await startPracticeServer();
  const { folder, remove } = freshFolder();
  const profile = join(folder, 'profile');
  let till: MortalTill | undefined;

  async function launch(options: Omit<PointOptions, 'traceFile'>) {
    const file = await writeProvisioning(join(folder, 'provisioning.json'));
    return {
      profile,
      folder,
      options,
      args: [`--provision=${file}`],
      // Receipts are saved among the documents of whoever is at home.
      environment: { HOME: folder, DINTERO_API_URL: server.url, DINTERO_CHECKOUT_URL: server.url },
    };
  }

  async function running(): Promise<MortalTill> {
    if (till?.isDead() === false) return till;
    till = await startMortalTill(await launch({ isArmed: false, speed: settlingSpeed }));
    return till;
  }

  function present(): void {
    if (server.control.isPrompting()) server.control.present();
  }

  async function settle(): Promise<readonly string[]> {
    const now = await running();
    await now.pace(settlingSpeed);
    return leaveAll(now, present);
  }

  const counter: Counter = {
    server,
    idle: async () => {
      const now = await running();
      await settle();
      await expect(now.screen.id('status-terminal')).toHaveAttribute('data-status', 'ready');
      return now;
    },
    startToDie: async (killAt, withinMs = 30_000) =>
      startToDie(
        await launch({ isArmed: true, speed: 1, ...(killAt === undefined ? {} : { killAt }) }),
        withinMs,
      ),
    passed: () => tracedPoints(folder),
    present,
    settle,
    books: () => readBooks(profile, practiceAccount.account_id),
  };
  return {
    counter,
    close: async () => {
      await till?.close();
      await server.close();
      remove();
    },
  };
}

/** As a careful cashier would: answers what the till asks, takes the payment again where it may be, and leaves each result. */
async function leaveAll({ screen }: MortalTill, present: () => void): Promise<readonly string[]> {
  const ends: string[] = [];
  const names = ['result-screen', 'refund-result', 'payment-terminal-idle', 'sell-screen', 'sales-screen'];
  const shown = screen.page.locator(names.map((name) => `[data-testid=${name}]`).join(', ')).first();
  for (;;) {
    await shown.waitFor();
    const name = await shown.getAttribute('data-testid');
    if (name === 'sell-screen') return ends;
    if (name === 'sales-screen') {
      await screen.id('nav-sell').click();
      continue;
    }
    if (name === 'payment-terminal-idle') {
      await shown.click();
      await expect(screen.id('payment-terminal-idle')).toHaveCount(0);
      continue;
    }
    const outcome = (await shown.getAttribute('data-outcome')) ?? 'unknown';
    ends.push(outcome);
    if (name === 'result-screen' && outcome === 'unknown') {
      await screen.id('retry-payment').click();
      await screen.phase('waiting');
      present();
      await screen.outcome('paid');
    } else {
      await screen.id('new-sale').or(screen.id('back-to-basket')).click();
      await expect(screen.id(name ?? '')).toHaveCount(0);
    }
  }
}
