import { ok, type Result } from '../../shared/result.ts';
import type { Fault } from '../../shared/faults.ts';
import { copyAside } from '../care/copy-aside.ts';
import { notNow, type HandlerPorts, type Part } from './at-work.ts';

const done = ok({});

/** What the owner can do about the journal's file. */
export function careHandlers(ports: HandlerPorts): Part<'care'> {
  const { care, desktop, lock } = ports;

  /** A manager or the owner, where the shop has any; never while the till is locked or money moves. */
  function refusal(): (Result<never, Fault> & { readonly ok: false }) | undefined {
    if (lock.isLocked()) return notNow('locked');
    const isCashier = lock.current()?.role === 'cashier';
    const hasOther = lock.view().operators.some(({ role }) => role !== 'cashier');
    return isCashier && hasOther ? notNow('not-allowed') : undefined;
  }

  function isIdle(): boolean {
    return ports.works()?.register.isIdle() ?? true;
  }

  return {
    'care:retry': async () => {
      if (lock.isLocked()) return notNow('locked');
      if (care.view().damage !== undefined && isIdle()) await ports.reopen();
      return done;
    },
    'care:show-file': () => {
      const file = care.file();
      if (!lock.isLocked() && file !== undefined) desktop.showFile(file);
      return Promise.resolve(done);
    },
    'care:copy-file': async () => {
      const refused = refusal();
      if (refused !== undefined) return refused;
      const file = care.file();
      if (file === undefined) return notNow('not-set-up');
      const folder = await desktop.chooseFolder();
      return folder === undefined ? ok({}) : copyAside(file, folder, ports.clock.now());
    },
    'care:seen': () => {
      const refused = refusal();
      if (refused !== undefined) return Promise.resolve(refused);
      care.seen();
      return Promise.resolve(done);
    },
  };
}
