import type { ReactNode } from 'react';
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
      <div className="reasons" role="radiogroup" aria-label={words.refund.why} data-testid="refund-reason">
        {reasons.map((value) => (
          <label key={value} className="reason">
            <input
              type="radio"
              name="refund-reason"
              value={value}
              data-testid="refund-reason-option"
              data-reason={value}
              checked={value === reason}
              onChange={() => {
                forgetFault();
                useRefundDraft.setState({ reason: value });
              }}
            />
            {words.refund.reasons[value]}
          </label>
        ))}
      </div>
      {reason === 'other' ? (
        <label className="reason-note">
          <span>{words.refund.note}</span>
          <span className="field">
            <input
              type="text"
              data-testid="refund-note"
              maxLength={longestNote}
              value={note}
              onChange={(event) => useRefundDraft.setState({ note: event.target.value })}
              onKeyDown={(event) => {
                if (event.key === 'Enter') onEnter();
              }}
            />
          </span>
        </label>
      ) : null}
    </fieldset>
  );
}
