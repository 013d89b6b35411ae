import { lineAmount, type Line } from '../../shared/basket.ts';
import type { AttemptId, SaleId } from '../../shared/ids.ts';
import type { AttentionItem } from '../../shared/ipc/views.ts';
import { minor, sum } from '../../shared/money.ts';
import { line, terminalId, type BareTill } from '../hosts/bare.ts';
import { cards, lateCard } from './cards.ts';
import { askOnSameTerminal } from './neighbour.ts';
import type { Shop } from './shop.ts';
import type { Step } from './steps.ts';

/** Does what a step says, as far as it fits the moment. Returns whether it did anything. Never waits for answers. */
export async function act(shop: Shop, step: Step): Promise<boolean> {
  const { control } = shop.server;
  const till = shop.till();
  switch (step.do) {
    case 'pay':
      return till !== undefined && (await pay(till, step));
    case 'cancel':
      return onStage(till, (id, state) => {
        if (state.screen !== 'under-way' || !state.mayCancel) return false;
        void till?.ask('payment:cancel', { attemptId: id });
        return true;
      });
    case 'answer':
      return answer(till, step.answer);
    case 'check':
      return onStage(till, (id, state) => {
        if (state.screen !== 'under-way') return false;
        void till?.ask('movement:check', { attemptId: id });
        return true;
      });
    case 'leave':
      return onStage(till, (id, state) => {
        if (state.screen !== 'result') return false;
        void till?.ask('movement:leave', { attemptId: id });
        return true;
      });
    case 'refund':
      return till !== undefined && refund(shop, till, step);
    case 'otherwise':
      return otherwise(shop, till, step.presses);
    case 'attend':
      return till !== undefined && attend(till, step);
    case 'card':
      return cards(control, step);
    case 'late-card':
      return lateCard(control, step);
    case 'decide':
      return decide(shop, step);
    case 'neighbour':
      void askOnSameTerminal(shop);
      return true;
    case 'terminal':
      control.setTerminal(terminalId, { status: step.status });
      return true;
    case 'revoke-tokens':
      control.revokeTokens();
      return true;
    case 'turn':
      control.turn(step.knobs);
      return true;
    case 'mishap':
      control.arm(step.mishap);
      return true;
    case 'line':
      if (control.state().line === step.is) return false;
      await (step.is === 'down' ? control.offline() : control.online());
      return true;
    case 'all-well':
      control.disarm();
      await control.online();
      return true;
    case 'pass':
      await shop.time.pass(step.ms);
      return true;
    case 'clock':
      shop.time.setAhead(step.aheadMs);
      return true;
    case 'stop':
      if (till === undefined) return false;
      shop.stop(step.at);
      return true;
  }
}

type State = NonNullable<ReturnType<BareTill['state']>>;

function onStage(till: BareTill | undefined, doIt: (id: AttemptId, state: State) => boolean): boolean {
  const movement = till?.movement();
  return movement !== undefined && doIt(movement.attemptId, movement.state);
}

/** What is rung up. `same`: whatever the till has kept, as after a try that did not go through. */
async function pay(till: BareTill, step: Extract<Step, { do: 'pay' }>): Promise<boolean> {
  const movement = till.movement();
  if (movement?.state.screen === 'result')
    await till.ask('movement:leave', { attemptId: movement.attemptId });
  const kept = await basketOf(till);
  const saleId = movement?.state.screen === 'under-way' ? movement.saleId : kept.id;
  const isRungUp = step.basket === 'same' && kept.lines.length > 0;
  const lines =
    movement?.state.screen === 'under-way' ? movement.lines : isRungUp ? kept.lines : rungUp(step.basket);
  await till.ask('basket:keep', { basket: { id: saleId, lines } });
  const total = sum(lines.map(lineAmount));
  for (let press = 0; press < step.presses; press += 1)
    void till.ask('payment:start', { saleId, lines, total, terminalId });
  return true;
}

type Kept = { readonly id: SaleId; readonly lines: readonly Line[] };

async function basketOf(till: BareTill): Promise<Kept> {
  const { basket } = await till.must('register:snapshot', {});
  return basket;
}

function rungUp(basket: 'small' | 'large' | 'same'): readonly Line[] {
  return basket === 'large'
    ? [line('Kaffe latte', 5800, 2), line('Termokopp', 24_900, 1, 2500)]
    : [line('Skolebrød', 3900)];
}

