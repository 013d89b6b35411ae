import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField } from 'react-aria-components/Checkbox';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextField } from 'react-aria-components/TextField';
import type { SetupField, SetupForm, SetupProblems, SetupView } from '../../shared/ipc/views.ts';
import { changeSetup } from '../stores/setup.ts';
import { useWords } from '../words/use-words.ts';
import { Icon } from './icons.tsx';
import type { SetupSection } from './setup-sections.tsx';

type TextFieldName = Exclude<SetupField, 'isPushed'>;

type Group = { readonly section: SetupSection; readonly fields: readonly TextFieldName[] };

export const setupGroups: readonly Group[] = [
  { section: 'account', fields: ['accountId', 'clientId', 'clientSecret', 'profileId'] },
  {
    section: 'store',
    fields: [
      'storeId',
      'payoutDestinationId',
      'shopName',
      'organizationNumber',
      'addressLine',
      'postalCode',
      'postalPlace',
    ],
  },
  { section: 'terminal', fields: ['terminalId', 'terminalName'] },
  { section: 'register', fields: ['registerId', 'registerName'] },
];

type SetupGroupProps = {
  readonly group: Group;
  readonly form: SetupForm;
  readonly saved: SetupView;
  readonly problems: SetupProblems;
};

/** One part of the form. */
export function SetupGroup({ group, form, saved, problems }: SetupGroupProps): ReactNode {
  const words = useWords();
  return (
    <section
      className="setup-group"
      id={`setup-${group.section}`}
      aria-labelledby={`setup-${group.section}-title`}
    >
      <h2 className="setup-title" id={`setup-${group.section}-title`}>
        {words.setup.sections[group.section]}
      </h2>
      <div className="setup-fields">
        {group.fields.map((field) => (
          <SetupTextField key={field} field={field} form={form} saved={saved} problem={problems[field]} />
        ))}
        {group.section === 'terminal' ? <PushedField isPushed={form.isPushed} /> : null}
      </div>
    </section>
  );
}

type SetupTextFieldProps = {
  readonly field: TextFieldName;
  readonly form: SetupForm;
  readonly saved: SetupView;
  readonly problem: SetupProblems[SetupField];
};

/** A label above, the field, and beneath it where to find it, or what is wrong with it. */
function SetupTextField({ field, form, saved, problem }: SetupTextFieldProps): ReactNode {
  const words = useWords();
  const [label, help] = words.setup.fields[field];
  const isSecret = field === 'clientSecret';
  const isFixed = field === 'registerId' && saved.isRegisterIdFixed;
  const keepsSecret = isSecret && saved.hasSecret;
  return (
    <TextField
      className={`setup-field setup-field-${field}`}
      data-problem={problem}
      type={isSecret ? 'password' : 'text'}
      validationBehavior="aria"
      isInvalid={problem !== undefined}
      isReadOnly={isFixed}
      value={form[field]}
      onChange={(text) => changeSetup(field, text)}
    >
      <Label>{label}</Label>
      <div className="field">
        <Input
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          data-testid={`setup-${field}`}
          {...(keepsSecret ? { placeholder: words.setup.secretSaved } : {})}
        />
      </div>
      {problem === undefined ? (
        <Text slot="description" elementType="p" className="setup-help">
          <span>{helpText()}</span>
        </Text>
      ) : (
        <FieldError elementType="p" className="setup-help" data-testid="setup-problem">
          <Icon name="warning" />
          <span>{helpText()}</span>
        </FieldError>
      )}
    </TextField>
  );

  function helpText(): string {
    if (problem === 'missing') return `${words.setup.problems.missing} ${help}`;
    if (problem === 'malformed') {
      return words.setup.problems.malformed[field] ?? words.setup.problems.malformedOther;
    }
    return isFixed ? words.setup.registerIdFixed : help;
  }
}

function PushedField({ isPushed }: { readonly isPushed: boolean }): ReactNode {
  const words = useWords();
  const [label, help] = words.setup.isPushed;
  return (
    <CheckboxField
      className="field-parts"
      isSelected={isPushed}
      onChange={(isChosen) => changeSetup('isPushed', isChosen)}
    >
      <CheckboxButton className="setup-pushed" data-testid="setup-isPushed">
        <span className="tick">
          <Icon name="check" />
        </span>
        <span>
          {label}
          <span className="setup-help">{help}</span>
        </span>
      </CheckboxButton>
    </CheckboxField>
  );
}
