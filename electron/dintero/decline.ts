import type { Decline, DeclineReason } from '../../shared/payment/payment.ts';
import { defined } from './defined.ts';
import type { WireEvent } from './wire.ts';

/** Why an operation did not succeed. Reads the documented words and the scheme's code, never the message. */
export function declineOf({ error, metadata }: WireEvent): Decline {
  const types = error?.type ?? [];
  const outcome = metadata['seitatech:outcomeReason'];
  const isFinalForCard =
    error?.retry_policy?.retry_codes.includes('DO_NOT_RETRY') === true ||
    types.some((type) => finalTypes.has(type));
  return {
    reason: reasonOf(types, [error?.code, error?.result_code]),
    isFinalForCard,
    ...defined({
      code: error?.code ?? error?.result_code,
      text: error?.message ?? (typeof outcome === 'string' && outcome !== '' ? outcome : undefined),
    }),
  };
}

const finalTypes: ReadonlySet<string> = new Set(['PICK_UP_CARD', 'CLOSED_ACCOUNT', 'RESTRICTED_CARD']);

/** First match wins: types first, then ISO 8583 response codes. */
const reasons: readonly (readonly [DeclineReason, types: readonly string[], code: string])[] = [
  ['wrong-pin', ['PIN_REQUIRED', 'FAILED_VERIFICATION'], '55'],
  ['insufficient-funds', ['INSUFFICIENT_FUNDS'], '51'],
  ['expired-card', ['EXPIRED_CARD'], '54'],
];

function reasonOf(types: readonly string[], codes: readonly (string | undefined)[]): DeclineReason {
  const found = reasons.find(
    ([, words, code]) => types.some((type) => words.includes(type)) || codes.includes(code),
  );
  if (found !== undefined) return found[0];
  const isTechnical = types.some((type) => type === 'ERROR' || type.startsWith('INVALID_'));
  return isTechnical ? 'technical' : 'card-refused';
}
