import { isAuditKind, type AuditKind, type OwnKind } from '../audit/kinds.ts';
import type { CommandName } from '../ipc/contract.ts';
import type { AuditRow } from '../ipc/audit-views.ts';
import { languageNames, languages } from '../languages.ts';
import { parseAmount } from '../money.ts';
import { needs, rights, type Right } from '../rights.ts';
import { knownFrom, type KnownHelp } from '../timeline-words/read-facts.ts';
import { list, type AuditWords, type Said } from './said.ts';

/** What happened, and what more there is to know of it; empty where there is nothing. */
export type Told = { readonly title: string; readonly how: string };

type Facts = AuditRow['facts'];

/** A row of the record in plain words. What another version has written is told by the name that it has in the record. */
export function tell(
  { what, facts }: Pick<AuditRow, 'what' | 'facts'>,
  words: AuditWords,
  help: KnownHelp,
): Told {
  if (!isAuditKind(what)) return { title: words.unknown(what), how: '' };
  if (isOwn(what, words)) {
    const said = saidFrom(facts, words, help);
    const { title, how } = words.says[what];
    return { title: title(said), how: how?.(said) ?? '' };
  }
  const turn = help.words.turns[what];
  const known = knownFrom(facts, help);
  const here = facts['operator'] === undefined ? '' : words.atTheTill(facts['operator']);
  return { title: turn.title(known), how: list(turn.how(known), here) };
}

function isOwn(what: AuditKind, words: AuditWords): what is OwnKind {
  return Object.hasOwn(words.says, what);
}

function saidFrom(facts: Facts, words: AuditWords, help: KnownHelp): Said {
  const text = (name: string): string => facts[name] ?? '';
  // Words of ours between commas, as in `Kari, cashier`.
  const value = (name: string): string =>
    text(name)
      .split(', ')
      .map((part) => wordFor(part, words))
      .join(', ');
  const amount = parseAmount(text('amount'));
  return {
    who: facts['who'] ?? (facts['role'] === 'till' ? words.theTill : words.somebody),
    approver: text('approver'),
    person: text('person'),
    line: text('line'),
    quantity: text('quantity'),
    amount: amount === undefined ? text('amount') : help.amountText(amount),
    before: value('before'),
    after: value(facts['after'] === undefined ? 'personRole' : 'after'),
    tried: words.tries[triedOf(text('command'))],
    because: words.because[text('because')] ?? text('because'),
    reference: text('reference'),
    path: facts['path'] ?? text('file'),
    version: text('version'),
    mode: value('mode'),
    from: text('from'),
    to: text('to'),
    count: facts['count'] ?? text('rows'),
    terminal: facts['terminal'] === undefined ? '' : help.terminalName(facts['terminal']),
    name: value('name'),
    turn: value(facts['turn'] === undefined ? 'change' : 'turn'),
    outcome: value('outcome'),
    number: facts['number'] ?? facts['shift'] ?? text('seq'),
  };
}

function triedOf(command: string): Right | 'other' {
  if (!Object.hasOwn(needs, command)) return 'other';
  const need = needs[command as CommandName];
  return need === 'nothing' || need === 'unlocked' || !Object.hasOwn(rights, need) ? 'other' : need;
}

/** A word of ours in the reader's language, and a language by the name that it has for itself. */
function wordFor(part: string, { values }: AuditWords): string {
  const language = languages.find((one) => one === part);
  return values[part] ?? (language === undefined ? part : languageNames[language]);
}

/** Before and after as a person reads them, where the record has them. */
export function beforeAndAfter(
  { facts }: Pick<AuditRow, 'facts'>,
  words: AuditWords,
): { readonly before: string; readonly after: string } | undefined {
  const { before, after } = facts;
  if (before === undefined || after === undefined) return undefined;
  const read = (text: string): string =>
    text
      .split(', ')
      .map((part) => wordFor(part, words))
      .join(', ');
  return { before: read(before), after: read(after) };
}
