import type { Slips } from '../../shared/payment/payment.ts';
import { defined } from './defined.ts';
import type { WireEvent } from './wire.ts';

/**
 * What the terminal printed for one operation. Which of its events carries a slip is not documented (API.md 6), so
 * each slip is taken from the newest event that has it.
 * @param events of that operation alone, oldest first
 */
export function slipsOf(events: readonly WireEvent[]): Slips {
  function newest(read: (event: WireEvent) => string | undefined): string | undefined {
    const event = events.findLast((one) => read(one) !== undefined);
    return event === undefined ? undefined : read(event);
  }
  return defined({
    customer: newest((event) => slip(event, 'seitatech:customerReceipt')),
    merchant: newest((event) => slip(event, 'seitatech:merchantReceipt')),
    number: newest((event) => value(event, 'seitatech:receiptNumber')),
  });
}

function slip(event: WireEvent, key: string): string | undefined {
  const parts = [value(event, key), value(event, `${key}Part2`)].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join('\n');
}

function value({ metadata }: WireEvent, key: string): string | undefined {
  const found = metadata[key];
  return typeof found === 'string' && found !== '' ? found : undefined;
}
