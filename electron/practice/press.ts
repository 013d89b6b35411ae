import type { Press } from '../../shared/practice.ts';
import type { PracticeControl } from './control.ts';

/** The calls whose lost answer is worth a lesson: those that move money. */
const weighty = ['create', 'session-cancel', 'refund', 'capture', 'void'] as const;

const outageMs = 15_000;

/** Does what a button of the practice window says. A button that comes too late does nothing. */
export async function press(control: PracticeControl, pressed: Press): Promise<void> {
  const { terminals } = control.state();
  const isKnown = terminals.some(({ terminalId }) => terminalId === (pressed.terminalId ?? terminalId));
  if (!isKnown) return;
  const target = { terminalId: pressed.terminalId };
  switch (pressed.kind) {
    case 'drop-line':
      await dropLine(control, pressed.how);
      return;
    case 'lose-next-reply':
      control.arm({ kind: 'reset', route: weighty, when: 'after' });
      return;
    case 'approve-late':
      control.approveLate(target);
      return;
    case 'all-clear':
      control.disarm();
      await control.online();
      return;
    default:
      atTheTerminal(control, pressed);
  }
}

function atTheTerminal(
  control: PracticeControl,
  pressed: Extract<Press, { readonly kind: 'present' | 'decline' | 'stop' | 'no-answer' | 'approve-now' }>,
): void {
  const target = { terminalId: pressed.terminalId };
  if (pressed.kind === 'approve-now') {
    if (control.hasSomethingToApprove(target)) control.approveNow(target);
    return;
  }
  // The prompt may have ended between the drawing of the button and its press.
  if (!control.isPrompting(target)) return;
  if (pressed.kind === 'present') control.present(pressed, target);
  else if (pressed.kind === 'decline') control.decline(pressed.reason, target);
  else if (pressed.kind === 'stop') control.stop(undefined, target);
  else control.fallSilent(target);
}

async function dropLine(control: PracticeControl, how: 'next-request' | 'for-a-while'): Promise<void> {
  if (how === 'next-request') {
    control.arm({ kind: 'reset', route: 'any' });
    return;
  }
  await control.offline();
  setTimeout(() => void control.online(), outageMs);
}
