import { z } from 'zod';
import { maxNameLength } from '../../shared/basket.ts';
import {
  colours,
  highestAge,
  maxBarcodes,
  maxGroupLength,
  maxPlace,
  maxSkuLength,
  type Product,
} from '../../shared/catalogue/product.ts';
import { maxAmount, minor } from '../../shared/money.ts';
import { vatClasses } from '../../shared/vat-rates.ts';

/** What is wrong within these bounds is said in words (shared/catalogue/product.ts); what is beyond them no page sends. */
const longest = 10;
const text = z.string().max(maxNameLength * longest);

export const product = z.strictObject({
  sku: z.string().max(maxSkuLength * longest),
  name: text,
  unitPrice: z.int().min(0).max(maxAmount).transform(minor),
  vat: z.enum(vatClasses),
  unit: z.enum(['piece', 'weight']),
  group: z.string().max(maxGroupLength * longest),
  barcodes: z.array(z.string().max(200)).max(maxBarcodes * longest),
  colour: z.enum(colours).exactOptional(),
  place: z.int().min(1).max(maxPlace).exactOptional(),
  ageLimit: z.int().min(1).max(highestAge).exactOptional(),
  isActive: z.boolean(),
}) satisfies z.ZodType<Product>;

export const scaleLabels = z
  .array(
    z.strictObject({
      prefix: z.string().regex(/^2\d$/, 'must be 20 to 29'),
      holds: z.enum(['price', 'weight']),
      itemDigits: z.literal([4, 5, 6]),
      decimals: z.literal([0, 1, 2, 3]),
    }),
  )
  .max(10)
  .refine((rules) => new Set(rules.map(({ prefix }) => prefix)).size === rules.length, {
    error: 'must not name a prefix twice',
  });

const column = z.int().min(0).max(999).exactOptional();

export const importChoices = z.strictObject({
  columns: z.strictObject({
    sku: column,
    name: column,
    price: column,
    vat: column,
    group: column,
    barcode: column,
    unit: column,
    colour: column,
    place: column,
    age: column,
    active: column,
  }),
  decimal: z.enum([',', '.']),
  vat: z.enum(vatClasses),
});
