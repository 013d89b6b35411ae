import type { AttemptId } from '../../shared/ids.ts';
import type { Report, TransactionFacts } from '../../shared/payment/payment.ts';
import type { RefundAttempt } from '../../shared/refund/refund.ts';
import type { Fault } from '../../shared/faults.ts';
import type { Result } from '../../shared/result.ts';
import type { What } from '../../shared/timeline.ts';
import { withAsks, type Ask } from '../asks.ts';
import type { Journal, Movement } from '../journal/journal.ts';
import type { Log } from '../log.ts';
import { defined, faultFacts, transactionFacts, type Facts } from './facts.ts';

export type Asked = {
  /** Asks once, and writes down how it was answered. */
  once<T>(movement: Movement, what: What, ask: () => Promise<Result<T, Fault>>): Promise<Result<T, Fault>>;
  /** Looks, and writes down what was found if it is other than at the last look. */
  look<T>(
    movement: Movement,
    ask: () => Promise<Result<T, Fault>>,
    found: (value: T) => Facts,
  ): Promise<Result<T, Fault>>;
  forget(id: AttemptId): void;
  /** The journal is about to be closed. */
  stop(): void;
};

/**
 * What a payment or refund asks of Dintero and how it is answered, for the timeline. An unchanged answer is counted, not
 * written: a poll a second for two minutes is one line. These notes decide nothing, so one that the disk refuses is let go.
 */
export function createAsked(journal: Pick<Journal, 'note'>, log: Log): Asked {
  const last = new Map<AttemptId, { readonly seen: string; unchanged: number }>();
  let isStopped = false;

  function note(movement: Movement, what: What, facts: Facts): void {
    if (isStopped) return;
    try {
      journal.note(movement, { what, facts });
    } catch (error) {
      log.error('journal.note-failed', { attempt: movement.state.attempt.id, error });
    }
  }

  return {
    async once(movement, what, ask) {
      const { value, asks } = await withAsks(ask);
      const fault = value.ok ? {} : faultFacts(value.fault);
      note(movement, what, defined({ ...wireFacts(asks), ...fault }));
      return value;
    },
    async look(movement, ask, found) {
      const { id } = movement.state.attempt;
      const { value, asks } = await withAsks(ask);
      const facts = value.ok ? found(value.value) : defined(faultFacts(value.fault));
      const seen = JSON.stringify(facts);
      const before = last.get(id);
      if (before?.seen === seen) {
        before.unchanged += 1;
        return value;
      }
      const unchanged =
        before === undefined || before.unchanged === 0 ? {} : { unchanged: String(before.unchanged) };
      last.set(id, { seen, unchanged: 0 });
      note(movement, 'look-answered', { ...defined(wireFacts(asks)), ...facts, ...unchanged });
      return value;
    },
    forget: (id) => {
      last.delete(id);
    },
    stop: () => {
      isStopped = true;
    },
  };
}

/** Of several requests the last one decided; a token is a means, not a question. */
function wireFacts(asks: readonly Ask[]): Record<string, string | undefined> {
  const ours = asks.filter(({ path }) => !path.endsWith('/auth/token'));
  const decisive = ours.at(-1);
  if (decisive === undefined) return {};
  return {
    asked: `${decisive.method} ${decisive.path}`,
    answer: decisive.status === undefined ? undefined : String(decisive.status),
    request: decisive.requestId,
    took: String(ours.reduce((total, { ms }) => total + ms, 0)),
  };
}

/** What a look at a payment found. */
export function reportFacts({ session, transaction }: Report): Facts {
  if (transaction !== undefined) return defined({ found: 'transaction', ...transactionFacts(transaction) });
  if (session === undefined) return { found: 'nothing' };
  return { found: session.ended ?? 'session', session: session.id };
}

/** What a look at the payment behind a refund says about that very refund. */
export function tracesOf({ reference }: RefundAttempt, { id, refunds }: TransactionFacts): Facts {
  const ours = refunds.filter((refund) => refund.reference === reference);
  const refund = ours.find(({ state }) => state === 'done') ?? ours.at(-1);
  if (refund === undefined) return { found: 'no-refund', transaction: id };
  const { state, slips, decline } = refund;
  return defined({
    found: `refund-${state}`,
    transaction: id,
    slip: slips.number,
    code: decline?.code,
    text: decline?.text,
  });
}
