/** What stands on the paper after a printer has carried out a job, row by row. */
export type PaperRow =
  | { readonly kind: 'text'; readonly signs: readonly Sign[] }
  | { readonly kind: 'code'; readonly text: string; readonly isCentred: boolean }
  | {
      readonly kind: 'picture';
      readonly width: number;
      readonly height: number;
      /** Row by row, eight dots a byte, the first in the highest bit; a bit that is set is black. */
      readonly dots: Uint8Array;
      readonly isCentred: boolean;
    }
  | { readonly kind: 'cut' };

export type Sign = { readonly sign: string; readonly isBold: boolean; readonly size: number };

/** Page 858 from 0x80 on, as printers have it: 850 with € in the place of ı. */
const cp858 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';
const pages: Readonly<Record<number, (byte: number) => string>> = {
  19: (byte) => cp858[byte - 0x80] ?? '?',
  16: (byte) => new TextDecoder('windows-1252').decode(Uint8Array.of(byte)),
};

/** Carries out a job in ESC/POS as a printer would. Throws at a command that no paper of the till needs. */
export function readPaper(job: Uint8Array): readonly PaperRow[] {
  const bytes = Buffer.from(job);
  const rows: PaperRow[] = [];
  let signs: Sign[] = [];
  let style = { isBold: false, size: 1 };
  let page = 0;
  let isCentred = false;
  let code = '';

  /** @returns how many bytes the command takes */
  function escape(at: number): number {
    const value = bytes[at + 2] ?? 0;
    switch (String.fromCharCode(bytes[at + 1] ?? 0)) {
      case '@':
        return 2;
      case 'M':
        return 3;
      case 'E':
        style = { ...style, isBold: value === 1 };
        return 3;
      case 't':
        page = value;
        return 3;
      case 'a':
        isCentred = value === 1;
        return 3;
      default:
        throw new Error(`ESC ${String(bytes[at + 1])} is not known`);
    }
  }

  function group(at: number): number {
    switch (String.fromCharCode(bytes[at + 1] ?? 0)) {
      case '!':
        style = { ...style, size: ((bytes[at + 2] ?? 0) & 7) + 1 };
        return 3;
      case 'V':
        rows.push({ kind: 'cut' });
        return 3;
      case 'v': {
        const [width, height] = [bytes.readUInt16LE(at + 4) * 8, bytes.readUInt16LE(at + 6)];
        const length = (width / 8) * height;
        rows.push({
          kind: 'picture',
          width,
          height,
          dots: bytes.subarray(at + 8, at + 8 + length),
          isCentred,
        });
        return 8 + length;
      }
      case '(': {
        const length = bytes.readUInt16LE(at + 3);
        const what = bytes[at + 6];
        if (what === 0x50) code = bytes.toString('latin1', at + 8, at + 5 + length);
        if (what === 0x51) rows.push({ kind: 'code', text: code, isCentred });
        return 5 + length;
      }
      default:
        throw new Error(`GS ${String(bytes[at + 1])} is not known`);
    }
  }

  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x1b) at += escape(at) - 1;
    else if (byte === 0x1d) at += group(at) - 1;
    else if (byte === 0x1c) at += 1;
    else if (byte === 0x0a) {
      rows.push({ kind: 'text', signs });
      signs = [];
    } else if (byte >= 0x20) signs.push({ sign: signOf(byte, page), ...style });
  }
  return rows;
}

function signOf(byte: number, page: number): string {
  return byte < 0x80 ? String.fromCharCode(byte) : (pages[page]?.(byte) ?? `<page ${String(page)}>`);
}

/** The words alone, a line a row. */
export function paperText(rows: readonly PaperRow[]): string {
  return rows
    .map((row) => (row.kind === 'text' ? row.signs.map(({ sign }) => sign).join('') : ''))
    .join('\n');
}
