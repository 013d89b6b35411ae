import type { Fault } from '../../shared/faults.ts';
import type { CommandName } from '../../shared/ipc/contract.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Who } from '../../shared/who.ts';
import { notNow, type HandlerPorts } from './at-work.ts';
import { noteRefusal } from './guard.ts';

export type Approval = { readonly approver: string; readonly pin: string };

/**
 * Who answers for this very command, besides whoever asks for it. The PIN comes with the command that it is typed for and
 * is good for nothing else: there is nothing to keep, to pass on or to use again.
 * @param approvers who may answer for it now, by name; undefined when nobody has to
 */
export async function approved(
  ports: HandlerPorts,
  command: CommandName,
  approvers: () => readonly string[] | undefined,
  approval: Approval | undefined,
): Promise<Result<Who | undefined, Fault>> {
  const { lock } = ports;
  if (approvers() === undefined) return ok(undefined);
  if (approval === undefined) return notNow('approval-needed');
  const asking = lock.current();
  const isAmong = (): boolean => approvers()?.includes(approval.approver) ?? true;
  if (!isAmong()) {
    noteRefusal(command, ports, { approver: approval.approver });
    return notNow('not-allowed');
  }
  const verified = await lock.verify(approval.approver, approval.pin);
  if (!verified.ok) {
    noteRefusal(command, ports, { approver: approval.approver });
    return verified;
  }
  // Who works the till, or what they may, can have changed while the PIN was looked at.
  if (lock.current()?.name !== asking?.name || !isAmong()) return notNow('locked');
  return ok({ name: verified.value.name, role: verified.value.role });
}
