import type { ReactNode } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import { longestComment } from '../../shared/basket.ts';
import type { DiscountDraft } from '../stores/discount-draft.ts';
import { useWords } from '../words/use-words.ts';
import { Choice } from './choice.tsx';
import { Press } from './press.tsx';
import { TextLine } from './options.tsx';

type FieldsProps = {
  readonly draft: DiscountDraft;
  readonly onChange: (next: Partial<DiscountDraft>) => void;
};

/** What is given most, for a finger: percent or kroner. */
const quick = ['5', '10', '20', '30', '50'];

const longestNumber = 14;

/** What it costs and what is taken off, as numbers. */
export function AmountFields({
  draft,
  onChange,
  onEnter,
}: FieldsProps & { readonly onEnter: () => void }): ReactNode {
  const said = useWords().discount;
  const number = { onEnter };
  return (
    <>
      {draft.lineId === undefined ? null : (
        <NumberLine
          {...number}
          label={said.price}
          unit="kr"
          testId="line-price"
          value={draft.price}
          onChange={(price) => onChange({ price })}
        />
      )}
      <Choice
        label={said.by}
        testId="discount-by"
        chosen={draft.by}
        options={[
          { value: 'percent', text: said.bys.percent },
          { value: 'amount', text: said.bys.amount },
        ]}
        onChoose={(by) => onChange({ by, value: '' })}
      />
      <NumberLine
        {...number}
        label={said.value[draft.by]}
        unit={draft.by === 'percent' ? '%' : 'kr'}
        testId="discount-value"
        value={draft.value}
        onChange={(value) => onChange({ value })}
      />
      <div className="discount-quick" role="group" aria-label={said.value[draft.by]}>
        {quick.map((value) => (
          <Press
            key={value}
            className="button button-tool"
            testId="discount-quick"
            data={{ 'data-value': value }}
            isChosen={draft.value === value}
            onPress={() => onChange({ value })}
          >
            {value}
          </Press>
        ))}
      </div>
    </>
  );
}

export function CommentField({ draft, onChange }: FieldsProps): ReactNode {
  return (
    <TextLine
      label={useWords().discount.comment}
      testId="line-comment"
      longest={longestComment}
      value={draft.comment}
      onChange={(comment) => onChange({ comment })}
    />
  );
}

type NumberLineProps = {
  readonly label: string;
  readonly unit: string;
  readonly testId: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onEnter: () => void;
};

/** A number with what it is a number of; the keys of the number pad are the keyboard's own. */
function NumberLine({ label, unit, testId, value, onChange, onEnter }: NumberLineProps): ReactNode {
  return (
    <TextField className="field-parts" maxLength={longestNumber} value={value} onChange={onChange}>
      <Label className="reason-note">
        <span>{label}</span>
        <span className="field discount-number">
          <Input
            data-testid={testId}
            inputMode="decimal"
            autoComplete="off"
            onFocus={(event) => event.currentTarget.select()}
            onKeyDown={(event) => {
              if (event.key === 'Enter') onEnter();
            }}
          />
          <span aria-hidden="true">{unit}</span>
        </span>
      </Label>
    </TextField>
  );
}
