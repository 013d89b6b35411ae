import { parseAmount, type Minor } from '../money.ts';
import type { timeline } from './en.ts';
import type { Known } from './known.ts';

export type TimelineWords = typeof timeline;

export type KnownHelp = {
  readonly words: TimelineWords;
  readonly amountText: (amount: Minor) => string;
  readonly cardText: (brand: string | undefined, lastFour: string | undefined) => string;
  readonly terminalName: (id: string) => string;
};

/** The facts of an entry as a person reads them. */
export function knownFrom(facts: Readonly<Record<string, string>>, help: KnownHelp): Known {
  const { amount, taken, terminal, brand, card, reason, receipt, text, code, by } = facts;
  function money(written: string | undefined): string {
    const read = parseAmount(written ?? '');
    return read === undefined ? (written ?? '') : help.amountText(read);
  }
  return {
    amount: money(amount),
    taken: money(taken),
    terminal: terminal === undefined ? '' : help.terminalName(terminal),
    card: help.cardText(brand, card),
    reason: reason === undefined ? '' : reasonText(reason, help.words),
    note: facts['note'] ?? '',
    receipt: receipt ?? '',
    said: [text, code === undefined ? undefined : `(${code})`].filter((part) => part !== undefined).join(' '),
    by: by === undefined ? '' : (help.words.by[by] ?? by),
    why: help.words.why[facts['why'] ?? ''] ?? '',
    who: whoText(facts, help.words),
    approved: approvedText(facts, help.words),
    exchange: facts['exchange'] === undefined ? '' : help.words.exchange,
    how: help.words.means[facts['how'] ?? ''] ?? '',
    because: becauseText(facts, help.words),
    verdict: facts['verdict'] ?? '',
    answered: answeredText(facts, help.words),
    stood: stoodText(facts, help.words),
  };
}

/** By its key. A till of earlier wrote the note after it: `other: scratched`. */
function reasonText(reason: string, { reasons }: TimelineWords): string {
  const [key = '', ...note] = reason.split(': ');
  return note.length > 0 ? note.join(': ') : (reasons[key] ?? reason);
}

function whoText({ who, role }: Readonly<Record<string, string>>, { roles }: TimelineWords): string {
  const called = role === undefined ? '' : (roles[role] ?? role);
  return who === undefined ? called : `${who}, ${called}`;
}

function approvedText(
  { approver, approverRole }: Readonly<Record<string, string>>,
  words: TimelineWords,
): string {
  if (approver === undefined) return '';
  const role = approverRole === undefined ? {} : { role: approverRole };
  return words.approvedBy(whoText({ who: approver, ...role }, words));
}

function becauseText(
  { because, note, handSlip }: Readonly<Record<string, string>>,
  { hand }: TimelineWords,
): string {
  const parts = [
    because === undefined ? undefined : (hand.reasons[because] ?? because),
    note,
    handSlip === undefined ? undefined : hand.slip(handSlip),
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

function answeredText(
  { answer, fault, took, unchanged, text, code }: Readonly<Record<string, string>>,
  { ended }: TimelineWords,
): string {
  const faults: Readonly<Record<string, unknown>> = ended;
  const failed = fault === undefined ? undefined : (faults[fault] ?? ended.other);
  const parts = [
    typeof failed === 'string' ? failed : undefined,
    answer === undefined ? undefined : ended.answered(answer),
    took === undefined ? undefined : ended.after((Number(took) / 1000).toFixed(1).replace('.', ',')),
    text,
    code === undefined ? undefined : `(${code})`,
    unchanged === undefined ? undefined : ended.unchanged(unchanged),
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
}

function stoodText({ found, status }: Readonly<Record<string, string>>, { stood }: TimelineWords): string {
  switch (found) {
    case 'nothing':
    case 'session':
    case 'cancelled':
    case 'declined':
    case 'failed':
    case 'no-refund':
    case 'refund-initiated':
    case 'refund-done':
    case 'refund-refused':
      return stood[found];
    case 'transaction':
      return stood.transaction(stood.status[status ?? ''] ?? status ?? '?');
    default:
      return '';
  }
}
