import type { ReconcileDoubt, ReconcileProgress } from '../../../shared/ipc/reconcile-views.ts';
import type { RowKind } from '../../../shared/reconcile/reconcile.ts';
import type { ReportKind } from '../../stores/report-kind.ts';

const many = (count: number, one: string, more: string): string =>
  count === 1 ? `1 ${one}` : `${String(count)} ${more}`;

/** Reports, and the comparison of the till's record with Dintero's. */
export const reports = {
  title: 'Reports',
  kindsLabel: 'What to look at',
  kinds: { compare: 'Compare with Dintero', shift: 'Shifts', audit: 'What happened' } satisfies Record<
    ReportKind,
    string
  >,
  reconciliation: 'Reconciliation with Dintero',
  presets: { label: 'Which days', today: 'Today', yesterday: 'Yesterday', week: 'This week' },
  from: 'From',
  to: 'To and including',
  earlier: 'Earlier',
  later: 'Later',
  run: 'Compare',
  again: 'Compare again',
  stop: 'Stop',
  wrongPeriod: 'Choose two days, the first one first, at most three months apart.',
  intro:
    'Every payment and refund that this till has written down is compared with what Dintero has. What is not equal is put under Attention.',
  steps: {
    till: 'Reading the till’s own record',
    dintero: 'Reading Dintero’s list',
    checking: 'Looking again at what does not fit',
    waiting: 'A payment comes first. It goes on by itself.',
  } satisfies Record<ReconcileProgress['step'], string>,
  counted: (here: number, there: number) =>
    `${many(here, 'payment', 'payments')} here · ${many(there, 'payment', 'payments')} at Dintero so far`,
  checked: (checked: number, all: number) => `${String(checked)} of ${String(all)} looked at again`,
  stopped: 'Stopped. Nothing was compared.',
  failed: 'It could not be finished, so nothing was compared.',
  doneAt: (when: string) => `Compared ${when}`,
  allEqual: (count: number) =>
    count === 0 ? 'No payment on either side.' : `All is equal: ${many(count, 'payment', 'payments')}.`,
  differences: (count: number) =>
    `**${many(count, 'payment is', 'payments are')} not equal.** Whatever needs somebody stands under Attention.`,
  withoutMoney: (count: number) =>
    count === 0 ? '' : `${many(count, 'try', 'tries')} by which both sides agree that nothing was taken.`,
  doubts: {
    'unreadable-rows':
      'Dintero’s list had rows that could not be read. Money may be in them: compare again, or call support.',
    'pages-repeat':
      'Dintero’s list went round in a circle, so some of it may be missing. Compare again later.',
    'list-leaves-out':
      'Dintero’s list left out payments that exist, so others may be missing as well. Compare again later.',
    'too-many': 'Dintero’s list had no end, so it was not read to the end. Choose fewer days.',
  } satisfies Record<ReconcileDoubt, string>,
  lists: {
    equal: 'In both, and equal',
    different: 'In both, and different',
    'only-here': 'Only in this till',
    'only-there': 'Only at Dintero',
    'another-register': 'Another register’s',
  } satisfies Record<RowKind, string>,
  listsLabel: 'What the comparison found',
  sums: (here: string, there: string) => `${here} here · ${there} at Dintero`,
  about: {
    equal: 'The same payment, the same amount, the same refunds on both sides.',
    different: 'Both sides know the payment, and do not say the same about it.',
    'only-here': 'The till has written it down, and Dintero knows nothing of it.',
    'only-there':
      'Dintero has it in this register’s name or from its terminal, and the till has no record of it.',
    'another-register': 'Made by another register of the same store. Nothing to do here.',
  } satisfies Record<RowKind, string>,
  none: 'Nothing here.',
  rowsGone: 'The till was started again, so only the figures are left. Compare again to see the payments.',
  noSale: 'No sale here',
  underAttention: 'Under Attention',
  settled: (note: string) => `Settled: ${note}`,
  showMore: 'Show more',
  rowsLabel: (list: string) => `Payments: ${list}`,
};

/** What only a comparison has brought up, under Attention. */
export const finding = {
  title: {
    'payment-found': 'Payment only at Dintero',
    mismatch: 'Not equal at Dintero',
  },
  chip: { 'payment-found': 'No sale', mismatch: 'Look at it' },
  here: 'This till',
  there: 'Dintero',
  taken: 'Taken',
  refunded: 'Given back',
  nothing: 'No record',
  say: {
    'payment-found':
      '**Dintero has this money, and no sale here stands for it.** The till has no basket for it, so it can neither be attached nor refunded here. Find it in Dintero Backoffice by its transaction, refund it there or explain it, and say here how it was settled.',
    mismatch:
      '**The till and Dintero do not say the same.** Look at both sides, find out which is right in Dintero Backoffice, put it right there or here, and say how it was settled.',
  },
  openSale: 'Open the sale',
  settle: 'Settled elsewhere…',
  settleTitle: 'How was it settled?',
  settleText:
    'Say in a few words what was done and where. It is written down with your name, and leaves the list.',
  note: 'What was done',
  noteMissing: 'Say it in a few words.',
  back: 'Back',
  confirm: 'Write it down',
  notYou: 'Only a manager may say how it was settled.',
  stillThere: 'Asked now: the two sides are still not equal.',
  gone: 'Equal now, so it has left the list.',
  wasSettled: 'Written down. It has left the list.',
};
