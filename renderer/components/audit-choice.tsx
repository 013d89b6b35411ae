import { parseDateTime, toCalendarDateTime } from '@internationalized/date';
import type { ReactNode } from 'react';
import { DateField, DateInput, DateSegment } from 'react-aria-components/DateField';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Label } from 'react-aria-components/Label';
import { locales } from '../../shared/languages.ts';
import { auditGroups } from '../../shared/audit/kinds.ts';
import { chooseAudit, useAudit, type AuditChoice as Choice } from '../stores/audit.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { minuteText, usual, usualStretches, type Stretch } from './shop-time.ts';
import { Tabs } from './tabs.tsx';

const choices: readonly Choice[] = ['all', ...auditGroups, 'talk'];

/** From when to when, whose doing, and what of it. */
export function AuditChoice({ stretch }: { readonly stretch: Stretch }): ReactNode {
  const words = useWords();
  const { person, people, choice } = useAudit();
  const chosen = usualStretches.find((name) => {
    const { from, to } = usual(name);
    return from === stretch.from && to === stretch.to;
  });
  return (
    <div className="period audit-choice">
      <Tabs
        label={words.audit.usual.label}
        options={usualStretches.map((value) => ({ value, text: words.audit.usual[value] }))}
        chosen={chosen}
        onChoose={(name) => chooseAudit(usual(name))}
      />
      <Minute
        label={words.reports.from}
        testId="audit-from"
        minute={stretch.from}
        onChange={(from) => chooseAudit({ from })}
      />
      <Minute
        label={words.audit.to}
        testId="audit-to"
        minute={stretch.to}
        onChange={(to) => chooseAudit({ to })}
      />
      <label className="audit-select">
        <span className="period-label">{words.audit.person}</span>
        <select
          className="field"
          data-testid="audit-person"
          value={person}
          onChange={(event) => chooseAudit({ person: event.target.value })}
        >
          <option value="">{words.audit.everybody}</option>
          {people.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="audit-select">
        <span className="period-label">{words.audit.kind}</span>
        <select
          className="field"
          data-testid="audit-kind"
          value={choice}
          onChange={(event) => chooseAudit({ choice: event.target.value as Choice })}
        >
          {choices.map((one) => (
            <option key={one} value={one}>
              {words.audit.kinds[one]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

type MinuteProps = {
  readonly label: string;
  readonly testId: string;
  readonly minute: string;
  readonly onChange: (minute: string) => void;
};

function Minute({ label, testId, minute, onChange }: MinuteProps): ReactNode {
  const language = useLanguage();
  return (
    <I18nProvider locale={locales[language]}>
      <DateField
        className="period-day"
        value={parseDateTime(minute)}
        granularity="minute"
        hourCycle={24}
        shouldForceLeadingZeros
        data-testid={testId}
        onChange={(value) => {
          // Emptied while another part of it is typed: the time stands until there is a new one.
          if (value !== null) onChange(minuteText(toCalendarDateTime(value)));
        }}
      >
        <Label className="period-label">{label}</Label>
        <DateInput className="period-input">
          {(segment) => <DateSegment className="period-segment" segment={segment} />}
        </DateInput>
      </DateField>
    </I18nProvider>
  );
}
