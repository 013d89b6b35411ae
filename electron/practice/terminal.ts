import type { CardBrand, CardEntry, DeclineReason } from '../../shared/practice.ts';
import type { PresentedCard } from './cards.ts';
import type { Ending, TerminalBehaviour } from './knobs.ts';
import { approvePayment, beginPayment, endPayment, refusePayment, type Approval } from './payments.ts';
import { completeRefund, endRefund, refuseRefund } from './refunds.ts';
import { clear, occupantOf, queueOf, show } from './screen.ts';
import { changePrompt, changeTerminal, type Prompt, type World } from './world.ts';

/** Brings a prompt to its terminal: on the screen if that is free, else into the queue. */
export function ask(world: World, prompt: Prompt): void {
  const terminal = world.terminals.get(prompt.terminalId);
  if (terminal === undefined) return;
  world.prompts.set(prompt.id, { ...prompt, isLate: prompt.isLate || terminal.nextIsLate === true });
  changeTerminal(world, terminal.id, { nextIsLate: false });
  const behaviour = behaviourOf(world, prompt.terminalId);
  if (behaviour.kind === 'offline') changePrompt(world, prompt.id, { stage: 'abandoned' });
  else if (occupantOf(world, terminal) === undefined) raise(world, prompt.id);
}

export type Answer = Omit<Approval, 'card'> & { readonly brand?: CardBrand; readonly entry?: CardEntry };

/** A card is presented and accepted. */
export function approve(world: World, prompt: Prompt, answer: Answer = {}): void {
  const card = presented(answer);
  if (prompt.kind === 'payment') approvePayment(world, prompt, { ...answer, card });
  else if (world.readKnobs().refund === 'declined') {
    refuseRefund(world, prompt, card, 'insufficient-funds');
    leave(world, prompt, 'declined');
    return;
  } else completeRefund(world, prompt, card);
  leave(world, prompt, answer.status === 'UNKNOWN' || answer.status === 'ON_HOLD' ? 'undecided' : 'approved');
}

/** A card is presented and refused. */
export function decline(world: World, prompt: Prompt, reason: DeclineReason, answer: Answer = {}): void {
  if (prompt.kind === 'payment') refusePayment(world, prompt, presented(answer), reason);
  else refuseRefund(world, prompt, presented(answer), reason);
  leave(world, prompt, 'declined');
}

/** The customer presses the red button. */
export function stop(world: World, prompt: Prompt, ending: Ending = world.readKnobs().stopEndsAs): void {
  const reason = 'CARDHOLDER_CANCELLED';
  if (prompt.kind === 'payment') endPayment(world, prompt, ending, 'CANCELLED', reason);
  else endRefund(world, prompt, 'CANCELLED', reason);
  leave(world, prompt, 'stopped');
}

/** The terminal gives up waiting for a card. */
export function timeOut(
  world: World,
  prompt: Prompt,
  ending: Ending = world.readKnobs().timeoutEndsAs,
): void {
  if (prompt.kind === 'payment') endPayment(world, prompt, ending, 'TIMEOUT', 'NO_CARD');
  else endRefund(world, prompt, 'TIMEOUT', 'NO_CARD');
  leave(world, prompt, 'timed-out');
}

/** The terminal forgets the prompt without a word. */
export function fallSilent(world: World, prompt: Prompt): void {
  clear(world, prompt, 'silent', 'abandoned');
  advance(world, prompt.terminalId);
}

