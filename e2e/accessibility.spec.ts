import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { languages } from '../shared/languages.ts';
import { practiceSettings } from './hosts/bare.ts';
import { launchBrowser, openStage, type Stage } from './pictures/stage.ts';
import { takeTour, tours } from './pictures/tours.ts';

/**
 * In a current Chromium, with the register in the test's own process: what is looked at is the page, and there time can
 * be held still in every state.
 */
let browser: Browser;

test.beforeAll(async () => {
  browser = await launchBrowser();
});

test.afterAll(async () => {
  await browser.close();
});

/** English last: the tours go on in it. */
const inTurn = [...languages.filter((language) => language !== 'en'), 'en'] as const;

/** The smallest that a till may have: where anything is clipped, it is here. */
const smallest = { width: 1024, height: 768 };

for (const name of Object.keys(tours)) {
  test(`Every stop of “${name}” can be read by all, in light, in dark, and in every language`, async () => {
    await inContext({}, async (context) => {
      await takeTour(name, context, async (stop, page, stage) => {
        await isAccessible(stop, page);
        await isWholeInEveryLanguage(stop, page, stage);
      });
    });
  });
}

test('At twice the size everything of a payment is there, and nothing has to be scrolled sideways', async () => {
  await inContext({ viewport: { width: 512, height: 384 } }, async (context) => {
    await takeTour('payment', context, async (stop, page) => {
      expect.soft(await violations(page), stop).toEqual([]);
      const overhang = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect.soft(overhang, stop).toBeLessThanOrEqual(0);
    });
  });
});

async function isAccessible(stop: string, page: Page): Promise<void> {
  expect.soft(await violations(page), `${stop}, light`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await violations(page, ['color-contrast']), `${stop}, dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

async function violations(page: Page, rules?: string[]): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations: found, passes } = await (rules === undefined ? axe : axe.withRules(rules)).analyze();
  expect(passes.length, 'rules that were tried').toBeGreaterThan(0);
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

async function isWholeInEveryLanguage(stop: string, page: Page, { till }: Stage): Promise<void> {
  // The practice terminal and the customer's display speak a language of their own.
  const isRegister = /\/(?:index\.html)?$/.test(new URL(page.url()).pathname);
  for (const language of isRegister ? inTurn : (['en'] as const)) {
    if (isRegister) {
      await till.must('register:language', { language });
      await page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' });
    }
    expect.soft(await clipped(page), `${stop}, ${language}`).toEqual([]);
  }
}

/** The texts that are wider or higher than the room they have, and the buttons that lie over one another. */
function clipped(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isHidden = (element: Element): boolean =>
      element.closest('.only-read, [hidden], [aria-hidden=true]') !== null ||
      element.getClientRects().length === 0;
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${[...element.classList].join('.')} “${element.textContent.trim().slice(0, 40)}”`;
    const root = document.documentElement;
    const page =
      root.scrollWidth > root.clientWidth || root.scrollHeight > root.clientHeight
        ? ['the page scrolls']
        : [];
    const holdsText = (element: Element): boolean =>
      [...element.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '');
    const tooSmall = [
      ...document.querySelectorAll('button, h1, h2, p, span, label, dt, dd, li, strong, td, th'),
    ]
      .filter((element) => !isHidden(element) && getComputedStyle(element).overflowY !== 'auto')
      .filter((element) => holdsText(element) || element.tagName === 'BUTTON')
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 1 && scrollWidth > clientWidth + 1)
      .map((element) => `clipped: ${name(element)}`);
    const buttons = [...document.querySelectorAll('button')].filter((element) => !isHidden(element));
    const inBand = buttons.filter((element) => element.closest('.band, .foot, footer') !== null);
    const overlapping = inBand.flatMap((one, index) =>
      inBand.slice(index + 1).flatMap((other) => {
        const a = one.getBoundingClientRect();
        const b = other.getBoundingClientRect();
        const overlaps =
          a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
        return overlaps ? [`overlap: ${name(one)} and ${name(other)}`] : [];
      }),
    );
    return [...page, ...tooSmall, ...overlapping];
  });
}

