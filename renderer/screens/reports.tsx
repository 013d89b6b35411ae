import type { ReactNode } from 'react';
import { useReportKind, type ReportKind } from '../stores/report-kind.ts';
import { WhatHappened } from './reports-audit.tsx';
import { Comparison } from './reports-compare.tsx';
import { Shifts } from './reports-shift.tsx';
import '../styles/reports.css';

/** One screen a kind of report; a kind without one does not compile. */
const reports: Readonly<Record<ReportKind, () => ReactNode>> = {
  compare: () => <Comparison />,
  shift: () => <Shifts />,
  audit: () => <WhatHappened />,
};

/** What was chosen last is shown again, until the till is started anew. */
export function Reports(): ReactNode {
  const { kind } = useReportKind();
  return reports[kind]();
}
