import type { ReactNode } from 'react';
import { totals } from '../../shared/basket.ts';
import type { Minor } from '../../shared/money.ts';
import { Amount } from '../components/amount.tsx';
import { Button, Hint } from '../components/button.tsx';
import { Icon } from '../components/icons.tsx';
import { Press } from '../components/press.tsx';
import { TerminalChoice } from '../components/terminal-choice.tsx';
import { isTerminalWrong } from '../components/terminal-status.ts';
import { useBasket } from '../stores/basket.ts';
import { useChosenTerminal } from '../stores/chosen-terminal.ts';
import { startPayment, useMoving } from '../stores/moving.ts';
import { useRegister } from '../stores/register.ts';
import { useSettled } from '../stores/use-settled.ts';
import { faultText } from '../words/fault-text.ts';
import type { Words } from '../words/words.ts';
import { useWords } from '../words/use-words.ts';

/** What is done with the basket and, where there are several, the terminal that Pay beside it goes to. */
export function LeftSeat(): ReactNode {
  return (
    <div className="sell-left-parts">
      <BasketKey />
      <TerminalChoice />
    </div>
  );
}

/** Clear, and its undoing. When a payment could not begin, the reason stands here, beside Pay, until the next change. */
function BasketKey(): ReactNode {
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
  const reason = useWhyNotPay(words);
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

function useWhyNotPay(words: Words): string | undefined {
  const terminal = useChosenTerminal();
  const isSecretMissing = useRegister((state) => state.settings.isSecretMissing);
  if (isSecretMissing) return words.sell.secretMissing;
  if (!terminal) return words.sell.noTerminal;
  if (terminal.care.isHeld === true) return words.terminals.held;
  return isTerminalWrong(terminal.status) ? words.sell.terminalNotReady : undefined;
}
