import { formatAmount, minor, sum, type Minor } from '../money.ts';
import { paperWords, type PaperWords } from '../paper-words/paper-words.ts';
import { brandName, groupThrees, percentText, receiptTime, type ReceiptRow } from '../receipt-text.ts';
import type { Who } from '../who.ts';
import type { CarriedOver, ShiftReport } from './report.ts';
import { plusVat, type BothWays, type Figures, type Numbers, type WayTally } from './tally.ts';

export function shiftTitle({ shop, number }: Pick<ShiftReport, 'shop' | 'number'>): string {
  return `${paperWords(shop.language).titles.shift} ${String(number)}`;
}

/** The report as rows, in the language of the shop's papers: what a shift took, and that it is not the Z report. */
export function shiftRows(report: ShiftReport): readonly ReceiptRow[] {
  const paper = paperOf(report);
  const { words } = paper;
  return [
    ...headRows(report, paper),
    rule,
    ...bothRows(words.shift.sales, words.shift.returns, report, paper),
    total(words.shift.net, report.net, paper),
    rule,
    ...vatRows(report, paper),
    rule,
    ...under(
      words.shift.ways,
      report.ways.flatMap((way) => namedRows(wayText(way, words), way, paper)),
    ),
    ...under(
      words.shift.people,
      report.people.flatMap((one) => namedRows(one.name ?? words.shift.nobody, one, paper)),
    ),
    ...countedRows(report, paper),
    ...(report.carriedOver === undefined ? [] : [rule, ...carriedRows(report.carriedOver, paper)]),
    rule,
    heading(words.shift.grand),
    ...bothRows(words.shift.sales, words.shift.returns, report.grand, paper),
    total(words.shift.net, report.grand.net, paper),
    { kind: 'signature', text: words.shift.signature },
  ];
}

/** What a paper is written with. */
type Paper = {
  readonly words: PaperWords;
  readonly money: (amount: Minor) => string;
  readonly time: (at: string) => string;
};

function paperOf({ shop: { language } }: ShiftReport): Paper {
  return {
    words: paperWords(language),
    money: (amount) => formatAmount(amount, language),
    time: (at) => receiptTime(at, language),
  };
}

function headRows(report: ShiftReport, { words, time }: Paper): readonly ReceiptRow[] {
  const { shop, openedAt, openedBy, closedAt, closedBy } = report;
  const register =
    shop.registerName === shop.registerId ? shop.registerId : `${shop.registerName} (${shop.registerId})`;
  const said = words.shift;
  return [
    { kind: 'shop', text: shop.name },
    { kind: 'centre', text: words.organization(groupThrees(shop.organizationNumber)) },
    rule,
    { kind: 'title', text: shiftTitle(report) },
    ...(shop.mode === 'live' ? [] : [{ kind: 'notice', text: said[shop.mode] } as const]),
    { kind: 'centre', text: said.notZ },
    rule,
    pair(said.register, register),
    pair(said.opened, time(openedAt)),
    pair(said.openedBy, whoText(openedBy, words)),
    ...(closedAt === undefined || closedBy === undefined
      ? [pair(said.notClosed, '')]
      : [pair(said.closed, time(closedAt)), pair(said.closedBy, whoText(closedBy, words))]),
  ];
}

function namedRows(name: string, both: BothWays, paper: Paper): readonly ReceiptRow[] {
  return bothRows(name, paper.words.shift.returned(name), both, paper);
}

/** Sales and returns apart; what there was none of is left out, save where there was neither. */
function bothRows(
  sold: string,
  returned: string,
  { sales, returns }: BothWays,
  paper: Paper,
): readonly ReceiptRow[] {
  return [
    ...(sales.count > 0 || returns.count === 0 ? [figures(sold, sales, paper)] : []),
    ...(returns.count > 0 ? [figures(returned, returns, paper)] : []),
  ];
}

/** As on the receipts, so that it comes to what customers hold. */
function vatRows({ vat }: ShiftReport, paper: Paper): readonly ReceiptRow[] {
  const all = sum(vat.map(({ sales, returns }) => plusVat(sales, returns).vat));
  const { words, money } = paper;
  const said = words.shift;
  return [
    heading(said.vat),
    ...vat.flatMap(({ rate, sales, returns }) => {
      const vatOf = (net: Minor): string => said.vatOf(percentText(rate), money(net));
      return [
        ...(sales.gross === 0 ? [] : [pair(vatOf(sales.net), money(sales.vat))]),
        ...(returns.gross === 0 ? [] : [pair(said.returned(vatOf(returns.net)), money(returns.vat))]),
      ];
    }),
    total(said.netVat, minor(all), paper),
  ];
}

function countedRows(report: ShiftReport, paper: Paper): readonly ReceiptRow[] {
  const { numbers, copies, unverified, pending, discounts, otherPrices } = report;
  const said = paper.words.shift;
  return [
    pair(said.saleReceipts, numbersText(numbers.sale, said.none)),
    pair(said.returnReceipts, numbersText(numbers.return, said.none)),
    pair(said.copies, String(copies)),
    figures(said.discounts, discounts, paper),
    ...(otherPrices.count === 0 ? [] : [figures(said.otherPrices, otherPrices, paper)]),
    ...(unverified.count === 0 ? [] : [figures(said.unverified, unverified, paper)]),
    ...(pending.count === 0 ? [] : [figures(said.pending, pending, paper)]),
  ];
}

function carriedRows(
  { items, reason, by, approvedBy }: CarriedOver,
  { words, money }: Paper,
): readonly ReceiptRow[] {
  const said = words.shift;
  return [
    heading(said.carried),
    ...items.map(({ reference, amount }) => pair(reference, money(amount))),
    pair(said.why, reason),
    pair(said.carriedBy, whoText(by, words)),
    ...(approvedBy === undefined ? [] : [pair(words.approvedBy, whoText(approvedBy, words))]),
  ];
}

function numbersText(numbers: Numbers | undefined, none: string): string {
  if (numbers === undefined) return none;
  const { first, last } = numbers;
  return first === last ? String(first) : `${String(first)}–${String(last)}`;
}

function wayText({ way, brand }: WayTally, words: PaperWords): string {
  if (way !== 'card') return words.means[way];
  return brand === undefined ? words.card : brandName(brand);
}

function whoText({ name, role }: Who, { shift }: PaperWords): string {
  return name ?? (role === 'till' ? shift.till : shift.nobody);
}

const rule: ReceiptRow = { kind: 'rule' };

function heading(text: string): ReceiptRow {
  return { kind: 'title', text };
}

/** A part of the report with its line beneath; nothing where there was none of it. */
function under(text: string, rows: readonly ReceiptRow[]): readonly ReceiptRow[] {
  return rows.length === 0 ? [] : [heading(text), ...rows, rule];
}

function figures(name: string, { count, sum: amount }: Figures, { money }: Paper): ReceiptRow {
  return pair(`${name} (${String(count)})`, money(amount));
}

function total(name: string, amount: Minor, { money }: Paper): ReceiptRow {
  return { kind: 'sum', left: name, right: money(amount) };
}

function pair(left: string, right: string): ReceiptRow {
  return { kind: 'pair', left, right };
}
