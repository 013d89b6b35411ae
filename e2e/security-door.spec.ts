import type { ElectronApplication, Page } from '@playwright/test';
import { commandNames } from '../shared/ipc/contract.ts';
import { countContents } from './hosts/contents.ts';
import { expect, test } from './hosts/shop.ts';

/** What the page sees of the bridge when it is up to no good: neither names nor shapes are what they should be. */
type Ask = (name: unknown, input?: unknown) => Promise<{ ok: boolean; fault?: { kind: string } }>;
type Told = { readonly ok?: boolean; readonly kind?: string; readonly thrown?: string };

test.describe('the door holds', () => {
  test('Every command answers what does not fit it with a fault', async ({ shop }) => {
    const { till, page } = await shop.open();
    const answers = await page.evaluate(async (names) => {
      const { ask } = Reflect.get(window, 'register') as { ask: Ask };
      const hostile: Readonly<Record<string, unknown>> = {
        undefined,
        null: null,
        true: true,
        number: 1,
        NaN: NaN,
        infinity: Infinity,
        bigint: 10n,
        text: 'text',
        'huge text': 'x'.repeat(3_000_000),
        array: [],
        'array of records': [{}],
        bytes: new Uint8Array(1000),
        'extra key': { extra: 1 },
        'many keys': Object.fromEntries(
          Array.from({ length: 5000 }, (_, index) => [`key${String(index)}`, index]),
        ),
        constructor: { constructor: { prototype: { polluted: 1 } } },
        'wrong everywhere': {
          saleId: null,
          attemptId: NaN,
          lines: [null],
          total: '1',
          terminalId: {},
          basket: 0,
          form: [],
          language: 'xx',
          theme: 1,
          name: 1,
          pin: 1,
          id: [],
          what: 0,
          text: {},
          limit: -1,
          reason: 0,
          answer: 0,
        },
      };
      const told: Record<string, Told> = {};
      for (const name of names) {
        for (const [kind, input] of Object.entries(hostile)) {
          told[`${name} with ${kind}`] = await ask(name, input).then(
            ({ ok, fault }) => ({ ok, kind: fault?.kind }) as Told,
            (error: unknown) => ({ thrown: String(error) }),
          );
        }
      }
      return told;
    }, commandNames);
    const wrong = Object.entries(answers).filter(
      ([, told]) => told.ok !== false || told.kind !== 'bad-input',
    );
    expect(wrong).toEqual([]);
    await isUnharmed(till, page);
  });

  test('What cannot be sent fails in the page, and what poisons prototypes does not', async ({ shop }) => {
    const { till, page } = await shop.open();
    const thrown = await page.evaluate(
      async (names) => {
        const { ask } = Reflect.get(window, 'register') as { ask: Ask };
        let deep: unknown = 1;
        for (let level = 0; level < 5000; level += 1) deep = [deep];
        const circle: Record<string, unknown> = {};
        circle['self'] = circle;
        const told: string[] = [];
        for (const name of names) {
          for (const input of [
            Symbol('x'),
            () => 1,
            { call: () => 1 },
            deep,
            circle,
            new Proxy({}, {}),
            document.body,
          ]) {
            try {
              const { ok } = await ask(name, input);
              told.push(ok ? `${name} went through` : 'fault');
            } catch (error) {
              told.push(String(error));
            }
          }
          await ask(
            name,
            JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
          ).catch(() => 0);
        }
        return [...new Set(told)];
      },
      commandNames.filter((name) => !name.startsWith('lock')),
    );
    for (const text of thrown) expect(text).not.toMatch(/\bat .*:\d+|\/out\/|\.cjs/);
    await isUnharmed(till, page);
    expect(await till.evaluate(() => Reflect.get({}, 'polluted') as unknown)).toBeUndefined();
  });

  test('No payment begins with amounts or lines that are not right', async ({ shop }) => {
    const { till, page } = await shop.open();
    const kinds = await page.evaluate(async () => {
      const { ask } = Reflect.get(window, 'register') as { ask: Ask };
      const line = { id: 'L1', name: 'Kaffe', unitPrice: 5800, quantity: 1, vatRate: 1500 };
      const right = { saleId: 'S1', lines: [line], total: 5800, terminalId: 'T00000000-T0001' };
      const wrong: readonly object[] = [
        ...[0, -5800, 5800.5, NaN, Infinity, '5800', 1e21, 5799, 5801, null].map((total) => ({ total })),
        ...[-1, 0, 0.1, NaN, 1e18, '5800'].map((unitPrice) => ({ lines: [{ ...line, unitPrice }] })),
        ...[-1, 0, 0.5, 10_000, '1'].map((quantity) => ({ lines: [{ ...line, quantity }] })),
        ...[-1, 10_001, 0.5, '15 %'].map((vatRate) => ({ lines: [{ ...line, vatRate }] })),
        { lines: [] },
        { lines: [], total: 0 },
        { lines: [line, line], total: 11_600 },
        {
          lines: Array.from({ length: 501 }, (_, index) => ({ ...line, id: `L${String(index)}` })),
          total: 2_905_800,
        },
        { lines: [{ ...line, name: 'a\u0000b' }] },
        { lines: [{ ...line, name: 'x'.repeat(1000) }] },
        { lines: [{ ...line, isFree: true }] },
        { terminalId: 'T00000000-T9999' },
        { terminalId: '../../v1/sessions' },
        { saleId: '' },
        { saleId: 'a b' },
        { currency: 'SEK' },
      ];
      const told: string[] = [];
      for (const change of wrong) {
        const { ok, fault } = await ask('payment:start', { ...right, ...change });
        told.push(ok ? JSON.stringify(change) : (fault?.kind ?? 'none'));
      }
      const amount = { saleId: 'S1', reason: 'faulty', terminalId: right.terminalId };
      for (const what of [{ amount: 1 }, { amount: -1 }, { lines: [{ lineId: 'L1', quantity: 1 }] }, {}]) {
        const { ok, fault } = await ask('refund:start', { ...amount, what });
        told.push(ok ? JSON.stringify(what) : (fault?.kind ?? 'none'));
      }
      return [...new Set(told)].sort();
    });
    expect(kinds).toEqual(['bad-input', 'not-now']);
    expect(shop.server.control.requests('create')).toHaveLength(0);
    expect(shop.server.control.requests('refund')).toHaveLength(0);
    await isUnharmed(till, page);
  });

  test('Searching for SQL finds nothing and breaks nothing', async ({ shop }) => {
    const { till, page } = await shop.open();
    const found = await page.evaluate(async () => {
      const { ask } = Reflect.get(window, 'register') as { ask: Ask };
      const texts = [
        `'; DROP TABLE movement; --`,
        `" OR 1=1`,
        '%',
        '_',
        '*',
        'a" NEAR b',
        '\\',
        '1e999',
        '-0',
        '(((',
      ];
      return Promise.all(texts.map((text) => ask('sales:find', { text, limit: 10 })));
    });
    for (const answer of found) expect(answer).toMatchObject({ ok: true, value: { rows: [] } });
    await isUnharmed(till, page);
  });
});

/** The page is still there and is still answered, and no command ended in a bug. */
async function isUnharmed(till: ElectronApplication, page: Page): Promise<void> {
  await expect(page.getByTestId('sell-screen')).toBeVisible();
  const answer = await page.evaluate(() =>
    (Reflect.get(window, 'register') as { ask: Ask }).ask('register:snapshot', {}),
  );
  expect(answer.ok).toBe(true);
  expect(await countContents(till)).toBe(1);
}
