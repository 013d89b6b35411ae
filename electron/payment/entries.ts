import type { Event, Payment } from '../../shared/payment/payment.ts';
import type { Refund } from '../../shared/refund/refund.ts';
import { paymentTurn } from '../../shared/timeline.ts';
import type { Who } from '../../shared/who.ts';
import type { Entry } from '../journal/journal.ts';
import { causedBy, handFacts, paymentFacts, whoFacts } from './facts.ts';

type Happened = Event extends infer E ? (E extends Event ? Omit<E, 'atMs'> : never) : never;

/** One entry for each turn that the payment takes, and one for what a person said, with who it was. */
export function entriesOf(before: Payment, after: Payment, event: Happened): readonly Entry[] {
  const said = event.type === 'answered' || event.type === 'cancel-asked' ? causedBy(event.who) : {};
  const facts = { ...paymentFacts(after), ...said };
  const turn = paymentTurn(after);
  switch (event.type) {
    case 'attached':
      return [{ what: 'attached', facts: { ...facts, ...whoFacts(event.by ?? byTill) } }];
    case 'settled-by-hand':
      return [{ what: turn, facts: { ...facts, ...handFacts(event.hand) } }];
    case 'closed':
      return [
        {
          what: 'closed-by-hand',
          facts: { ...facts, note: event.closing.note, ...whoFacts(event.closing.by) },
        },
      ];
    case 'answered':
      if (event.answer === 'asking') return [{ what: 'said-asking', facts }];
      if (event.answer === 'keep-waiting') return [{ what: 'kept-waiting', facts }];
      break;
    default:
      break;
  }
  const isTurn = turn !== paymentTurn(before) || before.stage.phase !== after.stage.phase;
  if (!isTurn && !isOtherMoney(before, after)) return [];
  if (turn === 'paid' && wasByHand(before) === 'paid')
    return [{ what: 'verified', facts: { ...facts, verdict: 'paid' } }];
  if (turn === 'paid' && wasPaid(before)) return [{ what: 'collected', facts }];
  const isVerified = wasByHand(before) === 'not-paid' && isSurelyUnpaid(after);
  const verified: Entry = {
    what: 'verified',
    facts: { reference: after.attempt.reference, verdict: 'not-paid' },
  };
  return [{ what: turn, facts }, ...(isVerified ? [verified] : [])];
}

/** How it ended, with whoever stood at the till then, besides what the receipt says. */
export function inSightOf(
  operator: string | undefined,
  { stage }: Pick<Payment, 'stage'> | Pick<Refund, 'stage'>,
  entries: readonly Entry[],
): readonly Entry[] {
  if (operator === undefined || stage.phase !== 'settled') return entries;
  return entries.map((entry) =>
    entry.facts['who'] === undefined ? { ...entry, facts: { ...entry.facts, operator } } : entry,
  );
}

const byTill: Who = { role: 'till' };

function wasPaid({ stage }: Payment): boolean {
  return stage.phase === 'settled' && stage.ending.outcome === 'paid';
}

/** What a manager's word is at this moment, as long as Dintero has not said anything else. */
function wasByHand({ stage }: Payment): 'paid' | 'not-paid' | undefined {
  if (stage.phase !== 'settled') return undefined;
  const { ending } = stage;
  if (ending.outcome === 'paid') return ending.collection === 'unverified' ? 'paid' : undefined;
  const isByHand = ending.outcome === 'unknown' && ending.why === 'by-hand' && ending.found === undefined;
  return isByHand ? 'not-paid' : undefined;
}

function isSurelyUnpaid({ stage }: Payment): boolean {
  if (stage.phase !== 'settled') return false;
  const { outcome } = stage.ending;
  return outcome === 'declined' || outcome === 'cancelled' || outcome === 'failed';
}

/** The same turn, and yet news: approved has become captured, or some of it has gone back. */
function isOtherMoney(before: Payment, after: Payment): boolean {
  if (before.stage.phase !== 'settled' || after.stage.phase !== 'settled') return false;
  const was = paymentFacts(before);
  const is = paymentFacts(after);
  return was['status'] !== is['status'] || was['taken'] !== is['taken'];
}
