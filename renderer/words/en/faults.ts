import type { Fault, NotNow } from '../../../shared/faults.ts';

/** What the till says when it cannot do what was asked: what is wrong, and what to do. Codes are in the timeline. */
export const faults = {
  notNow: {
    'not-set-up': 'The till is not set up yet. Open Set-up.',
    'empty-basket': 'The basket is empty. Add something first.',
    'total-differs': 'The total has changed. Look at it, and press Pay again.',
    'basket-already-paid': 'This basket is paid already. You find it under Sales.',
    'payment-found': 'A payment for this basket was found. Look under Attention first.',
    'payment-running': 'A payment is already under way. Wait until it has ended.',
    'terminal-in-use': 'The terminal is busy with another payment. Wait a moment.',
    'terminal-not-ready': 'The terminal is not ready. Look under Set-up.',
    'terminal-unknown': 'The till does not know this terminal. Look under Set-up.',
    'operation-running': 'The terminal is doing something else. Wait until it is done, or use another.',
    'no-such-sale': 'This sale is not in the journal.',
    'no-such-shift': 'This shift is not open, and was not closed at this till. Look at the list again.',
    'no-such-attempt': 'This payment is no longer there.',
    'too-late': 'It is too late for that now.',
    'nothing-to-park': 'The basket is empty: there is nothing to park.',
    'no-such-basket': 'This basket is not parked any more. Look at the list again.',
    'nothing-to-refund': 'There is nothing left to refund on this sale.',
    'more-than-left': 'That is more than is left to refund.',
    'refund-running': 'A refund is already under way. Wait until it has ended.',
    locked: 'The till is locked. Choose your name first.',
    'wrong-pin': 'Wrong PIN. Try again.',
    'wait-before-pin': 'Too many wrong PINs. Wait a moment, then try again.',
    'pin-locked': 'Too many wrong PINs. This name is locked for a quarter of an hour. Others can work.',
    'not-allowed': 'This needs a manager.',
    'owner-only': 'This needs the owner.',
    'discount-not-given':
      'A discount is larger than you may give. Open it, and let a manager approve it, or take it away.',
    'age-not-asked':
      'Something in the basket has an age limit that nobody was asked for. Remove it, and add it again.',
    'approval-needed': 'Somebody has to approve this. Choose who, and let them type their PIN.',
    'undecided-left':
      'Something under Attention is not decided yet, and only this account can decide it. Settle it first.',
    'basket-not-empty': 'There is something in the basket. Take payment for it or clear it first.',
    'products-elsewhere':
      'The products are the shop’s own. Change them where the shop sells, not in practice or on a test account.',
    'no-proxy-asked': 'No proxy has asked for a log-in. Test the connection first.',
    'account-not-meant': 'This is another account. Say first that you mean it.',
    'no-such-account': 'The till has not worked with this account.',
    reconciling: 'A comparison is already running. Wait until it has ended, or stop it.',
    'printer-silent': 'The printer did not answer. Print again, or make a PDF.',
    'printer-no-paper': 'The printer has no paper. Put in a roll, and it prints by itself.',
    'printer-open': 'The printer’s lid is open. Close it, and it prints by itself.',
    'printer-error': 'The printer says that something is wrong. Switch it off and on again.',
    'copy-made': 'The receipt and its one copy have been printed. More are not allowed; make a PDF.',
    'no-drawer': 'No drawer is set up. Look under Set-up, Printer.',
  } satisfies Record<NotNow, string>,
  other: {
    'not-reached': 'There is no network, so nothing was sent. Try again when it is back.',
    'no-answer': 'Dintero did not answer. Try again in a moment.',
    refused: 'Dintero did not accept this. Look under Set-up, or call support.',
    'not-signed-in': 'Dintero does not accept the key and secret. Look under Set-up.',
    'bad-input': 'The till could not read what was typed. Try again.',
    storage: 'The till could not save, so nothing was started. Free some space on its disk, or call support.',
  } satisfies Record<Exclude<Fault['kind'], 'not-now' | 'bug'>, string>,
  bug: (reference: string) =>
    `The till stumbled, and nothing more was done. Call support and say ${reference}.`,
};
