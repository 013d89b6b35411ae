import { createHash } from 'node:crypto';
import type { CodePath } from '../../shared/code-path.ts';
import {
  meansText,
  receiptRows,
  receiptTime,
  receiptTitle,
  type ReceiptRow,
} from '../../shared/receipt-text.ts';
import type { Language } from '../../shared/languages.ts';
import { formatAmount } from '../../shared/money.ts';
import { paperWords } from '../../shared/paper-words/paper-words.ts';
import type { Receipt } from '../../shared/receipt.ts';
import type { ShiftReport } from '../../shared/shift/report.ts';
import { shiftRows, shiftTitle } from '../../shared/shift/report-text.ts';

/** How a text becomes a code that a scanner reads. */
export type DrawCode = (text: string) => CodePath;

/** What is drawn on it; `picture` is the logo as a `data:` address. */
export type Drawn = { readonly drawCode: DrawCode; readonly picture?: string | undefined };

/** The customer's receipt as a whole page, 80 mm wide. Everything in it is escaped: names come from products and people. */
export function receiptHtml(receipt: Receipt, drawn: Drawn, isCopy = false): string {
  const rows = receiptRows(receipt, { isCopy });
  return page(`${receiptTitle(receipt)} ${String(receipt.number)}`, rows, drawn, receipt.language);
}

export function merchantSlipHtml(receipt: Receipt, drawCode: DrawCode): string {
  return page(merchantTitle(receipt), merchantRows(receipt), { drawCode }, receipt.language);
}

function merchantTitle({ language }: Receipt): string {
  return paperWords(language).titles.merchant;
}

/** The shop's copy of the terminal's slip; where the terminal gave none, the facts of the payment. */
export function merchantRows(receipt: Receipt): readonly ReceiptRow[] {
  const slip = receipt.merchantSlip?.trim();
  return [
    { kind: 'shop', text: receipt.seller.name },
    { kind: 'centre', text: `${receiptTitle(receipt)} ${String(receipt.number)}` },
    ...noticesOf(receipt),
    { kind: 'rule' },
    ...(slip === undefined || slip === '' ? paymentRows(receipt) : [{ kind: 'slip' as const, text: slip }]),
    { kind: 'gap' },
    { kind: 'centre', text: merchantTitle(receipt) },
    ...receiptRows(receipt).filter(({ kind }) => kind === 'code'),
  ];
}

/** What a shift took, as a whole page. */
export function shiftHtml(report: ShiftReport, drawCode: DrawCode): string {
  return page(shiftTitle(report), shiftRows(report), { drawCode }, report.shop.language);
}

/** Practice and sandbox say so on every piece of paper. */
function noticesOf(receipt: Receipt): readonly ReceiptRow[] {
  return receiptRows(receipt).filter(({ kind }) => kind === 'notice');
}

function paymentRows({ at, payment, total, language }: Receipt): readonly ReceiptRow[] {
  const words = paperWords(language);
  const when: ReceiptRow = { kind: 'pair', left: receiptTime(at, language), right: '' };
  const paid: ReceiptRow = {
    kind: 'pair',
    left: meansText(payment, words),
    right: formatAmount(total, language),
  };
  if (payment.means !== undefined) return [when, paid];
  return [
    when,
    { kind: 'pair', left: words.terminal, right: payment.terminalId },
    paid,
    { kind: 'pair', left: words.transaction, right: payment.transactionId ?? '–' },
  ];
}

// Amounts are 12 px or 13 px; a notice that this is no receipt has to be at least half as large again (§ 2-8-6).
const style = `
@page { margin: 0 }
* { box-sizing: border-box; margin: 0 }
html { background: #fff }
body { width: 80mm; padding: 4mm; color: #000; font: 12px/1.4 system-ui, "Noto Sans", "DejaVu Sans", sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere }
/* A printer's dot is an eighth of a millimetre. */
.logo img { display: block; margin: 0 auto 1mm; max-width: 48mm; max-height: 24mm }
.shop { text-align: center; font-size: 17px; font-weight: 700 }
.centre { text-align: center }
.title { text-align: center; font-size: 17px; font-weight: 700 }
.notice { text-align: center; font-size: 20px; font-weight: 700; line-height: 1.2 }
.pair, .sum { display: flex; justify-content: space-between; align-items: baseline; gap: 3mm }
.left { white-space: pre-wrap }
.right { flex: none; max-width: 60%; text-align: right }
.sum { font-size: 13px; font-weight: 700 }
.rule { border-top: 1px dashed #000; margin: 2mm 0 }
.gap { height: 2mm }
.code { margin-top: 2mm; text-align: center; font-size: 11px }
.code svg { display: block; width: 24mm; height: 24mm; margin: 0 auto }
.signature { margin-top: 11mm; border-top: 1px solid #000; padding-top: 1mm }
.slip { font: 11px/1.35 "Noto Sans Mono", "DejaVu Sans Mono", monospace; white-space: pre-wrap }
`;

// No script and no address: only this very style sheet may have an effect, and a logo that is in the page itself.
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`;

function page(
  title: string,
  rows: readonly ReceiptRow[],
  { drawCode, picture }: Drawn,
  language: Language = 'nb',
): string {
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${picture === undefined ? policy : `${policy}; img-src data:`}">`,
    `<title>${escapeHtml(title)}</title><style>${style}</style></head><body>`,
    ...rows.map((row) => {
      if (row.kind === 'logo') return logoHtml(picture);
      return row.kind === 'code' ? codeHtml(row.text, drawCode) : rowHtml(row);
    }),
    '</body></html>',
  ].join('\n');
}

function logoHtml(picture: string | undefined): string {
  return picture === undefined ? '' : `<div class="logo"><img src="${escapeHtml(picture)}" alt=""></div>`;
}

/** Drawn into the page itself: it may load nothing, not even a picture of its own making. */
function codeHtml(text: string, drawCode: DrawCode): string {
  const { size, path } = drawCode(text);
  const box = `0 0 ${String(size)} ${String(size)}`;
  const svg = `<svg viewBox="${box}" shape-rendering="crispEdges"><path d="${path}"/></svg>`;
  return `<div class="code">${svg}<span>${escapeHtml(text)}</span></div>`;
}

function rowHtml(row: Exclude<ReceiptRow, { readonly kind: 'code' | 'logo' }>): string {
  switch (row.kind) {
    case 'rule':
    case 'gap':
      return `<div class="${row.kind}"></div>`;
    case 'pair':
    case 'sum':
      return `<div class="${row.kind}"><span class="left">${escapeHtml(row.left)}</span><span class="right">${escapeHtml(row.right)}</span></div>`;
    default:
      return `<div class="${row.kind}">${escapeHtml(row.text)}</div>`;
  }
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML. Control characters other than line breaks have no business on paper. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '').replace(/(?![\n\t])\p{Cc}/gu, '');
}
