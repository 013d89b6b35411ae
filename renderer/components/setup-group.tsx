import type { ReactNode } from 'react';
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
  const id = `setup-field-${field}`;
  const keepsSecret = isSecret && saved.hasSecret;
  return (
    <div className={`setup-field setup-field-${field}`} data-problem={problem}>
      <label htmlFor={id}>{label}</label>
      <div className="field">
        <input
          id={id}
          type={isSecret ? 'password' : 'text'}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          data-testid={`setup-${field}`}
          aria-describedby={`${id}-help`}
          aria-invalid={problem !== undefined || undefined}
          placeholder={keepsSecret ? words.setup.secretSaved : undefined}
          readOnly={isFixed}
          value={form[field]}
          onChange={(event) => changeSetup(field, event.target.value)}
        />
      </div>
      <p id={`${id}-help`} className="setup-help" data-testid={problem ? 'setup-problem' : undefined}>
        {problem === undefined ? null : <Icon name="warning" />}
        <span>{helpText()}</span>
      </p>
    </div>
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
    <label className="setup-pushed">
      <span className="tick">
        <input
          type="checkbox"
          data-testid="setup-isPushed"
          checked={isPushed}
          onChange={(event) => changeSetup('isPushed', event.target.checked)}
        />
        <Icon name="check" />
      </span>
      <span>
        {label}
        <span className="setup-help">{help}</span>
      </span>
    </label>
  );
}
