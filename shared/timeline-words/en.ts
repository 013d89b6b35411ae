import type { Why } from '../reconcile/compare.ts';
import type { TransactionStatus } from '../payment/payment.ts';
import type { OtherMeans } from '../refund/otherwise.ts';
import type { RefundReason } from '../refund/reasons.ts';
import type { What } from '../timeline.ts';
import type { Known } from './known.ts';

type Turn = { readonly title: (known: Known) => string; readonly how: (known: Known) => string };

const list = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

/** Every turn that a payment or a refund can take: what happened, and how we know. */
export const timeline = {
  label: 'What happened, in order',
  save: 'Save timeline',
  saving: 'Saving.',
  saved: (path: string) => `Saved as ${path}`,
  /** The file that a timeline is saved as. */
  file: {
    title: 'Timeline of a payment',
    notReal: { practice: 'Practice: no card was charged', sandbox: 'Test account: no card was charged' },
    about: 'About',
    shop: 'Shop',
    register: 'Register',
    version: 'Till version',
    savedAt: 'Saved',
    sale: 'Sale',
    receipt: 'Receipt',
    lines: 'What was sold',
    quantity: 'Quantity',
    name: 'Name',
    price: 'Price',
    amount: 'Amount',
    attempts: 'Payments and refunds',
    kinds: { payment: 'Payment', refund: 'Refund' },
    outcomes: {
      open: 'under way',
      paid: 'paid',
      declined: 'declined',
      cancelled: 'cancelled',
      failed: 'failed, nothing charged',
      unknown: 'not decided',
      refunded: 'refunded',
      otherwise: 'paid back another way',
    } as Readonly<Record<string, string>>,
    ids: {
      attempt: 'Attempt',
      reference: 'Reference',
      session: 'Session',
      transaction: 'Transaction',
      terminal: 'Terminal',
      began: 'Began',
    },
    entries: 'What happened, in order',
    proof: 'The record itself',
    howToCheck:
      'These are the rows of the till’s journal, as they were written. Each `hash` is the SHA-256, in hexadecimal, of the JSON text of [before, at, zone, what, movement, sale, body]; `before` is the hash of the row before it in the journal. A row that was changed, or that never was in the journal, does not fit. Numbers that are missing in between are about other sales.',
  },
  support: 'For support',
  facts: {
    reference: 'Reference',
    session: 'Session',
    transaction: 'Transaction',
    status: 'Dintero’s status',
    slip: 'Terminal’s receipt number',
    handSlip: 'Slip number, given by hand',
    answer: 'Answer',
    code: 'Code',
    text: 'Dintero’s words',
    fault: 'Fault',
    request: 'Request id',
    asked: 'Asked',
  } as Readonly<Record<string, string>>,
  by: {
    cashier: 'The cashier asked for it.',
    idle: 'Nobody presented a card in time.',
    expiry: 'The time for it ran out.',
    'failed-try': 'The try at the terminal failed.',
    superseded: 'A new try took its place.',
    elsewhere: 'It was stopped at the terminal or in Dintero.',
  } as Readonly<Record<string, string>>,
  roles: {
    cashier: 'cashier',
    manager: 'manager',
    owner: 'owner',
    none: 'no operator',
    till: 'the till by itself',
  } as Readonly<Record<string, string>>,
  /** Why money goes back. */
  reasons: {
    'wrong item': 'Wrong item',
    faulty: 'Faulty',
    regret: 'Changed their mind',
    'price error': 'Wrong price',
    other: 'Another reason',
  } satisfies Record<RefundReason, string> as Readonly<Record<string, string>>,
  exchange: 'in an exchange',
  means: { cash: 'in cash', bank: 'by bank transfer' } satisfies Record<OtherMeans, string> as Readonly<
    Record<string, string>
  >,
  approvedBy: (who: string) => `approved by ${who}`,
  /** What a manager says where Dintero has not decided. */
  hand: {
    slip: (number: string) => `slip ${number}`,
    reasons: {
      'slip-says-so': 'by the terminal’s slip',
      'no-slip': 'there is no slip, and the customer did not pay',
      'dintero-says': 'Dintero’s support says so',
      other: 'another reason',
    } as Readonly<Record<string, string>>,
  },
  /** Why the till's record and Dintero's are not equal. */
  why: {
    amount: 'Another amount there than here',
    currency: 'Another currency there than here',
    place: 'Another reference, store or terminal there than here',
    refunded: 'Not the same has gone back on both sides',
    'not-taken': 'A sale here, and no money taken there',
    'no-sale': 'Money taken there, and no sale here',
    collecting: 'Approved, and the money is still on its way',
    undecided: 'Not decided yet',
    'second-payment': 'The same sale was paid a second time',
    'given-back': 'Taken, and given back in full at Dintero',
    'no-record': 'The other side has no record of it',
  } satisfies Record<Why, string> as Readonly<Record<string, string>>,
  /** How Dintero stood to it when the till looked. */
  stood: {
    nothing: 'It knew nothing of it',
    session: 'The session is there, and no card yet',
    cancelled: 'The session is cancelled, and no card was taken',
    declined: 'The session ended without a payment',
    failed: 'The session failed',
    'no-refund': 'It knew nothing of this refund',
    'refund-initiated': 'The refund is under way',
    'refund-done': 'The money went back',
    'refund-refused': 'The refund was refused',
    transaction: (status: string) => `It has the payment: ${status}`,
    status: {
      initiated: 'waiting for the card',
      authorized: 'approved, not collected',
      captured: 'captured',
      'partially-captured': 'partly captured',
      'partially-refunded': 'captured, and some of it went back',
      refunded: 'captured, and all of it went back',
      declined: 'declined',
      failed: 'failed',
      voided: 'given up',
      'on-hold': 'on hold',
      unknown: 'not decided',
      other: 'in a state we don’t know',
    } satisfies Record<TransactionStatus, string> as Readonly<Record<string, string>>,
  },
  /** How a question to Dintero ended, in words. */
  ended: {
    answered: (status: string) => `answered ${status}`,
    'no-answer': 'no readable answer',
    'not-reached': 'it never left this computer',
    'not-signed-in': 'not signed in',
    'turned-away': 'no log-in was given',
    other: 'not done',
    after: (seconds: string) => `after ${seconds} s`,
    unchanged: (count: string) => `before that ${count} times the same`,
  },
  turns: {
    'payment-asked': {
      title: () => 'Pay was pressed',
      how: ({ amount, who }) =>
        list(amount === '' ? 'Written down first' : `${amount}, written down first`, who),
    },
    'refund-asked': {
      title: () => 'Refund was pressed',
      how: ({ amount, reason, note, exchange, who, approved }) =>
        list(amount === '' ? '' : `${amount}, written down first`, reason, note, exchange, who, approved),
    },
    'start-answered': { title: () => 'Asked Dintero to start the payment', how: ({ answered }) => answered },
    'cancel-answered': { title: () => 'Asked Dintero to cancel it', how: ({ answered }) => answered },
    'refund-answered': { title: () => 'Asked Dintero to refund', how: ({ answered }) => answered },
    'look-answered': {
      title: () => 'Asked Dintero how it stands',
      how: ({ stood, answered }) => list(stood, answered),
    },
    waiting: { title: () => 'Terminal asked for a card', how: ({ terminal }) => terminal },
    collecting: {
      title: () => 'Dintero: approved',
      how: ({ card }) => (card === '' ? 'The money is being collected' : card),
    },
    'cancel-asked': {
      title: () => 'The till asked the terminal to stop',
      how: ({ by, who }) => list(by, who),
    },
    'reply-lost': { title: () => 'Connection lost', how: () => 'The till began to ask Dintero' },
    restarted: { title: () => 'The till started again', how: () => 'It began to ask Dintero at once' },
    unreachable: { title: () => 'Dintero was not reached', how: () => 'The till goes on asking' },
    undecided: {
      title: () => 'Dintero has not decided',
      how: ({ card }) => list(card, 'neither paid nor not paid by Dintero’s word'),
    },
    mismatch: {
      title: () => 'Dintero answered with something else',
      how: ({ taken }) => list(taken, 'not this sale’s amount, store or reference'),
    },
    'terminal-asked-about': {
      title: () => 'The till asked: is the terminal asking for a card?',
      how: () => 'Dintero knew nothing of this try',
    },
    'said-asking': {
      title: () => '“Yes, it is asking”',
      how: ({ who }) => list('Answered at the till. It waited on', who),
    },
    'kept-waiting': {
      title: () => '“Keep waiting”',
      how: ({ who }) => list('Answered at the till. It waited on', who),
    },
    paid: {
      title: ({ taken, amount }) => `Dintero: captured ${taken === '' ? amount : taken}`,
      how: () => 'Same amount, same reference',
    },
    'let-go': {
      title: () => 'The customer was let go',
      how: ({ card, who }) => list(card, 'approved, and the money is being collected', who),
    },
    collected: {
      title: ({ taken, amount }) => `Dintero: captured ${taken === '' ? amount : taken}`,
      how: ({ card }) => list(card, 'collected after the customer had gone'),
    },
    'collection-voided': {
      title: () => 'The money never came',
      how: () => 'Dintero says that the approval was given up',
    },
    declined: { title: () => 'The bank declined', how: ({ said, card }) => list(card, said) },
    cancelled: { title: () => 'Cancelled, nothing charged', how: ({ by }) => by },
    'not-sent': { title: () => 'Nothing was sent', how: () => 'The request never left this computer' },
    refused: { title: () => 'Dintero did not accept it', how: ({ said }) => said },
    'never-created': {
      title: () => 'It never reached Dintero',
      how: () => 'Asked several times, and Dintero knows nothing of it',
    },
    'failed-at-terminal': {
      title: () => 'The terminal could not do it',
      how: ({ said, terminal }) => list(terminal, said),
    },
    'set-aside': {
      title: () => '“No, it is idle”',
      how: ({ who }) => list('Answered at the till. Set aside as not paid, kept on the watch list', who),
    },
    held: {
      title: () => 'Left under Attention',
      how: () => 'It is not decided, so the sale cannot be charged again',
    },
    'amount-differs': {
      title: ({ taken }) => (taken === '' ? 'Another amount was paid' : `Dintero: captured ${taken}`),
      how: ({ amount, card }) => list(card, amount === '' ? '' : `we asked for ${amount}`),
    },
    'found-late': {
      title: ({ taken, amount }) => `Payment found: ${taken === '' ? amount : taken}`,
      how: ({ card }) => list(card, 'found by the till, which had kept looking'),
    },
    attached: {
      title: () => 'Attached to the sale',
      how: ({ card, who }) => list(card, who),
    },
    'given-back': {
      title: () => 'Captured, and given back in full',
      how: ({ card }) => list(card, 'Dintero says that the customer has the money back'),
    },
    'refund-chosen': { title: () => 'Sent back to the customer', how: ({ who }) => who },
    'kept-asking': {
      title: () => '“Keep asking”',
      how: ({ who }) => list(who, 'looked at it, and let it stand'),
    },
    'settled-paid': {
      title: () => 'Settled by hand as paid, unverified',
      how: ({ who, because }) => list(who, because),
    },
    'settled-not-paid': {
      title: () => 'Settled by hand as not paid, unverified',
      how: ({ who, because }) => list(who, because),
    },
    'closed-by-hand': { title: () => 'Settled with the customer', how: ({ who, note }) => list(who, note) },
    verified: {
      title: ({ verdict }) =>
        verdict === 'not-paid' ? 'Verified: Dintero says not paid, too' : 'Verified: Dintero says paid, too',
      how: ({ taken, card }) => list(taken, card),
    },
    denied: {
      title: () => 'Dintero says otherwise: nothing was captured',
      how: () => 'It was settled by hand as paid',
    },
    'receipt-numbered': {
      title: ({ receipt }) => `Receipt ${receipt} written`,
      how: () => 'Numbered without gaps',
    },
    refunded: {
      title: ({ amount }) => `Dintero: refunded ${amount}`,
      how: ({ card, reason }) => list(card, reason),
    },
    'refund-declined': { title: () => 'The refund was declined', how: ({ said }) => said },
    'refunded-otherwise': {
      title: ({ amount, how }) => `Paid back ${how}: ${amount}`,
      how: ({ who, approved, note }) => list('The card had not taken it', who, approved, note),
    },
    'paid-back-twice': {
      title: ({ amount }) => `Dintero: refunded ${amount} after all`,
      how: ({ how }) => list('It went back twice', how),
    },
    'sale-read-from-elsewhere': {
      title: ({ taken }) => list('A sale of another register, read from Dintero', taken),
      how: ({ card, who }) => list(card, who),
    },
    'finding-noted': {
      title: ({ taken }) => list('The comparison with Dintero found a difference', taken),
      how: ({ card, why }) => list(card, why),
    },
    'finding-cleared': {
      title: () => 'Compared again: no difference any more',
      how: () => 'Both sides are equal, or the payment itself tells now',
    },
    'finding-settled': { title: () => 'Settled elsewhere', how: ({ because, who }) => list(because, who) },
    'shift-carried-over': {
      title: () => 'Carried over: its shift was closed',
      how: ({ note, who, approved }) => list(note, who, approved),
    },
    'result-left': { title: () => 'Result seen', how: ({ who }) => who },
    'receipt-printed': { title: () => 'Receipt printed', how: ({ who }) => list('Counted as a copy', who) },
    'receipt-saved': {
      title: () => 'Receipt saved as PDF',
      how: ({ who }) => list('Counted as a copy', who),
    },
  } satisfies Record<What, Turn> as Readonly<Record<What, Turn>>,
};
