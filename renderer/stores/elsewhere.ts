import { useEffect, useState } from 'react';
import { create } from 'zustand';
import type { Fault } from '../../shared/faults.ts';
import type { SaleId, TransactionId } from '../../shared/ids.ts';
import type { ElsewhereAnswer, SaleDetail, SaleRow } from '../../shared/ipc/views.ts';
import { ask } from '../bridge.ts';
import { useTurn } from './turn.ts';

/** What Dintero was asked for, and what it has. Belongs to the text that was searched for, and goes with it. */
export type AtDintero = {
  readonly isAsking: boolean;
  readonly answer?: ElsewhereAnswer | undefined;
  readonly fault?: Fault | undefined;
};

const nothing = { isAsking: false, answer: undefined, fault: undefined };

export const useAtDintero = create<AtDintero>(() => nothing);

let asked = 0;

export function forgetElsewhere(): void {
  asked += 1;
  useAtDintero.setState(nothing);
}

/** Answers with the row, where there is exactly one. */
export async function lookElsewhere(text: string): Promise<SaleRow | undefined> {
  asked += 1;
  const mine = asked;
  useAtDintero.setState({ ...nothing, isAsking: true });
  const answer = await ask('elsewhere:find', { text });
  if (mine !== asked) return undefined;
  if (answer.ok) useAtDintero.setState({ ...nothing, answer: answer.value });
  else useAtDintero.setState({ ...nothing, fault: answer.fault });
  return answer.ok && answer.value.rows.length === 1 ? answer.value.rows[0] : undefined;
}

type ShownThere = { readonly id: string; readonly detail?: SaleDetail; readonly fault?: Fault };

/** A sale as Dintero has it now, read anew when something happens here. */
export function useElsewhereDetail(id: string | undefined): ShownThere | undefined {
  const turn = useTurn();
  const [shown, setShown] = useState<ShownThere>();
  useEffect(() => {
    if (id === undefined) return;
    let isCurrent = true;
    void ask('elsewhere:show', { transactionId: id as TransactionId }).then((answer) => {
      if (!isCurrent) return;
      setShown(answer.ok ? { id, detail: answer.value } : { id, fault: answer.fault });
      if (answer.ok) bringUpToDate(id, answer.value.row);
    });
    return () => {
      isCurrent = false;
    };
  }, [id, turn]);
  return shown?.id === id ? shown : undefined;
}

/** The list beside it says the same as the sale that was just read. */
function bringUpToDate(id: string, { status }: SaleRow): void {
  const { answer } = useAtDintero.getState();
  const rows = answer?.rows.map((row) => (row.id === id ? { ...row, status } : row));
  if (answer && rows) useAtDintero.setState({ answer: { ...answer, rows } });
}

/** Takes a sale up, so that it can be given back here. Answers with the id that it has here, or why not. */
export async function takeElsewhere(
  transactionId: TransactionId,
): Promise<{ readonly saleId: SaleId } | { readonly fault: Fault }> {
  const answer = await ask('elsewhere:take', { transactionId });
  return answer.ok ? { saleId: answer.value.saleId } : { fault: answer.fault };
}
