import { vatRate, type VatRate } from './vat.ts';

/** What a product is taxed as. The rate that this comes to depends on the country and on the day of the sale. */
export type VatClass = 'general' | 'food' | 'low' | 'exempt';

export const vatClasses: readonly VatClass[] = ['general', 'food', 'low', 'exempt'];

export type VatCountry = 'NO' | 'SE' | 'DK';

/** From a day on, both in the country's own calendar: `2018-01-01`. */
type Dated = { readonly from: string; readonly rate: VatRate };

/** The rates of one country, oldest first. A class that a country does not have is taxed as its general one. */
type VatSet = Readonly<Record<VatClass, readonly Dated[]>>;

/**
 * Norway's are what a till in Norway sells by; Sweden's and Denmark's are templates. Sweden's food is at half its rate
 * from April 2026 to the end of 2027. A rate that is yet to come is entered here before its day, and used from that day on.
 */
export const vatSets: Readonly<Record<VatCountry, VatSet>> = {
  NO: {
    general: [dated('2005-01-01', 2500)],
    food: [dated('2007-01-01', 1400), dated('2012-01-01', 1500)],
    low: [dated('2006-01-01', 800), dated('2016-01-01', 1000), dated('2018-01-01', 1200)],
    exempt: [dated('2001-07-01', 0)],
  },
  SE: {
    general: [dated('1990-07-01', 2500)],
    food: [dated('1996-01-01', 1200), dated('2026-04-01', 600), dated('2028-01-01', 1200)],
    low: [dated('1996-01-01', 600)],
    exempt: [dated('1990-07-01', 0)],
  },
  DK: {
    general: [dated('1992-01-01', 2500)],
    food: [dated('1992-01-01', 2500)],
    low: [dated('1992-01-01', 2500)],
    exempt: [dated('1992-01-01', 0)],
  },
};

/**
 * The rate that holds on a day; before the first one that is known, the first.
 * @param day `2026-11-22`, where the till stands
 */
export function rateOn(day: string, vat: VatClass, country: VatCountry = 'NO'): VatRate {
  const rates = vatSets[country][vat];
  const held = rates.filter(({ from }) => from <= day).at(-1) ?? rates[0];
  return held?.rate ?? vatRate(0);
}

/** Each rate of a day once, in the order of the classes. */
export function ratesOn(day: string, country: VatCountry = 'NO'): readonly VatRate[] {
  return [...new Set(vatClasses.map((vat) => rateOn(day, vat, country)))];
}

/** What is taxed at this rate on this day, the general class first. */
export function classOf(rate: number, day: string, country: VatCountry = 'NO'): VatClass | undefined {
  return vatClasses.find((vat) => rateOn(day, vat, country) === rate);
}

function dated(from: string, hundredthsOfPercent: number): Dated {
  return { from, rate: vatRate(hundredthsOfPercent) };
}
