import type { ReactNode } from 'react';
import { totals } from '../../shared/basket.ts';
import type { Minor } from '../../shared/money.ts';
import { Amount } from '../components/amount.tsx';
import { Button, Hint } from '../components/button.tsx';
import { Icon } from '../components/icons.tsx';
import { Press } from '../components/press.tsx';
import { isTerminalWrong } from '../components/status-bar.tsx';
import { useBasket } from '../stores/basket.ts';
import { startPayment, useMoving } from '../stores/moving.ts';
import { firstTerminal, useRegister, type Register } from '../stores/register.ts';
import { useSettled } from '../stores/use-settled.ts';
import { faultText } from '../words/fault-text.ts';
import type { Words } from '../words/words.ts';
import { useWords } from '../words/use-words.ts';

/** Clear, and its undoing. When a payment could not begin, the reason stands here, beside Pay, until the next change. */
export function LeftSeat(): ReactNode {
  const words = useWords();
  const { basket, cleared, clear, bringBack } = useBasket();
  const fault = useMoving((state) => state.fault);
  const isSettled = useSettled(basket.id);
  const isEmpty = basket.lines.length === 0;
  if (fault) {
    return (
      <p className="sell-left sell-fault" role="alert" data-testid="pay-fault">
        <Icon name="warning" />
        <span>{faultText(words, fault)}</span>
      </p>
    );
  }
  return (
    <Button
      className="sell-left"
      testId={cleared ? 'basket-bring-back' : 'basket-clear'}
      keepsFocus
      isImpossible={isEmpty && !cleared}
      isResting={!isSettled}
      onPress={cleared ? bringBack : clear}
    >
      {cleared ? words.sell.bringBack : words.sell.clear}
    </Button>
  );
}

/** Pay: as wide as the products. When it cannot be pressed for a reason that is not plain to see, it says the reason. */
export function PaySeat(): ReactNode {
  const words = useWords();
  const lines = useBasket((state) => state.basket.lines);
  const reason = useRegister((state) => whyNotPay(state, words));
  const isResting = useIsResting();
  const isImpossible = lines.length === 0 || reason !== undefined;
  return (
    <Press
      className={`button button-forward pay ${isImpossible ? 'button-impossible' : ''}`}
      testId="pay-card"
      isOff={isImpossible || isResting}
      onPress={() => void startPayment()}
    >
      <Icon name="card" />
      <span className="pay-text">
        <span className={isImpossible && reason === undefined ? 'pay-name-alone' : 'pay-name'}>
          {words.sell.pay}
        </span>
        {reason === undefined ? null : <span className="pay-reason">{reason}</span>}
        {isImpossible ? null : <PayAmount value={totals(lines).total} />}
      </span>
      {reason === undefined ? <Hint>F12</Hint> : null}
    </Press>
  );
}

/** A large sum shrinks, so that the key's name beside it stays free. */
function PayAmount({ value }: { readonly value: Minor }): ReactNode {
  const size = String(value).length > 7 ? 'pay-amount-less' : '';
  return <Amount className={`pay-amount ${size}`} value={value} unit="small" />;
}

/** Behind a movement that was just left, Pay lies where its last button lay. */
function useIsResting(): boolean {
  const leaves = useMoving((state) => state.leaves);
  const isSettled = useSettled(String(leaves));
  return leaves > 0 && !isSettled;
}

function whyNotPay(register: Register, words: Words): string | undefined {
  const terminal = firstTerminal(register);
  if (register.settings.isSecretMissing) return words.sell.secretMissing;
  if (!terminal) return words.sell.noTerminal;
  return isTerminalWrong(terminal.status) ? words.sell.terminalNotReady : undefined;
}
