import fc from 'fast-check';
import {
  answers,
  attends,
  cancels,
  cardDeeds,
  clocks,
  decisions,
  lateCards,
  mishaps,
  otherwise,
  pay,
  refunds,
  steps,
  stops,
} from './chance.ts';
import type { Step } from './steps.ts';

const second = 1000;

/* Steps that scenes are made of. */
const pays: Step = { do: 'pay', basket: 'large', presses: 1 };
const again: Step = { do: 'pay', basket: 'same', presses: 1 };
const idle: Step = { do: 'answer', answer: 'idle' };
const cancel: Step = { do: 'cancel' };
const approves = card('approve');
const lostReply: Step = { do: 'mishap', mishap: { kind: 'reset', route: 'create', when: 'after' } };
const lostRequest: Step = { do: 'mishap', mishap: { kind: 'reset', route: 'create', when: 'before' } };
const lostRefund: fc.Arbitrary<Step> = fc.constantFrom<Step[]>(
  { do: 'mishap', mishap: { kind: 'reset', route: 'refund', when: 'before' } },
  { do: 'mishap', mishap: { kind: 'delay', ms: 45 * second, route: 'refund', when: 'before' } },
  { do: 'mishap', mishap: { kind: 'html', code: 502, route: 'refund', when: 'after' } },
);
const slowIndex: Step = { do: 'turn', knobs: { indexDelayMs: 30 * second, busyTerminal: 'queue' } };
const keepsPrompt: Step = { do: 'turn', knobs: { cancelKeepsPrompt: true, busyTerminal: 'queue' } };
const outlivesExpiry: Step = {
  do: 'turn',
  knobs: { approveAfterExpiry: true, sessionLifetimeOverrideMs: 20 * second },
};

function waits(ms: number): Step {
  return { do: 'pass', ms };
}

function card(deed: Extract<Step, { do: 'card' }>['deed']): Step {
  return { do: 'card', deed, ending: 'failed' };
}

/** Everybody has given up on the first try, and its prompt lives on beside a second one. */
const setAside: readonly Step[] = [slowIndex, lostReply, pays, waits(22 * second), idle];
const outlived: readonly Step[] = [keepsPrompt, pays, waits(second), cancel, waits(second)];

/** Most plays begin on a way that payments take, so that they get far. */
const usual: readonly (readonly Step[])[] = [
  [],
  [],
  [pays, waits(second)],
  [pays, waits(second), cancel],
  [pays, approves, waits(second)],
  [pays, approves, waits(second), { do: 'refund', sale: 0, what: 'some', presses: 1 }],
  [lostReply, pays],
  [lostReply, pays, waits(2 * second)],
  [lostRequest, pays, waits(22 * second), idle, again],
  setAside,
  [...setAside, again],
  [...outlived, again],
  [outlivesExpiry, pays, waits(22 * second)],
];

/** It takes the till six minutes of asking to be sure, so that few plays begin so. */
const neverCreated: readonly Step[] = [lostRequest, pays, waits(405 * second), again];

export const beginnings: readonly (readonly Step[])[] = [...usual, ...usual, ...usual, neverCreated];

const odd: fc.Arbitrary<Step> = fc.constantFrom<Step[]>(
  { do: 'line', is: 'down' },
  { do: 'neighbour' },
  { do: 'revoke-tokens' },
  { do: 'terminal', status: 'INACTIVE' },
);

/** A fault now and then, before what it is to hit. */
const fault: fc.Arbitrary<readonly Step[]> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<readonly Step[]>([]) },
  { weight: 3, arbitrary: mishaps.map((mishap): readonly Step[] => [{ do: 'mishap', mishap }]) },
  {
    weight: 2,
    arbitrary: fc.oneof(stops, stops, stops, steps, clocks, odd).map((step): readonly Step[] => [step]),
  },
);
const soon: fc.Arbitrary<Step> = fc.constantFrom(300, 1100, 2500).map(waits);
const mended: Step = { do: 'all-well' };
const otherBasket: fc.Arbitrary<Step> = fc.constantFrom<Step[]>(
  again,
  again,
  { do: 'pay', basket: 'small', presses: 1 },
  { do: 'pay', basket: 'same', presses: 2 },
);

type Part = Step | readonly Step[] | fc.Arbitrary<Step> | fc.Arbitrary<readonly Step[]>;

/** Steps in their order, the fixed ones and those left to chance. */
function scene(weight: number, ...parts: readonly Part[]): fc.WeightedArbitrary<readonly Step[]> {
  const drawn = parts.map((part) =>
    part instanceof fc.Arbitrary ? (part as fc.Arbitrary<Step | readonly Step[]>) : fc.constant(part),
  );
  return { weight, arbitrary: fc.tuple(...drawn).map((some) => some.flat()) };
}

/** What belongs together at a counter, with faults in between. */
export const scenes: fc.Arbitrary<readonly Step[]> = fc.oneof(
  scene(6, fault, pay, soon, fault, cardDeeds, soon),
  scene(2, fault, pay, soon, cancels, fault, soon),
  scene(
    1,
    pay,
    soon,
    { do: 'line', is: 'down' },
    soon,
    cardDeeds,
    waits(12 * second),
    mended,
    waits(5 * second),
  ),
  scene(
    1,
    lostReply,
    pay,
    waits(22 * second),
    idle,
    attends,
    soon,
    lateCards,
    again,
    cardDeeds,
    waits(5 * second),
    attends,
  ),
  scene(4, pay, waits(1100), approves, waits(2500), fault, refunds, soon, fault, cardDeeds, soon),
  scene(
    2,
    pay,
    waits(1100),
    approves,
    waits(2500),
    refunds,
    soon,
    card('decline'),
    fault,
    waits(2500),
    otherwise,
    soon,
    refunds,
    soon,
    cardDeeds,
    soon,
    otherwise,
  ),
  scene(2, refunds, fault, soon, cardDeeds, soon, refunds, soon, cardDeeds),
  scene(2, fault, refunds, fault, waits(22 * second), answers, lateCards, refunds, soon, cardDeeds),
  scene(
    1,
    pay,
    waits(1100),
    approves,
    waits(2500),
    lostRefund,
    refunds,
    waits(24 * second),
    idle,
    refunds,
    soon,
    cardDeeds,
  ),
  scene(3, fault, attends, soon, fault, cardDeeds, soon),
  scene(2, pay, soon, card('tip'), waits(1100), attends, fault, soon, cardDeeds, soon),
  scene(1, setAside, otherBasket, lateCards, soon, cardDeeds, waits(5 * second), attends, soon, cardDeeds),
  scene(1, outlived, otherBasket, lateCards, soon, cardDeeds, waits(5 * second), attends, soon, cardDeeds),
  scene(
    1,
    pay,
    waits(1100),
    card('fall-silent'),
    fault,
    cancels,
    waits(2500),
    again,
    lateCards,
    soon,
    cardDeeds,
  ),
  scene(
    1,
    pay,
    waits(1100),
    card('authorize'),
    waits(32 * second),
    answers,
    fault,
    decisions,
    waits(5 * second),
  ),
  scene(1, pay, waits(1100), card('unknown'), fault, waits(22 * second), answers, decisions, waits(2500)),
  scene(1, pay, waits(1100), card('hold'), fault, decisions, waits(2500), decisions, soon),
  { weight: 4, arbitrary: fc.array(steps, { minLength: 1, maxLength: 4 }) },
);