function answer(till: BareTill | undefined, said: Extract<Step, { do: 'answer' }>['answer']): boolean {
  const movement = till?.movement();
  if (movement?.state.screen !== 'under-way') return false;
  const { question, mayLetGo } = movement.state;
  const isOffered =
    said === 'let-go' ? mayLetGo : question === (said === 'keep-waiting' ? 'still-waiting' : 'terminal');
  if (!isOffered) return false;
  const { attemptId } = movement;
  if (movement.kind === 'payment') void till?.ask('payment:answer', { attemptId, answer: said });
  else if (said === 'asking' || said === 'idle') void till?.ask('refund:answer', { attemptId, answer: said });
  return true;
}

function refund(shop: Shop, till: BareTill, step: Extract<Step, { do: 'refund' }>): boolean {
  const sold = shop.book.slips().filter(({ kind }) => kind === 'sale');
  const slip = sold.at(-1 - step.sale);
  const movement = till.movement();
  if (slip === undefined || movement?.state.screen === 'under-way') return false;
  if (movement !== undefined) void till.ask('movement:leave', { attemptId: movement.attemptId });
  const [first] = slip.body.lines;
  const { total } = slip.body;
  const tried = shop.book.movements().find(({ id }) => id === slip.movementId);
  if (first === undefined || tried?.kind !== 'payment') return false;
  const saleId = slip.saleId as SaleId;
  for (let press = 0; press < step.presses; press += 1) void start();
  return true;

  async function start(): Promise<void> {
    const left = await till.ask('refund:left', { saleId });
    const rest = left.ok ? left.value.left : total;
    const [returned] = left.ok ? left.value.lines : [];
    const amount =
      step.what === 'some' ? Math.ceil(total / 3) : step.what === 'too-much' ? rest + 100 : Math.max(rest, 1);
    const what =
      step.what === 'line' && returned !== undefined
        ? { lines: [{ lineId: returned.lineId, quantity: 1 }] }
        : { amount: minor(amount) };
    await till.ask('refund:start', { saleId, what, reason: 'wrong item', terminalId });
  }
}

function otherwise(shop: Shop, till: BareTill | undefined, presses: number): boolean {
  const last = shop.book.movements().findLast(({ kind }) => kind === 'refund');
  if (till === undefined || last === undefined) return false;
  const attemptId = last.id as AttemptId;
  for (let press = 0; press < presses; press += 1) void till.ask('otherwise:pay', { attemptId, how: 'cash' });
  return true;
}

function attend(till: BareTill, { item, how, presses }: Extract<Step, { do: 'attend' }>): boolean {
  const found = till.latest('attention')?.items.at(item);
  if (found === undefined) return false;
  const deed = decision(till, found, how);
  if (deed === undefined) return false;
  for (let press = 0; press < presses; press += 1) void deed();
  return true;
}

/** What a press does; nothing where the page does not offer it. */
function decision(
  till: BareTill,
  { attemptId, mayAttach, mayRefund, maySettle }: AttentionItem,
  how: Extract<Step, { do: 'attend' }>['how'],
): (() => Promise<unknown>) | undefined {
  const settle = (verdict: 'paid' | 'not-paid'): Promise<unknown> =>
    till.ask('attention:settle', { attemptId, verdict, reason: 'slip-says-so', slip: '000017' });
  switch (how) {
    case 'attach':
      return mayAttach ? () => till.ask('attention:attach', { attemptId }) : undefined;
    case 'give-back':
      return mayRefund ? () => till.ask('attention:refund', { attemptId, terminalId }) : undefined;
    case 'look':
      return () => till.ask('movement:check', { attemptId });
    case 'keep':
      return () => till.ask('attention:keep', { attemptId });
    case 'check-all':
      return () => till.ask('attention:check-all', {});
    case 'say-paid':
      return maySettle === 'either' ? () => settle('paid') : undefined;
    case 'say-unpaid':
      return maySettle === undefined ? undefined : () => settle('not-paid');
  }
}

const undecided: ReadonlySet<string> = new Set(['INITIATED', 'AUTHORIZED', 'UNKNOWN', 'ON_HOLD']);

function decide(shop: Shop, { transaction, as }: Extract<Step, { do: 'decide' }>): boolean {
  const { control } = shop.server;
  const open = control.transactions().filter(({ status }) => undecided.has(status));
  const one = open.at(transaction);
  // What is on the screen is for the customer to decide.
  if (one === undefined || control.isPrompting({ sessionId: one.session_id })) return false;
  const mayEnd = one.status !== 'AUTHORIZED' || as === 'CAPTURED' || as === 'AUTHORIZATION_VOIDED';
  const mayVoid = as !== 'AUTHORIZATION_VOIDED' || one.status === 'AUTHORIZED' || one.status === 'INITIATED';
  if (!mayEnd || !mayVoid || one.status === as) return false;
  control.settle(one.id, as);
  return true;
}
