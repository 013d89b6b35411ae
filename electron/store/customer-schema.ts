import { z, type ZodType } from 'zod';
import {
  customerLanguages,
  customerPlaces,
  type CustomerDisplaySettings,
} from '../../shared/customer/settings.ts';

export const customerDisplay: ZodType<CustomerDisplaySettings> = z.strictObject({
  place: z.enum(customerPlaces),
  language: z.enum(customerLanguages),
});
