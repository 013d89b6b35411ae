/**
 * What Dintero answers, as schemas: the only place that knows how it is written. Tolerant on purpose: unknown fields,
 * events and statuses pass, and a decoration that is not as expected is dropped. Only ids, statuses and amounts decide
 * about money, so a transaction without them is unreadable.
 */
import { z } from 'zod';

export type WireTransaction = z.infer<typeof wireTransaction>;
export type WireItem = z.infer<typeof wireItem>;
export type WireEvent = z.infer<typeof wireEvent>;
export type WireSession = z.infer<typeof wireSession>;

// An id goes into a path; one without a letter or digit ("..") would change which path that is.
const id = z
  .string()
  .max(255)
  .regex(/[A-Za-z0-9]/);
const optionalId = id.optional().catch(undefined);
const text = z.string().min(1).optional().catch(undefined);
const codeText = z
  .union([z.string().min(1), z.number().transform(String)])
  .optional()
  .catch(undefined);
const upper = z.string().min(1).transform(toUpper);
const optionalUpper = upper.optional().catch(undefined);
const wholeNumber = z.number().refine(Number.isSafeInteger);
const optionalWhole = z
  .union([
    wholeNumber,
    z
      .string()
      .regex(/^\d{1,15}$/)
      .transform(Number),
  ])
  .optional()
  .catch(undefined);

/** A list in which a row that is not as expected is left out. */
function tolerantList<Row extends z.ZodType>(row: Row) {
  const rows = z.array(z.unknown()).catch([]);
  return rows.transform((values) =>
    values.flatMap((value) => {
      const read = row.safeParse(value);
      return read.success ? [read.data] : [];
    }),
  );
}

const upperList = z
  .union([z.array(z.unknown()), z.string().transform((one) => [one])])
  .catch([])
  .transform((words) => words.flatMap((word) => (typeof word === 'string' ? [toUpper(word)] : [])));

const wireError = z.object({
  code: codeText,
  message: text,
  type: upperList,
  result_code: codeText,
  retry_policy: z.object({ retry_codes: upperList }).optional().catch(undefined),
});

const wireRefundedItem = z.object({
  line_id: z.string().min(1),
  amount: wholeNumber.positive(),
  quantity: z.number().positive().optional().catch(undefined),
});

const wireEvent = z.object({
  event: upper,
  success: z.boolean().optional().catch(undefined),
  amount: optionalWhole,
  event_reference: text,
  request_id: text,
  correlation_request_id: text,
  created_at: text,
  // Half a list would say that the rest was not given back: one that does not read is none.
  items: z.array(wireRefundedItem).min(1).optional().catch(undefined),
  error: wireError.optional().catch(undefined),
  metadata: z.record(z.string(), z.unknown()).catch({}),
});

const wireItem = z.object({
  line_id: text,
  id: text,
  description: text,
  quantity: z.number().optional().catch(undefined),
  amount: wholeNumber.optional().catch(undefined),
  vat: z.number().optional().catch(undefined),
  /** Only that there are some: what it was before them is not what was paid. */
  discount_lines: z.array(z.unknown()).min(1).optional().catch(undefined),
});

export const wireTransaction = z.object({
  id,
  session_id: optionalId,
  merchant_reference: text,
  amount: wholeNumber,
  currency: upper,
  status: upper,
  store: z.object({ id: text, terminal_id: text }).optional().catch(undefined),
  card: z.object({ brand: text, masked_pan: text, entry_method: text }).optional().catch(undefined),
  events: tolerantList(wireEvent),
  items: z.array(wireItem).min(1).optional().catch(undefined),
  payment_product_type: text,
  created_at: text,
  updated_at: text,
});

export const wireSession = z.object({
  id,
  transaction_id: optionalId,
  created_at: text,
  expires_at: text,
  cancelled_at: text,
  order: z.object({ merchant_reference: text }).optional().catch(undefined),
  events: tolerantList(z.object({ name: upper })),
});

/** Just enough of a row to see whether it is the one that is looked for, and where the next page begins. */
export const wireTransactionRow = z.object({ merchant_reference: text });
export const wireSessionRow = z.object({ order: z.object({ merchant_reference: text }) });
export const wireIdentified = z.object({ id });

export const wireRows = z.array(z.unknown());

export const wireToken = z.object({
  access_token: z.string().regex(/^[\x21-\x7e]+$/),
  expires_in: z
    .union([
      z.number().positive(),
      z
        .string()
        .regex(/^\d{1,9}$/)
        .transform(Number),
    ])
    .catch(300),
});

const wireTerminal = z.object({
  terminal_id: id,
  store_id: text,
  status: optionalUpper,
  status_reason: text,
  device_model: text,
  device_serial_number: text,
  created_at: text,
  updated_at: text,
});

const wireStore = z.object({
  store_id: id,
  store_name: text,
  status: optionalUpper,
  payout_destination: z
    .object({ payout_destination_id: text, status: optionalUpper })
    .optional()
    .catch(undefined),
  organization: z.object({ organization_number: text, name: text }).optional().catch(undefined),
  address: z
    .object({ address_line: text, postal_code: text, postal_place: text })
    .optional()
    .catch(undefined),
});

export const wireTerminals = z.object({
  terminals: z.array(z.unknown()).pipe(tolerantList(wireTerminal)),
  starting_after: text,
});
export const wireStores = z.object({
  stores: z.array(z.unknown()).pipe(tolerantList(wireStore)),
  starting_after: text,
});

/** Dintero's error form (API.md 11). `message` is always there; a body without it is somebody else's. */
export const errorBody = z.object({ error: z.object({ message: z.string().optional(), code: codeText }) });

function toUpper(word: string): string {
  return word.trim().toUpperCase();
}

/** What the schemas of other files are made of. */
export const wireParts = { id, text, codeText, optionalUpper, optionalWhole };
