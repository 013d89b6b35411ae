import { beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../shared/faults.ts';
import type { AttemptId, SaleId, TerminalId } from '../../shared/ids.ts';
import type { Bridge } from '../../shared/ipc/contract.ts';
import type { MovementView } from '../../shared/ipc/views.ts';
import { minor } from '../../shared/money.ts';
import { vatRate } from '../../shared/vat.ts';

const asked: string[] = [];
let answerStart: (value: unknown) => void = () => undefined;

// The preload script's part, before the page looks for it.
const bridge = {
  ask: (name: string) => {
    asked.push(name);
    if (name === 'payment:start') return new Promise((answer) => (answerStart = answer));
    if (name === 'movement:leave')
      return Promise.resolve({ ok: true, value: { basket: useBasket.getState().basket } });
    return Promise.resolve({ ok: true, value: {} });
  },
  on: () => () => undefined,
};
Object.assign(globalThis, { register: bridge as unknown as Bridge });

const { useBasket } = await import('./basket.ts');
const { useRegister } = await import('./register.ts');
const { startPayment, tryAgain, useMoving } = await import('./moving.ts');

const terminal = {
  id: 'T1' as TerminalId,
  name: 'Counter',
  status: 'ready',
  care: { remedy: 'none' },
} as const;

function movement(attemptId: string): MovementView {
  return {
    kind: 'payment',
    attemptId: attemptId as AttemptId,
    saleId: 's1' as SaleId,
    amount: minor(24_900),
    currency: 'NOK',
    terminalName: 'Counter',
    lines: [],
    isUnwritten: false,
    elapsedMs: 0,
    state: {
      screen: 'result',
      result: { outcome: 'declined', reason: 'wrong-pin', isFinalForCard: false },
      mayRetry: true,
    },
  };
}

function mainShows(revision: number, attemptId?: string): void {
  useRegister.setState({
    movement: { revision, ...(attemptId === undefined ? {} : { movement: movement(attemptId) }) },
  });
}

function starts(): number {
  return asked.filter((name) => name === 'payment:start').length;
}

beforeEach(() => {
  asked.length = 0;
  useRegister.setState({ status: { revision: 1, network: 'online', terminals: [terminal] } });
  mainShows(1);
  useMoving.setState({ saving: undefined, before: undefined, fault: undefined });
  useBasket.getState().clear();
  useBasket.getState().add({ name: 'Te', unitPrice: minor(3600), quantity: 1, vatRate: vatRate(1500) });
});

describe('Pressing Pay', () => {
  it('shows at once that it was pressed, and asks once however often it is pressed', async () => {
    const pressed = [startPayment(), startPayment(), startPayment()];
    expect(useMoving.getState().saving?.amount).toBe(3600);
    expect(starts()).toBe(1);
    answerStart({ ok: true, value: { attemptId: 'A1' } });
    await Promise.all(pressed);
    expect(starts()).toBe(1);
  });

  it('gives the stage to main as soon as main shows the payment', async () => {
    const pressed = startPayment();
    mainShows(2, 'A1');
    expect(useMoving.getState().saving).toBeUndefined();
    answerStart({ ok: true, value: { attemptId: 'A1' } });
    await pressed;
  });

  it('says why it could not begin, and leaves the basket as it was', async () => {
    const { basket } = useBasket.getState();
    const fault: Fault = { kind: 'not-now', reason: 'payment-found' };
    const pressed = startPayment();
    answerStart({ ok: false, fault });
    await pressed;
    expect(useMoving.getState()).toMatchObject({ saving: undefined, fault });
    expect(useBasket.getState().basket).toBe(basket);
  });

  it('asks nothing without a terminal', async () => {
    useRegister.setState({ status: { revision: 2, network: 'online', terminals: [] } });
    await startPayment();
    expect(starts()).toBe(0);
    expect(useMoving.getState()).toMatchObject({ saving: undefined, fault: { reason: 'terminal-unknown' } });
  });
});

describe('Trying again', () => {
  it('leaves the result and starts a new attempt at once, without showing the old result again', async () => {
    mainShows(2, 'A1');
    const pressed = tryAgain(movement('A1'));
    expect(useMoving.getState()).toMatchObject({ saving: { amount: 24_900 }, before: 'A1' });
    mainShows(3);
    await new Promise((soon) => setTimeout(soon));
    expect(asked).toEqual(expect.arrayContaining(['movement:leave', 'payment:start']));
    expect(useMoving.getState().saving).toBeDefined();
    mainShows(4, 'A2');
    expect(useMoving.getState().saving).toBeUndefined();
    answerStart({ ok: true, value: { attemptId: 'A2' } });
    await pressed;
  });
});
