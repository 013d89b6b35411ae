import { z } from 'zod';
import { wireParts } from './wire.ts';

const { id, text, codeText, optionalUpper, optionalWhole } = wireParts;

export type WireOperation = z.infer<typeof wireOperation>;

const wireOperation = z.object({
  id,
  operation: text,
  status: optionalUpper,
  created_at: text,
  updated_at: text,
  result: z.record(z.string(), z.unknown()).optional().catch(undefined),
});

/** The figures of an end of day; whatever is missing or not as expected is left out. */
export const wireDay = z.object({
  batch_id: codeText,
  start_of_day_at: text,
  last_end_of_day_at: text,
  purchases_count: optionalWhole,
  purchases_amount: optionalWhole,
  reversals_count: optionalWhole,
  reversals_amount: optionalWhole,
  tip_amount: optionalWhole,
});

/**
 * The operations in an answer, however it is wrapped: one by itself, a list, or either under a name. The documents show
 * one for POST and GET by id, and a list for GET by query (API.md 9.3).
 */
export const wireOperations = z.unknown().transform((body): readonly WireOperation[] => rowsIn(body, 0));

function rowsIn(body: unknown, depth: number): readonly WireOperation[] {
  if (Array.isArray(body)) return body.flatMap((one) => rowsIn(one, depth + 1));
  const read = wireOperation.safeParse(body);
  if (read.success) return [read.data];
  if (typeof body !== 'object' || body === null || depth > 2) return [];
  const { operation, operations, items, data } = body as Readonly<Record<string, unknown>>;
  return [operation, operations, items, data].flatMap((one) =>
    typeof one === 'object' ? rowsIn(one, depth + 1) : [],
  );
}
