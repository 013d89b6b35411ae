import { useEffect, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import type { VatRate } from '../../shared/vat.ts';
import { ratesOn } from '../../shared/vat-rates.ts';
import { percentText } from '../../shared/receipt-text.ts';
import { Press } from '../components/press.tsx';
import { Tabs } from '../components/tabs.tsx';
import { Icon } from '../components/icons.tsx';
import {
  addAmount,
  chooseRate,
  emptyEntry,
  erase,
  multiply,
  repeatLast,
  typeAmount,
  typeKey,
  useEntry,
} from '../stores/entry.ts';
import { closePriceCheck, usePriceCheck } from '../stores/price-check.ts';
import { endsTyped } from '../stores/scans.ts';
import { today } from '../stores/today.ts';
import { useWords } from '../words/use-words.ts';

type AmountEntryProps = { readonly input: RefObject<HTMLInputElement | null> };

/** The amount being typed, and how many of it. Has the focus unless something else was asked for. */
export function AmountEntry({ input }: AmountEntryProps): ReactNode {
  const words = useWords();
  const { text, quantity, problem, weighing } = useEntry();
  const isChecking = usePriceCheck((state) => state.isOn);
  useEffect(() => input.current?.focus(), [input, weighing]);
  function leave(): void {
    if (isChecking) closePriceCheck();
    emptyEntry();
  }
  function press(event: KeyboardEvent): void {
    if (endsTyped(event, text)) addAmount();
    else if (event.key === '*') multiply();
    else if (event.key === '+' && text === '') repeatLast();
    else if (event.key === 'Escape') leave();
    else if (event.key === 'Backspace' && text === '') erase();
    else return;
    event.preventDefault();
  }
  return (
    <TextField
      className="field-parts"
      validationBehavior="aria"
      isInvalid={problem !== undefined && problem !== 'noProduct'}
      {...(problem === undefined ? {} : { 'aria-describedby': 'entry-problem' })}
      value={text}
      onChange={typeAmount}
    >
      <Label className="field entry">
        <span className="entry-name">
          {isChecking
            ? words.priceCheck.field
            : weighing === undefined
              ? words.sell.amount
              : words.sell.kilosOf(weighing.name)}
        </span>
        {quantity === undefined ? null : <span className="entry-quantity">{quantity} ×</span>}
        <Input
          ref={input}
          data-testid="amount-input"
          placeholder={isChecking ? '' : weighing === undefined ? '0,00' : '0,000'}
          inputMode="none"
          autoComplete="off"
          spellCheck={false}
          onKeyDown={press}
        />
      </Label>
    </TextField>
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
        options={ratesOn(today()).map((value) => ({ value, text: `${percentText(value)} %` }))}
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
    <div className="sell-pad" role="group" aria-label={words.sell.pad}>
      {digits.map((digit) => (
        <Press
          key={digit}
          className="sell-key"
          label={digit === ',' ? words.sell.comma : undefined}
          keepsFocus
          onPress={() => typeKey(digit)}
        >
          {digit}
        </Press>
      ))}
      <Press
        className="sell-key sell-key-edge sell-key-erase"
        label={words.sell.erase}
        keepsFocus
        onPress={erase}
      >
        <Icon name="erase" />
      </Press>
      <Press className="sell-key sell-key-edge sell-key-times" keepsFocus onPress={multiply}>
        <Icon name="times" />
        {words.sell.quantity}
      </Press>
      <Press className="sell-key sell-key-add" testId="add-amount" keepsFocus onPress={addAmount}>
        <span>{words.sell.add}</span>
        <Icon name="enter" />
      </Press>
    </div>
  );
}
