import type { Letterhead, LogoId } from '../letterhead/letterhead.ts';
import type { PrinterColumns } from '../printer.ts';
import type { Receipt } from '../receipt.ts';
import type { Nothing } from './nothing.ts';

export type LetterheadView = {
  readonly letterhead: Letterhead;
  /** A receipt that nobody has paid, without any lines of the shop's own. */
  readonly sample: Receipt;
  /** Of the printer that receipts come from; absent where that is the system's own, whose paper is 80 mm wide. */
  readonly columns?: PrinterColumns;
};

/** What the shop itself wants on its receipts. */
export type LetterheadCommands = {
  'letterhead:read': { input: Nothing; output: LetterheadView };
  /** Lets the owner choose a file; it is not the shop's logo before it is saved. Without a choice there is none. */
  'letterhead:picture': { input: Nothing; output: { logo?: LogoId } };
  'letterhead:save': { input: { letterhead: Letterhead }; output: Nothing };
  /** The picture as a `data:` address; absent where the till does not have it, or cannot read it. */
  'letterhead:logo': { input: { logo: LogoId }; output: { image?: string } };
};
