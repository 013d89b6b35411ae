import type { Paint } from '../components/chip.tsx';
import { amountText } from '../components/amount.tsx';
import type { IconName } from '../components/icons.tsx';
import { cardName } from '../../shared/receipt-text.ts';
import { unreachable } from '../../shared/result.ts';
import type { MovementResult, MovementState, MovementView } from '../../shared/ipc/views.ts';
import type { Words } from '../words/words.ts';

/** What a state looks and sounds like: colour, icon, word, place, and never one of them alone. */
export type Face = {
  readonly paint: Paint;
  /** Where the light is: on the line as long as we do not know, risen when paid, set when not. */
  readonly place: 'start' | 'middle' | 'collecting' | 'risen' | 'set';
  readonly icon: IconName;
  readonly hasRing: boolean;
  readonly word: string;
  /** With orders between double stars. */
  readonly sentence: string;
  readonly sound?: 'paid' | 'notPaid' | 'unknown';
};

type UnderWay = Extract<MovementState, { screen: 'under-way' }>;

const onLine = { paint: 'fjord', place: 'start', hasRing: false } as const;
const notKnown = { paint: 'ochre', place: 'middle', hasRing: false, icon: 'question' } as const;
const set = { place: 'set', hasRing: false } as const;

export function underWayFace({ movement: { words, say } }: Words, state: UnderWay): Face {
  if (state.question === 'terminal') {
    const sentence = state.phase === 'cancelling' ? say.cancelAsked : whyText(say, state);
    return { ...notKnown, word: words.unknown, sentence, sound: 'unknown' };
  }
  switch (state.phase) {
    case 'sending':
      return { ...onLine, icon: 'card-waves', word: words.sending, sentence: say.sending };
    case 'waiting':
      return { ...onLine, hasRing: true, icon: 'card-waves', ...waitingText({ words, say }, state) };
    case 'processing':
      return {
        ...onLine,
        place: 'collecting',
        hasRing: true,
        icon: 'collect',
        word: words.collecting,
        sentence: say.collecting,
      };
    case 'cancelling':
      return { ...onLine, icon: 'square', word: words.cancelling, sentence: say.cancelling };
    case 'checking':
      return { ...notKnown, word: words.checking, sentence: whyText(say, state) };
    default:
      return unreachable(state.phase);
  }
}

/** A refund's states are a payment's, with the words of money that goes back. */
export function refundUnderWayFace(all: Words, state: UnderWay): Face {
  const { words, sayRefund } = all.movement;
  const face = underWayFace(all, state);
  if (face.paint === 'ochre') return { ...face, sentence: whyText(sayRefund, state) };
  if (state.phase === 'sending')
    return { ...face, icon: 'back', word: words.refunding, sentence: sayRefund.sending };
  if (state.phase === 'waiting')
    return { ...face, icon: 'back', word: words.sameCard, sentence: sayRefund.waiting };
  return { ...face, icon: 'back', word: words.refunding, sentence: sayRefund.processing };
}

export function resultFace(
  all: Words,
  movement: MovementView,
  state: MovementState & { screen: 'result' },
): Face {
  return movement.kind === 'refund'
    ? refundResultFace(all, state.result)
    : paymentResultFace(all, movement, state);
}

function paymentResultFace(
  all: Words,
  movement: MovementView,
  state: MovementState & { screen: 'result' },
): Face {
  const { words, say } = all.movement;
  const { result, late } = state;
  if (late !== undefined) return lateFace(all, late);
  switch (result.outcome) {
    case 'paid':
    case 'refunded':
    case 'otherwise':
      return paidFace(all, state);
    case 'declined':
      return { ...notPaid(words.notPaid), sentence: declinedText(say, result) };
    case 'failed':
      return { ...notPaid(words.notPaid), sentence: failedText(say, result.why) };
    case 'cancelled':
      return { ...cancelled(words.cancelled), sentence: cancelledText(say, result.by) };
    case 'unknown':
      return { ...notKnown, sound: 'unknown', ...unknownText(all, movement, result) };
    default:
      return unreachable(result);
  }
}

function refundResultFace(all: Words, result: MovementResult): Face {
  const { words, sayRefund } = all.movement;
  switch (result.outcome) {
    case 'paid':
    case 'refunded':
      return { ...risen, word: words.refunded, sentence: sayRefund.refunded };
    case 'declined':
      return {
        ...notPaid(words.notRefunded),
        sentence: declinedRefundText(sayRefund, result),
      };
    case 'otherwise':
      return otherwiseFace(all, result);
    case 'failed':
      return { ...notPaid(words.notRefunded), sentence: failedRefundText(sayRefund, result.why) };
    case 'cancelled':
      return { ...cancelled(words.cancelled), sentence: sayRefund.cancelled };
    case 'unknown':
      return { ...notKnown, sound: 'unknown', word: words.refundSetAside, sentence: sayRefund.setAside };
    default:
      return unreachable(result);
  }
}

/** It was given up, and money came after all. Until somebody decides, nothing is charged again. */
function lateFace({ attention, movement }: Words, late: 'found' | 'differs'): Face {
  const { title } = attention.kinds['payment-found'];
  const sentence = late === 'found' ? movement.say.foundLate : movement.say.heldMismatch;
  return { ...notKnown, icon: 'warning', word: title, sentence, sound: 'unknown' };
}

