/**
 * Every point between two effects, in the order in which an undisturbed run passes them. A run that passes another one,
 * or leaves one out, turns the matrix red: then this list has to follow, and with it the kills.
 */

const rungUp = ['start/basket:before-commit', 'start/basket:after-commit'];

const asked = [
  'payment-asked:before-commit',
  'payment-asked:after-commit',
  'payment-asked/movement:before-publish',
  'payment-asked/movement:after-publish',
  'payment-asked/token:before-request',
  'payment-asked/token:after-answer',
  'payment-asked/create:before-request',
  'payment-asked/create:after-answer',
  'payment-asked/start-answered:before-commit',
  'payment-asked/start-answered:after-commit',
];

const waited = [
  'waiting:before-commit',
  'waiting:after-commit',
  'waiting/movement:before-publish',
  'waiting/movement:after-publish',
  'waiting/session:before-request',
  'waiting/session:after-answer',
  'waiting/transaction:before-request',
  'waiting/transaction:after-answer-initiated',
  'waiting/look-answered-initiated:before-commit',
  'waiting/look-answered-initiated:after-commit',
  'waiting/id:before-commit',
  'waiting/id:after-commit',
];

const paid = [
  'waiting/transaction:after-answer-taken',
  'waiting/look-answered-captured:before-commit',
  'waiting/look-answered-captured:after-commit',
  'paid:before-commit',
  'paid:after-commit',
  'paid/movement:before-publish',
  'paid/movement:after-publish',
  'paid/print:before',
  'paid/print:after',
  'paid/receipt-printed:before-commit',
  'paid/receipt-printed:after-commit',
  'paid/pdf:before',
  'paid/pdf:after',
  'paid/receipt-saved:before-commit',
  'paid/receipt-saved:after-commit',
  'paid/basket:before-commit',
  'paid/basket:after-commit',
];

const cancelled = [
  'cancel-asked:before-commit',
  'cancel-asked:after-commit',
  'cancel-asked/movement:before-publish',
  'cancel-asked/movement:after-publish',
  'cancel-asked/cancel:before-request',
  'cancel-asked/cancel:after-answer',
  'cancel-asked/cancel-answered:before-commit',
  'cancel-asked/cancel-answered:after-commit',
  'cancel-asked/transaction:before-request',
  'cancel-asked/transaction:after-answer-authorization_voided',
  'cancel-asked/look-answered-voided:before-commit',
  'cancel-asked/look-answered-voided:after-commit',
  'cancelled:before-commit',
  'cancelled:after-commit',
  'cancelled/movement:before-publish',
  'cancelled/movement:after-publish',
];

const refunded = [
  'start/transaction:before-request',
  'start/transaction:after-answer-taken',
  'refund-asked:before-commit',
  'refund-asked:after-commit',
  'refund-asked/movement:before-publish',
  'refund-asked/movement:after-publish',
  'refund-asked/token:before-request',
  'refund-asked/token:after-answer',
  'refund-asked/refund:before-request',
  'refund-asked/refund:after-answer',
  'refund-asked/refund-answered:before-commit',
  'refund-asked/refund-answered:after-commit',
  'waiting:before-commit',
  'waiting:after-commit',
  'waiting/movement:before-publish',
  'waiting/movement:after-publish',
  'waiting/transaction:before-request',
  'waiting/transaction:after-answer-taken',
  'waiting/look-answered-refund-initiated:before-commit',
  'waiting/look-answered-refund-initiated:after-commit',
  'waiting/look-answered-refund-done:before-commit',
  'waiting/look-answered-refund-done:after-commit',
  'refunded:before-commit',
  'refunded:after-commit',
  'refunded/movement:before-publish',
  'refunded/movement:after-publish',
  'refunded/print:before',
  'refunded/print:after',
  'refunded/receipt-printed:before-commit',
  'refunded/receipt-printed:after-commit',
  'refunded/pdf:before',
  'refunded/pdf:after',
  'refunded/receipt-saved:before-commit',
  'refunded/receipt-saved:after-commit',
  'result-left:before-commit',
  'result-left:after-commit',
  'result-left/movement:before-publish',
  'result-left/movement:after-publish',
];

/** A till that was killed while it waited, started again after the customer has paid, with its page still coming up. */
const recovered = [
  'provisioned:before-commit',
  'provisioned:after-commit',
  'app-started:before-commit',
  'app-started:after-commit',
  'app-started/movement:before-publish',
  'app-started/movement:after-publish',
  'restarted:before-commit',
  'restarted:after-commit',
  'restarted/movement:before-publish',
  'restarted/movement:after-publish',
  'restarted/token:before-request',
  'restarted/token:after-answer',
  'restarted/session:before-request',
  'restarted/session:after-answer',
  'restarted/transaction:before-request',
  'restarted/transaction:after-answer-taken',
  'restarted/look-answered-captured:before-commit',
  'restarted/look-answered-captured:after-commit',
  'paid:before-commit',
  'paid:after-commit',
  'paid/movement:before-publish',
  'paid/movement:after-publish',
];

export const expected = {
  pay: [...rungUp, ...asked, ...waited, ...paid],
  cancel: [...rungUp, ...asked, ...waited, ...cancelled],
  refund: refunded,
  recover: recovered,
} as const;

/** In each of them the till is killed; what a story shares with the one before it is killed there. */
export const matrix = { ...expected, cancel: cancelled } as const;

/** Between the request and its answer: it has only arrived, or it has been carried out as well. */
export const underWay = ['create', 'cancel', 'refund'] as const;

/** What a slow machine may add: a request that takes long is looked for meanwhile. */
export const occasional = /-search:|^(?:start|app-started)\/token:|\/attention:/;

/** What a start may add: it looks once more at the payment that was cancelled before, and may be faster than the card. */
export const occasionalAtStart = /-voided:|-authorization_voided$|-initiated(:|$)|^waiting|\/id:/;
