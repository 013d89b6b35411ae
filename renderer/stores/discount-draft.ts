import { basketTerms, totals, type Basket } from '../../shared/basket.ts';
import {
  isDiscountNoteMissing,
  wholePercent,
  type DiscountReason,
  type Terms,
} from '../../shared/discount/discount.ts';
import { discountBasket, discountLine, setComment, setPrice } from '../../shared/discount/give.ts';
import type { LineId } from '../../shared/ids.ts';
import { formatAmount, minor, parseAmount } from '../../shared/money.ts';

/** What is being filled in about a line's price, or about the whole basket's; as typed. */
export type DiscountDraft = {
  /** Absent: of the whole basket. */
  readonly lineId?: LineId;
  /** For a piece, and only of a line. */
  readonly price: string;
  readonly comment: string;
  readonly by: Terms['by'];
  /** Empty: no discount. */
  readonly value: string;
  readonly reason?: DiscountReason;
  readonly note: string;
};

/** What is wrong with it, or still missing; the words are discount.missing. */
export type DraftProblem = 'price' | 'percent' | 'amount' | 'reason' | 'note' | 'nothing' | 'too-much';

/** As the basket stands. */
export function draftOf({ lines }: Basket, lineId: LineId | undefined): DiscountDraft {
  const line = lines.find(({ id }) => id === lineId);
  if (line === undefined) return { price: '', comment: '', ...typedTerms(basketTerms(lines)) };
  return {
    lineId: line.id,
    price: formatAmount(line.unitPrice),
    comment: line.comment ?? '',
    ...typedTerms(line.discount),
  };
}

function typedTerms(terms: Terms | undefined): Pick<DiscountDraft, 'by' | 'value' | 'reason' | 'note'> {
  if (terms === undefined) return { by: 'percent', value: '', note: '' };
  const { by, value, reason, note = '' } = terms;
  const text = by === 'percent' ? String(value / 100).replace('.', ',') : formatAmount(minor(value));
  return { by, value: text, reason, note };
}

/** The basket as it would be; or why it cannot be. */
export function basketFrom(basket: Basket, draft: DiscountDraft): Basket | DraftProblem {
  const terms = termsFrom(draft);
  if (typeof terms === 'string') return terms;
  const next =
    draft.lineId === undefined
      ? discountBasket(basket, terms)
      : changedLine(basket, draft.lineId, draft, terms);
  if (typeof next === 'string') return next;
  return totals(next.lines).total > 0 ? next : 'nothing';
}

function changedLine(
  basket: Basket,
  lineId: LineId,
  { price, comment }: DiscountDraft,
  terms: Terms | undefined,
): Basket | DraftProblem {
  const unitPrice = parseAmount(price);
  if (unitPrice === undefined || unitPrice <= 0) return 'price';
  const priced = setPrice(basket, lineId, unitPrice);
  if (priced.lines.find(({ id }) => id === lineId)?.unitPrice !== unitPrice) return 'too-much';
  return setComment(discountLine(priced, lineId, terms), lineId, comment);
}

function termsFrom({ by, value, reason, note }: DiscountDraft): Terms | DraftProblem | undefined {
  if (value.trim() === '') return undefined;
  const read = by === 'percent' ? parsePercent(value) : parseAmount(value);
  if (read === undefined || read <= 0) return by;
  if (reason === undefined) return 'reason';
  const said = note.trim();
  const terms: Terms = { by, value: read, reason, ...(said === '' ? {} : { note: said }) };
  return isDiscountNoteMissing(terms) ? 'note' : terms;
}

/** Hundredths of a percent; a percent has no more than two decimals. */
function parsePercent(text: string): number | undefined {
  const read = parseAmount(text.replace(/\s*%$/, ''));
  return read === undefined || read > wholePercent ? undefined : read;
}
