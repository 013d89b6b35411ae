import { capture, voidAuthorization } from './captures.ts';
import { noteTransaction } from './records.ts';
import { approve } from './terminal.ts';
import type { Transaction } from './wire.ts';
import type { World } from './world.ts';

export type Settlement = 'AUTHORIZED' | 'CAPTURED' | 'DECLINED' | 'FAILED' | 'AUTHORIZATION_VOIDED';

/** Ends a transaction whose outcome was open, without anyone at the terminal; null where it is not open. */
export function settle(world: World, transactionId: string, status: Settlement): Transaction | null {
  const transaction = world.transactions.get(transactionId);
  if (transaction === undefined) return null;
  if (status === 'AUTHORIZATION_VOIDED') return voidAuthorization(world, transactionId);
  if (transaction.status === 'AUTHORIZED' && status === 'CAPTURED') return capture(world, transactionId);
  if (!['INITIATED', 'UNKNOWN', 'ON_HOLD'].includes(transaction.status)) return null;
  if (status === 'DECLINED' || status === 'FAILED') {
    const error = {
      message: 'The payment was not completed',
      type: [status === 'DECLINED' ? 'DECLINED' : 'ERROR'],
    };
    return (
      noteTransaction(world, transactionId, status, { event: 'AUTHORIZE', success: false, error }) ?? null
    );
  }
  const prompt = [...world.prompts.values()].find(
    (one) => one.kind === 'payment' && one.sessionId === transaction.session_id,
  );
  if (prompt === undefined) return null;
  approve(world, prompt, { status, amount: transaction.amount });
  return world.transactions.get(transactionId) ?? null;
}
