import type { ReactNode } from 'react';
import { chooseReport, reportKinds, useReportKind } from '../stores/report-kind.ts';
import { useMay } from '../stores/use-may.ts';
import { useWords } from '../words/use-words.ts';
import { ListRow, ListRows } from './list-rows.tsx';

/** What there is to be read about, at the top of the slip: the same list whichever of them is open. */
export function ReportKinds(): ReactNode {
  const words = useWords();
  const { kind } = useReportKind();
  const mayAudit = useMay('audit');
  const shown = reportKinds.filter((one) => one !== 'audit' || mayAudit);
  if (shown.length < 2) return null;
  return (
    <div className="report-kinds">
      <ListRows label={words.reports.kindsLabel}>
        {shown.map((one) => (
          <ListRow
            key={one}
            testId="report-kind"
            data={{ 'data-kind': one }}
            isChosen={one === kind}
            isEntry={one === kind}
            onChoose={() => chooseReport(one)}
          >
            <span className="list-name">{words.reports.kinds[one]}</span>
          </ListRow>
        ))}
      </ListRows>
    </div>
  );
}
