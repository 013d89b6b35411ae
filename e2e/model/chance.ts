import fc from 'fast-check';
import type { Ending, Knobs } from '../../electron/practice/knobs.ts';
import type { Mishap, MishapKind } from '../../electron/practice/mishaps.ts';
import type { Route } from '../../electron/practice/requests.ts';
import type { Step } from './steps.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** What Dintero leaves undocumented (API.md 14), one knob turned one way or the other. */
const oneKnob: fc.Arbitrary<Partial<Knobs>> = fc.constantFrom<Partial<Knobs>[]>(
  { transactionAppears: 'at-end' },
  { promptAfterMs: 500 },
  { promptAfterMs: 5 * second },
  { captureAfterMs: 2 * second },
  { captureAfterMs: 40 * second },
  { captureAfterMs: 'stuck' },
  { declineStatus: 'FAILED' },
  { cancelRefusedWith: 400 },
  { cancelRefusedWith: 403 },
  { cancelKeepsPrompt: true },
  { cancelKeepsPrompt: true, lateApprovalAfterMs: 3 * second },
  { approveDuringCancel: true },
  { approveAfterExpiry: true, sessionLifetimeOverrideMs: 20 * second },
  { approveAfterExpiry: true, lateApprovalAfterMs: 500 },
  { lateApprovalAfterMs: 30 * second, cancelKeepsPrompt: true, busyTerminal: 'queue' },
  { busyTerminal: 'failed' },
  { busyTerminal: 'queue' },
  { indexDelayMs: 2 * second },
  { indexDelayMs: 10 * second },
  { indexDelayMs: 30 * second },
  { ordering: 'oldest' },
  { refund: 'immediate-200' },
  { refund: 'lost-answer' },
  { refund: '503-but-executed' },
  { refund: 'never-completes' },
  { refund: 'declined' },
  { refundPromptMs: 20 * second },
  { sessionLifetimeOverrideMs: 20 * second },
  { sessionLifetimeOverrideMs: minute },
  { publishStatus: 'skipped' },
  { publishStatus: 'failed', profileStartsTerminal: false },
  { receiptsOn: 'CAPTURE' },
  { tokenLifetimeSeconds: 5 },
  { ignoreUnknownFilters: true },
  { refuseTerminalIdOnRefund: true },
  { forbid: ['terminals', 'stores'] },
);

/** Few at a time: together they would hide each other. */
export const knobs: fc.Arbitrary<Partial<Knobs>> = fc
  .array(oneKnob, { maxLength: 3 })
  .map((some) => Object.assign({}, ...some) as Partial<Knobs>);

const charging: readonly Route[] = ['create'];
const reading: readonly Route[] = ['session-get', 'transaction-get', 'transaction-list', 'session-search'];
const harmless: readonly Route[] = [...reading, 'session-cancel'];
const routes: fc.Arbitrary<Mishap['route']> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom<Mishap['route'][]>('create', charging, 'refund') },
  { weight: 2, arbitrary: fc.constant<Mishap['route']>('session-cancel') },
  { weight: 3, arbitrary: fc.constantFrom<Mishap['route'][]>(reading, 'transaction-get', 'session-get') },
  { weight: 1, arbitrary: fc.constantFrom<Mishap['route'][]>('token', 'any', 'terminals') },
);
const codes = [400, 401, 403, 404, 408, 409, 422, 429, 500, 502, 503] as const;
const kinds: fc.Arbitrary<MishapKind> = fc.oneof(
  fc.constant<MishapKind>({ kind: 'reset' }),
  fc.constant<MishapKind>({ kind: 'no-answer' }),
  fc.constant<MishapKind>({ kind: 'cut-off' }),
  fc.constantFrom<MishapKind[]>({ kind: 'html', code: 200 }, { kind: 'html', code: 502 }, { kind: 'empty' }),
  fc.constantFrom<MishapKind[]>(
    { kind: 'delay', ms: 3 * second },
    { kind: 'delay', ms: 12 * second },
    { kind: 'delay', ms: 45 * second },
  ),
  fc.constantFrom(...codes).map((code): MishapKind => ({ kind: 'status', code })),
  fc.constant<MishapKind>({ kind: 'duplicate' }),
  fc.constant<MishapKind>({ kind: 'redirect', location: 'https://elsewhere.example/' }),
);

/** Only what moves money is carried out and then spoilt with any status; a clear refusal of what was done is no fault of the wire. */
export const mishaps: fc.Arbitrary<Mishap> = fc
  .record({
    kind: kinds,
    route: routes,
    when: fc.constantFrom<('before' | 'after')[]>('before', 'after'),
    times: fc.constantFrom(1, 1, 1, 2, 4),
    skip: fc.constantFrom(0, 0, 0, 1),
  })
  .map(({ kind, when, ...about }): Mishap => {
    const isRefusal = kind.kind === 'status' && [400, 401, 403, 404, 422].includes(kind.code);
    // A proxy that doubles a charge is beyond any till: only reconciliation can find that.
    const isDouble = kind.kind === 'duplicate';
    const route = isDouble ? harmless : about.route;
    return { ...kind, ...about, route, when: isRefusal ? 'before' : when };
  });

