import type { Fault } from '../../shared/faults.ts';
import type { TerminalId } from '../../shared/ids.ts';
import type { Result } from '../../shared/result.ts';
import type { DayResult } from '../../shared/terminals/day.ts';
import type { OperationName } from '../../shared/terminals/operation.ts';

export type OperationOrder = {
  /** A UUID. Whatever is sent again under it is carried out once. */
  readonly key: string;
  readonly terminalId: TerminalId;
  readonly name: OperationName;
};

/** An operation as Dintero tells of it. */
export type OperationFacts = {
  readonly id: string;
  readonly name?: OperationName;
  /** Upper case, as Dintero writes it: PENDING, COMPLETED, FAILED, TIMEOUT, or something new. */
  readonly status: string;
  readonly createdAt?: string;
  readonly updatedAt?: string;
  /** Of an end of day. */
  readonly day?: DayResult;
  /** The result as it came, for the record. */
  readonly raw?: Readonly<Record<string, string | number>>;
};

/** The terminals' own operations at Dintero; a client without the scope gets `refused` 403. */
export type TerminalLine = {
  /** One POST; the caller decides about sending it again, always under the same key. */
  start(order: OperationOrder): Promise<Result<OperationFacts, Fault>>;
  /** Undefined: Dintero answers, and does not know it. */
  read(id: string, terminalId: TerminalId): Promise<Result<OperationFacts | undefined, Fault>>;
  /** What is known of the terminal's operations, in no order that could be relied on. */
  list(terminalId: TerminalId): Promise<Result<readonly OperationFacts[], Fault>>;
  /** Asks Dintero to try again to prepare a terminal: one POST. */
  sync(terminalId: TerminalId): Promise<Result<undefined, Fault>>;
};
