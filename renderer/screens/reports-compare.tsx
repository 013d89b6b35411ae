import type { ReactNode } from 'react';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import type { ReconcileOutcome, ReconcileProgress, ReconcileView } from '../../shared/ipc/reconcile-views.ts';
import type { RowKind } from '../../shared/reconcile/reconcile.ts';
import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { Icon } from '../components/icons.tsx';
import { PeriodChoice } from '../components/period-choice.tsx';
import { ReconcileLists } from '../components/reconcile-lists.tsx';
import { ReconcileRows } from '../components/reconcile-rows.tsx';
import { ReportKinds } from '../components/report-kinds.tsx';
import { Sentence } from '../components/sentence.tsx';
import { SlipHeading } from '../components/slip-parts.tsx';
import { useRegister } from '../stores/register.ts';
import {
  runReconciliation,
  stopReconciliation,
  isDifference,
  shownList,
  useReports,
  useRows,
  type Reports as Chosen,
} from '../stores/reports.ts';
import { faultText } from '../words/fault-text.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { dayText, whenText } from '../words/when.ts';

/** The till's record and Dintero's list side by side, for any days. */
export function Comparison(): ReactNode {
  const words = useWords();
  const reconcile = useRegister((state) => state.reconcile);
  const chosen = useReports();
  const kind = shownList(chosen.kind, reconcile);
  useRows(kind);
  const isRunning = reconcile.state === 'running';
  return (
    <Frame
      testId="reports-screen"
      state={{ 'data-state': reconcile.state }}
      slip={
        <>
          <SlipHeading title={words.reports.title} isMain />
          <div className="slip-scroll">
            <ReportKinds />
            <section className="report-choice">
              <h2 className="detail-section">{words.reports.reconciliation}</h2>
              <PeriodChoice days={chosen} />
            </section>
            {reconcile.state === 'done' ? <ReconcileLists outcome={reconcile.outcome} chosen={kind} /> : null}
          </div>
        </>
      }
      stageClass="detail-stage"
      stage={<Stage reconcile={reconcile} chosen={chosen} kind={kind} />}
      right={
        isRunning ? (
          <Button testId="reconcile-stop" onPress={() => void stopReconciliation()}>
            {words.reports.stop}
          </Button>
        ) : (
          <Button kind="forward" testId="reconcile-run" onPress={() => void runReconciliation()}>
            {reconcile.state === 'idle' ? words.reports.run : words.reports.again}
          </Button>
        )
      }
    />
  );
}

type StageProps = {
  readonly reconcile: ReconcileView;
  readonly chosen: Chosen;
  readonly kind: RowKind;
};

function Stage({ reconcile, chosen, kind }: StageProps): ReactNode {
  const words = useWords();
  const refused = chosen.fault === undefined ? undefined : refusalText();
  if (refused !== undefined && reconcile.state !== 'running') return <Told title={refused} />;
  switch (reconcile.state) {
    case 'idle':
      return <Told title={words.reports.reconciliation}>{words.reports.intro}</Told>;
    case 'running':
      return <Running progress={reconcile.progress} days={reconcile} />;
    case 'stopped':
      return <Told title={words.reports.stopped} />;
    case 'failed':
      return <Told title={words.reports.failed}>{faultText(words, reconcile.fault)}</Told>;
    case 'done':
      return <Done outcome={reconcile.outcome} hasRows={reconcile.hasRows} chosen={chosen} kind={kind} />;
  }

  function refusalText(): string {
    if (chosen.fault === undefined || chosen.fault.kind === 'bad-input') return words.reports.wrongPeriod;
    return faultText(words, chosen.fault);
  }
}

function Told({ title, children }: { readonly title: string; readonly children?: string }): ReactNode {
  return (
    <div className="report" role="status">
      <h2 className="detail-title">{title}</h2>
      {children === undefined ? null : <p className="report-note">{children}</p>}
    </div>
  );
}

type RunningProps = {
  readonly progress: ReconcileProgress;
  readonly days: { readonly from: string; readonly to: string };
};

function Running({ progress, days }: RunningProps): ReactNode {
  const words = useWords();
  const { step, here, there, checked, toCheck } = progress;
  const isCounted = step === 'checking' && toCheck > 0;
  return (
    <div className="report" data-testid="reconcile-progress" data-step={step} data-there={there}>
      <h2 className="detail-title">
        <span role="status">{words.reports.steps[step]}</span>
      </h2>
      <p className="report-days">
        <Period days={days} />
      </p>
      <ProgressBar
        className="progress"
        aria-label={words.reports.steps[step]}
        isIndeterminate={!isCounted}
        {...(isCounted ? { value: checked, maxValue: toCheck } : {})}
      >
        {({ percentage }) => (
          <span className="progress-track">
            <span
              className={percentage === undefined ? 'progress-going' : 'progress-done'}
              // The policy forbids styles in the page's text, not those that a script sets.
              ref={(element) => element?.style.setProperty('width', `${String(percentage ?? 30)}%`)}
            />
          </span>
        )}
      </ProgressBar>
      <p className="report-note">
        {isCounted ? words.reports.checked(checked, toCheck) : words.reports.counted(here, there)}
      </p>
    </div>
  );
}

function Period({ days: { from, to } }: { readonly days: RunningProps['days'] }): ReactNode {
  const language = useLanguage();
  const text = (day: string): string => dayText(new Date(`${day}T12:00:00`), language);
  return from === to ? text(from) : `${text(from)} – ${text(to)}`;
}

type DoneProps = {
  readonly outcome: ReconcileOutcome;
  readonly hasRows: boolean;
  readonly chosen: Chosen;
  readonly kind: RowKind;
};

function Done({ outcome, hasRows, chosen, kind }: DoneProps): ReactNode {
  const words = useWords();
  const differing = outcome.lists.filter((list) => isDifference(list.kind));
  const differences = differing.reduce((count, list) => count + list.count, 0);
  const equal = outcome.lists.find((list) => list.kind === 'equal')?.count ?? 0;
  return (
    <div className="report" data-testid="reconcile-outcome" data-differences={differences}>
      <h2 className="detail-title">
        <Period days={outcome} />
      </h2>
      <p className="report-days">{words.reports.doneAt(whenText(new Date(outcome.at), new Date()))}</p>
      <p className="report-sum" role="status">
        <Icon name={differences === 0 && outcome.doubts.length === 0 ? 'check' : 'warning'} />
        <span>
          <Sentence>
            {differences === 0 ? words.reports.allEqual(equal) : words.reports.differences(differences)}
          </Sentence>
        </span>
      </p>
      {outcome.doubts.map((doubt) => (
        <p key={doubt} className="report-sum" data-testid="reconcile-doubt" data-doubt={doubt}>
          <Icon name="warning" />
          <span>{words.reports.doubts[doubt]}</span>
        </p>
      ))}
      {outcome.withoutMoney > 0 ? (
        <p className="report-note">{words.reports.withoutMoney(outcome.withoutMoney)}</p>
      ) : null}
      <h3 className="detail-section report-list">{words.reports.lists[kind]}</h3>
      <p className="report-note">{words.reports.about[kind]}</p>
      {hasRows ? (
        <ReconcileRows reports={chosen} kind={kind} />
      ) : (
        <p className="report-note">{words.reports.rowsGone}</p>
      )}
    </div>
  );
}
