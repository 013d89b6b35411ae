import { describe, expect, it } from 'vitest';
import type { SaleId } from '../../shared/ids.ts';
import type { Log, LogFacts } from '../log.ts';
import { commandNames, type CommandName } from '../../shared/ipc/contract.ts';
import { fail, ok } from '../../shared/result.ts';
import { answer, type Handlers } from './answer.ts';

/** Every handler says that it was not expected, but for those that a test brings along. */
function handlersWith(some: Partial<Handlers>): Handlers {
  const others = commandNames.map((name) => [name, () => Promise.reject(new Error(`${name} was called`))]);
  return { ...(Object.fromEntries(others) as Handlers), ...some };
}

function createLog() {
  const lines: { readonly what: string; readonly facts: LogFacts }[] = [];
  const write = (what: string, facts: LogFacts = {}) => void lines.push({ what, facts });
  return { lines, log: { info: write, warn: write, error: write } satisfies Log };
}

describe('a command', () => {
  it('is answered by its handler', async () => {
    const handlers = handlersWith({
      'sales:show': async ({ id }) => fail({ kind: 'bad-input', path: 'id', detail: `seen ${id}` }),
    });
    const result = await answer('sales:show', { id: 'S1' }, handlers, createLog().log);
    expect(result).toEqual(fail({ kind: 'bad-input', path: 'id', detail: 'seen S1' }));
  });

  it.each([undefined, null, 'text', 7, [], {}, { id: 5 }, { id: '' }, { id: 'S1', more: 1 }, { id: 'a b' }])(
    'that is not as agreed (%j) never reaches its handler',
    async (input) => {
      const result = await answer('sales:show', input, handlersWith({}), createLog().log);
      expect(result).toMatchObject({ ok: false, fault: { kind: 'bad-input' } });
    },
  );

  it('says where it does not fit, without repeating the value', async () => {
    const { lines, log } = createLog();
    const input = { name: 'Kari', pin: 'hunter2' };
    const result = await answer('lock:unlock', input, handlersWith({}), log);
    expect(result).toMatchObject({ fault: { kind: 'bad-input', path: 'pin' } });
    expect(JSON.stringify([result, lines])).not.toContain('hunter2');
  });

  it.each(['throws', 'rejects'])('whose handler %s ends in a bug with a reference', async (how) => {
    const { lines, log } = createLog();
    const bug = new Error('SELECT secret FROM journal');
    const handler = () => {
      if (how === 'throws') throw bug;
      return Promise.reject(bug);
    };
    const result = await answer('lock:lock', {}, handlersWith({ 'lock:lock': handler }), log);
    const fault = result.ok ? undefined : result.fault;
    if (fault?.kind !== 'bug') throw new Error('Not a bug');
    expect(fault.reference).toMatch(/^[0-9A-F]{8}$/);
    expect(JSON.stringify(result)).not.toContain('journal');
    expect(lines).toEqual([
      {
        what: 'A command ended in a bug',
        facts: { command: 'lock:lock', reference: fault.reference, error: bug },
      },
    ]);
  });
});

const line = { id: 'L1', name: 'Kaffe', unitPrice: 4900, quantity: 1, vatRate: 2500 };
const start = { saleId: 'S1', lines: [line], total: 4900, terminalId: 'T1' };
const basket = { id: 'S1', lines: [line] };

function withLine(change: Record<string, unknown>) {
  return { ...start, lines: [{ ...line, ...change }] };
}

const many = Array.from({ length: 501 }, (_, index) => ({ ...line, id: `L${String(index)}` }));

