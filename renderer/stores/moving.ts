import { create } from 'zustand';
import { totals } from '../../shared/basket.ts';
import type { Fault } from '../../shared/faults.ts';
import type { AttemptId, SaleId } from '../../shared/ids.ts';
import type { Answer, Input } from '../../shared/ipc/contract.ts';
import type { ExchangeView } from '../../shared/ipc/exchange-views.ts';
import type { MovementView } from '../../shared/ipc/views.ts';
import { minor, type Minor } from '../../shared/money.ts';
import { ask } from '../bridge.ts';
import { useBasket } from './basket.ts';
import { chosenTerminal } from './chosen-terminal.ts';
import { exchangeOf } from './exchange.ts';
import { useRegister } from './register.ts';
import { goTo, useRoute, type Route } from './route.ts';

/** What the page knows of a movement before main does: that it was pressed, and why it could not begin. */
export type Moving = {
  /** Stands on the stage from the press until main's own movement does. */
  readonly saving?: MovementView | undefined;
  /** The result that stood there when it was pressed again: it is not the answer. */
  readonly before?: AttemptId | undefined;
  /** Why the last start was refused. Shown beside what was pressed, until the next change. */
  readonly fault?: Fault | undefined;
  /** How often a movement was left: a screen behind one begins with its seats at rest. */
  readonly leaves: number;
  readonly isLeaving: boolean;
};

const notSaving = { saving: undefined, before: undefined };

export const useMoving = create<Moving>(() => ({ leaves: 0, isLeaving: false }));

/** The movement to show: what was just pressed, until main shows its own. */
export function useShown(): { readonly movement: MovementView; readonly isSaving: boolean } | undefined {
  const movement = useRegister((state) => state.movement.movement);
  const saving = useMoving((state) => state.saving);
  const before = useMoving((state) => state.before);
  if (saving && (!movement || movement.attemptId === before)) return { movement: saving, isSaving: true };
  return movement && { movement, isSaving: false };
}

/** Says beside Pay why something could not be done, until the next change. */
export function sayFault(fault: Fault): void {
  useMoving.setState({ fault });
}

export function forgetFault(): void {
  if (useMoving.getState().fault) useMoving.setState({ fault: undefined });
}

/** Starts the payment of the basket. Pressing twice starts one. */
export async function startPayment(): Promise<void> {
  const { basket } = useBasket.getState();
  const total = totals(basket.lines).total;
  const terminal = chosenTerminal();
  const refusal = basket.lines.length === 0 ? 'empty-basket' : terminal ? undefined : 'terminal-unknown';
  if (refusal) useMoving.setState({ ...notSaving, fault: { kind: 'not-now', reason: refusal } });
  if (refusal || !terminal) return;
  const input = { saleId: basket.id, lines: basket.lines, total, terminalId: terminal.id };
  const exchange = exchangeOf(basket.id);
  const view = { kind: 'payment', saleId: basket.id, amount: total, lines: basket.lines } as const;
  await begin(exchange === undefined ? view : { ...view, exchange }, () => ask('payment:start', input));
}

/** Starts a refund; `amount` is what will be shown until main says it itself. False when it was refused. */
export async function startRefund(
  input: Omit<Input<'refund:start'>, 'exchangeWith'>,
  amount: Minor,
  isExchange: boolean,
): Promise<boolean> {
  const { saleId } = input;
  const view = { kind: 'refund', saleId, amount, lines: [] } as const;
  if (!isExchange) return begin(view, () => ask('refund:start', input));
  const { basket } = useBasket.getState();
  const exchange = exchangeOf(basket.id) ?? noneBack(basket.id, saleId);
  return begin({ ...view, exchange }, async () => {
    // The basket is found again by its name, also where nothing has been rung up yet and the till stops meanwhile.
    await ask('basket:keep', { basket });
    return ask('refund:start', { ...input, exchangeWith: basket.id });
  });
}

