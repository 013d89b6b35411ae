import type { PaperLine } from '../../shared/paper-lines.ts';
import type EncoderOf from '@point-of-sale/receipt-printer-encoder';
import type { ReceiptPrinterEncoderOptions as Options } from '@point-of-sale/receipt-printer-encoder';
import type { LogoId } from '../../shared/letterhead/letterhead.ts';
import type { Picture } from '../../shared/letterhead/picture.ts';
import type { NetworkPrinter } from '../../shared/printer.ts';

/** Undefined: there is none to print. */
export type ReadLogo = (logo: LogoId) => Promise<Picture | undefined>;

export type Printed = Pick<NetworkPrinter, 'language' | 'columns'>;

/** The bytes that a printer prints these lines by, and cuts. The encoder is loaded at the first paper. */
export async function encodeLines(
  lines: readonly PaperLine[],
  { language, columns }: Printed,
  readLogo: ReadLogo = () => Promise.resolve(undefined),
): Promise<Uint8Array> {
  const encoder = await newEncoder({ language, columns });
  encoder.initialize().codepage('auto');
  for (const line of lines) {
    if (line.kind === 'logo') {
      const picture = await readLogo(line.logo);
      if (picture !== undefined) draw(encoder, picture);
      continue;
    }
    if (line.kind === 'code') {
      encoder.align('center').qrcode(line.text, { model: 2, size: 5, errorlevel: 'm' }).align('left');
      continue;
    }
    encoder.align(line.align).bold(line.isBold).size(line.size, line.size).line(printable(line.text));
    encoder.size(1, 1).bold(false).align('left');
  }
  return encoder.newline(4).cut('partial').encode();
}

/** In black dots or none, by the encoder's own dithering. A picture that it cannot set is no reason to print nothing. */
function draw(encoder: EncoderOf, { width, height, dots }: Picture): void {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (const [index, dot] of dots.entries()) data.fill(dot, index * 4, index * 4 + 3);
  try {
    encoder.align('center').image({ data, width, height }, { algorithm: 'atkinson', mode: 'raster' });
  } catch {
    // All that a receipt has to say is in its lines.
  }
  encoder.align('left');
}

/** The pulse that opens the drawer which hangs on the printer. */
export async function encodeDrawer({ language, columns }: Printed): Promise<Uint8Array> {
  return (await newEncoder({ language, columns })).initialize().pulse().encode();
}

async function newEncoder(options: Printed) {
  const { default: Encoder } = await import('@point-of-sale/receipt-printer-encoder');
  // The first has all of æøåÆØÅ and €, so that a line seldom has to change pages.
  const codepageCandidates: Options['codepageCandidates'] = ['cp858', 'windows1252', 'cp850', 'cp437'];
  return new Encoder({ ...options, errors: 'relaxed', codepageCandidates });
}

/** Signs that no code page of a printer has, as the nearest that all have. */
function printable(text: string): string {
  return text
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[\u2212\u2013\u2014]/g, '-')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replaceAll('\u2022', '*');
}
