import { randomInt, randomUUID } from 'node:crypto';
import { cardFacts, type PresentedCard } from './cards.ts';
import { printSlips, shortTerminalId } from './slip.ts';
import type { Card } from './wire.ts';
import { changeTerminal, storeOf, type Prompt, type World } from './world.ts';

/** What the terminal reports about one answered prompt. */
export type Evidence = {
  readonly card: Card;
  /** Values for the event that ends the prompt, without the slips. */
  readonly metadata: Readonly<Record<string, string>>;
  readonly slips: Readonly<Record<string, string>>;
};

export type Answered = {
  readonly isApproved: boolean;
  readonly amount: number;
  readonly card: PresentedCard;
  readonly responseCode: string;
  readonly outcomeReason?: string;
};

/** Takes the terminal's next receipt number and makes the card, the metadata and both slips of an answer. */
export function collectEvidence(world: World, prompt: Prompt, answered: Answered): Evidence | undefined {
  const terminal = world.terminals.get(prompt.terminalId);
  if (terminal === undefined) return undefined;
  const store = storeOf(world, terminal);
  if (store === undefined) return undefined;
  const count = terminal.receiptCount + 1;
  changeTerminal(world, terminal.id, { receiptCount: count });
  const receiptNumber = String(count).padStart(6, '0');
  const slips = printSlips({
    ...answered,
    store,
    device: terminal.device,
    kind: prompt.kind,
    currency: prompt.currency,
    receiptNumber,
    at: world.timers.now(),
    authorization: String(randomInt(0, 1_000_000)).padStart(6, '0'),
  });
  return {
    card: cardOf(world, prompt, answered.card, receiptNumber),
    metadata: {
      ...acquirerFacts(prompt, answered, receiptNumber),
      'seitatech:batchId': String(terminal.batch),
      'seitatech:merchantCategoryCode': store.merchant_category_code,
      'seitatech:terminalSerialNumber': terminal.device.device_serial_number,
    },
    slips: { 'seitatech:customerReceipt': slips.customer, 'seitatech:merchantReceipt': slips.merchant },
  };
}

/** What little is known of a prompt that no card answered: stopped, timed out. */
export function traceOf(
  world: World,
  prompt: Prompt,
  outcome: string,
  reason: string,
): Record<string, string> {
  const serial = world.terminals.get(prompt.terminalId)?.device.device_serial_number ?? '';
  return {
    'seitatech:outcome': outcome,
    'seitatech:outcomeReason': reason,
    'seitatech:terminalSerialNumber': serial,
  };
}

function acquirerFacts(prompt: Prompt, answered: Answered, receiptNumber: string): Record<string, string> {
  const short = shortTerminalId(prompt.terminalId);
  const correlation = `D${prompt.since.slice(2, 10).replaceAll('-', '')}${short}${receiptNumber}`;
  const isContactless = answered.card.entry === 'contactless';
  return {
    payout_correlation_id: correlation,
    'seitatech:posReferenceData': correlation,
    'seitatech:uniqueId': randomUUID(),
    'seitatech:receiptNumber': receiptNumber,
    'seitatech:outcome': answered.isApproved ? 'APPROVED' : 'DECLINED',
    ...(answered.outcomeReason === undefined ? {} : { 'seitatech:outcomeReason': answered.outcomeReason }),
    'seitatech:applicationIdentifier': cardFacts[answered.card.brand].application,
    'seitatech:acquirer': '102603',
    'seitatech:field41': short,
    'seitatech:field42': '102603',
    'seitatech:responseCode': answered.responseCode,
    'seitatech:cvm': isContactless ? 'NO_CVM' : 'ONLINE_PIN',
    'seitatech:tvr': isContactless ? '0000000000' : '0000008000',
    'seitatech:tsi': isContactless ? '0000' : 'E800',
    'seitatech:atc': receiptNumber.slice(-4),
    'seitatech:languageCode': 'no',
    'seitatech:transactionType': prompt.kind === 'payment' ? 'PURCHASE' : 'REFUND',
    'seitatech:saleAmount': String(answered.amount),
  };
}

function cardOf(world: World, prompt: Prompt, presented: PresentedCard, receiptNumber: string): Card {
  const facts = cardFacts[presented.brand];
  return {
    brand: facts.name,
    masked_pan: facts.masked,
    expiry_date: '12/2031',
    type: facts.type,
    region: 'domestic',
    country: 'NOR',
    product_platform: 'consumer',
    issuing_bank: facts.bank,
    acquirer_stan: receiptNumber,
    acquirer_terminal_id: shortTerminalId(prompt.terminalId),
    acquirer_transaction_time: world.timers.iso(),
    entry_method: presented.entry,
  };
}
