import { strFromU8, unzipSync, type UnzipFileInfo } from 'fflate';
import { SaxesParser } from 'saxes';
import type { Cell } from '../../shared/catalogue/cells.ts';

/** What a workbook of 200,000 rows comes to, twice over; a file that claims or turns out to be more is not opened. */
const maxUnpacked = 400 * 1024 * 1024;

export class TooLarge extends Error {}

/** Every row of the first sheet. Throws for what is no workbook, and `TooLarge`. */
export function readXlsx(bytes: Uint8Array, row: (cells: readonly Cell[]) => void): void {
  const sheet = part(bytes, firstSheet(bytes));
  const strings = sharedStrings(bytes);
  readSheet(sheet, strings, row);
}

/** One file of the archive. What it unpacks to is claimed in the archive, and fflate writes no byte more than that. */
function part(bytes: Uint8Array, name: string): Uint8Array | undefined {
  const filter = ({ name: own, originalSize }: UnzipFileInfo): boolean => {
    if (own.toLowerCase() !== name.toLowerCase()) return false;
    if (originalSize > maxUnpacked) throw new TooLarge(`${name} unpacks to ${String(originalSize)} bytes`);
    return true;
  };
  return Object.values(unzipSync(bytes, { filter }))[0];
}

function firstSheet(bytes: Uint8Array): string {
  let id: string | undefined;
  parse(part(bytes, 'xl/workbook.xml'), {
    open: (name, attributes) => {
      if (name === 'sheet') id ??= attributes['r:id'] ?? attributes['id'];
    },
  });
  let target = 'worksheets/sheet1.xml';
  parse(part(bytes, 'xl/_rels/workbook.xml.rels'), {
    open: (name, attributes) => {
      if (name === 'Relationship' && attributes['Id'] === id) target = attributes['Target'] ?? target;
    },
  });
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function sharedStrings(bytes: Uint8Array): readonly string[] {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let isReading = 0;
  parse(part(bytes, 'xl/sharedStrings.xml'), {
    open: (name) => {
      if (name === 'si') text = '';
      // How a word is spoken, in Japanese files, is no part of it.
      else if (name === 'rPh') isReading += 1;
      isText = name === 't' && isReading === 0;
    },
    text: (more) => {
      if (isText) text += more;
    },
    close: (name) => {
      isText = false;
      if (name === 'si') strings.push(text);
      if (name === 'rPh') isReading -= 1;
    },
  });
  return strings;
}

function readSheet(
  sheet: Uint8Array | undefined,
  strings: readonly string[],
  row: (cells: readonly Cell[]) => void,
): void {
  if (sheet === undefined) throw new Error('The workbook has no sheet');
  let cells: Cell[] = [];
  let number = 0;
  let rowNumber = 0;
  let column = 0;
  let type = '';
  let text = '';
  let isValue = false;
  parse(sheet, {
    open: (name, attributes) => {
      if (name === 'row') {
        rowNumber = Number(attributes['r'] ?? number + 1);
        // Rows that are left out are empty, and are counted by whoever says which row is wrong.
        for (number += 1; number < rowNumber && number <= 1_048_576; number += 1) row([]);
        cells = [];
        column = 0;
      } else if (name === 'c') {
        column = columnOf(attributes['r']) ?? column;
        type = attributes['t'] ?? 'n';
        text = '';
      }
      isValue = name === 'v' || name === 't';
    },
    text: (more) => {
      if (isValue) text += more;
    },
    close: (name) => {
      isValue = false;
      if (name === 'c') {
        const isThere = text !== '' && column < 1000;
        if (isThere) {
          while (cells.length < column) cells.push('');
          cells[column] = valueOf(type, text, strings);
        }
        column += 1;
      } else if (name === 'row') row(cells);
    },
  });
}

function valueOf(type: string, text: string, strings: readonly string[]): Cell {
  if (type === 's') return strings[Number(text)] ?? '';
  if (type === 'n') return Number.isFinite(Number(text)) ? Number(text) : text;
  return type === 'e' ? '' : text;
}

/** `AB12` is the 28th, from 0. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

type Heard = {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
};

const slice = 1024 * 1024;

/** Names come without their prefix. Entities of a document's own are not expanded: saxes does not know them. */
function parse(xml: Uint8Array | undefined, { open, text, close }: Heard): void {
  if (xml === undefined) return;
  const parser = new SaxesParser();
  const bare = (name: string): string => name.slice(name.indexOf(':') + 1);
  parser.on('opentag', ({ name, attributes }) => {
    open(bare(name), attributes);
  });
  parser.on('closetag', ({ name }) => close?.(bare(name)));
  parser.on('text', (more) => text?.(more));
  const decoder = new TextDecoder();
  if (xml.length < slice) parser.write(strFromU8(xml)).close();
  else {
    for (let at = 0; at < xml.length; at += slice)
      parser.write(decoder.decode(xml.subarray(at, at + slice), { stream: true }));
    parser.close();
  }
}
