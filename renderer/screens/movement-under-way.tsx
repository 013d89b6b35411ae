import { useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Fault } from '../../shared/faults.ts';
import type { CommandName, Input } from '../../shared/ipc/contract.ts';
import type { MovementState, MovementView } from '../../shared/ipc/views.ts';
import { ask } from '../bridge.ts';
import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { Icon } from '../components/icons.tsx';
import { useSettled } from '../stores/use-settled.ts';
import { faultText } from '../words/fault-text.ts';
import type { Words } from '../words/words.ts';
import { useWords } from '../words/use-words.ts';
import type { Face } from './movement-face.ts';
import { MoneyField } from './movement-field.tsx';
import { Seconds } from './movement-seconds.tsx';
import { MovementFoot, MovementSlip } from './movement-slip.tsx';

type State = MovementState & { screen: 'under-way' };

type UnderWayProps = {
  readonly movement: MovementView;
  readonly state: State;
  readonly face: Face;
  readonly stateKey: string;
  readonly isSaving: boolean;
};

/** What the cashier pressed in this very state, and what came of it. Another state forgets it. */
type Pressed = { readonly stateKey: string; readonly looks?: number; readonly fault?: Fault };

export function UnderWay({ movement, state, face, stateKey, isSaving }: UnderWayProps): ReactNode {
  const words = useWords();
  const [pressed, setPressed] = useState<Pressed>();
  const now = pressed?.stateKey === stateKey ? pressed : undefined;
  const isRefund = movement.kind === 'refund';
  async function tell<Name extends CommandName>(
    name: Name,
    input: Input<Name>,
    looks?: number,
  ): Promise<void> {
    setPressed({ stateKey, ...(looks === undefined ? {} : { looks }) });
    const answer = await ask(name, input);
    if (!answer.ok) setPressed({ stateKey, fault: answer.fault });
  }
  const { attemptId } = movement;
  const seats: SeatsProps = {
    words,
    state,
    isRefund,
    isResting: !useSettled(stateKey) || isSaving,
    onCancel: () => void tell('payment:cancel', { attemptId }),
    onCheck: () => void tell('movement:check', { attemptId }, state.looks),
    onAnswer: (answer) => {
      if (!isRefund) void tell('payment:answer', { attemptId, answer });
      else if (answer === 'asking' || answer === 'idle') void tell('refund:answer', { attemptId, answer });
    },
  };
  return (
    <div className="frame-around" onKeyDownCapture={swallowEnter}>
      <Frame
        testId={isRefund ? 'refund-screen' : 'payment-screen'}
        state={{ 'data-phase': isSaving ? 'saving' : state.phase }}
        slip={
          <MovementSlip
            movement={movement}
            icon="lock"
            note={isRefund ? words.movement.slip.lockedRefund : words.movement.slip.locked}
          />
        }
        foot={<MovementFoot movement={movement} />}
        stage={
          <MoneyField
            movement={movement}
            face={face}
            stateKey={stateKey}
            note={noteText(words, movement, state, now)}
            seconds={<Seconds movement={movement} />}
          />
        }
        left={<LeftSeat {...seats} />}
        question={state.question === 'terminal' ? words.movement.seats.question : undefined}
        right={<RightSeat {...seats} />}
      />
    </div>
  );
}

/** A scanner ends every code with Enter: while money moves it must not press whatever has the focus. Space does. */
function swallowEnter(event: KeyboardEvent): void {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  event.stopPropagation();
}

type SeatsProps = {
  readonly words: Words;
  readonly state: State;
  readonly isRefund: boolean;
  readonly isResting: boolean;
  readonly onCancel: () => void;
  readonly onCheck: () => void;
  readonly onAnswer: (answer: Input<'payment:answer'>['answer']) => void;
};

/** The seat of what allows a new charge, or takes this one away. */
function LeftSeat({ words, state, isRefund, isResting, onCancel, onAnswer }: SeatsProps): ReactNode {
  const { seats } = words.movement;
  if (state.question === 'terminal') {
    const more = state.mayRetryAfterIdle || isRefund ? seats.idleMore : seats.idleHeld;
    return (
      <Button
        testId="payment-terminal-idle"
        more={more}
        isResting={isResting}
        onPress={() => onAnswer('idle')}
      >
        {seats.idle}
      </Button>
    );
  }
  if (state.mayLetGo) {
    return (
      <Button
        testId="payment-let-go"
        more={seats.letGoMore}
        isResting={isResting}
        onPress={() => onAnswer('let-go')}
      >
        {seats.letGo}
      </Button>
    );
  }
  if (!state.mayCancel) return null;
  return (
    <Button testId="payment-cancel" isResting={isResting} onPress={onCancel}>
      {isRefund ? seats.cancelRefund : seats.cancel}
    </Button>
  );
}

/** The seat of what is harmless, whatever is on the terminal: to go on waiting, or to ask again. */
function RightSeat({ words, state, isResting, onCheck, onAnswer }: SeatsProps): ReactNode {
  const { seats } = words.movement;
  if (state.question === 'terminal') {
    return (
      <Button
        testId="payment-still-waiting"
        more={seats.askingMore}
        isResting={isResting}
        onPress={() => onAnswer('asking')}
      >
        {seats.asking}
      </Button>
    );
  }
  if (state.question === 'still-waiting') {
    return (
      <Button testId="payment-still-waiting" isResting={isResting} onPress={() => onAnswer('keep-waiting')}>
        {seats.keepWaiting}
      </Button>
    );
  }
  return (
    <Button testId="payment-check" icon={<Icon name="refresh" />} isResting={isResting} onPress={onCheck}>
      {seats.check}
    </Button>
  );
}

/** One line under the amount: where it is asked, how often we asked, or what Check status found. */
function noteText(words: Words, movement: MovementView, state: State, pressed: Pressed | undefined): string {
  const { note } = words.movement;
  if (movement.isUnwritten) return note.unwritten;
  if (pressed?.fault) return faultText(words, pressed.fault);
  if (pressed?.looks !== undefined) {
    if (pressed.looks === state.looks) return note.checking;
    if (!state.isLastLookReadable) return note.checked.noAnswer;
    if (state.phase === 'waiting') return note.checked.waiting;
    return state.phase === 'processing' ? note.checked.collecting : note.checked.other;
  }
  const isAsking = state.phase === 'checking' || state.phase === 'cancelling';
  if (isAsking && state.looks > 0) return note.asked(state.looks);
  return movement.terminalName === '' ? '' : note.terminal(movement.terminalName);
}