/** Not green: the till has not seen this money go. */
function otherwiseFace(
  { movement: { words, sayRefund } }: Words,
  { how, isTwice }: MovementResult & { outcome: 'otherwise' },
): Face {
  if (isTwice) return { ...notKnown, icon: 'warning', word: words.otherwise, sentence: sayRefund.twice };
  return {
    paint: 'slate',
    place: 'risen',
    hasRing: false,
    icon: 'back',
    word: words.otherwise,
    sentence: sayRefund.otherwise[how],
  };
}

const risen = { paint: 'spruce', place: 'risen', hasRing: false, icon: 'check', sound: 'paid' } as const;

function notPaid(word: string): Omit<Face, 'sentence'> {
  return { ...set, paint: 'falun', icon: 'cross', sound: 'notPaid', word };
}

function cancelled(word: string): Omit<Face, 'sentence'> {
  return { ...set, paint: 'slate', icon: 'square', sound: 'notPaid', word };
}

/** Green only for captured money: a customer who was let go leaves with a blue light that still lies on the line. */
function paidFace({ movement: { words, say } }: Words, state: MovementState & { screen: 'result' }): Face {
  const { result, receipt } = state;
  const paid = result.outcome === 'paid' ? result : undefined;
  if (paid?.isUnverified) return { ...notKnown, word: words.byHandPaid, sentence: say.byHandPaid };
  if (paid?.isCollectionPending) {
    return {
      paint: 'fjord',
      place: 'collecting',
      hasRing: false,
      icon: 'collect',
      word: words.collecting,
      sentence: say.letGo,
    };
  }
  const card = (receipt && cardName(receipt.payment)) ?? words.paid;
  const time = receipt?.at.slice(11, 16) ?? '';
  const usual = paid?.isRecovered ? say.recovered(card, time) : say.paid(card, time);
  return { ...risen, word: words.paid, sentence: paid?.isDespiteCancel ? say.despiteCancel : usual };
}

type Say = Words['movement']['say'];

function waitingText(
  { words, say }: Pick<Words['movement'], 'words' | 'say'>,
  state: UnderWay,
): Pick<Face, 'word' | 'sentence'> {
  return state.question === 'still-waiting'
    ? { word: words.stillWaiting, sentence: say.stillWaiting }
    : { word: words.waiting, sentence: say.waiting };
}

type Why = NonNullable<UnderWay['why']>;
type WhyWords = Pick<Say, 'replyLost' | 'restarted' | 'unreachable' | 'undecided'> & {
  readonly mismatch?: string;
};

function whyText(say: WhyWords, { why = 'undecided' }: { readonly why?: Why }): string {
  switch (why) {
    case 'reply-lost':
      return say.replyLost;
    case 'restarted':
      return say.restarted;
    case 'unreachable':
      return say.unreachable;
    case 'undecided':
      return say.undecided;
    case 'mismatch':
      return say.mismatch ?? say.undecided;
    default:
      return unreachable(why);
  }
}

function declinedText(say: Say, result: MovementResult & { outcome: 'declined' }): string {
  if (result.reason === 'wrong-pin' && !result.isFinalForCard) return say.wrongPin;
  if (result.reason === 'technical' && !result.isFinalForCard) return say.technical;
  return result.isFinalForCard ? say.finalDecline : say.declined;
}

function cancelledText(say: Say, by: (MovementResult & { outcome: 'cancelled' })['by']): string {
  if (by === 'given-back') return say.givenBack;
  if (by === 'cashier') return say.byCashier;
  return by === 'idle' || by === 'expiry' ? say.byTime : say.byCustomer;
}

type FailedWhy = (MovementResult & { outcome: 'failed' })['why'];

function failedText(say: Say, why: FailedWhy): string {
  switch (why) {
    case 'not-sent':
      return say.notSent;
    case 'refused':
      return say.refused;
    case 'not-signed-in':
      return say.notSignedIn;
    case 'turned-away':
      return say.turnedAway;
    case 'log-in-over':
      return say.logInOver;
    case 'never-created':
      return say.neverCreated;
    case 'at-terminal':
      return say.atTerminal;
    default:
      return unreachable(why);
  }
}

function declinedRefundText(
  say: Words['movement']['sayRefund'],
  { reason }: MovementResult & { outcome: 'declined' },
): string {
  if (reason === 'wrong-pin') return say.wrongPin;
  return reason === 'technical' ? say.atTerminal : say.declined;
}

function failedRefundText(say: Words['movement']['sayRefund'], why: FailedWhy): string {
  if (why === 'not-sent') return say.notSent;
  if (why === 'turned-away') return say.turnedAway;
  if (why === 'log-in-over') return say.logInOver;
  return why === 'refused' || why === 'not-signed-in' ? say.refused : say.neverCreated;
}

function unknownText(
  { movement: { words, say } }: Words,
  { amount, currency }: MovementView,
  { why, otherAmount }: MovementResult & { outcome: 'unknown' },
): Pick<Face, 'word' | 'sentence'> {
  switch (why) {
    case 'set-aside':
      return { word: words.setAside, sentence: say.setAside };
    case 'undecided':
      return { word: words.unknown, sentence: say.heldUndecided };
    case 'mismatch':
      return { word: words.unknown, sentence: say.heldMismatch };
    case 'by-hand':
      return { word: words.byHandNotPaid, sentence: say.byHandNotPaid };
    case 'amount-differs':
      return {
        word: words.amountDiffers,
        sentence:
          otherAmount === undefined
            ? say.heldMismatch
            : say.amountDiffers(amountText(amount, currency), amountText(otherAmount, currency)),
      };
    default:
      return unreachable(why);
  }
}
