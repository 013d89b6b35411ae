import { unreachable } from '../result.ts';
import { believe } from './believe.ts';
import { askCancel, lookNow, sendCancel, stay } from './cancel.ts';
import type { Doubtful, Effect, Payment, Stage, Step } from './payment.ts';
import {
  askStillWaitingMs,
  askTerminalMs,
  cancelIdleMs,
  failedTryGraceMs,
  letGoMs,
  maxCancels,
  searchPauseMs,
  slowRequestMs,
  watchPauseMs,
} from './schedule.ts';
import { lateNextMs } from './settle.ts';

/** When the desk has to send the next `ticked`, at the latest; `undefined` when time alone changes nothing more. */
export function dueMs(state: Payment): number | undefined {
  const times = [...deadlines(state)];
  if (!state.asking.isUnderWay && state.asking.nextMs !== undefined) times.push(state.asking.nextMs);
  return times.length === 0 ? undefined : Math.min(...times);
}

/** What becomes due by time alone. Runs after every event, and is the whole of `ticked`. */
export function onTime(state: Payment, atMs: number, effects: readonly Effect[]): Step {
  const { state: timed, effects: more } = deadlinePassed(state, atMs);
  const { asking } = timed;
  const all = [...effects, ...more];
  if (asking.isUnderWay || asking.nextMs === undefined || asking.nextMs > atMs)
    return { state: timed, effects: all };
  const { nextMs: _, ...rest } = asking;
  return { state: { ...timed, asking: { ...rest, isUnderWay: true } }, effects: [...all, { type: 'read' }] };
}

/** When to look next, after an answer that could be read. */
export function scheduled(state: Payment, atMs: number): Payment {
  const { stage, asking } = state;
  const { nextMs: _, ...rest } = asking;
  if (stage.phase === 'settled') {
    const nextMs = lateNextMs(state, stage.ending, atMs);
    return { ...state, asking: { ...rest, ...(nextMs === undefined ? {} : { nextMs }) } };
  }
  return { ...state, asking: { ...rest, nextMs: atMs + pauseMs(state, stage, atMs) } };
}

function deadlinePassed(state: Payment, atMs: number): Step {
  const { stage, asking } = state;
  switch (stage.phase) {
    case 'sending':
      return stay(atMs >= slowRequestMs && isNotLooking(state) ? lookNow(state, atMs) : state);
    case 'waiting': {
      if (atMs >= state.lifeMs) return askCancel(state, 'expiry', atMs);
      if (stage.failedTryMs !== undefined && atMs - stage.failedTryMs >= failedTryGraceMs)
        return askCancel(state, 'failed-try', atMs);
      if (atMs - stage.fromMs >= cancelIdleMs) return askCancel(state, 'idle', atMs);
      const isIdle = !stage.isIdleAsked && atMs - stage.fromMs >= askStillWaitingMs;
      return stay(isIdle ? { ...state, stage: { ...stage, isIdleAsked: true } } : state);
    }
    case 'collecting': {
      const mayLetGo = isToBeLetGo(state) && atMs - stage.fromMs >= letGoMs;
      return stay(mayLetGo ? { ...state, stage: { ...stage, mayLetGo } } : state);
    }
    case 'cancelling':
    case 'checking': {
      const asked = mayAskTerminal(state, stage, atMs)
        ? { ...state, stage: { ...stage, isAsked: true } }
        : state;
      const isCancelDue =
        stage.phase === 'cancelling' && asking.cancels < maxCancels && (asking.cancelAgainMs ?? 0) <= atMs;
      return isCancelDue ? sendCancel(asked, atMs) : stay(asked);
    }
    case 'settled':
      return stay(state);
    default:
      return unreachable(stage);
  }
}

/** The till asks people only when Dintero answers readably and still says nothing of use. */
function mayAskTerminal({ asking }: Payment, stage: Doubtful, atMs: number): boolean {
  return !stage.isAsked && asking.isReadable && atMs - stage.fromMs >= askTerminalMs;
}

/** Only the whole amount is ever let go, and it is offered once. */
function isToBeLetGo({ attempt, stage }: Payment): boolean {
  return stage.phase === 'collecting' && !stage.mayLetGo && believe(attempt, stage.transaction) === 'ours';
}

function isNotLooking({ asking }: Payment): boolean {
  return !asking.isUnderWay && asking.nextMs === undefined;
}

function* deadlines(state: Payment): Generator<number> {
  const { stage, asking } = state;
  switch (stage.phase) {
    case 'sending':
      if (isNotLooking(state)) yield slowRequestMs;
      return;
    case 'waiting':
      yield state.lifeMs;
      yield stage.fromMs + (stage.isIdleAsked ? cancelIdleMs : askStillWaitingMs);
      if (stage.failedTryMs !== undefined) yield stage.failedTryMs + failedTryGraceMs;
      return;
    case 'collecting':
      if (isToBeLetGo(state)) yield stage.fromMs + letGoMs;
      return;
    case 'cancelling':
    case 'checking':
      if (!stage.isAsked && asking.isReadable) yield stage.fromMs + askTerminalMs;
      if (stage.phase === 'cancelling' && asking.cancels < maxCancels) yield asking.cancelAgainMs ?? 0;
      return;
    case 'settled':
      return;
    default:
      unreachable(stage);
  }
}

function pauseMs(state: Payment, stage: Exclude<Stage, { phase: 'settled' }>, atMs: number): number {
  const isKnown = state.sessionId !== undefined || state.transactionId !== undefined;
  switch (stage.phase) {
    case 'waiting':
      return watchPauseMs(atMs);
    case 'collecting':
    case 'cancelling':
      return watchPauseMs(atMs - stage.fromMs);
    case 'sending':
    case 'checking':
      return isKnown ? 2000 : searchPauseMs(state.asking.looks);
    default:
      return unreachable(stage);
  }
}
