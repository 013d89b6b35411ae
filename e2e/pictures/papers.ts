/**
 * `npm run papers [folder]`: every kind of receipt as a printer prints it, in every language, on rolls of 58 and 80 mm, as
 * PNG files: made from the very bytes that a printer is sent.
 */
import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { encodeLines } from '../../electron/printer/encode.ts';
import { readPaper, type PaperRow } from '../../electron/printer/paper/rig.ts';
import { drawCode } from '../../electron/receipt/code.ts';
import { languages } from '../../shared/languages.ts';
import type { Picture } from '../../shared/letterhead/picture.ts';
import { paperLines } from '../../shared/paper-lines.ts';
import { papers } from '../../shared/paper-words/rig.ts';
import { printerColumns } from '../../shared/printer.ts';
import { receiptRows } from '../../shared/receipt-text.ts';
import { launchBrowser } from './stage.ts';

/** Two characters high by one wide, as a printer's own font. */
const style = `<style>
  body { margin: 24px; background: #888; }
  main { display: flex; flex-wrap: wrap; align-items: start; gap: 24px; }
  .roll { padding: 24px 2ch; background: #fff; font: 14px/1.25 'DejaVu Sans Mono', 'Liberation Mono', monospace; }
  .row { display: flex; align-items: end; min-height: 1.25em; white-space: pre; }
  .bold { font-weight: 700; }
  .large { font-size: 28px; }
  .centre { display: block; margin: 4px auto; }
  .cut { border-top: 2px dashed #888; }
</style>`;

/** A shop's logo: a hill before a sky that fades, for what dithering makes of grey. */
const hill: Picture = {
  width: 256,
  height: 96,
  dots: Uint8Array.from({ length: 256 * 96 }, (_, index) => {
    const [x, y] = [index % 256, Math.floor(index / 256)];
    return y > 40 + 40 * Math.abs(Math.cos(x / 50)) ? 0 : 255 - y;
  }),
};

const folder =
  process.argv[2] === undefined ? await mkdtemp(join(tmpdir(), 'till-papers-')) : resolve(process.argv[2]);
await mkdir(folder, { recursive: true });
const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width: 2600, height: 900 } });
for (const language of languages) {
  for (const columns of printerColumns) {
    const rolls = await Promise.all(
      Object.values(papers).map(async ([receipt, isCopy = false]) => {
        const lines = paperLines(receiptRows({ ...receipt, language }, { isCopy }), columns);
        const job = await encodeLines(lines, { language: 'esc-pos', columns }, () => Promise.resolve(hill));
        return roll(readPaper(job), columns);
      }),
    );
    await page.setContent(`${style}<main>${rolls.join('')}</main>`);
    await page.screenshot({ path: join(folder, `${language}-${String(columns)}.png`), fullPage: true });
  }
}
await browser.close();
console.log(`Papers in ${folder}`);

function roll(rows: readonly PaperRow[], columns: number): string {
  return `<div class="roll" style="width:${String(columns)}ch">${rows.map(drawn).join('')}</div>`;
}

function drawn(row: PaperRow): string {
  switch (row.kind) {
    case 'text':
      return `<div class="row">${row.signs.map(signed).join('')}</div>`;
    case 'code': {
      const { size, path } = drawCode(row.text);
      return `<svg class="${row.isCentred ? 'centre' : ''}" width="140" viewBox="0 0 ${String(size)} ${String(size)}"><path d="${path}"/></svg>`;
    }
    case 'picture':
      return pictured(row);
    case 'cut':
      return '<div class="cut"></div>';
  }
}

function signed({ sign, isBold, size }: { sign: string; isBold: boolean; size: number }): string {
  const escaped = sign.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<span class="${isBold ? 'bold' : ''} ${size > 1 ? 'large' : ''}">${escaped}</span>`;
}

/** A run of black dots is a bar of a drawing, so that the page needs no script. */
function pictured({ width, height, dots, isCentred }: Extract<PaperRow, { kind: 'picture' }>): string {
  const bars: string[] = [];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if (((dots[(y * width + x) >> 3] ?? 0) & (0x80 >> (x & 7))) !== 0)
        bars.push(`M${String(x)} ${String(y)}h1v1h-1z`);
  return `<svg class="${isCentred ? 'centre' : ''}" width="${String(Math.round(width * 0.6))}" viewBox="0 0 ${String(width)} ${String(height)}"><path d="${bars.join('')}"/></svg>`;
}
