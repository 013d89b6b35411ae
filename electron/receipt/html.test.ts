import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { minor } from '../../shared/money.ts';
import type { Receipt } from '../../shared/receipt.ts';
import { vatRate } from '../../shared/vat.ts';
import { drawCode } from './code.ts';
import { exampleReceipt } from './example.ts';
import * as html from './html.ts';

const { escapeHtml } = html;
const receiptHtml = (receipt: Receipt): string => html.receiptHtml(receipt, { drawCode });
const merchantSlipHtml = (receipt: Receipt): string => html.merchantSlipHtml(receipt, drawCode);

const hostile = '</div><script>alert(1)</script><img src=x onerror="alert(1)">\'&\u0000';

function hostileReceipt(): Receipt {
  const line = {
    name: hostile,
    quantity: 2,
    unitPrice: minor(100),
    vatRate: vatRate(2500),
    amount: minor(200),
  };
  return {
    ...exampleReceipt,
    seller: { ...exampleReceipt.seller, name: hostile, addressLine: hostile, organizationNumber: hostile },
    registerId: hostile,
    registerName: hostile,
    operator: hostile,
    lines: [line],
    payment: {
      ...exampleReceipt.payment,
      brand: hostile,
      lastFour: hostile,
      terminalId: hostile,
      slipNumber: hostile,
      transactionId: hostile,
    },
    customerSlip: hostile,
    merchantSlip: hostile,
    reference: hostile,
  };
}

describe('the receipt as a page', () => {
  it('says what was sold, to whom it was paid and how', () => {
    const page = receiptHtml(exampleReceipt);
    for (const text of ['Kaffebaren AS', 'Salgskvittering 1042', 'Skillingsbolle', '137,00', '4242']) {
      expect(page).toContain(text);
    }
  });

  it('has the shop’s own lines, and its logo in the page itself', () => {
    const letterhead = { header: ['Tlf. 22 33 44 55'], footer: ['Bytterett <30> dager'], logo: 'ab' };
    const own = { ...exampleReceipt, letterhead };
    const picture = 'data:image/bmp;base64,Qk0=';
    const page = html.receiptHtml(own, { drawCode, picture });
    expect(page).toContain('<div class="centre">Tlf. 22 33 44 55</div>');
    expect(page).toContain('<div class="centre">Bytterett &lt;30&gt; dager</div>');
    expect(page).toContain(`<img src="${picture}" alt="">`);
    expect(page).toMatch(/style-src 'sha256-[^']+'; img-src data:"/);
    // Without its picture it is the same receipt.
    const bare = html.receiptHtml(own, { drawCode });
    expect(bare).toContain('Tlf. 22 33 44 55');
    expect(bare).not.toMatch(/<img|img-src/);
  });

  it('lets nothing but its own style have an effect', () => {
    const page = receiptHtml(exampleReceipt);
    const style = /<style>([^<]*)<\/style>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page).toContain(`content="default-src 'none'; style-src 'sha256-${hash}'"`);
    expect(page).not.toMatch(/ style=|<script|<link|https?:/);
  });

  it.each([
    ['receipt', receiptHtml],
    ['shop’s slip', merchantSlipHtml],
    [
      'shop’s slip without the terminal’s',
      (receipt: Receipt) => merchantSlipHtml({ ...receipt, merchantSlip: '' }),
    ],
  ])('keeps hostile text as text on the %s', (_, toHtml) => {
    const names = [...toHtml(hostileReceipt()).matchAll(/<\/?([a-z]+)/gi)].map((tag) => tag[1] ?? '');
    const known = ['body', 'div', 'head', 'html', 'meta', 'path', 'span', 'style', 'svg', 'title'];
    expect(known).toEqual(expect.arrayContaining([...new Set(names)]));
    expect(toHtml(hostileReceipt())).not.toContain('<script');
    expect(toHtml(hostileReceipt())).not.toContain('\u0000');
  });

  it.each(['practice', 'sandbox'] as const)('says on every paper that %s is no purchase', (mode) => {
    for (const toHtml of [receiptHtml, merchantSlipHtml]) {
      expect(toHtml({ ...exampleReceipt, mode })).toMatch(/class="notice">[^<]*IKKE KVITTERING FOR KJØP/);
      expect(toHtml(exampleReceipt)).not.toContain('IKKE KVITTERING');
    }
  });
});

describe('the shop’s slip', () => {
  it('is what the terminal gave, line by line', () => {
    const page = merchantSlipHtml({ ...exampleReceipt, merchantSlip: 'KJØP\nNOK   137,00\n' });
    expect(page).toContain('<div class="slip">KJØP\nNOK   137,00</div>');
  });

  it('is made of the payment’s facts where the terminal gave none', () => {
    const page = merchantSlipHtml(exampleReceipt);
    expect(page).toContain('T12345678.5XbFcR3XrvSDHKCDkKvbFc');
    expect(page).toContain('137,00');
  });
});

it('escapes every sign that HTML gives a meaning', () => {
  expect(escapeHtml(`<a href="x">'&'</a>`)).toBe('&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;');
  expect(escapeHtml('a\tb\nc\u0007\u009b')).toBe('a\tb\nc');
});
