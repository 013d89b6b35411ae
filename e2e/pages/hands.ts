import type { CDPSession, Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** The two ways in which everything of the till has to work. */
export type Hand = {
  /** Presses what can be pressed, and chooses what can be chosen. */
  readonly press: (what: Locator) => Promise<void>;
  /** Writes into a field, in the place of what stands there. */
  readonly write: (field: Locator, text: string) => Promise<void>;
};

/** More stops than any screen has. */
const mostTabs = 150;

/** Nothing but a keyboard: Tab until it is there, arrows within a group of answers, and Enter or Space. */
export function keyboardOf(page: Page): Hand {
  async function go(to: Locator): Promise<void> {
    await expect(to).toBeVisible();
    for (let stop = 0; stop < mostTabs; stop += 1) {
      const where = await to.evaluate(whereIsFocus);
      if (where === 'there') return;
      await page.keyboard.press(where === 'beside' ? 'ArrowDown' : 'Tab');
    }
    throw new Error('It cannot be reached by keyboard.');
  }
  return {
    async press(what) {
      await isAtRest(what);
      await go(what);
      const isChoice = await what.evaluate((element) => element.querySelector('input[type=radio]') !== null);
      // An answer that the arrows have come to is chosen already.
      await page.keyboard.press(isChoice ? 'Space' : 'Enter');
    },
    async write(field, text) {
      await go(field);
      await page.keyboard.press('Control+A');
      await page.keyboard.type(text);
    },
  };
}

/** Where the focus is, as seen from an element: on it, on another answer of its group, or elsewhere. */
function whereIsFocus(element: Element): 'there' | 'beside' | 'elsewhere' {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return 'elsewhere';
  if (element === focused || element.contains(focused)) return 'there';
  const group = element.closest('[role=radiogroup], [role=listbox], [role=list], [role=grid]');
  const isAnswer = focused.matches('input[type=radio], [role=option], [role=row], [role=radio]');
  return group?.contains(focused) === true && isAnswer ? 'beside' : 'elsewhere';
}

/** Nothing but a finger: what is written, too, is written with keys on the screen. */
export async function fingerOf(page: Page): Promise<Hand> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const keys = page.getByTestId('touch-keys');
  async function tapKey(sign: string): Promise<void> {
    const key = keys.locator(`[data-key="${sign === '"' ? '\\"' : sign}"]`);
    if ((await key.count()) > 0) await tap(session, key);
    else {
      await tap(session, keys.locator('[data-key=Shift]'));
      await tap(session, key);
    }
  }
  return {
    async press(what) {
      await isAtRest(what);
      await tap(session, what);
    },
    async write(field, text) {
      await tap(session, field);
      const pad = page.getByRole('group', { name: /number pad|pad/i }).first();
      const hasOwnKeys = (await field.getAttribute('inputmode')) === 'none';
      if (hasOwnKeys) {
        for (const sign of text)
          await tap(session, pad.getByRole('button', { name: sign === ',' ? /comma/i : sign, exact: true }));
        return;
      }
      await expect(keys).toBeVisible();
      const standing = await field.inputValue();
      for (const _ of standing) await tap(session, keys.locator('[data-key=Backspace]'));
      for (const sign of text) await tapKey(sign);
      await expect(field).toHaveValue(text);
      await tap(session, keys.locator('[data-key=Done]'));
      await expect(keys).toHaveCount(0);
    },
  };
}

async function isAtRest(what: Locator): Promise<void> {
  await expect(what).not.toHaveAttribute('aria-disabled', 'true');
}

async function tap(session: CDPSession, what: Locator): Promise<void> {
  await what.scrollIntoViewIfNeeded();
  const box = await what.boundingBox();
  if (box === null) throw new Error('There is nothing to tap.');
  const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
