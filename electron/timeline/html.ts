import { createHash } from 'node:crypto';
import { lineAmount, type Line } from '../../shared/basket.ts';
import type { TimelineEntry } from '../../shared/ipc/views.ts';
import { formatAmount } from '../../shared/money.ts';
import type { Till } from '../../shared/make-receipt.ts';
import { knownFrom, type TimelineWords } from '../../shared/timeline-words/read-facts.ts';
import type { Movement } from '../journal/journal.ts';
import type { RawRecord } from '../journal/ledger.ts';
import { zonedTime } from '../journal/zone.ts';
import { escapeHtml } from '../receipt/html.ts';

export type TimelineFacts = {
  readonly words: TimelineWords;
  readonly language: string;
  readonly till: Till;
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly savedMs: number;
  /** The sale's id or, where there is none, what the timeline was asked for by. */
  readonly id: string;
  readonly receipts: readonly number[];
  readonly lines: readonly Line[];
  readonly movements: readonly Movement[];
  readonly entries: readonly TimelineEntry[];
  readonly records: readonly RawRecord[];
  readonly terminalName: (id: string) => string;
};

/**
 * Everything about one sale in one file that opens anywhere and asks nothing of the network: what a shop owner reads, and
 * below it the journal's own rows with their hashes, by which it can be checked.
 */
export function timelineHtml(facts: TimelineFacts): string {
  const { words, till, records } = facts;
  const said = words.file;
  const notice = till.mode === 'live' ? '' : `<p class="notice">${escapeHtml(said.notReal[till.mode])}</p>`;
  return [
    `<!doctype html><html lang="${facts.language}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<title>${escapeHtml(`${said.title} ${facts.id}`)}</title><style>${style}</style></head><body>`,
    `<h1>${escapeHtml(said.title)}</h1>`,
    notice,
    about(facts),
    sold(facts),
    attempts(facts),
    `<h2>${escapeHtml(said.entries)}</h2>`,
    table(
      [],
      facts.entries.map((entry, index) => entryCells(facts, entry, records[index])),
    ),
    `<h2>${escapeHtml(said.proof)}</h2><p>${escapeHtml(said.howToCheck)}</p>`,
    `<pre id="records">${escapeHtml(`[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]`)}</pre>`,
    '</body></html>\n',
  ].join('\n');
}

function about({ words, till, version, savedMs, id, receipts }: TimelineFacts): string {
  const said = words.file;
  const { seller } = till;
  return table(
    [],
    [
      [said.shop, [seller.name, seller.organizationNumber].filter((part) => part !== '').join(', ')],
      [said.register, `${till.registerName} (${till.registerId})`],
      [said.version, version],
      [said.savedAt, momentText(savedMs)],
      [said.sale, id],
      ...(receipts.length === 0 ? [] : [[said.receipt, receipts.join(', ')]]),
    ],
  );
}

function sold({ words, lines }: TimelineFacts): string {
  const said = words.file;
  if (lines.length === 0) return '';
  const rows = lines.map((line) => [
    String(line.quantity),
    line.name,
    formatAmount(line.unitPrice),
    formatAmount(lineAmount(line)),
  ]);
  return `<h2>${escapeHtml(said.lines)}</h2>${table([said.quantity, said.name, said.price, said.amount], rows)}`;
}

function attempts({ words, movements, terminalName }: TimelineFacts): string {
  const said = words.file;
  if (movements.length === 0) return '';
  const parts = movements.map((movement) => {
    const { kind, state } = movement;
    const { attempt, stage } = state;
    const outcome = stage.phase === 'settled' ? stage.ending.outcome : 'open';
    const session = movement.kind === 'payment' ? movement.state.sessionId : undefined;
    const transaction =
      movement.kind === 'payment' ? movement.state.transactionId : movement.state.attempt.transactionId;
    const title = `${said.kinds[kind]} ${formatAmount(attempt.amount)} ${attempt.currency}: ${said.outcomes[outcome] ?? outcome}`;
    const rows: readonly (readonly [string, string | undefined])[] = [
      [said.ids.began, momentText(Date.parse(attempt.startedAt))],
      [said.ids.attempt, attempt.id],
      [said.ids.reference, attempt.reference],
      [said.ids.session, session],
      [said.ids.transaction, transaction],
      [said.ids.terminal, `${terminalName(attempt.terminalId)} (${attempt.terminalId})`],
    ];
    const known = rows.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
    return `<h3>${escapeHtml(title)}</h3>${table([], known)}`;
  });
  return `<h2>${escapeHtml(said.attempts)}</h2>${parts.join('\n')}`;
}

function entryCells(
  facts: TimelineFacts,
  entry: TimelineEntry,
  record: RawRecord | undefined,
): readonly string[] {
  const { words, terminalName } = facts;
  const turn = words.turns[entry.what];
  const known = knownFrom(entry.facts, {
    words,
    amountText: (amount) => `${formatAmount(amount)} kr`,
    cardText: (brand, lastFour) =>
      [brand, lastFour === undefined ? undefined : `•••• ${lastFour}`].filter(Boolean).join(' '),
    terminalName,
  });
  const raw = Object.entries(words.facts)
    .flatMap(([key, label]) => (entry.facts[key] === undefined ? [] : [`${label}: ${entry.facts[key]}`]))
    .join(' · ');
  return [
    momentText(Date.parse(entry.at)),
    [turn.title(known), turn.how(known), raw].filter((text) => text !== '').join('\n'),
    record === undefined ? '' : `#${String(record.seq)}`,
  ];
}

/** `22.11.2026 14:36:05.123 +01:00`: the shop's time, and how it stands to everybody else's. */
function momentText(ms: number): string {
  const { at, local, zone } = zonedTime(ms);
  const [year = '', month = '', day = ''] = local.slice(0, 10).split('-');
  return `${day}.${month}.${year} ${local.slice(11)}${at.slice(19, 23)} ${zone}`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const head =
    heads.length === 0
      ? ''
      : `<thead><tr>${heads.map((text) => `<th>${escapeHtml(text)}</th>`).join('')}</tr></thead>`;
  const body = rows
    .map((cells) => `<tr>${cells.map((text) => `<td>${escapeHtml(text)}</td>`).join('')}</tr>`)
    .join('\n');
  return `<table>${head}<tbody>${body}</tbody></table>`;
}

const style = `
body { max-width: 60em; margin: 2em auto; padding: 0 1em; color: #12202a; background: #fff;
  font: 15px/1.5 system-ui, "Segoe UI", "Noto Sans", sans-serif; font-variant-numeric: tabular-nums }
h1 { font-size: 1.6em } h2 { margin-top: 1.6em; font-size: 1.2em } h3 { font-size: 1em }
table { width: 100%; border-collapse: collapse }
td, th { padding: 5px 14px 5px 0; border-bottom: 1px solid #cbd4d8; text-align: left; vertical-align: top;
  white-space: pre-line; overflow-wrap: anywhere }
td:first-child { min-width: 12em }
.notice { padding: 8px 12px; background: #12202a; color: #fff; font-weight: 700 }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 12px }
`;

// It asks nothing of anybody: no script, no picture, no address.
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`;