function noneBack(saleId: SaleId, from: SaleId): ExchangeView {
  return { saleId, from, returns: [], back: minor(0), last: 'open' };
}

/** Leaves a result and goes on: with the basket that main answers, or back at the sale. */
export async function leave(movement: MovementView, to: Route = after(movement)): Promise<boolean> {
  if (useMoving.getState().isLeaving) return false;
  useMoving.setState({ isLeaving: true });
  // Beneath the result, so that nothing else is seen for a moment when main takes it away.
  goTo(to);
  const answer = await ask('movement:leave', { attemptId: movement.attemptId });
  if (answer.ok) useBasket.getState().adopt(answer.value.basket);
  useMoving.setState((state) => ({
    isLeaving: false,
    leaves: state.leaves + 1,
    fault: answer.ok ? undefined : answer.fault,
  }));
  return answer.ok;
}

/** A refund goes back to its sale, or on to the goods it is exchanged for; one that was started under Attention goes back there. */
function after({ kind, saleId, exchange }: MovementView): Route {
  const { route } = useRoute.getState();
  // A test payment goes back to where it was taken.
  if (kind === 'payment' && route.screen === 'guide') return route;
  if (kind === 'payment' || exchange !== undefined) return { screen: 'sell' };
  return route.screen === 'attention' ? route : { screen: 'sales', id: saleId };
}

/** Leaves a result and tries the same sale again at once; a refund goes back to what to refund. */
export async function tryAgain(movement: MovementView): Promise<void> {
  const before = useRegister.getState().movement.movement;
  if (movement.kind === 'payment')
    useMoving.setState({ saving: savingView(movement), before: before?.attemptId });
  const { kind, saleId, exchange } = movement;
  const again: Route = { screen: 'refund', saleId, isExchange: exchange !== undefined };
  const hasLeft = await leave(movement, kind === 'refund' ? again : after(movement));
  if (!hasLeft) useMoving.setState(notSaving);
  else if (kind === 'payment') await startPayment();
}

/** Leaves a refund that the card did not take, for how else it goes back. */
export async function leaveForOtherwise(movement: MovementView): Promise<void> {
  const { attemptId, saleId } = movement;
  await leave(movement, { screen: 'otherwise', attemptId, saleId });
}

type Pressed = Pick<MovementView, 'kind' | 'saleId' | 'amount' | 'lines' | 'exchange'>;

let isStarting = false;

async function begin(pressed: Pressed, start: () => Promise<Answer<'payment:start'>>): Promise<boolean> {
  // The press is seen at once; a second press before the answer must not ask again.
  if (isStarting) return false;
  isStarting = true;
  const before = useRegister.getState().movement.movement?.attemptId;
  useMoving.setState({ saving: savingView(pressed), before, fault: undefined });
  const answer = await start();
  isStarting = false;
  if (!answer.ok) useMoving.setState({ ...notSaving, fault: answer.fault });
  return answer.ok;
}

function savingView(pressed: Pressed): MovementView {
  const register = useRegister.getState();
  return {
    kind: pressed.kind,
    saleId: pressed.saleId,
    amount: minor(pressed.amount),
    lines: pressed.lines,
    attemptId: '' as AttemptId,
    currency: register.settings.currency,
    terminalName: chosenTerminal()?.name ?? '',
    isUnwritten: false,
    elapsedMs: 0,
    ...(pressed.exchange === undefined ? {} : { exchange: pressed.exchange }),
    state: {
      screen: 'under-way',
      phase: 'sending',
      mayRetryAfterIdle: false,
      mayCancel: false,
      mayLetGo: false,
      looks: 0,
      isLastLookReadable: true,
    },
  };
}

// Main's own movement takes over for good, so that leaving it never shows the pressed one again.
useRegister.subscribe(({ movement: { movement } }) => {
  const { saving, before } = useMoving.getState();
  if (saving && movement && movement.attemptId !== before) useMoving.setState(notSaving);
});
