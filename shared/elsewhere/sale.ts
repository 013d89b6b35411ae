import type { AttemptId, Reference, SaleId, TerminalId, TransactionId } from '../ids.ts';
import type { Currency, Minor } from '../money.ts';
import { hadMoney } from '../payment/believe.ts';
import type { Attempt, Card, TransactionFacts } from '../payment/payment.ts';
import type { ItemThere, Sold } from './sold.ts';

/** A transaction as it is read to be given back by a register that did not take it. */
export type SaleThere = TransactionFacts & {
  readonly createdAt?: string;
  /** Absent where the answer has none, or one of them is no item at all. */
  readonly items?: readonly ItemThere[];
  /** Paid with a card on a terminal; false for a web shop's. */
  readonly isOnTerminal: boolean;
};

/** A sale of another register, as it was written down here before anything of it was given back. Nothing of it changes. */
export type SaleElsewhere = {
  /** Given to it by this register. */
  readonly saleId: SaleId;
  readonly transactionId: TransactionId;
  readonly reference: Reference;
  /** What was captured, before anything went back. */
  readonly amount: Minor;
  readonly currency: Currency;
  readonly storeId: string;
  readonly terminalId: TerminalId;
  /** ISO 8601. */
  readonly at: string;
  readonly card: Card;
  readonly sold: Sold;
};

/** Where and in what this till gives money back. */
export type Here = { readonly storeId: string; readonly currency: Currency };

/** Why a transaction is not to be given back at this register. */
export type NotHere = 'other-store' | 'not-paid' | 'not-a-terminal';

/** What cannot be said of a transaction is held against it: only a sale of this shop, on a terminal, captured, in its money. */
export function notHere(there: SaleThere, { storeId, currency }: Here): NotHere | undefined {
  if (there.storeId !== storeId || there.currency !== currency) return 'other-store';
  if (!there.isOnTerminal || there.terminalId === undefined || there.reference === undefined)
    return 'not-a-terminal';
  return hadMoney(there.status) && there.captured > 0 ? undefined : 'not-paid';
}

/** The attempt that it must have been: a transaction is believed by it as one of the till's own is. */
export function attemptOf(sale: SaleElsewhere): Attempt {
  const { saleId, reference, amount, currency, storeId, terminalId, at } = sale;
  const id = String(saleId) as AttemptId;
  return { id, saleId, reference, amount, currency, storeId, terminalId, startedAt: at };
}
