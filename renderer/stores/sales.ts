import { useEffect, useState } from 'react';
import { create } from 'zustand';
import type { Fault } from '../../shared/faults.ts';
import type { SaleDetail, SaleRow } from '../../shared/ipc/views.ts';
import { readReference } from '../../shared/ids.ts';
import { ask } from '../bridge.ts';
import { forgetElsewhere, lookElsewhere } from './elsewhere.ts';
import { goTo } from './route.ts';
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
  forgetElsewhere();
  useSales.setState({ text, limit: pageSize });
  void find();
}

/**
 * Somebody is done typing or scanning. Answers with the id of what there is to open: the only one that fits, here or, for
 * what looks like the code or the transaction of one sale, at Dintero.
 */
export async function openSearched(text: string): Promise<SaleRow | undefined> {
  if (useSales.getState().text !== text) searchSales(text);
  const rows = await find();
  if (rows === undefined || rows.length > 1) return undefined;
  return rows[0] ?? (namesOne(text) ? lookElsewhere(text) : undefined);
}

function namesOne(text: string): boolean {
  return readReference(text) !== undefined || /^[PT]\d{8}\.[A-Za-z0-9]+$/.test(text.trim());
}

/** The code of a receipt, scanned where nobody looks for one: its sale is shown. False for anything else. */
export function goToReceipt(text: string): boolean {
  const reference = readReference(text);
  if (reference === undefined) return false;
  searchSales(reference);
  goTo({ screen: 'sales' });
  return true;
}

export function showMoreSales(): void {
  useSales.setState(({ limit }) => ({ limit: limit + pageSize }));
  void find();
}

let asked = 0;

/** Answers with nothing where something else has been asked since. */
async function find(): Promise<readonly SaleRow[] | undefined> {
  const { text, limit } = useSales.getState();
  asked += 1;
  const mine = asked;
  const answer = await ask('sales:find', { text, limit });
  // Answers may overtake each other; only the newest question counts.
  if (mine !== asked) return undefined;
  if (answer.ok) useSales.setState({ ...answer.value, fault: undefined });
  else useSales.setState({ fault: answer.fault });
  return answer.ok ? answer.value.rows : undefined;
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
