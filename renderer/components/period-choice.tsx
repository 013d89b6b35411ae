import { parseDate } from '@internationalized/date';
import type { ReactNode } from 'react';
import { DateField, DateInput, DateSegment } from 'react-aria-components/DateField';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Label } from 'react-aria-components/Label';
import { locales } from '../../shared/languages.ts';
import { chooseDays, moveDays, presets, type Days, type Preset } from '../stores/reports.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { Button } from './button.tsx';
import { Tabs } from './tabs.tsx';

type PeriodChoiceProps = { readonly days: Days };

const names: readonly Preset[] = ['today', 'yesterday', 'week'];

/** Which days: one press for the usual ones, two fields for any others, and steps for a till without a keyboard. */
export function PeriodChoice({ days }: PeriodChoiceProps): ReactNode {
  const words = useWords();
  const usual = presets();
  const chosen = names.find((name) => usual[name].from === days.from && usual[name].to === days.to);
  return (
    <div className="period">
      <Tabs
        label={words.reports.presets.label}
        options={names.map((value) => ({ value, text: words.reports.presets[value] }))}
        chosen={chosen}
        onChoose={(name) => chooseDays(usual[name])}
      />
      <div className="period-days">
        <Day
          label={words.reports.from}
          testId="reconcile-from"
          day={days.from}
          onChange={(from) => chooseDays({ from })}
        />
        <Day
          label={words.reports.to}
          testId="reconcile-to"
          day={days.to}
          onChange={(to) => chooseDays({ to })}
        />
      </div>
      <div className="period-steps">
        <Button kind="tool" testId="reconcile-earlier" onPress={() => moveDays(-1)}>
          {words.reports.earlier}
        </Button>
        <Button kind="tool" testId="reconcile-later" onPress={() => moveDays(1)}>
          {words.reports.later}
        </Button>
      </div>
    </div>
  );
}

type DayProps = {
  readonly label: string;
  readonly testId: string;
  readonly day: string;
  readonly onChange: (day: string) => void;
};

function Day({ label, testId, day, onChange }: DayProps): ReactNode {
  const language = useLanguage();
  return (
    <I18nProvider locale={locales[language]}>
      <DateField
        className="period-day"
        value={parseDate(day)}
        granularity="day"
        shouldForceLeadingZeros
        data-testid={testId}
        onChange={(value) => {
          // Emptied while another part of it is typed: the day stands until there is a new one.
          if (value !== null) onChange(value.toString());
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