describe('the schemas', () => {
  it.each<[CommandName, unknown]>([
    ['payment:start', start],
    ['payment:start', withLine({ sku: '7038010000018' })],
    ['payment:start', withLine({ unitPrice: 2_147_483_647 })],
    ['payment:start', withLine({ name: 'Crème brûlée 🍮' })],
    ['payment:start', { ...start, lines: many.slice(0, 500) }],
    ['basket:keep', { basket }],
    ['basket:keep', { basket: { id: 'S1', lines: [] } }],
    ['refund:start', { saleId: 'S1', what: { amount: 100 }, reason: 'regret', terminalId: 'T1' }],
    [
      'refund:start',
      {
        saleId: 'S1',
        what: { lines: [{ lineId: 'L1', quantity: 1 }] },
        reason: 'other',
        note: 'x',
        terminalId: 'T1',
      },
    ],
  ])('let %s through: %#', async (name, input) => {
    const handlers = handlersWith({ [name]: async () => ok({}) });
    expect(await answer(name, input, handlers, createLog().log)).toEqual(ok({}));
  });

  it.each<[CommandName, unknown]>([
    ['payment:start', withLine({ unitPrice: 0 })],
    ['payment:start', withLine({ unitPrice: -1 })],
    ['payment:start', withLine({ unitPrice: 2_147_483_648 })],
    ['payment:start', withLine({ unitPrice: 0.5 })],
    ['payment:start', withLine({ unitPrice: '4900' })],
    ['payment:start', withLine({ unitPrice: Number.NaN })],
    ['payment:start', withLine({ quantity: 0 })],
    ['payment:start', withLine({ quantity: 1.5 })],
    ['payment:start', withLine({ quantity: 10_000 })],
    ['payment:start', withLine({ vatRate: 10_001 })],
    ['payment:start', withLine({ vatRate: -1 })],
    ['payment:start', withLine({ name: '' })],
    ['payment:start', withLine({ name: 'x'.repeat(121) })],
    ['payment:start', withLine({ name: 'Kaffe\u0000' })],
    ['payment:start', withLine({ name: 'two\nlines' })],
    ['payment:start', withLine({ sku: undefined })],
    ['payment:start', withLine({ id: "' OR 1=1" })],
    ['payment:start', withLine({ amount: 1 })],
    ['payment:start', { ...start, total: 1.5 }],
    ['payment:start', { ...start, total: Number.POSITIVE_INFINITY }],
    ['payment:start', { ...start, lines: many }],
    ['payment:start', { ...start, lines: [line, line] }],
    ['payment:start', { ...start, lines: { length: 1, 0: line } }],
    ['lock:unlock', { name: 'Kari', pin: '123' }],
    ['lock:unlock', { name: 'Kari', pin: '1234567890123' }],
    ['lock:unlock', { name: 'Kari', pin: 1357 }],
    ['refund:start', { saleId: 'S1', what: {}, reason: 'regret', terminalId: 'T1' }],
    [
      'refund:start',
      {
        saleId: 'S1',
        what: { amount: 1, lines: [{ lineId: 'L1', quantity: 1 }] },
        reason: 'regret',
        terminalId: 'T1',
      },
    ],
    ['refund:start', { saleId: 'S1', what: { lines: [] }, reason: 'regret', terminalId: 'T1' }],
    ['refund:start', { saleId: 'S1', what: { amount: 1 }, reason: 'just so', terminalId: 'T1' }],
    [
      'refund:start',
      { saleId: 'S1', what: { amount: 1 }, reason: 'other', note: 'x'.repeat(121), terminalId: 'T1' },
    ],
    ['register:language', { language: 'tlh' }],
    ['sales:find', { text: '', limit: 1e9 }],
    ['receipt:print', { id: 'S1', what: 'both' }],
  ])('refuse %s: %#', async (name, input) => {
    const result = await answer(name, input, handlersWith({}), createLog().log);
    expect(result).toMatchObject({ ok: false, fault: { kind: 'bad-input' } });
  });

  it('hand over what they read, not what was sent', async () => {
    let seen: unknown;
    const handlers = handlersWith({
      'refund:left': async (input: { readonly saleId: SaleId }) => {
        seen = input;
        return fail({ kind: 'not-now', reason: 'no-such-sale' });
      },
    });
    const input = Object.freeze({ saleId: 'S1' });
    await answer('refund:left', input, handlers, createLog().log);
    expect(seen).toEqual(input);
    expect(seen).not.toBe(input);
  });
});
