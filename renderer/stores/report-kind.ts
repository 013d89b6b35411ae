import { create } from 'zustand';

/** What Reports can show, in the order of the list. */
export const reportKinds = ['compare', 'shift', 'audit'] as const;

export type ReportKind = (typeof reportKinds)[number];

/** What was chosen stays while a sale of it is looked at. */
export const useReportKind = create<{ readonly kind: ReportKind }>(() => ({ kind: reportKinds[0] }));

export function chooseReport(kind: ReportKind): void {
  useReportKind.setState({ kind });
}
