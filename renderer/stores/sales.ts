import { useEffect, useState } from 'react';
import { create } from 'zustand';
import type { Fault } from '../../shared/faults.ts';
import type { SaleDetail, SaleRow } from '../../shared/ipc/views.ts';
import { ask } from '../bridge.ts';
import { useTurn } from './turn.ts';

const pageSize = 50;

export type Sales = {
  readonly text: string;
  readonly limit: number;
  /** Undefined until main has answered for the first time. */
  readonly rows?: readonly SaleRow[];
  readonly hasMore: boolean;
  readonly fault?: Fault | undefined;
};

/** What was searched for stays while other screens are looked at. */
export const useSales = create<Sales>(() => ({ text: '', limit: pageSize, hasMore: false }));

export function searchSales(text: string): void {
  useSales.setState({ text, limit: pageSize });
  void find();
}

export function showMoreSales(): void {
  useSales.setState(({ limit }) => ({ limit: limit + pageSize }));
  void find();
}

let asked = 0;

async function find(): Promise<void> {
  const { text, limit } = useSales.getState();
  asked += 1;
  const mine = asked;
  const answer = await ask('sales:find', { text, limit });
  // Answers may overtake each other; only the newest question counts.
  if (mine !== asked) return;
  if (answer.ok) useSales.setState({ ...answer.value, fault: undefined });
  else useSales.setState({ fault: answer.fault });
}

/** Keeps the list as it is in main for as long as it is looked at. */
export function useFreshSales(): Sales {
  const turn = useTurn();
  useEffect(() => void find(), [turn]);
  return useSales();
}

export type Shown = {
  readonly id: string;
  readonly detail?: SaleDetail;
  readonly fault?: Fault;
};

/** One sale in full, read anew when something happens and when `reread` changes. */
export function useSaleDetail(id: string | undefined, reread: number): Shown | undefined {
  const turn = useTurn();
  const [shown, setShown] = useState<Shown>();
  useEffect(() => {
    if (id === undefined) return;
    let isCurrent = true;
    void ask('sales:show', { id }).then((answer) => {
      if (!isCurrent) return;
      setShown(answer.ok ? { id, detail: answer.value } : { id, fault: answer.fault });
    });
    return () => {
      isCurrent = false;
    };
  }, [id, turn, reread]);
  return shown?.id === id ? shown : undefined;
}