test('A sale and a refund by keyboard alone', async () => {
  await onStage({}, async ({ screen, page, server }) => {
    const { keyboard } = page;
    await screen.id('sell-screen').waitFor();
    await keyboard.type('249');
    await keyboard.press('Enter');
    await keyboard.press('F2');
    await keyboard.type('latte');
    await keyboard.press('Enter');
    await screen.total(30700);
    await keyboard.press('Control+Enter');
    await screen.phase('waiting');
    await server.control.whenPrompting();
    server.control.present();
    await screen.outcome('paid');
    await tabTo(page, 'new-sale');
    await rested(page, 'new-sale');
    await keyboard.press('Enter');
    await screen.total(0);

    await keyboard.press('F8');
    await expect(screen.id('sales-search')).toBeVisible();
    await tabTo(page, 'sale-row');
    await keyboard.press('Enter');
    await tabTo(page, 'refund-open');
    await keyboard.press('Enter');
    await tabTo(page, 'refund-line');
    await keyboard.press('Space');
    await tabTo(page, 'refund-reason-option');
    await keyboard.press('Space');
    await tabTo(page, 'refund-confirm');
    await expect(screen.id('refund-confirm')).not.toHaveAttribute('aria-disabled', 'true');
    await keyboard.press('Enter');
    await expect(screen.refund).toHaveAttribute('data-phase', 'waiting');
    await server.control.whenPrompting();
    server.control.present();
    await screen.refundOutcome('refunded');
  });
});

test('A sale by touch alone', async () => {
  await onStage({ hasTouch: true }, async ({ screen, page, server }) => {
    await screen.id('sell-screen').waitFor();
    for (const key of ['2', '4', '9']) await page.getByRole('button', { name: key, exact: true }).tap();
    await screen.id('add-amount').tap();
    await screen.id('product-hit').first().tap();
    await screen.total(30700);
    await screen.id('pay-card').tap();
    await screen.phase('waiting');
    await server.control.whenPrompting();
    server.control.decline();
    await screen.outcome('declined');
    await rested(page, 'retry-payment');
    await screen.id('retry-payment').tap();
    await screen.phase('waiting');
    await server.control.whenPrompting();
    server.control.present();
    await screen.outcome('paid');
    await rested(page, 'new-sale');
    await screen.id('new-sale').tap();
    await screen.total(0);
  });
});

test('Esc never cancels, Enter presses nothing while money moves, and the focus follows the state', async () => {
  await onStage({}, async ({ screen, page, server }) => {
    await screen.ring('249');
    await screen.pay();
    await screen.phase('waiting');
    await server.control.whenPrompting();
    const word = page.locator('.state-word');
    await expect(word).toBeFocused();
    for (const key of ['Escape', 'Enter', 'Escape', 'F12', 'F4', 'F8', 'F9', 'Backspace'])
      await page.keyboard.press(key);
    await screen.id('payment-cancel').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await screen.phase('waiting');
    expect(server.control.requests('session-cancel')).toHaveLength(0);
    server.control.decline();
    await screen.outcome('declined');
    await expect(
      page.locator('.state-word, [data-testid=retry-payment]').and(page.locator(':focus')),
    ).toBeVisible();
    expect(server.control.requests('create')).toHaveLength(1);
  });
});

async function onStage(
  options: Parameters<Browser['newContext']>[0],
  play: (stage: Stage) => Promise<void>,
): Promise<void> {
  await inContext(options, async (context) => {
    const stage = await openStage(context, { settings: practiceSettings });
    try {
      await play(stage);
    } finally {
      await stage.close();
    }
  });
}

async function inContext(
  options: Parameters<Browser['newContext']>[0],
  use: (context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: smallest, reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(15_000);
  try {
    await use(context);
  } finally {
    await context.close();
  }
}

/** Tab, as often as it takes; fails when a whole round does not come by it. */
async function tabTo(page: Page, id: string): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    const now = await page.evaluate(() =>
      document.activeElement?.closest('[data-testid]')?.getAttribute('data-testid'),
    );
    if (now === id) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${id}.`);
}

/** A button that has just come rests for a moment, so that a second tap of the finger presses nothing. */
async function rested(page: Page, id: string): Promise<void> {
  await expect(page.getByTestId(id)).not.toHaveAttribute('aria-disabled', 'true');
}
