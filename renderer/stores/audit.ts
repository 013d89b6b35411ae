import { create } from 'zustand';
import type { AuditGroup } from '../../shared/audit/kinds.ts';
import type { Fault } from '../../shared/faults.ts';
import type { AuditMark, AuditQuestion, AuditRow } from '../../shared/ipc/audit-views.ts';
import { ask } from '../bridge.ts';

const pageSize = 50;

/** `talk`: everything, and how the till talked with Dintero as well. */
export type AuditChoice = 'all' | AuditGroup | 'talk';

export type Audit = {
  /** The shop's own time, as `2026-11-22T16:00`; absent until the screen has been opened once. */
  readonly from?: string;
  readonly to?: string;
  readonly person: string;
  readonly choice: AuditChoice;
  readonly rows: readonly AuditRow[];
  readonly next?: AuditMark | undefined;
  readonly people: readonly string[];
  readonly isRead: boolean;
  readonly isExporting: boolean;
  readonly exported?: { readonly path: string; readonly rows: number } | undefined;
  readonly fault?: Fault | undefined;
};

const nothing = { rows: [], next: undefined, isRead: false, exported: undefined, fault: undefined };

/** What was chosen stays while a sale of it is looked at. */
export const useAudit = create<Audit>(() => ({
  person: '',
  choice: 'all',
  people: [],
  isExporting: false,
  ...nothing,
}));

export function chooseAudit(chosen: Partial<Pick<Audit, 'from' | 'to' | 'person' | 'choice'>>): void {
  useAudit.setState(chosen);
}

/** Whoever is let in next need not be one who may read it. */
export function forgetAudit(): void {
  useAudit.setState({ ...nothing, people: [], person: '', choice: 'all' });
}

/** @param from @param to ISO 8601 with an offset */
export function questionOf(
  { person, choice }: Pick<Audit, 'person' | 'choice'>,
  from: string,
  to: string,
): AuditQuestion {
  return {
    from,
    to,
    withTalk: choice === 'talk',
    ...(person === '' ? {} : { person }),
    ...(choice === 'all' || choice === 'talk' ? {} : { group: choice }),
  };
}

let asked = 0;

/** The first page of it; or, `after` a row, the page that follows. */
export async function readAudit(question: AuditQuestion, after?: AuditMark): Promise<void> {
  asked += 1;
  const mine = asked;
  const answer = await ask('audit:rows', {
    ...question,
    ...(after === undefined ? {} : { after }),
    limit: pageSize,
  });
  // Answers may overtake each other; only the newest question counts.
  if (mine !== asked) return;
  if (!answer.ok) {
    useAudit.setState({ ...nothing, fault: answer.fault });
    return;
  }
  const { rows, next, people } = answer.value;
  useAudit.setState((state) => ({
    rows: after === undefined ? rows : [...state.rows, ...rows],
    next,
    people,
    isRead: true,
    fault: undefined,
    exported: after === undefined ? undefined : state.exported,
  }));
}

export async function exportAudit(question: AuditQuestion): Promise<void> {
  if (useAudit.getState().isExporting) return;
  useAudit.setState({ isExporting: true, exported: undefined, fault: undefined });
  const answer = await ask('audit:export', question);
  useAudit.setState({
    isExporting: false,
    ...(answer.ok ? { exported: answer.value } : { fault: answer.fault }),
  });
}
