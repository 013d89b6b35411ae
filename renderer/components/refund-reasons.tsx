import type { ReactNode } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup';
import { TextField } from 'react-aria-components/TextField';
import { forgetFault } from '../stores/moving.ts';
import { useRefundDraft } from '../stores/refund-draft.ts';
import type { RefundReason } from '../words/en/sales.ts';
import { useWords } from '../words/use-words.ts';

const reasons: readonly RefundReason[] = ['wrong item', 'faulty', 'regret', 'price error', 'other'];
const longestNote = 120;

/** Why money goes back: one of a few reasons, or some words. */
export function RefundReasons({ onEnter }: { readonly onEnter: () => void }): ReactNode {
  const words = useWords();
  const { reason, note } = useRefundDraft();
  return (
    <fieldset className="refund-part">
      <legend className="refund-title">{words.refund.why}</legend>
      <RadioGroup
        className="reasons"
        aria-label={words.refund.why}
        data-testid="refund-reason"
        value={reason ?? null}
        onChange={(value) => {
          forgetFault();
          useRefundDraft.setState({ reason: value as RefundReason });
        }}
      >
        {reasons.map((value) => (
          <RadioField key={value} className="field-parts" value={value}>
            <RadioButton className="reason" data-testid="refund-reason-option" data-reason={value}>
              <span className="reason-mark" />
              {words.refund.reasons[value]}
            </RadioButton>
          </RadioField>
        ))}
      </RadioGroup>
      {reason === 'other' ? (
        <TextField
          className="field-parts"
          maxLength={longestNote}
          value={note}
          onChange={(text) => useRefundDraft.setState({ note: text })}
        >
          <Label className="reason-note">
            <span>{words.refund.note}</span>
            <span className="field">
              <Input
                data-testid="refund-note"
                onKeyDown={(event) => {
                  if (event.key === 'Enter') onEnter();
                }}
              />
            </span>
          </Label>
        </TextField>
      ) : null}
    </fieldset>
  );
}
