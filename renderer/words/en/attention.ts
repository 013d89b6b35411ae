import type { HandProblem, HandReason, Verdict } from '../../../shared/payment/by-hand.ts';
import type { AttentionAbout, AttentionKind } from '../../../shared/ipc/views.ts';

type Kind = {
  readonly title: string;
  /** Beside the amount in the list: how it stands. */
  readonly chip: string;
  /** What it means and what to do; orders in double stars. `asked` and `paid` are amounts. */
  readonly say: (asked: string, paid: string) => string;
  /** The same where no button of ours can settle it. */
  readonly sayWaiting?: (asked: string, paid: string) => string;
};

/** Whatever is not settled, and payments that were found late. */
export const attention = {
  title: 'Needs somebody',
  none: 'Nothing needs you',
  noneText: 'Every payment and refund is settled. What we don’t know yet will stand here.',
  dayNote: 'We keep asking Dintero about everything in the list, also while nobody looks.',
  kinds: {
    undecided: {
      title: 'Payment undecided',
      chip: 'Asking',
      say: () => '**Do not charge again.** We don’t know yet if it is paid, and keep asking Dintero.',
    },
    'payment-found': {
      title: 'Payment found',
      chip: 'Paid, no sale',
      say: () => '**The customer has paid, but no sale knows it.** Attach it to the sale, or refund it.',
      sayWaiting: () => '**The customer has paid, but no sale knows it.** Refund it when nothing else runs.',
    },
    'collection-pending': {
      title: 'Collection pending',
      chip: 'Collecting',
      say: () => 'The bank said yes and the customer has gone. The sale is done, and we keep collecting.',
    },
    'amount-differs': {
      title: 'Amount differs',
      chip: 'Other amount',
      say: (asked, paid) =>
        `We asked for ${asked}, and ${paid} was paid. **A manager must decide.** The sale waits under Attention.`,
    },
    'refund-undecided': {
      title: 'Refund undecided',
      chip: 'Asking',
      say: () =>
        '**Do not refund again.** We don’t know yet if the money went back. The amount is held back, and we keep asking.',
    },
    mismatch: {
      title: 'Something does not fit',
      chip: 'Look at it',
      say: () =>
        '**A manager must decide.** Dintero has a payment with this reference that is not as we asked for it: another store, terminal or currency. Do not charge again before it is clear in Dintero’s Backoffice.',
    },
  } satisfies Record<AttentionKind, Kind> as Readonly<Record<AttentionKind, Kind>>,
  /** What makes an item different from others of its kind, said instead of what the kind says. */
  abouts: {
    voided: () =>
      '**The money never came.** The bank said yes and the customer was let go, and then the approval was given up. The sale is not paid: a manager must settle it with the customer.',
    denied: (asked) =>
      `A manager settled this by hand as paid with ${asked}, and **Dintero says that nothing was captured.** Look at the terminal’s slip again, and settle it with the customer.`,
    'hand-differs': (asked, paid) =>
      `A manager settled this by hand as paid with ${asked}, and Dintero has ${paid}. **A manager must decide** what becomes of the difference.`,
    'hand-unpaid': (_asked, paid) =>
      `A manager settled this by hand as not paid, and **Dintero has ${paid} for it.** Attach it if the goods were handed over and not paid otherwise, or refund it.`,
    sold: (asked, paid) =>
      `The customer was let go with a sale of ${asked}, and ${paid} was taken. **A manager must decide.** Settle the difference with the customer, in Dintero’s Backoffice if money goes back.`,
    'given-back': (asked) =>
      `The sale of ${asked} is done, and all of its money has been given back in Dintero’s Backoffice. **A manager must decide** if the goods came back, too.`,
    'paid-back-twice': (asked) =>
      `The card refused a refund of ${asked}, so it was paid back another way, and **now Dintero says that the card has taken it after all.** The customer has it twice. A manager must settle it with the customer.`,
  } satisfies Record<AttentionAbout, (asked: string, paid: string) => string> as Readonly<
    Record<AttentionAbout, (asked: string, paid: string) => string>
  >,
  belongs: 'The sale it belongs to',
  sameAmount: 'Same amount, same register, still not paid.',
  reference: 'Reference',
  check: 'Check status',
  checkAll: 'Check all again',
  /** What a press came to. */
  notes: {
    checking: 'Asking Dintero now. What it says will stand here.',
    'checking-all': 'Asking Dintero about all of them now.',
    checkedAll: (asked: number) => {
      if (asked === 0) return 'There was nothing to ask Dintero about.';
      return asked === 1 ? 'Dintero was asked about one payment.' : `Dintero was asked about all ${asked}.`;
    },
    checkedSome: (asked: number, unanswered: number) =>
      `Dintero did not answer about ${unanswered} of ${asked}. We keep asking.`,
    attached: 'Attached. The sale is paid, and you find it under Sales.',
    kept: 'Written down. It stays here, and we keep asking.',
    settled: 'Settled by hand, unverified. We keep asking Dintero.',
    closed: 'Written down. It has left the list.',
    gone: 'It is settled, and no longer in the list.',
  },
  attach: 'Attach to this sale',
  attachMore: 'the sale is then paid',
  refund: (amount: string) => `Refund ${amount}…`,
  keep: 'Keep asking…',
  needsManager: 'needs a manager',
  question: {
    back: 'Back',
    noTerminal: 'No terminal is set up. Look under Set-up.',
    who: (name: string) => `Written down with the time and your name: ${name}.`,
    nobody: 'Written down with the time, without a name: nobody logs in at this till.',
  },
  /** One question before anything is decided. */
  questions: {
    refund: {
      title: (amount: string) => `Refund ${amount}?`,
      text: (card: string, _sale: string) =>
        card === ''
          ? 'All of it goes back. The customer presents **the same card** to the terminal.'
          : `All of it goes back. The customer presents **${card}** to the terminal.`,
      confirm: (amount: string) => `Refund ${amount}`,
    },
    keep: {
      title: (_amount: string) => 'Let it stand, and keep asking?',
      text: (_card: string, _sale: string) =>
        'Nothing is decided. It stays in the list, and we ask Dintero about it now and again.',
      confirm: (_amount: string) => 'Keep asking',
    },
  },
  /** Of a sale whose money did not come as it should. */
  close: {
    open: 'Settled with the customer…',
    title: 'How was it settled with the customer?',
    text: 'Say in a few words what was done: paid in cash, another card, written off. It is written down with your name, and leaves the list. The sale stays as it is.',
  },
  settle: {
    open: 'Settle by hand…',
    title: (amount: string) => `Settle ${amount} by hand?`,
    text: 'Only when the terminal’s own slip is clear. It is marked **unverified**, and we keep asking Dintero until it says the same.',
    verdict: '1. What does the slip say?',
    verdicts: {
      paid: 'Approved: the sale is done',
      'not-paid': 'Not approved, or there is no slip: not paid',
    } satisfies Record<Verdict, string>,
    slip: 'The slip’s number, or its transaction id',
    why: '2. Why?',
    reasons: {
      'slip-says-so': 'The terminal’s slip says so',
      'no-slip': 'No slip, and the customer did not pay',
      'dintero-says': 'Dintero’s support says so',
      other: 'Something else…',
    } satisfies Record<HandReason, string>,
    note: 'Say why in a few words',
    noteIfAny: 'A few words, if you like',
    confirm: { none: 'Settle', paid: 'Settle as paid', 'not-paid': 'Settle as not paid' },
    missing: {
      'verdict-missing': 'Choose what the slip says.',
      'reason-missing': 'Choose why.',
      'slip-missing': 'Type the slip’s number.',
      'note-missing': 'Say why in a few words.',
    } satisfies Record<HandProblem | 'verdict-missing', string>,
  },
};
