import type { Fault } from '../shared/faults.ts';
import type { Result } from '../shared/result.ts';
import type { SalesThere } from './elsewhere/sales-there.ts';
import type { Directory, Gateway } from './payment/gateway.ts';
import type { Listing } from './reconcile/listing.ts';
import type { TerminalLine } from './terminals/port.ts';

/** A line to one account at the provider: every port through which the till speaks with it. */
export type Line = {
  readonly gateway: Gateway;
  readonly directory: Directory;
  readonly listing: Listing;
  /** Dintero's time less ours, in milliseconds; undefined before Dintero has said its own. */
  readonly skewMs: () => number | undefined;
  readonly terminalLine: TerminalLine;
  /** Registers a terminal by its serial number: one POST, never repeated. Read the list afterwards. */
  readonly registerTerminal: (serialNumber: string, storeId: string) => Promise<Result<undefined, Fault>>;
  readonly salesThere: SalesThere;
};
