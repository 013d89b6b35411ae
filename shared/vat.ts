import type { Brand } from './brand.ts';
import { allocate, minor, sum, type Minor } from './money.ts';

/** Hundredths of a percent: 2500 is 25 %. A whole number, so that rates can be keys and never drift. */
export type VatRate = Brand<number, 'VatRate'>;

/** Norway's rates since 2005: 25 general, 15 food, 12 transport and culture, 0 exempt. */
export const norwegianVatRates: readonly VatRate[] = [2500, 1500, 1200, 0].map((rate) => rate as VatRate);

export function vatRate(hundredthsOfPercent: number): VatRate {
  if (!Number.isInteger(hundredthsOfPercent) || hundredthsOfPercent < 0 || hundredthsOfPercent > 10_000) {
    throw new RangeError(`Not a VAT rate: ${String(hundredthsOfPercent)}`);
  }
  return hundredthsOfPercent as VatRate;
}

/** `25`, `12.5`: percent as Dintero's `items.vat` and the receipt write it. */
export function percentOf(rate: VatRate): number {
  return rate / 100;
}

/** The VAT inside a gross amount, rounded half away from zero. Prices including VAT are the truth. */
export function vatInside(gross: Minor, rate: VatRate): Minor {
  const part = BigInt(Math.abs(gross)) * BigInt(rate);
  const whole = BigInt(10_000 + rate);
  const rounded = Number((2n * part + whole) / (2n * whole));
  return minor(gross < 0 ? -rounded : rounded);
}

export type VatLine = {
  readonly rate: VatRate;
  readonly gross: Minor;
  readonly net: Minor;
  readonly vat: Minor;
};

type Taxed = { readonly amount: Minor; readonly vatRate: VatRate };

/** VAT by rate, rounded once per rate on the sum, highest rate first. */
export function vatByRate(lines: readonly Taxed[]): readonly VatLine[] {
  const rates = [...new Set(lines.map((line) => line.vatRate))].sort((a, b) => b - a);
  return rates.map((rate) => {
    const gross = sum(lines.filter((line) => line.vatRate === rate).map((line) => line.amount));
    const vat = vatInside(gross, rate);
    return { rate, gross, net: minor(gross - vat), vat };
  });
}

/** The VAT of each line, so split that the lines of a rate add up to that rate's VAT exactly. */
export function vatByLine(lines: readonly Taxed[]): readonly Minor[] {
  const parts: Minor[] = lines.map(() => minor(0));
  for (const { rate, vat, gross } of vatByRate(lines)) {
    if (gross === 0) continue;
    const places = lines.flatMap((line, index) => (line.vatRate === rate ? [index] : []));
    const shares = allocate(
      vat,
      places.map((place) => Math.abs(lines[place]?.amount ?? 0)),
    );
    places.forEach((place, index) => (parts[place] = shares[index] ?? minor(0)));
  }
  return parts;
}
