import type { ReactNode } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import type { Refundable } from '../../shared/ipc/views.ts';
import { forgetFault } from '../stores/moving.ts';
import { linesAmount, typeRefundAmount, useRefundDraft, type Missing } from '../stores/refund-draft.ts';
import { useWords } from '../words/use-words.ts';
import { amountOnly } from './amount.tsx';
import { Icon } from './icons.tsx';
import { Pad } from './pad.tsx';
import { TerminalChoice } from './terminal-choice.tsx';

type RefundAmountProps = {
  readonly left: Refundable;
  readonly missing: Missing | undefined;
  readonly onEnter: () => void;
};

const wrong: ReadonlySet<Missing | undefined> = new Set<Missing | undefined>([
  'malformed',
  'zero',
  'tooMuch',
]);

/** How much goes back: what the lines come to, or an amount of its own. */
export function RefundAmount({ left, missing, onEnter }: RefundAmountProps): ReactNode {
  const words = useWords();
  const draft = useRefundDraft();
  const fromLines = draft.chosen.size > 0 ? amountOnly(linesAmount(left, draft.chosen)) : '';
  const text = draft.typed ?? fromLines;

  function type(next: string): void {
    forgetFault();
    typeRefundAmount(next);
  }

  return (
    <section className="refund-part refund-how-much" aria-label={words.refund.howMuch}>
      <div className="refund-heading">
        <h2 className="refund-title">{words.refund.howMuch}</h2>
        <TerminalChoice testId="refund-terminal" />
      </div>
      <TextField
        className="field-parts"
        validationBehavior="aria"
        isInvalid={wrong.has(missing)}
        aria-describedby="refund-hint refund-missing"
        value={text}
        onChange={type}
      >
        <Label className="field refund-field" data-wrong={wrong.has(missing) || undefined}>
          <span>{words.refund.amount}</span>
          <Input
            inputMode="none"
            autoComplete="off"
            data-testid="refund-amount"
            placeholder="0,00"
            onFocus={(event) => event.target.select()}
            onKeyDown={(event) => {
              if (event.key === 'Enter') onEnter();
            }}
          />
        </Label>
      </TextField>
      <p className="refund-hint" id="refund-hint">
        {draft.typed === undefined ? words.refund.fromLines : words.refund.ownAmount}
      </p>
      <Pad
        label={words.refund.pad}
        shape="plain"
        onDigit={(digit) => type((draft.typed ?? '') + digit)}
        others={[
          {
            place: 'comma',
            text: ',',
            label: words.refund.comma,
            onPress: () => type(`${draft.typed ?? '0'},`),
          },
          {
            place: 'erase',
            icon: <Icon name="erase" />,
            label: words.refund.erase,
            onPress: () => type(draft.typed?.slice(0, -1) ?? ''),
          },
        ]}
      />
    </section>
  );
}
