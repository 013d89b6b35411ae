/** How fast the counter answers a hand: a key, a scanned code, the three hundredth line. */
import type { Page } from '@playwright/test';
import { mean, report } from './windows.ts';

const codes = ['7038010000126', '7038010000225'] as const;
const rounds = 30;

/**
 * @param till at its sell screen, with nothing rung up
 * @param bare a page with nothing on it, which is given a field and a list
 */
export async function benchCounter(till: Page, bare: Page): Promise<void> {
  await till.evaluate(addProducts, codes);
  await bare.evaluate(makeBareCounter);
  await till.getByTestId('amount-input').focus();
  await bare.locator('input').focus();

  const key = { till: [] as number[], base: [] as number[] };
  const scan = { till: [] as number[], base: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    key.till.push(await pressed(till, '7', '[data-testid=amount-input]'));
    await till.keyboard.press('Backspace');
    key.base.push(await pressed(bare, '7', 'input'));
    await bare.keyboard.press('Backspace');
    const code = codes[round % 2] ?? '';
    await till.keyboard.type(code);
    scan.till.push(await pressed(till, 'Enter', '[data-testid=line]'));
    await bare.keyboard.type(code);
    scan.base.push(await pressed(bare, 'Enter', 'li'));
  }
  report('a key pressed to its digit on screen', mean(key.till), mean(key.base), 'ms', 1.5, 'a bare field');
  report(
    'a scan’s Enter to its line',
    mean(scan.till),
    mean(scan.base),
    'ms',
    3,
    'a row put into a bare list',
  );

  await till.keyboard.press('Escape');
  await till.getByTestId('basket-clear').click();
  await till.getByTestId('amount-input').focus();
  const few = await ringUp(till, 10);
  await ringUp(till, 280);
  const many = await ringUp(till, 10);
  report('the 300th line', mean(many), mean(few), 'ms', 1.5, 'the first ten');
}

async function ringUp(till: Page, count: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (let line = 0; line < count; line += 1) {
    await till.keyboard.type('49');
    times.push(await pressed(till, 'Enter', '[data-testid=line]'));
  }
  return times;
}

/** Milliseconds from the key to the end of the frame that has what it does: another value, or another row. */
async function pressed(page: Page, key: string, shown: string): Promise<number> {
  const measured = await page.evaluateHandle((selector) => {
    const state = (): string => {
      const all = document.querySelectorAll(selector);
      const [first] = all;
      return first instanceof HTMLInputElement ? first.value : String(all.length);
    };
    const before = state();
    const ms = new Promise<number>((resolve) => {
      window.addEventListener(
        'keydown',
        ({ timeStamp }) => {
          const look = (): void => {
            if (state() === before) {
              requestAnimationFrame(look);
              return;
            }
            // A message that is posted in a frame comes after its painting.
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => {
              resolve(performance.now() - timeStamp);
            };
            port2.postMessage(undefined);
          };
          requestAnimationFrame(look);
        },
        { capture: true, once: true },
      );
    });
    return { ms };
  }, shown);
  await page.keyboard.press(key);
  return measured.evaluate(({ ms }) => ms);
}

/** Over the bridge, as the editor in Set-up would: a list of the shop's own with two barcodes in it. */
async function addProducts(barcodes: readonly string[]): Promise<void> {
  const bridge = Reflect.get(window, 'register') as { ask(name: string, input: object): Promise<unknown> };
  for (const code of barcodes) {
    const product = {
      sku: code.slice(-4),
      name: `Kaffe ${code.slice(-3)}`,
      unitPrice: 4900,
      vat: 'food',
      unit: 'piece',
      group: '',
      barcodes: [code],
      isActive: true,
    };
    await bridge.ask('catalogue:save', { product, isNew: true });
  }
}

/** A field and a list that a key fills, with nothing else to it. */
function makeBareCounter(): void {
  const field = document.createElement('input');
  const list = document.createElement('ul');
  document.body.append(field, list);
  field.addEventListener('keydown', ({ key }) => {
    if (key !== 'Enter') return;
    const row = document.createElement('li');
    row.textContent = field.value;
    list.append(row);
    field.value = '';
  });
}
