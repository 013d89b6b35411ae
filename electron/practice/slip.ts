import type { PracticeDevice, PracticeStore } from './account.ts';
import { cardFacts, type PresentedCard } from './cards.ts';

/** Everything that the terminal prints on one slip. */
export type Slip = {
  readonly store: PracticeStore;
  readonly device: PracticeDevice;
  readonly kind: 'payment' | 'refund';
  readonly isApproved: boolean;
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
  readonly card: PresentedCard;
  readonly receiptNumber: string;
  readonly at: number;
  readonly authorization: string;
};

export type Slips = { readonly customer: string; readonly merchant: string };

/** Both slips of the terminal, with the layout that Norwegian terminals print, 24 columns. */
export function printSlips(slip: Slip): Slips {
  const body = linesOf(slip);
  return {
    customer: [...body, '', 'BEHOLD KVITTERINGEN'].join('\n'),
    merchant: [...body, '', 'BUTIKKENS EKSEMPLAR'].join('\n'),
  };
}

/** The four digits and letter that a terminal calls itself: ISO 8583 field 41. */
export function shortTerminalId(terminalId: string): string {
  return terminalId.slice(terminalId.lastIndexOf('-') + 1);
}

function linesOf(slip: Slip): readonly string[] {
  const { address } = slip.store;
  const facts = cardFacts[slip.card.brand];
  const isContactless = slip.card.entry === 'contactless';
  return [
    'ØVING - IKKE BETALING',
    slip.store.store_name.toUpperCase(),
    `${address.address_line}, ${address.postal_code} ${address.postal_place.toUpperCase()}`,
    `Org.nr ${slip.store.organization_number}MVA`,
    '',
    `Bank: 102603  Term: ${shortTerminalId(slip.device.terminal_id)}`,
    osloTime(slip.at),
    `Kvittering nr: ${slip.receiptNumber}`,
    '',
    `${facts.printed} ${isContactless ? 'KONTAKTLØS' : 'CHIP'}`,
    `************${facts.lastFour}`,
    `AID: ${facts.application}`,
    isContactless ? 'TVR: 0000000000  TSI: 0000' : 'TVR: 0000008000  TSI: E800',
    `Ref: 619512${slip.receiptNumber}  Aut: ${slip.isApproved ? slip.authorization : '------'}`,
    'ARQC: 5B1E3C7A9D2F4E60',
    '',
    sumLine(slip),
    slip.isApproved ? 'GODKJENT' : 'AVVIST',
  ];
}

function sumLine(slip: Slip): string {
  const label = slip.kind === 'payment' ? 'KJØP' : 'RETUR';
  const whole = String(Math.trunc(slip.amount / 100));
  const sum = `${whole},${String(slip.amount % 100).padStart(2, '0')}`;
  return `${label.padEnd(13)}${slip.currency} ${sum.padStart(9)}`;
}

function osloTime(at: number): string {
  const parts = new Intl.DateTimeFormat('nb-NO', {
    timeZone: 'Europe/Oslo',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(at));
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('day')}.${part('month')}.${part('year')}  ${part('hour')}:${part('minute')}:${part('second')}`;
}
