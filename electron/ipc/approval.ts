import type { Fault } from '../../shared/faults.ts';
import type { SaleId } from '../../shared/ids.ts';
import type { CommandName } from '../../shared/ipc/contract.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Who } from '../../shared/who.ts';
import { approverFacts, whoFacts } from '../payment/facts.ts';
import { notNow, whoWorks, type HandlerPorts } from './at-work.ts';
import type { Queries } from '../journal/queries.ts';
import { noteRefusal } from './guard.ts';

export type Approval = { readonly approver: string; readonly pin: string };

export type About = { readonly saleId?: SaleId; readonly amount?: string; readonly quantity?: string };

/**
 * Who answers for this very command, besides whoever asks for it. The PIN comes with the command that it is typed for and
 * is good for nothing else: there is nothing to keep, to pass on or to use again.
 * @param approvers who may answer for it now, by name; undefined when nobody has to
 * @param about what the record says of it: the sale, and how much
 */
export async function approved(
  ports: HandlerPorts,
  command: CommandName,
  approvers: () => readonly string[] | undefined,
  approval: Approval | undefined,
  { saleId, ...about }: About = {},
): Promise<Result<Who | undefined, Fault>> {
  const { lock } = ports;
  if (approvers() === undefined) return ok(undefined);
  if (approval === undefined) {
    noteRefusal(command, ports, { because: 'approval-needed' }, saleId);
    return notNow('approval-needed');
  }
  const { approver } = approval;
  const asking = lock.current();
  const isAmong = (): boolean => approvers()?.includes(approver) ?? true;
  if (!isAmong()) {
    noteRefusal(command, ports, { because: 'not-approver', approver }, saleId);
    return notNow('not-allowed');
  }
  const verified = await lock.verify(approver, approval.pin);
  if (!verified.ok) {
    const { fault } = verified;
    const because = fault.kind === 'not-now' ? fault.reason : fault.kind;
    noteRefusal(command, ports, { because, approver }, saleId);
    return verified;
  }
  // Who works the till, or what they may, can have changed while the PIN was looked at.
  if (lock.current()?.name !== asking?.name || !isAmong()) return notNow('locked');
  const by = { ...whoFacts(whoWorks(lock)), ...approverFacts(verified.value) };
  ports.notes.note('approval-given', { command, ...about, ...by }, saleId);
  return ok({ name: verified.value.name, role: verified.value.role });
}

/** By the name on its receipt; null for a sale of another register, where it is not known. */
export function whoseSale(queries: Queries, saleId: SaleId): string | null | undefined {
  return queries.elsewhere(saleId) === undefined ? queries.saleSlip(saleId)?.receipt.operator : null;
}
