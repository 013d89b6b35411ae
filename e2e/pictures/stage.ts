import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import type { Clock } from '../../electron/clock.ts';
import type { PracticeAccount } from '../../electron/practice/account.ts';
import { press } from '../../electron/practice/press.ts';
import { startPracticeServer, type PracticeServer } from '../../electron/practice/server.ts';
import { hashPin } from '../../electron/store/pin.ts';
import { initialSettings, type Settings } from '../../electron/store/settings.ts';
import type { Press } from '../../shared/practice.ts';
import { practiceSettings, startBareTill, type BareTill } from '../hosts/bare.ts';
import { freshFolder } from '../hosts/folder.ts';
import { openPage, servePages } from '../hosts/page.ts';
import { onScreen, type TillScreen } from '../pages/till.ts';

/** A till with its page, set up so that every state can be brought about and held still. */
export type Stage = {
  readonly till: BareTill;
  readonly server: PracticeServer;
  readonly page: Page;
  readonly screen: TillScreen;
  /** The practice terminal's page, played by the same server. */
  openDevice(language: string): Promise<Page>;
  /** The customer's display; `look` shows there what the till has last told it. */
  openCustomer(): Promise<{ readonly page: Page; readonly look: () => Promise<void> }>;
  /** Stops the till's time while something looks at it. */
  readonly hold: (look: () => Promise<void>) => Promise<void>;
  close(): Promise<void>;
};

export type StageOptions = {
  readonly settings?: Settings;
  readonly account?: PracticeAccount;
  readonly isOwnerPinForgotten?: boolean;
  /** How many times as fast as the wall's the till's clock runs, for what takes minutes at a counter. */
  readonly pace?: number;
  /** Turns the server's knobs before the till asks anything. */
  readonly prepare?: (server: PracticeServer) => void;
  /** The file that is chosen where products are imported. */
  readonly list?: () => string;
  /** Puts files into the till's folder before it starts. */
  readonly furnish?: (folder: string) => void;
};

export const freshSettings: Settings = { ...initialSettings, language: 'en' };

export async function settingsWithOperators(): Promise<Settings> {
  const pinHash = await hashPin('1357');
  const people = [
    ['Kari', 'cashier'],
    ['Amal', 'cashier'],
    ['Siri', 'manager'],
  ] as const;
  return { ...practiceSettings, operators: people.map(([name, role]) => ({ name, role, pinHash })) };
}

// Debian's, for Playwright's own cannot be downloaded everywhere. Without the switches it looks for Google's hosts.
export function launchBrowser(): Promise<Browser> {
  const quietly = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: quietly });
}

export async function openStage(
  context: BrowserContext,
  { settings, account, isOwnerPinForgotten = false, pace = 1, prepare, furnish, list }: StageOptions,
): Promise<Stage> {
  const { folder, remove } = freshFolder();
  const clock = stageClock(pace);
  const server = await startPracticeServer(account === undefined ? { clock } : { clock, account });
  prepare?.(server);
  furnish?.(folder);
  const pages = await servePages();
  const till = await startBareTill({
    url: server.url,
    folder,
    clock,
    isOwnerPinForgotten,
    ...(settings === undefined ? {} : { settings }),
    ...(list === undefined ? {} : { list }),
  });
  const page = await openPage(context, pages.url, till);
  return {
    till,
    server,
    page,
    screen: onScreen(page),
    openDevice: (language) => openDevice(context, `${pages.url}practice.html?lang=${language}`, server),
    openCustomer: () => openCustomer(context, `${pages.url}customer.html`, till),
    hold: clock.hold,
    async close() {
      await Promise.all(context.pages().map((one) => one.close()));
      till.close();
      await server.close();
      await pages.close();
      remove();
    },
  };
}

type StageClock = Clock & Pick<Stage, 'hold'>;

/** Runs `pace` times as fast as the wall's, or not at all while it is held. */
function stageClock(pace: number): StageClock {
  const start = Date.now();
  let passed = 0;
  let isHeld = false;
  let last = performance.now();
  function monotonic(): number {
    const now = performance.now();
    if (!isHeld) passed += (now - last) * pace;
    last = now;
    return passed;
  }
  return {
    now: () => start + monotonic(),
    monotonic,
    after(ms, run) {
      const due = monotonic() + ms;
      const timer = setInterval(() => {
        if (monotonic() < due) return;
        clearInterval(timer);
        run();
      }, 10);
      return () => {
        clearInterval(timer);
      };
    },
    async hold(look) {
      monotonic();
      isHeld = true;
      try {
        await look();
      } finally {
        monotonic();
        isHeld = false;
      }
    },
  };
}

async function openCustomer(
  context: BrowserContext,
  url: string,
  till: BareTill,
): ReturnType<Stage['openCustomer']> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1024, height: 600 });
  await page.addInitScript(() => {
    const on = (listener: unknown): (() => void) => {
      Reflect.set(window, 'tellCustomer', listener);
      return () => undefined;
    };
    Reflect.set(window, 'customer', { on });
  });
  await page.goto(url);
  await page.waitForFunction(() => Reflect.has(window, 'tellCustomer'));
  return {
    page,
    async look() {
      await page.evaluate(
        (view) => (Reflect.get(window, 'tellCustomer') as (view: unknown) => void)(view),
        till.seen.at(-1),
      );
      await page.getByTestId('customer-display').waitFor();
    },
  };
}

async function openDevice(context: BrowserContext, url: string, { control }: PracticeServer): Promise<Page> {
  const page = await context.newPage();
  await page.exposeFunction('pressDevice', (pressed: Press) => press(control, pressed));
  await page.exposeFunction('stateOfDevice', () => control.state());
  await page.addInitScript(() => {
    const call = (name: string, input?: unknown): Promise<unknown> =>
      (Reflect.get(window, name) as (input?: unknown) => Promise<unknown>)(input);
    Reflect.set(window, 'terminal', {
      press: (pressed: unknown) => void call('pressDevice', pressed),
      on(listener: (state: unknown) => void) {
        Reflect.set(window, 'tellDevice', listener);
        void call('stateOfDevice').then(listener);
        return () => undefined;
      },
    });
  });
  control.subscribe((state) => {
    // A page that is closing has nobody to tell.
    page
      .evaluate((value) => (Reflect.get(window, 'tellDevice') as (state: unknown) => void)(value), state)
      .catch(() => undefined);
  });
  await page.goto(url);
  return page;
}
