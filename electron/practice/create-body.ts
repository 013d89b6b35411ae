import { z } from 'zod';

/** The body of `POST /sessions-profile`, with the fields of API §3.1 that a till may send. */
export type CreateBody = z.infer<typeof createBody>;

const reserved = [
  'dintero',
  'merchant',
  'session',
  'event',
  'payout',
  'gateway',
  'bambora',
  'collector',
  'instabank',
  'klarna',
  'kravia',
  'netaxept',
  'payex',
  'santander',
  'swish',
  'vipps',
];

const minor = z.int32();
const text = z.string();
const required = z.string().min(1);

const item = z.looseObject({
  line_id: text.optional(),
  id: text.optional(),
  description: text.optional(),
  quantity: z.number().optional(),
  amount: minor.optional(),
  vat: z.number().min(0).max(100).multipleOf(0.01).optional(),
  vat_amount: minor.optional(),
  type: z.enum(['physical', 'digital', 'service', 'gift_card', 'shipping', 'surcharge']).optional(),
  eligible_for_discount: z.boolean().optional(),
});

const items = z
  .array(item)
  .max(100)
  .refine(haveLinesOfTheirOwn, { error: 'line_id must be unique among the items' });

const store = z.looseObject({
  id: required,
  terminal_id: required,
  payout_destination_id: required,
  name: text.optional(),
  mcc: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  address: z.looseObject({ address_line: required, postal_place: required, country: required }).optional(),
});

const order = z.looseObject({
  amount: minor.positive(),
  currency: z.string().regex(/^[A-Z]{3}$/),
  merchant_reference: required,
  merchant_reference_2: text.optional(),
  event_reference: text.optional(),
  vat_amount: minor.optional(),
  partial_payment: z.boolean().optional(),
  shipping_option: z.looseObject({ amount: minor.optional() }).optional(),
  items: items.optional(),
  store,
});

const configuration = z.looseObject({
  channel: z.enum(['ecommerce', 'in_app', 'in_store']).optional(),
  auto_capture: z.boolean().optional(),
  publish: z
    .array(z.object({ channel: z.enum(['sms', 'push']), type: z.enum(['checkout-link', 'app', 'terminal']) }))
    .optional(),
});

export const createBody = z.looseObject({
  profile_id: required,
  url: z.looseObject({
    return_url: z.url(),
    callback_url: z
      .url()
      .refine(isPublicHttps, { error: 'callback_url must be public and https' })
      .optional(),
  }),
  expires_at: z.iso.datetime({ offset: true }).optional(),
  order,
  configuration: configuration.optional(),
  metadata: z
    .record(text, z.union([text, z.number()]))
    .refine(hasNoReservedKey, { error: 'metadata has a key with a reserved prefix' })
    .optional(),
});

/** Items plus shipping, in minor units: what `strict-session-amounts` compares with `order.amount`. */
export function sumOfOrder(body: CreateBody): number {
  const lines = (body.order.items ?? []).reduce((sum, line) => sum + (line.amount ?? 0), 0);
  return lines + (body.order.shipping_option?.amount ?? 0);
}

function haveLinesOfTheirOwn(lines: readonly { readonly line_id?: string | undefined }[]): boolean {
  const ids = lines.flatMap((line) => (line.line_id === undefined ? [] : [line.line_id]));
  return new Set(ids).size === ids.length;
}

function isPublicHttps(address: string): boolean {
  const url = new URL(address);
  return url.protocol === 'https:' && !/^(localhost|127\.|\[::1\])/.test(url.hostname);
}

function hasNoReservedKey(metadata: Readonly<Record<string, unknown>>): boolean {
  return !Object.keys(metadata).some((key) => reserved.some((prefix) => key.startsWith(prefix)));
}
