import { AsyncLocalStorage } from 'node:async_hooks';

/** One request as it went over the wire: enough to find it again in the provider's own log, and nothing secret. */
export type Ask = {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly status?: number;
  readonly requestId?: string;
  readonly ms: number;
};

const listening = new AsyncLocalStorage<Ask[]>();

/** Runs `work` and says what it asked over the wire, however deep inside: the timeline of a payment tells it. */
export async function withAsks<T>(
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly asks: readonly Ask[] }> {
  const asks: Ask[] = [];
  const value = await listening.run(asks, work);
  return { value, asks };
}

/** Called by whoever sends; nothing happens when nobody listens. */
export function noteAsk(ask: Ask): void {
  listening.getStore()?.push(ask);
}
