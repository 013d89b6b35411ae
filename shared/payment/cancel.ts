import type { CancelBy, Payment, Step } from './payment.ts';
import { cancelAgainMs } from './schedule.ts';
import { enter } from './settle.ts';

export function askCancel(state: Payment, by: CancelBy, atMs: number): Step {
  const { stage } = state;
  // Without a session id there is nothing to send, but looking and giving up go on just the same.
  if (stage.phase !== 'waiting') {
    // A newer truth makes this attempt superfluous before it has a session: it is cancelled as soon as it has one.
    const isEarly = by === 'superseded' && (stage.phase === 'sending' || stage.phase === 'checking');
    return stay(isEarly ? { ...state, cancelledBy: by } : state);
  }
  const next = enter(
    { ...state, cancelledBy: by },
    { phase: 'cancelling', fromMs: atMs, by, isAsked: false },
  );
  return sendCancel({ ...next, asking: { ...next.asking, cancels: 0 } }, atMs);
}

export function sendCancel(state: Payment, atMs: number): Step {
  const asking = { ...state.asking, cancels: state.asking.cancels + 1, cancelAgainMs: atMs + cancelAgainMs };
  return { state: { ...state, asking }, effects: [{ type: 'cancel' }] };
}

export function lookNow(state: Payment, atMs: number): Payment {
  return { ...state, asking: { ...state.asking, nextMs: atMs } };
}

export function stay(state: Payment): Step {
  return { state, effects: [] };
}
