import { useState, type ReactNode } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import { readEmbedded, type EmbeddedRule } from '../../shared/catalogue/gtin.ts';
import { ask } from '../bridge.ts';
import { useRegister } from '../stores/register.ts';
import { faultText } from '../words/fault-text.ts';
import { useWords } from '../words/use-words.ts';
import { amountOnly } from './amount.tsx';
import { announce } from './announcer.tsx';
import { Button } from './button.tsx';

/** GS1 leaves these to shops and their scales. */
const prefixes = Array.from({ length: 10 }, (_, index) => String(20 + index));
const itemDigits = [4, 5, 6] as const;
const decimals = [0, 1, 2, 3] as const;

/** How the labels of the shop's scale are read: by their first two digits, and tried before they are kept. */
export function ScaleLabels(): ReactNode {
  const words = useWords();
  const said = words.scale;
  const kept = useRegister((state) => state.catalogue.embedded);
  const [rules, setRules] = useState(kept);
  const [label, setLabel] = useState('');
  const [note, setNote] = useState('');

  function change(prefix: string, rule: EmbeddedRule | undefined): void {
    setNote('');
    setRules((before) =>
      prefixes.flatMap((one) => (one === prefix ? rule : before.find((old) => old.prefix === one)) ?? []),
    );
  }

  async function save(): Promise<void> {
    const answer = await ask('catalogue:scale-labels', { rules });
    const text = answer.ok ? said.saved : faultText(words, answer.fault);
    setNote(text);
    announce(text, !answer.ok);
  }

  return (
    <div className="product-form" data-testid="scale-labels">
      <p>{said.about}</p>
      <table className="import-table scale-table">
        <thead>
          <tr>
            <th scope="col">{said.prefix}</th>
            <th scope="col">{said.holds}</th>
            <th scope="col">{said.itemDigits}</th>
            <th scope="col">{said.decimals}</th>
          </tr>
        </thead>
        <tbody>
          {prefixes.map((prefix) => (
            <RuleRow
              key={prefix}
              prefix={prefix}
              rule={rules.find((one) => one.prefix === prefix)}
              onChange={(rule) => change(prefix, rule)}
            />
          ))}
        </tbody>
      </table>
      <TextField className="setup-field" value={label} onChange={setLabel}>
        <Label>{said.try}</Label>
        <div className="field">
          <Input autoComplete="off" inputMode="numeric" maxLength={13} data-testid="scale-try" />
        </div>
      </TextField>
      <p role="status" data-testid="scale-read">
        {label.length === 13 ? readText() : ''}
      </p>
      <div className="setup-practice">
        <Button testId="scale-save" onPress={() => void save()}>
          {said.save}
        </Button>
        <p role="status" data-testid="scale-note">
          {note}
        </p>
      </div>
    </div>
  );

  function readText(): string {
    const read = readEmbedded(label, rules);
    const item = read?.codes[1] ?? '';
    if (read === undefined) return said.unreadable;
    return read.holds === 'price'
      ? said.readPrice(item, amountOnly(read.price))
      : said.readWeight(item, read.grams);
  }
}

type RuleRowProps = {
  readonly prefix: string;
  /** Undefined: labels that begin so are no scale's. */
  readonly rule: EmbeddedRule | undefined;
  readonly onChange: (rule: EmbeddedRule | undefined) => void;
};

function RuleRow({ prefix, rule, onChange }: RuleRowProps): ReactNode {
  const said = useWords().scale;

  function hold(text: string): void {
    if (text === 'price') onChange({ prefix, itemDigits: 5, ...rule, holds: 'price', decimals: 2 });
    else if (text === 'weight') onChange({ prefix, itemDigits: 5, ...rule, holds: 'weight', decimals: 3 });
    else onChange(undefined);
  }

  return (
    <tr>
      <th scope="row">{prefix}</th>
      <td>
        <select
          aria-label={`${prefix}, ${said.holds}`}
          data-testid="scale-holds"
          data-prefix={prefix}
          value={rule?.holds ?? ''}
          onChange={({ target }) => hold(target.value)}
        >
          <option value="">{said.kinds.none}</option>
          <option value="price">{said.kinds.price}</option>
          <option value="weight">{said.kinds.weight}</option>
        </select>
      </td>
      <td>
        <Numbers
          label={`${prefix}, ${said.itemDigits}`}
          chosen={rule?.itemDigits}
          options={itemDigits}
          onChoose={(next) => rule && onChange({ ...rule, itemDigits: next })}
        />
      </td>
      <td>
        <Numbers
          label={`${prefix}, ${said.decimals}`}
          chosen={rule?.decimals}
          // An øre has no parts.
          options={rule?.holds === 'price' ? decimals.slice(0, 3) : decimals}
          onChoose={(next) => rule && onChange({ ...rule, decimals: next })}
        />
      </td>
    </tr>
  );
}

type NumbersProps<Value extends number> = {
  readonly label: string;
  readonly chosen: Value | undefined;
  readonly options: readonly Value[];
  readonly onChoose: (value: Value) => void;
};

function Numbers<Value extends number>(props: NumbersProps<Value>): ReactNode {
  const { label, chosen, options, onChoose } = props;
  return (
    <select
      aria-label={label}
      disabled={chosen === undefined}
      value={chosen ?? ''}
      onChange={({ target }) => {
        const next = options.find((one) => String(one) === target.value);
        if (next !== undefined) onChoose(next);
      }}
    >
      {chosen === undefined ? <option value="">–</option> : null}
      {options.map((one) => (
        <option key={one}>{one}</option>
      ))}
    </select>
  );
}
