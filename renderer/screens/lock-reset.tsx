import { useState, type ReactNode } from 'react';
import type { Fault } from '../../shared/faults.ts';
import { highestRole, type PeopleProblem } from '../../shared/people.ts';
import { ask } from '../bridge.ts';
import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { Icon } from '../components/icons.tsx';
import { isTyped, NewPin, noPin } from '../components/new-pin.tsx';
import { Operators } from '../components/operators.tsx';
import { useRegister } from '../stores/register.ts';
import { faultText } from '../words/fault-text.ts';
import { useWords } from '../words/use-words.ts';
import '../styles/people.css';
import '../styles/setup.css';

type ResetProps = { readonly slip: ReactNode; readonly foot: ReactNode; readonly onBack: () => void };

/** A new PIN for an owner who has forgotten theirs: offered only where the till was started for it. */
export function LockReset({ slip, foot, onBack }: ResetProps): ReactNode {
  const words = useWords();
  const operators = useRegister((state) => state.lock.operators);
  const role = highestRole(operators);
  const owners = operators.filter((one) => one.role === role);
  const [name, setName] = useState(owners.length === 1 ? owners[0]?.name : undefined);
  const [typed, setTyped] = useState(noPin);
  const [problem, setProblem] = useState<PeopleProblem>();
  const [fault, setFault] = useState<Fault>();
  const [isAsking, setIsAsking] = useState(false);
  const isReady = name !== undefined && isTyped(typed);

  async function reset(): Promise<void> {
    if (!isReady || isAsking) return;
    setIsAsking(true);
    const answer = await ask('people:reset-owner', { name, pin: typed.pin });
    setIsAsking(false);
    setFault(answer.ok ? undefined : answer.fault);
    setProblem(answer.ok ? answer.value.problem : undefined);
  }

  return (
    <Frame
      testId="owner-reset"
      slip={slip}
      foot={foot}
      stageClass="lock-reset"
      stage={
        <>
          <h1 className="lock-title">{words.people.resetTitle}</h1>
          <p>{words.people.resetText}</p>
          <Operators operators={owners} chosen={name} onChoose={setName} />
          <div className="setup-fields">
            <NewPin typed={typed} onType={setTyped} />
          </div>
          <p className="people-outcome" role="alert" data-testid="owner-reset-message" data-problem={problem}>
            {fault || problem ? <Icon name="warning" /> : null}
            {fault ? faultText(words, fault) : problem ? words.people.problems[problem] : ''}
          </p>
        </>
      }
      left={
        <Button icon={<Icon name="left" />} testId="owner-reset-back" onPress={onBack}>
          {words.people.resetBack}
        </Button>
      }
      right={
        <Button
          kind="forward"
          testId="owner-reset-save"
          isImpossible={!isReady}
          isResting={isAsking}
          onPress={() => void reset()}
        >
          {words.people.resetSave}
        </Button>
      }
    />
  );
}
