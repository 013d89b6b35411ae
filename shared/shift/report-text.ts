import { formatAmount, minor, sum, type Minor } from '../money.ts';
import {
  brandName,
  groupThrees,
  otherMeansText,
  percentText,
  receiptTime,
  type ReceiptRow,
} from '../receipt-text.ts';
import type { Who } from '../who.ts';
import type { CarriedOver, ShiftReport } from './report.ts';
import {
  plusVat,
  type BothWays,
  type Figures,
  type Numbers,
  type PersonTally,
  type WayTally,
} from './tally.ts';

export const shiftTitle = 'Skiftrapport';

/** The report as rows, in Norwegian like all paper of the till: what a shift took, and that it is not the Z report. */
export function shiftRows(report: ShiftReport): readonly ReceiptRow[] {
  return [
    ...headRows(report),
    rule,
    ...bothRows('Salg', 'Retur', report),
    total('Netto', report.net),
    rule,
    ...vatRows(report),
    rule,
    ...under(
      'Betalingsmåter',
      report.ways.flatMap((way) => bothRows(wayText(way), `${wayText(way)}, retur`, way)),
    ),
    ...under(
      'Ansatte',
      report.people.flatMap((one) => bothRows(personText(one), `${personText(one)}, retur`, one)),
    ),
    ...countedRows(report),
    ...(report.carriedOver === undefined ? [] : [rule, ...carriedRows(report.carriedOver)]),
    rule,
    heading('Siden kassen var ny (nullstilles aldri)'),
    ...bothRows('Salg', 'Retur', report.grand),
    total('Netto', report.grand.net),
    { kind: 'signature', text: 'Underskrift' },
  ];
}

function headRows(report: ShiftReport): readonly ReceiptRow[] {
  const { shop, number, openedAt, openedBy, closedAt, closedBy } = report;
  const register =
    shop.registerName === shop.registerId ? shop.registerId : `${shop.registerName} (${shop.registerId})`;
  return [
    { kind: 'shop', text: shop.name },
    { kind: 'centre', text: `Org.nr. ${groupThrees(shop.organizationNumber)} MVA` },
    rule,
    { kind: 'title', text: `${shiftTitle} ${String(number)}` },
    ...(shop.mode === 'live' ? [] : [{ kind: 'notice', text: notReal[shop.mode] } as const]),
    { kind: 'centre', text: 'Dette er ikke Z-rapporten.' },
    rule,
    pair('Kasse', register),
    pair('Åpnet', receiptTime(openedAt)),
    pair('Åpnet av', whoText(openedBy)),
    ...(closedAt === undefined || closedBy === undefined
      ? [pair('Ikke avsluttet', '')]
      : [pair('Avsluttet', receiptTime(closedAt)), pair('Avsluttet av', whoText(closedBy))]),
  ];
}

const notReal = { practice: 'TRENING – IKKE VIRKELIG SALG', sandbox: 'TEST – IKKE VIRKELIG SALG' } as const;

/** Sales and returns apart; what there was none of is left out, save where there was neither. */
function bothRows(sold: string, returned: string, { sales, returns }: BothWays): readonly ReceiptRow[] {
  return [
    ...(sales.count > 0 || returns.count === 0 ? [figures(sold, sales)] : []),
    ...(returns.count > 0 ? [figures(returned, returns)] : []),
  ];
}

/** As on the receipts, so that it comes to what customers hold. */
function vatRows({ vat }: ShiftReport): readonly ReceiptRow[] {
  const all = sum(vat.map(({ sales, returns }) => plusVat(sales, returns).vat));
  return [
    heading('Merverdiavgift'),
    ...vat.flatMap(({ rate, sales, returns }) => {
      const name = `${percentText(rate)} %`;
      return [
        ...(sales.gross === 0
          ? []
          : [pair(`${name} av ${formatAmount(sales.net)}`, formatAmount(sales.vat))]),
        ...(returns.gross === 0
          ? []
          : [pair(`${name} av ${formatAmount(returns.net)}, retur`, formatAmount(returns.vat))]),
      ];
    }),
    total('Netto mva.', minor(all)),
  ];
}

function countedRows(report: ShiftReport): readonly ReceiptRow[] {
  const { numbers, copies, unverified, pending, discounts, otherPrices } = report;
  return [
    pair('Salgskvitteringer', numbersText(numbers.sale)),
    pair('Returkvitteringer', numbersText(numbers.return)),
    pair('Kopier', String(copies)),
    figures('Rabatter', discounts),
    ...(otherPrices.count === 0 ? [] : [figures('Endrede priser', otherPrices)]),
    ...(unverified.count === 0 ? [] : [figures('Ført for hånd, ubekreftet', unverified)]),
    ...(pending.count === 0 ? [] : [figures('Godkjent, ikke hentet ennå', pending)]),
  ];
}

function carriedRows({ items, reason, by, approvedBy }: CarriedOver): readonly ReceiptRow[] {
  return [
    heading('Uavklart, ført videre'),
    ...items.map(({ reference, amount }) => pair(reference, formatAmount(amount))),
    pair('Hvorfor', reason),
    pair('Ført videre av', whoText(by)),
    ...(approvedBy === undefined ? [] : [pair('Godkjent av', whoText(approvedBy))]),
  ];
}

function numbersText(numbers: Numbers | undefined): string {
  if (numbers === undefined) return 'Ingen';
  const { first, last } = numbers;
  return first === last ? String(first) : `${String(first)}–${String(last)}`;
}

function wayText({ way, brand }: WayTally): string {
  if (way !== 'card') return otherMeansText[way];
  return brand === undefined ? 'Kort' : brandName(brand);
}

function personText({ name }: PersonTally): string {
  return name ?? 'Uten pålogging';
}

function whoText({ name, role }: Who): string {
  return name ?? (role === 'till' ? 'Kassen selv' : 'Uten pålogging');
}

const rule: ReceiptRow = { kind: 'rule' };

function heading(text: string): ReceiptRow {
  return { kind: 'title', text };
}

/** A part of the report with its line beneath; nothing where there was none of it. */
function under(text: string, rows: readonly ReceiptRow[]): readonly ReceiptRow[] {
  return rows.length === 0 ? [] : [heading(text), ...rows, rule];
}

function figures(name: string, { count, sum: amount }: Figures): ReceiptRow {
  return pair(`${name} (${String(count)})`, formatAmount(amount));
}

function total(name: string, amount: Minor): ReceiptRow {
  return { kind: 'sum', left: name, right: formatAmount(amount) };
}

function pair(left: string, right: string): ReceiptRow {
  return { kind: 'pair', left, right };
}
