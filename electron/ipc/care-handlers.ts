import { basename, isAbsolute, join } from 'node:path';
import { statSync } from 'node:fs';
import { emptyBasket, type Basket } from '../../shared/basket.ts';
import type { Fault } from '../../shared/faults.ts';
import type { SaleId } from '../../shared/ids.ts';
import type { RestoreProblem } from '../../shared/ipc/care-views.ts';
import { ok, type Result } from '../../shared/result.ts';
import { backupsIn } from '../care/backup-folder.ts';
import { copyAside } from '../care/copy-aside.ts';
import { notNow, type HandlerPorts, type Part } from './at-work.ts';

const done = ok({});
const rowsAtMost = 30;

/** What the owner can do about the journal's file and its copies. */
export function careHandlers(ports: HandlerPorts): Part<'care'> {
  const { care, desktop, lock, settings, ids, works } = ports;
  /** What the owner has chosen from elsewhere, by the name that the page was given. The page is never told a folder's path. */
  const chosen = new Map<string, string>();

  function basket(): Basket {
    return works()?.register.basket() ?? emptyBasket(ids.next() as SaleId);
  }

  function pathOf(id: string): string {
    return chosen.get(id) ?? join(care.backupFolder(), basename(id));
  }

  async function put(
    path: string | undefined,
  ): Promise<Result<{ basket: Basket } | { problem: RestoreProblem }, Fault>> {
    if (works()?.register.isIdle() === false) return notNow('payment-running');
    ports.letGo();
    const problem = await care.putInPlace(path);
    await ports.reopen();
    return ok(problem === undefined ? { basket: basket() } : { problem });
  }

  return {
    'care:retry': async () => {
      if (lock.isLocked()) return notNow('locked');
      if (care.view().damage !== undefined) await ports.reopen();
      return ok({ basket: basket() });
    },
    'care:show-file': () => {
      const file = care.file();
      if (!lock.isLocked() && file !== undefined) desktop.showFile(file);
      return Promise.resolve(done);
    },
    'care:copy-file': async () => {
      const file = care.file();
      if (file === undefined) return notNow('not-set-up');
      const folder = await desktop.chooseFolder();
      return folder === undefined ? ok({}) : copyAside(file, folder, ports.clock.now());
    },
    'care:seen': () => {
      care.seen();
      return Promise.resolve(done);
    },
    'care:back-up': async () => {
      if (lock.isLocked()) return notNow('locked');
      const made = await care.backUp();
      if (made === undefined) return notNow('not-set-up');
      return ok(made.ok ? {} : { problem: made.fault });
    },
    'care:choose-folder': async () => {
      const backupFolder = await desktop.chooseFolder();
      if (backupFolder === undefined || !isAbsolute(backupFolder)) return done;
      const changed = settings.change((before) => ({ ...before, backupFolder }));
      ports.tell('care');
      return changed.ok ? done : changed;
    },
    'care:backups': () => {
      if (lock.isLocked()) return Promise.resolve(notNow('locked'));
      const rows = backupsIn(care.backupFolder(), care.name() ?? '').slice(0, rowsAtMost);
      return Promise.resolve(ok({ rows }));
    },
    'care:choose-backup': async () => {
      const path = await desktop.chooseFile();
      if (path === undefined) return ok({});
      const id = basename(path).slice(0, 200);
      chosen.set(id, path);
      const { mtime, size } = statSync(path);
      return ok({ row: { id, at: mtime.toISOString(), bytes: size } });
    },
    'care:restore': ({ id }) => put(pathOf(id)),
    'care:begin-anew': () =>
      care.view().damage === undefined ? Promise.resolve(notNow('not-allowed')) : put(undefined),
  };
}
