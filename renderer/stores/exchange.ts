import { useEffect } from 'react';
import { create } from 'zustand';
import type { SaleId } from '../../shared/ids.ts';
import type { ExchangeView } from '../../shared/ipc/exchange-views.ts';
import { ask } from '../bridge.ts';
import { useTurn } from './turn.ts';

/** What main last told of the exchange that the basket belongs to. */
const useTold = create<{ readonly exchange?: ExchangeView | undefined }>(() => ({}));

/** The exchange that this basket belongs to, if any. Asked for anew whenever something has moved. */
export function useExchange(saleId: SaleId): ExchangeView | undefined {
  const turn = useTurn();
  useEffect(() => {
    void ask('exchange:show', { saleId }).then((answer) => {
      if (answer.ok) useTold.setState({ exchange: answer.value.exchange });
    });
  }, [saleId, turn]);
  const exchange = useTold((state) => state.exchange);
  return exchange?.saleId === saleId ? exchange : undefined;
}

export function exchangeOf(saleId: SaleId): ExchangeView | undefined {
  const { exchange } = useTold.getState();
  return exchange?.saleId === saleId ? exchange : undefined;
}
