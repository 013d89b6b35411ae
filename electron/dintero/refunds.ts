import { minor, sum, type Minor } from '../../shared/money.ts';
import type { RefundedLine, RefundFacts } from '../../shared/payment/payment.ts';
import { declineOf } from './decline.ts';
import { defined } from './defined.ts';
import { slipsOf } from './slips.ts';
import type { WireEvent } from './wire.ts';

/**
 * The refunds that a transaction's events tell of (API.md 7.1): each REFUND with the INITIATE_REFUND that announced
 * it, and every announcement that nothing has followed yet.
 * @param events oldest first
 */
export function refundsOf(events: readonly WireEvent[]): readonly RefundFacts[] {
  const starts = events.filter((one) => one.event === 'INITIATE_REFUND');
  const ends = events.filter((one) => one.event === 'REFUND');
  const started = new Map<WireEvent, WireEvent>();
  for (const end of ends) {
    const start = startOf(end, starts, started);
    if (start !== undefined) started.set(end, start);
  }
  const matched = new Set(started.values());
  const refunds = [...ends, ...starts.filter((start) => !matched.has(start))];
  return events.filter((one) => refunds.includes(one)).map((event) => refundFacts(event, started.get(event)));
}

/** Its own request first; a reference is only for servers that leave the request out. */
function startOf(
  end: WireEvent,
  starts: readonly WireEvent[],
  taken: ReadonlyMap<WireEvent, WireEvent>,
): WireEvent | undefined {
  const byRequest = starts.find(
    (start) => end.correlation_request_id !== undefined && start.request_id === end.correlation_request_id,
  );
  if (byRequest !== undefined) return byRequest;
  const isTaken = new Set(taken.values());
  return starts.find(
    (start) =>
      !isTaken.has(start) &&
      end.event_reference !== undefined &&
      start.event_reference === end.event_reference,
  );
}

function refundFacts(event: WireEvent, start: WireEvent | undefined): RefundFacts {
  const state = stateOf(event);
  const slips = slipsOf(start === undefined ? [event] : [start, event]);
  const amount = minor(event.amount ?? start?.amount ?? 0);
  return {
    state,
    amount,
    slips,
    ...defined({
      lines: linesOf(event.items ?? start?.items, amount),
      reference: event.event_reference ?? start?.event_reference,
      decline: state === 'refused' ? declineOf(event) : undefined,
      at: event.created_at,
    }),
  };
}

function linesOf(items: WireEvent['items'], amount: Minor): readonly RefundedLine[] | undefined {
  const lines = items?.map(({ line_id: lineId, quantity, amount: part }) => ({
    lineId,
    amount: minor(part),
    ...defined({ quantity }),
  }));
  return lines !== undefined && sum(lines.map((line) => line.amount)) === amount ? lines : undefined;
}

/** A REFUND that does not say whether it succeeded is as open as one that has only been announced. */
function stateOf({ event, success }: WireEvent): RefundFacts['state'] {
  if (success === false) return 'refused';
  return event === 'REFUND' && success === true ? 'done' : 'initiated';
}
