import { useState, type ReactNode } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import { longestComment } from '../../shared/basket.ts';
import type { DiscountDraft } from '../stores/discount-draft.ts';
import { useWords } from '../words/use-words.ts';
import { Choice } from './choice.tsx';
import { Icon } from './icons.tsx';
import { Pad } from './pad.tsx';
import { TextLine } from './options.tsx';

type FieldsProps = {
  readonly draft: DiscountDraft;
  readonly onChange: (next: Partial<DiscountDraft>) => void;
};

const longestNumber = 14;

/** What it costs and what is taken off, as numbers. */
export function AmountFields({
  draft,
  onChange,
  onEnter,
}: FieldsProps & { readonly onEnter: () => void }): ReactNode {
  const words = useWords();
  const said = words.discount;
  const [field, setField] = useState<'price' | 'value'>('value');
  // What stood there when the field was entered is replaced by the first key of the pad, as by the first that is typed.
  const [isFresh, setIsFresh] = useState(true);

  function enter(next: 'price' | 'value'): void {
    setField(next);
    setIsFresh(true);
  }

  function change(next: Partial<DiscountDraft>): void {
    setIsFresh(false);
    onChange(next);
  }

  function type(key: string): void {
    const text = `${isFresh ? '' : draft[field]}${key}`;
    if (text.length <= longestNumber) change({ [field]: text });
  }

  function erase(): void {
    change({ [field]: isFresh ? '' : draft[field].slice(0, -1) });
  }

  return (
    <>
      {draft.lineId === undefined ? null : (
        <NumberLine
          onEnter={onEnter}
          onFocus={() => enter('price')}
          label={said.price}
          unit="kr"
          testId="line-price"
          value={draft.price}
          onChange={(price) => change({ price })}
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
        onEnter={onEnter}
        onFocus={() => enter('value')}
        label={said.value[draft.by]}
        unit={draft.by === 'percent' ? '%' : 'kr'}
        testId="discount-value"
        value={draft.value}
        onChange={(value) => change({ value })}
      />
      <Pad
        label={words.sell.pad}
        shape="plain"
        onDigit={type}
        others={[
          { place: 'comma', text: ',', label: words.sell.comma, onPress: () => type(',') },
          { place: 'erase', icon: <Icon name="erase" />, label: words.sell.erase, onPress: erase },
        ]}
      />
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
  readonly onFocus: () => void;
};

/** A number with what it is a number of. */
function NumberLine({ label, unit, testId, value, onChange, onEnter, onFocus }: NumberLineProps): ReactNode {
  return (
    <TextField className="field-parts" maxLength={longestNumber} value={value} onChange={onChange}>
      <Label className="reason-note">
        <span>{label}</span>
        <span className="field discount-number">
          <Input
            data-testid={testId}
            inputMode="none"
            autoComplete="off"
            onFocus={(event) => {
              event.currentTarget.select();
              onFocus();
            }}
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
