import { payoutFinding, storeFinding, terminalFinding } from '../../shared/checks/place.ts';
import type { Fault } from '../../shared/faults.ts';
import {
  isSimulated,
  type GuideList,
  type SignedOut,
  type StoreOption,
  type TerminalOption,
} from '../../shared/ipc/guide-views.ts';
import type { Result } from '../../shared/result.ts';
import { isNotForThisKey } from '../checks.ts';
import type { StoreFacts, TerminalFacts } from '../payment/gateway.ts';

/** What can be chosen from, those that can be used first; or why it has to be typed. */
export function listOf<Facts, Option extends { readonly finding?: unknown }>(
  read: Result<readonly Facts[], Fault>,
  optionOf: (facts: Facts) => Option,
): GuideList<Option> | SignedOut {
  if (!read.ok && read.fault.kind === 'not-signed-in') return { why: 'signed-out' };
  if (!read.ok) return { why: isNotForThisKey(read.fault) ? 'not-for-this-key' : 'no-answer' };
  const options = read.value.map(optionOf);
  const isUsable = ({ finding }: Option): boolean => finding === undefined;
  return { rows: [...options.filter(isUsable), ...options.filter((one) => !isUsable(one))] };
}

export function storeOption({ name, ...facts }: StoreFacts): StoreOption {
  const finding = storeFinding(facts) ?? payoutFinding(facts);
  return { ...facts, name: name ?? facts.id, ...(finding === undefined ? {} : { finding }) };
}

export function terminalOption(facts: TerminalFacts, storeId: string): TerminalOption {
  const finding = terminalFinding(facts, storeId);
  return {
    ...facts,
    isSimulated: isSimulated(facts.serialNumber, facts.model),
    ...(finding === undefined ? {} : { finding }),
  };
}
