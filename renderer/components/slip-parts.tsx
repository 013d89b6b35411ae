import type { ReactNode } from 'react';
import { lineAmount, lineGross, totals, type Line } from '../../shared/basket.ts';
import { minor, negate, sum, type Currency, type Minor } from '../../shared/money.ts';
import { percentText } from '../../shared/receipt-text.ts';
import { useWords } from '../words/use-words.ts';
import { Amount, amountOnly } from './amount.tsx';
import { Icon, type IconName } from './icons.tsx';

type HeadingProps = {
  readonly title: string;
  readonly fact?: string | undefined;
  /** The heading of the whole screen, where the stage has none of its own. */
  readonly isMain?: boolean;
  readonly children?: ReactNode;
};

/** The top of a slip: what it is, and one fact about it. */
export function SlipHeading({ title, fact, isMain = false, children }: HeadingProps): ReactNode {
  return (
    <div className="slip-heading">
      {isMain ? <h1>{title}</h1> : <h2>{title}</h2>}
      <span>{fact}</span>
      {children}
    </div>
  );
}

/** One line in the place of the line tools, while they are not there. */
export function SlipNote({
  icon,
  children,
}: {
  readonly icon: IconName;
  readonly children: string;
}): ReactNode {
  return (
    <div className="slip-tools slip-note">
      <Icon name={icon} />
      {children}
    </div>
  );
}

type VatProps = { readonly lines: readonly Line[]; readonly isReturned?: boolean };

/** The VAT inside the lines, by rate, the lowest first. */
export function SlipVat({ lines, isReturned = false }: VatProps): ReactNode {
  const words = useWords();
  const vat = totals(lines)
    .vat.filter(({ rate }) => rate > 0)
    .reverse();
  const percents = vat.map(({ rate }) => percentText(rate)).join(' % · ');
  const name = isReturned ? words.movement.slip.vatBack(percents) : words.sell.vatOf(percents);
  return (
    <div className="slip-vat">
      <span>{vat.length === 0 ? words.sell.vat : name}</span>
      <span>
        {vat.length === 0
          ? '–'
          : vat.map((line) => amountOnly(isReturned ? negate(line.vat) : line.vat)).join(' · ')}
      </span>
    </div>
  );
}

/** What was taken off altogether; nothing where nothing was. */
export function SlipDiscount({ lines }: { readonly lines: readonly Line[] }): ReactNode {
  const words = useWords();
  const off = minor(sum(lines.map(lineGross)) - sum(lines.map(lineAmount)));
  if (off === 0) return null;
  return (
    <div className="slip-vat slip-discount">
      <span>{words.discount.row}</span>
      <Amount value={negate(off)} testId="basket-discount" />
    </div>
  );
}

type FootTotalProps = {
  readonly name: string;
  readonly value: Minor;
  readonly currency?: Currency;
  readonly testId?: string;
};

/** The foot of the slip: the one sum, as large as there is room for. */
export function FootTotal({ name, value, currency, testId }: FootTotalProps): ReactNode {
  // A minus takes as much room as a digit.
  const places = String(value).length;
  const size = places > 9 ? 'smallest' : places > 7 ? 'smaller' : 'full';
  return (
    <>
      <span className="foot-name">{name}</span>
      <Amount
        className={`foot-total foot-total-${size}`}
        value={value}
        unit="small"
        {...(currency === undefined ? {} : { currency })}
        {...(testId === undefined ? {} : { testId })}
      />
    </>
  );
}
