import type { Fault } from '../../shared/faults.ts';
import { formatAmount } from '../../shared/money.ts';
import type { ByHand } from '../../shared/payment/by-hand.ts';
import { takenAmount } from '../../shared/payment/believe.ts';
import type { Payment, TransactionFacts } from '../../shared/payment/payment.ts';
import type { Who } from '../../shared/who.ts';
import { redactText } from '../log.ts';
import type { Refund, RefundEnding } from '../../shared/refund/refund.ts';

export type Facts = Readonly<Record<string, string>>;

/** What the timeline says beside a turn: how we know. Ids, amounts and Dintero's own words; never a secret. */
export function paymentFacts(state: Payment): Facts {
  const { attempt, stage, sessionId, transactionId } = state;
  const about: Record<string, string | undefined> = {
    reference: attempt.reference,
    amount: formatAmount(attempt.amount),
    terminal: attempt.terminalId,
    session: sessionId,
    transaction: transactionId,
  };
  if (stage.phase === 'waiting' || stage.phase === 'sending') return defined(about);
  if (stage.phase === 'cancelling') return defined({ ...about, by: stage.by });
  if (stage.phase !== 'settled') return defined({ ...about, ...transactionFacts(stage.transaction) });
  const { ending } = stage;
  if (ending.outcome === 'paid') return defined({ ...about, ...transactionFacts(ending.transaction) });
  return defined({
    ...about,
    ...(ending.outcome === 'cancelled' ? { by: ending.by } : {}),
    ...(ending.outcome === 'failed' && ending.fault !== undefined ? faultFacts(ending.fault) : {}),
    ...transactionFacts(ending.found ?? ending.transaction),
  });
}

export function whoFacts({ name, role }: Who): Facts {
  return defined({ who: name, role });
}

/** Who caused it, where somebody had to log in. */
export function causedBy(who: Who | undefined): Facts {
  return who === undefined || who.role === 'none' ? {} : whoFacts(who);
}

export function approverFacts(approver: Who | undefined): Facts {
  return approver === undefined ? {} : defined({ approver: approver.name, approverRole: approver.role });
}

/** A manager's word, as it was given. */
export function handFacts({ verdict, reason, note, slip, by }: ByHand): Facts {
  return defined({ verdict, because: reason, note, handSlip: slip, ...whoFacts(by) });
}

export function refundFacts({ attempt, stage }: Refund): Facts {
  const about: Record<string, string | undefined> = {
    reference: attempt.reference,
    amount: formatAmount(attempt.amount),
    terminal: attempt.terminalId,
    transaction: attempt.transactionId,
    reason: attempt.reason,
    note: attempt.note,
    exchange: attempt.exchangeWith,
  };
  if (stage.phase !== 'settled') return defined(about);
  const { ending } = stage;
  if (ending.outcome === 'failed')
    return defined({ ...about, ...(ending.fault === undefined ? {} : faultFacts(ending.fault)) });
  if (ending.outcome === 'unknown') return defined(about);
  if (ending.outcome === 'otherwise') return defined({ ...about, ...otherwiseFacts(ending) });
  const { refund } = ending;
  return defined({
    ...about,
    slip: refund.slips.number,
    code: refund.decline?.code,
    text: refund.decline?.text,
  });
}

function otherwiseFacts({
  otherwise: { how, note, by, approvedBy },
  found,
}: Extract<RefundEnding, { outcome: 'otherwise' }>): Record<string, string | undefined> {
  return { how, note, slip: found?.slips.number, ...whoFacts(by), ...approverFacts(approvedBy) };
}

export function transactionFacts(
  transaction: TransactionFacts | undefined,
): Record<string, string | undefined> {
  if (transaction === undefined) return {};
  return {
    transaction: transaction.id,
    status: transaction.status,
    taken: formatAmount(takenAmount(transaction)),
    brand: transaction.card.brand,
    card: transaction.card.lastFour,
    slip: transaction.slips.number,
    code: transaction.decline?.code,
    text: transaction.decline?.text,
  };
}

/** What a fault tells a person, or support: its class, Dintero's code and words. */
export function faultFacts(fault: Fault): Record<string, string | undefined> {
  switch (fault.kind) {
    case 'refused':
      return { answer: String(fault.status), code: fault.code, text: clean(fault.message) };
    case 'not-reached':
    case 'no-answer':
    case 'not-signed-in':
    case 'turned-away':
    case 'storage':
      return { fault: fault.kind, text: clean(fault.detail) };
    case 'not-now':
    case 'bad-input':
    case 'bug':
      return { fault: fault.kind };
  }
}

/** Somebody else's words may quote what was sent to them. */
function clean(text: string | undefined): string | undefined {
  return text === undefined ? undefined : redactText(text);
}

export function defined(facts: Record<string, string | undefined>): Facts {
  return Object.fromEntries(
    Object.entries(facts).filter((fact): fact is [string, string] => fact[1] !== undefined),
  );
}
