import { z, type ZodType } from 'zod';
import { contrasts, hands, sizes, volumes, type Comfort } from '../../shared/comfort.ts';

export const comfort: ZodType<Comfort> = z.strictObject({
  volume: z.enum(volumes),
  hand: z.enum(hands),
  contrast: z.enum(contrasts),
  size: z.literal([...sizes]),
});
