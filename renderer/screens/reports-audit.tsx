import { useEffect, type ReactNode } from 'react';
import { AuditChoice } from '../components/audit-choice.tsx';
import { AuditRows } from '../components/audit-rows.tsx';
import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { Icon } from '../components/icons.tsx';
import { ReportKinds } from '../components/report-kinds.tsx';
import { momentOf, usual, type Stretch } from '../components/shop-time.ts';
import { SlipHeading } from '../components/slip-parts.tsx';
import type { AuditQuestion } from '../../shared/ipc/audit-views.ts';
import { exportAudit, questionOf, readAudit, useAudit } from '../stores/audit.ts';
import { useMay } from '../stores/use-may.ts';
import { faultText } from '../words/fault-text.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { dayText } from '../words/when.ts';
import '../styles/audit.css';

/** What happened at this till between two moments: looked through, and taken away as a file. */
export function WhatHappened(): ReactNode {
  const words = useWords();
  const { from, to, person, choice, isExporting } = useAudit();
  const mayRead = useMay('audit');
  const today = usual('today');
  const stretch: Stretch = { from: from ?? today.from, to: to ?? today.to };
  const isInOrder = stretch.from < stretch.to;
  const question = questionOf({ person, choice }, momentOf(stretch.from), momentOf(stretch.to));
  const key = JSON.stringify(question);
  useEffect(() => {
    if (mayRead && isInOrder) void readAudit(JSON.parse(key) as AuditQuestion);
  }, [mayRead, isInOrder, key]);
  return (
    <Frame
      testId="audit-screen"
      slip={
        <>
          <SlipHeading title={words.reports.title} isMain />
          <div className="slip-scroll">
            <ReportKinds />
            <section className="report-choice" aria-label={words.audit.title}>
              <AuditChoice stretch={stretch} />
            </section>
          </div>
        </>
      }
      stageClass="detail-stage"
      stage={<Stage question={question} stretch={stretch} isInOrder={isInOrder} mayRead={mayRead} />}
      left={
        <Button testId="audit-again" icon={<Icon name="refresh" />} onPress={() => void readAudit(question)}>
          {words.audit.again}
        </Button>
      }
      right={
        <Button
          kind="forward"
          testId="audit-export"
          isImpossible={!mayRead || !isInOrder}
          isResting={isExporting}
          onPress={() => void exportAudit(question)}
        >
          {isExporting ? words.audit.exporting : words.audit.export}
        </Button>
      }
    />
  );
}

type StageProps = {
  readonly question: AuditQuestion;
  readonly stretch: Stretch;
  readonly isInOrder: boolean;
  readonly mayRead: boolean;
};

function Stage({ question, stretch, isInOrder, mayRead }: StageProps): ReactNode {
  const words = useWords();
  const language = useLanguage();
  const { rows, next, isRead, fault, exported } = useAudit();
  if (!mayRead) return <Told title={words.audit.notYou} />;
  if (!isInOrder) return <Told title={words.audit.wrongOrder} />;
  return (
    <div className="report audit">
      <h2 className="detail-title">
        {isWholeDay(stretch)
          ? dayText(new Date(`${stretch.from.slice(0, 10)}T12:00:00`), language)
          : words.audit.between(stretch.from, stretch.to)}
      </h2>
      <p className="report-note" role="status" data-testid="audit-note">
        {fault === undefined ? noteText() : faultText(words, fault)}
      </p>
      {rows.length > 0 ? <AuditRows rows={rows} isOneDay={isOneDay(stretch)} /> : null}
      {next === undefined ? null : (
        <Button className="list-more" testId="audit-more" onPress={() => void readAudit(question, next)}>
          {words.reports.showMore}
        </Button>
      )}
    </div>
  );

  function noteText(): string {
    if (exported !== undefined) return words.audit.exported(exported.rows, exported.path);
    if (!isRead) return '';
    return rows.length === 0 ? words.audit.none : words.audit.newestFirst;
  }
}

function Told({ title }: { readonly title: string }): ReactNode {
  return (
    <div className="report" role="status">
      <h2 className="detail-title">{title}</h2>
    </div>
  );
}

/** Up to the midnight that ends it. */
function isOneDay({ from, to }: Stretch): boolean {
  return to.slice(0, 10) === from.slice(0, 10) || to === midnightAfter(from);
}

function isWholeDay({ from, to }: Stretch): boolean {
  return from.endsWith('T00:00') && to === midnightAfter(from);
}

function midnightAfter(minute: string): string {
  const next = new Date(Date.parse(`${minute.slice(0, 10)}T00:00:00Z`) + 24 * 60 * 60_000);
  return `${next.toISOString().slice(0, 10)}T00:00`;
}
