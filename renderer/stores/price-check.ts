import { create } from 'zustand';
import type { Hit } from './catalogue.ts';

/** What is only looked at: while this is on, nothing that is scanned, found or pressed is rung up. */
export type PriceCheck = {
  readonly isOn: boolean;
  readonly hit?: Hit | undefined;
  /** A code that nothing was found by. */
  readonly missed?: string | undefined;
};

const nothingYet = { hit: undefined, missed: undefined };

export const usePriceCheck = create<PriceCheck>(() => ({ isOn: false }));

export function openPriceCheck(): void {
  usePriceCheck.setState({ isOn: true, ...nothingYet });
}

export function closePriceCheck(): void {
  usePriceCheck.setState({ isOn: false, ...nothingYet });
}

export function isChecking(): boolean {
  return usePriceCheck.getState().isOn;
}

export function showPrice(hit: Hit): void {
  usePriceCheck.setState({ hit, missed: undefined });
}

export function missPrice(code: string): void {
  usePriceCheck.setState({ hit: undefined, missed: code });
}
