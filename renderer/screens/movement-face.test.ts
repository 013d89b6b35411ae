import { beforeAll, describe, expect, it } from 'vitest';
import type { AttemptId, SaleId } from '../../shared/ids.ts';
import type { MovementResult, MovementState, MovementView } from '../../shared/ipc/views.ts';
import { minor } from '../../shared/money.ts';
import { en } from '../words/en.ts';
import { nb } from '../words/nb.ts';
import { speak } from '../words/use-words.ts';
import { refundUnderWayFace, resultFace, underWayFace, type Face } from './movement-face.ts';

beforeAll(() => speak('en'));

type UnderWay = MovementState & { screen: 'under-way' };

function underWay(more: Partial<UnderWay>): UnderWay {
  return {
    screen: 'under-way',
    phase: 'waiting',
    mayRetryAfterIdle: true,
    mayCancel: true,
    mayLetGo: false,
    looks: 0,
    isLastLookReadable: true,
    ...more,
  };
}

function ended(result: MovementResult, kind: MovementView['kind'] = 'payment'): Face {
  const state = { screen: 'result', result, mayRetry: true } as const;
  const movement: MovementView = {
    kind,
    attemptId: 'A1' as AttemptId,
    saleId: 'S1' as SaleId,
    amount: minor(24_900),
    currency: 'NOK',
    terminalName: 'Counter',
    lines: [],
    isUnwritten: false,
    elapsedMs: 0,
    state,
  };
  return resultFace(en, movement, state);
}

const results: readonly MovementResult[] = [
  { outcome: 'paid', isCollectionPending: false, isDespiteCancel: false, isRecovered: false },
  { outcome: 'paid', isCollectionPending: true, isDespiteCancel: false, isRecovered: false },
  { outcome: 'paid', isCollectionPending: false, isDespiteCancel: true, isRecovered: true },
  ...(['wrong-pin', 'insufficient-funds', 'expired-card', 'card-refused', 'technical'] as const).flatMap(
    (reason) => [
      { outcome: 'declined' as const, reason, isFinalForCard: false },
      { outcome: 'declined' as const, reason, isFinalForCard: true },
    ],
  ),
  ...(['cashier', 'idle', 'expiry', 'failed-try', 'superseded', 'elsewhere'] as const).map((by) => ({
    outcome: 'cancelled' as const,
    by,
  })),
  ...(
    [
      'not-sent',
      'refused',
      'turned-away',
      'not-signed-in',
      'log-in-over',
      'never-created',
      'at-terminal',
    ] as const
  ).map((why) => ({
    outcome: 'failed' as const,
    why,
  })),
  ...(['set-aside', 'undecided', 'mismatch', 'amount-differs'] as const).map((why) => ({
    outcome: 'unknown' as const,
    why,
    otherAmount: minor(27_400),
  })),
];

describe('How a payment ended', () => {
  it.each(results)('is green only for captured money: $outcome', (result) => {
    const isCaptured = result.outcome === 'paid' && !result.isCollectionPending;
    expect(ended(result).paint === 'spruce').toBe(isCaptured);
    expect(ended(result).place === 'risen').toBe(isCaptured);
    expect(ended(result).sound === 'paid').toBe(isCaptured);
  });

  it.each(results)('says that nothing was charged exactly where it is proven: $outcome', (result) => {
    const isProven = ['declined', 'cancelled', 'failed'].includes(result.outcome);
    expect(/nothing was charged/i.test(ended(result).sentence)).toBe(isProven);
  });

  it('tells a wrong PIN, and no other reason, in front of the customer', () => {
    const say = (reason: 'wrong-pin' | 'insufficient-funds'): string =>
      ended({ outcome: 'declined', reason, isFinalForCard: false }).sentence;
    expect(say('wrong-pin')).toContain('Wrong PIN');
    expect(say('insufficient-funds')).not.toMatch(/fund|money|balance/i);
  });

  it('names both amounts when they differ', () => {
    const { sentence } = ended({ outcome: 'unknown', why: 'amount-differs', otherAmount: minor(27_400) });
    expect(sentence).toContain('249,00\u00a0kr');
    expect(sentence).toContain('274,00\u00a0kr');
  });

  it('speaks of refunding when money goes back', () => {
    expect(ended({ outcome: 'refunded' }, 'refund')).toMatchObject({ word: 'Refunded', paint: 'spruce' });
    expect(
      ended({ outcome: 'declined', reason: 'card-refused', isFinalForCard: true }, 'refund'),
    ).toMatchObject({
      word: 'Not refunded',
      place: 'set',
    });
    expect(ended({ outcome: 'unknown', why: 'set-aside' }, 'refund').sentence).toContain(
      'Do not refund again',
    );
  });
});

describe('While money moves', () => {
  it('keeps the light on the line', () => {
    for (const phase of ['sending', 'waiting', 'processing', 'cancelling', 'checking'] as const) {
      expect(['start', 'middle', 'collecting']).toContain(underWayFace(en, underWay({ phase })).place);
    }
  });

  it('forbids another charge whenever it does not know', () => {
    for (const why of ['reply-lost', 'restarted', 'unreachable', 'undecided', 'mismatch'] as const) {
      expect(underWayFace(en, underWay({ phase: 'checking', why })).sentence).toContain(
        '**Do not charge again.**',
      );
      expect(underWayFace(nb, underWay({ phase: 'checking', why })).sentence).toContain(
        '**Ikke ta betalt på nytt.**',
      );
      expect(refundUnderWayFace(en, underWay({ phase: 'checking', why })).sentence).toContain(
        'Do not refund again',
      );
    }
    const asking = underWay({ phase: 'cancelling', question: 'terminal' });
    expect(underWayFace(en, asking)).toMatchObject({
      paint: 'ochre',
      word: 'We don’t know yet',
      sound: 'unknown',
    });
  });

  it('is silent while it waits', () => {
    expect(underWayFace(en, underWay({})).sound).toBeUndefined();
  });
});
