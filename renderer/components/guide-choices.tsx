import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField } from 'react-aria-components/Checkbox';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup';
import type { CheckFinding } from '../../shared/checks/findings.ts';
import type { StoreOption, TerminalOption } from '../../shared/ipc/guide-views.ts';
import { chooseStore, chooseTerminals, useGuide } from '../stores/guide.ts';
import { useWords } from '../words/use-words.ts';
import { Chip } from './chip.tsx';
import { Icon } from './icons.tsx';
import { DoThis } from './setup-checks.tsx';

/** The account's stores. One that cannot be sold in is there too, with why and what to do. */
export function StoreChoices({ rows }: { readonly rows: readonly StoreOption[] }): ReactNode {
  const { guide: words } = useWords();
  const chosen = useGuide((state) => state.draft?.storeId ?? '');
  return (
    <RadioGroup
      className="guide-choices"
      aria-label={words.steps.store}
      value={rows.some(({ id }) => id === chosen) ? chosen : null}
      onChange={(id) => {
        const row = rows.find((one) => one.id === id);
        if (row !== undefined) chooseStore(row);
      }}
    >
      {rows.map((row) => (
        <div key={row.id} className="guide-choice">
          <RadioField className="field-parts" value={row.id} isDisabled={row.finding !== undefined}>
            <RadioButton
              className="guide-option"
              data-testid="guide-store"
              data-store={row.id}
              data-finding={row.finding}
            >
              <span className="guide-mark guide-mark-round" />
              <OptionText
                name={row.name}
                facts={[
                  row.id,
                  row.payoutDestinationId === undefined
                    ? words.noPayout
                    : words.payout(row.payoutDestinationId),
                ]}
              />
              {row.status === undefined || row.finding === undefined ? null : <Chip>{row.status}</Chip>}
            </RadioButton>
          </RadioField>
          <Unusable
            finding={row.finding}
            fact={row.finding === 'payout-not-active' ? row.payoutDestinationStatus : undefined}
          />
        </div>
      ))}
    </RadioGroup>
  );
}

/** The account's terminals: one or several. */
export function TerminalChoices({ rows }: { readonly rows: readonly TerminalOption[] }): ReactNode {
  const { guide: words } = useWords();
  const chosen = useGuide((state) => state.draft?.terminals ?? []);
  return (
    <CheckboxGroup
      className="guide-choices"
      aria-label={words.steps.terminal}
      value={chosen.map(({ id }) => id)}
      onChange={chooseTerminals}
    >
      {rows.map((row) => (
        <div key={row.id} className="guide-choice">
          <CheckboxField className="field-parts" value={row.id} isDisabled={row.finding !== undefined}>
            <CheckboxButton
              className="guide-option"
              data-testid="guide-terminal"
              data-terminal={row.id}
              data-finding={row.finding}
            >
              <span className="tick">
                <Icon name="check" />
              </span>
              <OptionText
                name={row.id}
                facts={[
                  row.model,
                  row.serialNumber === undefined ? undefined : words.serial(row.serialNumber),
                ]}
              />
              {row.isSimulated ? <Chip>{words.simulated}</Chip> : null}
              {row.finding === undefined ? null : <Chip>{row.status}</Chip>}
            </CheckboxButton>
          </CheckboxField>
          <Unusable
            finding={row.finding}
            fact={row.finding === 'terminal-other-store' ? row.storeId : row.statusReason}
          />
        </div>
      ))}
    </CheckboxGroup>
  );
}

type OptionTextProps = { readonly name: string; readonly facts: readonly (string | undefined)[] };

function OptionText({ name, facts }: OptionTextProps): ReactNode {
  return (
    <span className="guide-option-text">
      <span className="setup-section">{name}</span>
      <span className="guide-fact">
        {facts.filter((fact) => fact !== undefined && fact !== name).join(' · ')}
      </span>
    </span>
  );
}

type UnusableProps = { readonly finding: CheckFinding | undefined; readonly fact: string | undefined };

/** Why it cannot be chosen, who can mend that, and how. */
function Unusable({ finding, fact }: UnusableProps): ReactNode {
  const { checks: words } = useWords();
  if (finding === undefined) return null;
  const { title, steps } = words.findings[finding];
  return (
    <div className="guide-unusable" data-testid="guide-unusable" data-finding={finding}>
      <p className="guide-unusable-title">{title}</p>
      {fact === undefined ? null : <p className="check-fact">{fact}</p>}
      <DoThis finding={finding} steps={steps} />
    </div>
  );
}
