import type { ReactNode } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import { longestPin, shortestPin } from '../../shared/pin.ts';
import { useWords } from '../words/use-words.ts';

export type Approval = { readonly approver: string; readonly pin: string };

type ApprovalProps = {
  readonly approvers: readonly string[];
  readonly approval: Approval;
  readonly onChange: (approval: Approval) => void;
  readonly onEnter: () => void;
};

/** Somebody answers for this refund, here and now: who, and their PIN. */
export function RefundApproval({ approvers, approval, onChange, onEnter }: ApprovalProps): ReactNode {
  const words = useWords();
  return (
    <fieldset className="refund-approval" data-testid="refund-approval">
      <legend className="only-read">{words.rights.approval}</legend>
      <label className="refund-approver">
        <span>{words.rights.approver}</span>
        <select
          className="field"
          data-testid="approver"
          value={approval.approver}
          onChange={(event) => onChange({ approver: event.target.value, pin: '' })}
        >
          {approvers.length === 1 ? null : <option value="">{words.rights.choose}</option>}
          {approvers.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <TextField
        className="refund-approver"
        type="password"
        value={approval.pin}
        onChange={(text) => onChange({ ...approval, pin: text.replace(/\D/g, '').slice(0, longestPin) })}
      >
        <Label>{words.rights.pin}</Label>
        <span className="field">
          <Input
            inputMode="numeric"
            autoComplete="off"
            data-testid="approver-pin"
            onKeyDown={(event) => {
              if (event.key === 'Enter') onEnter();
            }}
          />
        </span>
      </TextField>
    </fieldset>
  );
}

export function isApproved({ approver, pin }: Approval): boolean {
  return approver !== '' && pin.length >= shortestPin;
}
