import { useEffect, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { norwegianVatRates, type VatRate } from '../../shared/vat.ts';
import { percentText } from '../../shared/receipt-text.ts';
import { Tabs } from '../components/tabs.tsx';
import { Icon } from '../components/icons.tsx';
import {
  addAmount,
  chooseRate,
  emptyEntry,
  erase,
  multiply,
  typeAmount,
  typeKey,
  useEntry,
} from '../stores/entry.ts';
import { useWords } from '../words/use-words.ts';

type AmountEntryProps = { readonly input: RefObject<HTMLInputElement | null> };

/** The amount being typed, and how many of it. Has the focus unless something else was asked for. */
export function AmountEntry({ input }: AmountEntryProps): ReactNode {
  const words = useWords();
  const { text, quantity, problem } = useEntry();
  useEffect(() => input.current?.focus(), [input]);
  function press(event: KeyboardEvent): void {
    if (event.key === 'Enter' && !event.ctrlKey) addAmount();
    else if (event.key === '*') multiply();
    else if (event.key === 'Escape') emptyEntry();
    else if (event.key === 'Backspace' && text === '') erase();
    else return;
    event.preventDefault();
  }
  return (
    <label className="field entry">
      <span className="entry-name">{words.sell.amount}</span>
      {quantity === undefined ? null : <span className="entry-quantity">{quantity} ×</span>}
      <input
        ref={input}
        data-testid="amount-input"
        value={text}
        placeholder="0,00"
        inputMode="none"
        autoComplete="off"
        spellCheck={false}
        aria-invalid={problem !== undefined && problem !== 'noProduct'}
        aria-describedby={problem === undefined ? undefined : 'entry-problem'}
        onChange={(event) => typeAmount(event.target.value)}
        onKeyDown={press}
      />
    </label>
  );
}

/** Which VAT a typed amount carries. What is wrong with what was typed is said in the same place. */
export function RateChoice(): ReactNode {
  const words = useWords();
  const { rate, problem } = useEntry();
  if (problem !== undefined) {
    return (
      <p id="entry-problem" className="sell-rates entry-problem" role="alert" data-testid="entry-problem">
        <Icon name="warning" />
        {words.sell.bad[problem]}
      </p>
    );
  }
  return (
    <div className="sell-rates">
      <Tabs<VatRate>
        label={words.sell.vatChoice}
        caption={words.sell.vat}
        options={norwegianVatRates.map((value) => ({ value, text: `${percentText(value)} %` }))}
        chosen={rate}
        onChoose={chooseRate}
      />
    </div>
  );
}

const digits = ['7', '8', '9', '4', '5', '6', '1', '2', '3', '0', '00', ','] as const;

/** 7-8-9 on top, in the same place on Sell and on Lock. Its keys leave the focus in the field. */
export function NumberPad(): ReactNode {
  const words = useWords();
  return (
    <div
      className="sell-pad"
      role="group"
      aria-label={words.sell.pad}
      onMouseDown={(event) => event.preventDefault()}
    >
      {digits.map((digit) => (
        <button
          key={digit}
          type="button"
          className="sell-key"
          aria-label={digit === ',' ? words.sell.comma : undefined}
          onClick={() => typeKey(digit)}
        >
          {digit}
        </button>
      ))}
      <button
        type="button"
        className="sell-key sell-key-edge sell-key-erase"
        aria-label={words.sell.erase}
        onClick={erase}
      >
        <Icon name="erase" />
      </button>
      <button type="button" className="sell-key sell-key-edge sell-key-times" onClick={multiply}>
        <Icon name="times" />
        {words.sell.quantity}
      </button>
      <button type="button" className="sell-key sell-key-add" data-testid="add-amount" onClick={addAmount}>
        <span>{words.sell.add}</span>
        <Icon name="enter" />
      </button>
    </div>
  );
}
