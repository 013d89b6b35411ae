import { create } from 'zustand';
import type { Fault } from '../../shared/faults.ts';
import type { BackupRow, RestoreProblem } from '../../shared/ipc/care-views.ts';
import { ask } from '../bridge.ts';
import { useBasket } from './basket.ts';

/** The copies that can be restored, and the one that is about to be. */
export type BackupChoice = {
  readonly rows: readonly BackupRow[];
  /** Chosen, and not yet confirmed. */
  readonly chosen?: BackupRow | 'anew' | undefined;
  readonly isRestoring: boolean;
  readonly problem?: RestoreProblem | undefined;
  readonly fault?: Fault | undefined;
};

export const useBackups = create<BackupChoice>(() => ({ rows: [], isRestoring: false }));

export async function readBackups(): Promise<void> {
  const answer = await ask('care:backups', {});
  if (answer.ok) useBackups.setState({ rows: answer.value.rows });
}

export function chooseBackup(chosen: BackupRow | 'anew' | undefined): void {
  useBackups.setState({ chosen, problem: undefined, fault: undefined });
}

/** A copy from anywhere, by the system's own dialog. */
export async function browseForBackup(): Promise<void> {
  const answer = await ask('care:choose-backup', {});
  if (!answer.ok) useBackups.setState({ fault: answer.fault });
  else if (answer.value.row !== undefined) chooseBackup(answer.value.row);
}

/** Puts what was chosen in the journal's place. The page's own basket may have been paid meanwhile: main's is taken. */
export async function restoreChosen(): Promise<void> {
  const { chosen, isRestoring } = useBackups.getState();
  if (chosen === undefined || isRestoring) return;
  useBackups.setState({ isRestoring: true, problem: undefined, fault: undefined });
  const answer =
    chosen === 'anew' ? await ask('care:begin-anew', {}) : await ask('care:restore', { id: chosen.id });
  useBackups.setState({ isRestoring: false, chosen: undefined });
  if (!answer.ok) useBackups.setState({ fault: answer.fault });
  else if ('problem' in answer.value) useBackups.setState({ problem: answer.value.problem });
  else useBasket.getState().adopt(answer.value.basket);
}
