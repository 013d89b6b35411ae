import { useRef, useState, type ReactNode } from 'react';
import { totals } from '../../shared/basket.ts';
import type { Fault } from '../../shared/faults.ts';
import { ask } from '../bridge.ts';
import { Amount } from '../components/amount.tsx';
import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { Icon } from '../components/icons.tsx';
import { useNow } from '../components/now.ts';
import { Operators } from '../components/operators.tsx';
import { PinField, longestPin } from '../components/pin-field.tsx';
import { Pad } from '../components/pad.tsx';
import { useBasket } from '../stores/basket.ts';
import { useRegister } from '../stores/register.ts';
import { faultText } from '../words/fault-text.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { clockText, dayText } from '../words/when.ts';
import { LockReset } from './lock-reset.tsx';
import '../styles/lock.css';

/** Who works the till? The basket behind is kept, and a payment that is under way goes on in main. */
export function Lock(): ReactNode {
  const [isResetting, setIsResetting] = useState(false);
  if (isResetting)
    return <LockReset slip={<LockSlip />} foot={<LockFoot />} onBack={() => setIsResetting(false)} />;
  return <Unlock onReset={() => setIsResetting(true)} />;
}

function Unlock({ onReset }: { readonly onReset: () => void }): ReactNode {
  const words = useWords();
  const operators = useRegister((state) => state.lock.operators);
  const mayReset = useRegister((state) => state.lock.mayResetOwner === true);
  const [name, setName] = useState(operators.length === 1 ? operators[0]?.name : undefined);
  const [pin, setPin] = useState('');
  const [fault, setFault] = useState<Fault>();
  const [isAsking, setIsAsking] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  const missing = name === undefined ? words.lock.chooseName : pin === '' ? words.lock.typePin : undefined;

  function type(next: string): void {
    setPin(next.replace(/\D/g, '').slice(0, longestPin));
    if (fault) setFault(undefined);
  }

  async function unlock(): Promise<void> {
    if (name === undefined || pin === '' || isAsking) return;
    setIsAsking(true);
    const answer = await ask('lock:unlock', { name, pin });
    setIsAsking(false);
    // A right PIN takes this screen away by main's word.
    if (answer.ok) return;
    setPin('');
    setFault(answer.fault);
    input.current?.focus();
  }

  return (
    <Frame
      testId="lock-screen"
      slip={<LockSlip />}
      foot={<LockFoot />}
      stageClass="lock-stage"
      stage={
        <>
          <div className="lock-pin">
            <PinField ref={input} name={name} pin={pin} onType={type} onEnter={() => void unlock()} />
            <Pad
              label={words.sell.pad}
              shape="tall"
              onDigit={(digit) => type(pin + digit)}
              others={[
                {
                  place: 'erase',
                  icon: <Icon name="erase" />,
                  label: words.lock.erase,
                  onPress: () => type(pin.slice(0, -1)),
                },
                { place: 'clear', text: words.lock.clear, onPress: () => type('') },
              ]}
            />
          </div>
          <div className="lock-who">
            <h1 className="lock-title">{words.lock.title}</h1>
            <Operators
              operators={operators}
              chosen={name}
              onChoose={(chosen) => {
                setName(chosen);
                setPin('');
                setFault(undefined);
                input.current?.focus();
              }}
            />
            {mayReset ? (
              <Button testId="owner-reset-open" onPress={onReset}>
                {words.people.resetOpen}
              </Button>
            ) : null}
          </div>
        </>
      }
      left={
        <p className="lock-message" role="status" id="lock-message" data-testid="lock-message">
          {fault ? <Icon name="warning" /> : null}
          {fault ? faultText(words, fault) : missing}
        </p>
      }
      right={
        <Button
          kind="forward"
          testId="pin-submit"
          hint="Enter"
          isImpossible={missing !== undefined}
          isResting={isAsking}
          describedBy="lock-message"
          onPress={() => void unlock()}
        >
          {words.lock.unlock}
        </Button>
      }
    />
  );
}

function LockSlip(): ReactNode {
  const words = useWords();
  const language = useLanguage();
  const movement = useRegister((state) => state.movement.movement);
  const isBasketEmpty = useBasket((state) => state.basket.lines.length === 0);
  const now = useNow();
  const goesOn = movement?.kind === 'refund' ? words.lock.refundGoesOn : words.lock.paymentGoesOn;
  const ended = movement?.kind === 'refund' ? words.lock.refundEnded : words.lock.paymentEnded;
  const isUnderWay = movement?.state.screen === 'under-way';
  const said = isUnderWay ? goesOn : movement ? ended : isBasketEmpty ? undefined : words.lock.basketKept;
  return (
    <>
      <p className="lock-clock">{clockText(now)}</p>
      <p className="lock-day">{dayText(now, language)}</p>
      <p className="lock-kept" data-testid="lock-kept" data-movement={movement?.state.screen}>
        {said === undefined ? null : <Icon name="lock" />}
        {said}
      </p>
    </>
  );
}

function LockFoot(): ReactNode {
  const words = useWords();
  const lines = useBasket((state) => state.basket.lines);
  return (
    <>
      <span className="lock-total">{words.lock.total}</span>
      <Amount className="lock-amount" value={totals(lines).total} unit="small" />
    </>
  );
}