/** The till has cancelled, or the session has expired: the prompt ends, unless it is to outlive that. */
export function giveUp(world: World, prompt: Prompt, because: 'cancel' | 'expiry'): void {
  if (prompt.stage === 'done' || prompt.outlived === because || prompt.outlived === 'expiry') return;
  const knobs = world.readKnobs();
  const isKept = because === 'cancel' ? knobs.cancelKeepsPrompt : knobs.approveAfterExpiry;
  if (prompt.stage === 'prompting' && (isKept || prompt.isLate)) {
    changePrompt(world, prompt.id, { outlived: because });
    const late = knobs.lateApprovalAfterMs === 'never' && prompt.isLate ? 3_000 : knobs.lateApprovalAfterMs;
    if (late !== 'never')
      whileOpen(world, prompt.id, late, (open) => {
        approve(world, open);
      });
  } else if (prompt.stage === 'prompting') {
    clear(world, prompt, because === 'cancel' ? 'cancelled' : 'expired', 'done');
  } else {
    // What was silent stays reachable by hand: its card may have been read all along.
    changePrompt(world, prompt.id, prompt.stage === 'queued' ? { stage: 'done' } : { outlived: because });
  }
  advance(world, prompt.terminalId);
}

/** Lets the clock have its say: sessions whose time is up lose their prompts. Called before anything is read. */
export function sweep(world: World): void {
  for (const prompt of world.prompts.values()) {
    if (prompt.kind !== 'payment' || prompt.stage === 'done') continue;
    const expiresAt = world.sessions.get(prompt.sessionId)?.expires_at;
    if (expiresAt !== undefined && Date.parse(expiresAt) <= world.timers.now())
      giveUp(world, prompt, 'expiry');
  }
}

/** Sets the timers of what was on the screens when the server last stopped. */
export function resume(world: World): void {
  for (const prompt of world.prompts.values()) if (prompt.stage === 'prompting') limit(world, prompt);
}

function raise(world: World, promptId: string): void {
  const prompt = world.prompts.get(promptId);
  if (prompt === undefined) return;
  show(world, prompt);
  if (prompt.kind === 'payment') beginPayment(world, prompt);
  limit(world, prompt);
  behave(world, promptId, behaviourOf(world, prompt.terminalId));
}

// A payment's prompt ends with its session, a refund's by a limit of its own.
function limit(world: World, prompt: Prompt): void {
  if (prompt.kind === 'refund') {
    whileOpen(world, prompt.id, world.readKnobs().refundPromptMs, (open) => {
      timeOut(world, open);
    });
    return;
  }
  const expiresAt = world.sessions.get(prompt.sessionId)?.expires_at;
  if (expiresAt === undefined) return;
  world.timers.after(Date.parse(expiresAt) - world.timers.now(), () => {
    sweep(world);
  });
}

function behave(world: World, promptId: string, behaviour: TerminalBehaviour): void {
  if (!('afterMs' in behaviour)) return;
  whileOpen(world, promptId, behaviour.afterMs, (open) => {
    if (behaviour.kind === 'approve') approve(world, open, behaviour);
    else if (behaviour.kind === 'decline') decline(world, open, behaviour.reason);
    else if (behaviour.kind === 'stop') stop(world, open);
    else timeOut(world, open);
  });
}

function behaviourOf(world: World, terminalId: string): TerminalBehaviour {
  return world.terminals.get(terminalId)?.behaviour ?? world.readKnobs().terminalBehaviour;
}

function whileOpen(world: World, promptId: string, afterMs: number, act: (prompt: Prompt) => void): void {
  world.timers.after(afterMs, () => {
    const prompt = world.prompts.get(promptId);
    // A prompt that had to make way on the screen after its cancel may still have a card in the reader.
    if (prompt?.stage === 'prompting' || (prompt?.stage === 'abandoned' && prompt.outlived !== undefined))
      act(prompt);
  });
}

function leave(world: World, prompt: Prompt, outcome: Parameters<typeof clear>[2]): void {
  clear(world, prompt, outcome, 'done');
  advance(world, prompt.terminalId);
}

function advance(world: World, terminalId: string): void {
  const terminal = world.terminals.get(terminalId);
  const next = queueOf(world, terminalId)[0];
  if (terminal !== undefined && next !== undefined && occupantOf(world, terminal) === undefined)
    raise(world, next.id);
}

function presented(answer: Answer): PresentedCard {
  return { brand: answer.brand ?? 'visa', entry: answer.entry ?? 'contactless' };
}
