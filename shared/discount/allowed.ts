import { basketTerms, lineGross, type Line } from '../basket.ts';
import { minor, sum, type Minor } from '../money.ts';
import type { DiscountLimit } from '../rights.ts';
import { wholePercent, type Terms } from './discount.ts';

/** Something that makes a basket cheaper, or dearer, than its products are: somebody stands for each. */
export type Concession = {
  readonly kind: 'price' | 'line' | 'basket';
  /** What was meant by it, exactly: another percent, amount, reason or price is another one. */
  readonly key: string;
  /** Absent of one on the whole basket. */
  readonly line?: Line;
  readonly terms?: Terms;
  /** What it takes off, as the basket stands; negative where it makes the basket dearer. */
  readonly off: Minor;
};

export function concessionsIn(lines: readonly Line[]): readonly Concession[] {
  const terms = basketTerms(lines);
  const shares = sum(lines.map(({ share }) => share?.amount ?? minor(0)));
  return [
    ...lines.flatMap(onLine),
    ...(terms === undefined
      ? []
      : [{ kind: 'basket', key: `basket ${keyOf(terms)}`, terms, off: shares } as const]),
  ];
}

function onLine(line: Line): readonly Concession[] {
  const { id, unitPrice, quantity, listPrice, discount } = line;
  return [
    ...(listPrice === undefined
      ? []
      : [
          {
            kind: 'price',
            key: `price ${id} ${String(unitPrice)}`,
            line,
            off: minor((listPrice - unitPrice) * quantity),
          } as const,
        ]),
    ...(discount === undefined
      ? []
      : [
          {
            kind: 'line',
            key: `line ${id} ${keyOf(discount)}`,
            line,
            terms: discount,
            off: discount.amount,
          } as const,
        ]),
  ];
}

function keyOf({ by, value, reason }: Terms): string {
  return `${by} ${String(value)} ${reason}`;
}

/**
 * What of this somebody may not give by themselves, and nobody has approved yet. A discount on the basket counts together
 * with those on its lines: a limit is not passed in two steps.
 * @param approved the keys of those that somebody with the right has given or approved
 */
export function beyondLimit(
  lines: readonly Line[],
  { percent, mayChangePrice }: DiscountLimit,
  approved: ReadonlySet<string>,
): readonly Concession[] {
  const open = concessionsIn(lines).filter(({ key }) => !approved.has(key));
  const whole = sum(lines.map(lineGross));
  const ofLines = sum(open.flatMap(({ kind, off }) => (kind === 'line' ? [off] : [])));
  return open.filter(({ kind, line, off }) => {
    if (kind === 'price') return !mayChangePrice;
    if (kind === 'line' && line !== undefined) return isBeyond(off, lineGross(line), percent);
    return isBeyond(minor(ofLines + off), whole, percent);
  });
}

function isBeyond(off: Minor, price: Minor, percent: number): boolean {
  return BigInt(off) * BigInt(wholePercent) > BigInt(price) * BigInt(percent);
}
