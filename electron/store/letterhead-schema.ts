import { z, type ZodType } from 'zod';
import { problemOf, type Letterhead, type LetterheadPart } from '../../shared/letterhead/letterhead.ts';

/** SHA-256 as it names a file: nothing else may come near a path. */
export const logoId = z.string().regex(/^[0-9a-f]{64}$/, 'must be a hash');

export function letterheadLines(part: LetterheadPart): ZodType<readonly string[]> {
  const line = z.string().trim().min(1, 'must not be empty');
  return z.array(line).refine((lines) => problemOf(part, lines) === undefined, {
    error: 'must be few, short and printable lines, and none that only the till may call a paper',
  });
}

export const letterhead: ZodType<Letterhead> = z.strictObject({
  header: letterheadLines('header'),
  footer: letterheadLines('footer'),
  logo: logoId.exactOptional(),
});
