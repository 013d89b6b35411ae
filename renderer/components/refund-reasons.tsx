import type { ReactNode } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup';
import { TextField } from 'react-aria-components/TextField';
import { longestRefundNote, refundReasons, type RefundReason } from '../../shared/refund/reasons.ts';
import { forgetFault } from '../stores/moving.ts';
import { useRefundDraft } from '../stores/refund-draft.ts';
import { useWords } from '../words/use-words.ts';

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
        {refundReasons.map((value) => (
          <RadioField key={value} className="field-parts" value={value}>
            <RadioButton className="reason" data-testid="refund-reason-option" data-reason={value}>
              <span className="reason-mark" />
              {words.refund.reasons[value]}
            </RadioButton>
          </RadioField>
        ))}
      </RadioGroup>
      {reason === undefined ? null : (
        <TextField
          className="field-parts"
          maxLength={longestRefundNote}
          value={note}
          onChange={(text) => useRefundDraft.setState({ note: text })}
        >
          <Label className="reason-note">
            <span>{reason === 'other' ? words.refund.note : words.refund.noteIfAny}</span>
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
      )}
    </fieldset>
  );
}