const endings = fc.constantFrom<Ending[]>('declined', 'failed', 'session-failed', 'session-cancelled');
const spans = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(300, 1100, 2500, 5 * second) },
  { weight: 3, arbitrary: fc.constantFrom(12 * second, 22 * second, 35 * second) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(2 * minute + second, 3 * minute + second, 6 * minute + 5 * second),
  },
);

export const pay: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('pay' as const),
  basket: fc.constantFrom('small', 'large', 'same', 'same', 'same'),
  presses: fc.constantFrom(1, 1, 1, 2, 3),
});
export const answers: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('answer' as const),
  answer: fc.constantFrom('asking', 'idle', 'idle', 'idle', 'keep-waiting', 'let-go', 'let-go'),
});
export const refunds: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('refund' as const),
  sale: fc.constantFrom(0, 0, 1),
  what: fc.constantFrom('line', 'some', 'rest', 'too-much'),
  presses: fc.constantFrom(1, 1, 2),
});
export const otherwise: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('otherwise' as const),
  presses: fc.constantFrom(1, 1, 2),
});
export const attends: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('attend' as const),
  item: fc.constantFrom(0, 0, 1),
  how: fc.constantFrom(
    'attach',
    'give-back',
    'give-back',
    'give-back',
    'look',
    'keep',
    'check-all',
    'say-paid',
    'say-unpaid',
  ),
  presses: fc.constantFrom(1, 1, 2),
});
export const cardDeeds: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('card' as const),
  deed: fc.constantFrom(
    ...Array.from({ length: 9 }, () => 'approve' as const),
    'authorize',
    'unknown',
    'hold',
    'tip',
    'part',
    'decline',
    'stop',
    'time-out',
    'fall-silent',
  ),
  ending: endings,
});
export const lateCards: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('late-card' as const),
  prompt: fc.constantFrom(0, 0, 1),
  deed: fc.constantFrom('approve', 'approve', 'authorize', 'decline'),
});
export const stops: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('stop' as const),
  at: fc.constantFrom('now', 'before-next-post', 'after-next-post', 'after-next-answer', 'at-next-change'),
  offMs: fc.constantFrom(500, 5 * second, 40 * second, 7 * minute),
});
export const cancels = fc.constant<Step>({ do: 'cancel' });
export const decisions: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('decide' as const),
  transaction: fc.constantFrom(0, 0, 1),
  as: fc.constantFrom('CAPTURED', 'CAPTURED', 'DECLINED', 'FAILED', 'AUTHORIZATION_VOIDED', 'AUTHORIZED'),
});
export const clocks: fc.Arbitrary<Step> = fc
  .constantFrom(-26 * hour, -hour, -90 * second, 0, 90 * second, 2 * hour, 25 * hour)
  .map((aheadMs): Step => ({ do: 'clock', aheadMs }));
export const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 7, arbitrary: pay },
  { weight: 3, arbitrary: cancels },
  {
    weight: 6,
    arbitrary: answers,
  },
  { weight: 1, arbitrary: fc.constantFrom<Step[]>({ do: 'check' }, { do: 'leave' }) },
  {
    weight: 4,
    arbitrary: refunds,
  },
  { weight: 1, arbitrary: otherwise },
  {
    weight: 3,
    arbitrary: attends,
  },
  {
    weight: 9,
    arbitrary: cardDeeds,
  },
  {
    weight: 4,
    arbitrary: lateCards,
  },
  {
    weight: 3,
    arbitrary: decisions,
  },
  { weight: 1, arbitrary: fc.constant<Step>({ do: 'neighbour' }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Step[]>(
      { do: 'terminal', status: 'INACTIVE' },
      { do: 'terminal', status: 'ACTIVE' },
      { do: 'revoke-tokens' },
    ),
  },
  { weight: 1, arbitrary: oneKnob.map((some): Step => ({ do: 'turn', knobs: some })) },
  { weight: 8, arbitrary: mishaps.map((mishap): Step => ({ do: 'mishap', mishap })) },
  { weight: 1, arbitrary: fc.constant<Step>({ do: 'line', is: 'down' }) },
  { weight: 2, arbitrary: fc.constantFrom<Step[]>({ do: 'line', is: 'up' }, { do: 'all-well' }) },
  { weight: 10, arbitrary: spans.map((ms): Step => ({ do: 'pass', ms })) },
  { weight: 2, arbitrary: clocks },
  {
    weight: 4,
    arbitrary: stops,
  },
);
