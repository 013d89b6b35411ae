import { isAccounted } from './checks.ts';
import type { Shop } from './shop.ts';
import type { Finale } from './steps.ts';
import { act } from './act.ts';

const minute = 60_000;

/** Lets the truth out: the wire works, everything open is decided, and the till has the time it needs to know. */
export async function endWell(shop: Shop, finale: Finale, note: (line: string) => void): Promise<void> {
  const { control } = shop.server;
  note(
    `the play ends: cards ${finale.cards}, the undecided ${finale.undecided}, the till learns by ${finale.learn}`,
  );
  await act(shop, { do: 'all-well' });
  control.setTerminal('T00000000-T0001', { status: 'ACTIVE' });
  control.turn({ ...calmKnobs });
  decideAll(shop, finale);
  await shop.time.pass(1000);
  if (finale.learn === 'restart') {
    shop.stop('now');
    await shop.start();
  } else if (shop.till() === undefined) await shop.start();
  // The watch list looks once an hour at the latest.
  for (let turns = 0; turns < 60 && !isSettled(shop); turns += 1) {
    await shop.time.pass(turns < 30 ? 20_000 : 3 * minute, () => isSettled(shop));
    decideAll(shop, finale);
    await act(shop, { do: 'cancel' });
    await act(shop, { do: 'answer', answer: 'let-go' });
    await act(shop, { do: 'answer', answer: 'idle' });
    await shop.time.calm();
    // A stop that was armed in the play may still have come.
    if (shop.till() === undefined) await shop.start();
  }
}

const calmKnobs = {
  approveDuringCancel: false,
  cancelKeepsPrompt: false,
  approveAfterExpiry: false,
  lateApprovalAfterMs: 'never',
  indexDelayMs: 0,
  busyTerminal: 'queue',
  promptAfterMs: 0,
  captureAfterMs: 0,
  refund: 'async-202',
} as const;

function decideAll({ server: { control } }: Shop, finale: Finale): void {
  for (const { reference, stage, kind } of control.prompts()) {
    if (stage !== 'prompting' && stage !== 'abandoned') continue;
    if (finale.cards === 'approve') control.approveAs(kind === 'payment' ? {} : {}, { reference });
    else control.timeout(undefined, { reference });
  }
  for (const { id, status } of control.transactions()) {
    if (status === 'AUTHORIZED')
      control.settle(id, finale.undecided === 'CAPTURED' ? 'CAPTURED' : 'AUTHORIZATION_VOIDED');
    else if (status === 'UNKNOWN' || status === 'ON_HOLD') control.settle(id, finale.undecided);
  }
}

/** Nothing is open without a person being told, all money has a place, and nothing is under way. */
function isSettled(shop: Shop): boolean {
  const movements = shop.book.movements();
  const isOpen = movements.some(({ isOpen, attention }) => isOpen && attention === undefined);
  const isLost = shop.truth.captured().some(({ id, merchant_reference }) => {
    const row = movements.find(({ reference }) => reference === merchant_reference);
    return row?.kind !== 'payment' || !isAccounted(shop, row, id);
  });
  const isRefundUnknown = movements.some(
    ({ kind, reference, state: { stage } }) =>
      kind === 'refund' &&
      shop.truth.givenBack(reference).times > 0 &&
      !(stage.phase === 'settled' && stage.ending.outcome === 'refunded'),
  );
  return !isOpen && !isLost && !isRefundUnknown && shop.till() !== undefined;
}
