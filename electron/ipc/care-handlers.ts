import { basename, isAbsolute, join } from 'node:path';
import { statSync } from 'node:fs';
import { emptyBasket, type Basket } from '../../shared/basket.ts';
import type { Fault } from '../../shared/faults.ts';
import type { SaleId } from '../../shared/ids.ts';
import type { RestoreProblem } from '../../shared/ipc/care-views.ts';
import { ok, type Result } from '../../shared/result.ts';
import { changeWritten } from '../audit/with-settings.ts';
import { backupsIn } from '../care/backup-folder.ts';
import { copyAside } from '../care/copy-aside.ts';
import { whoFacts, type Facts } from '../payment/facts.ts';
import { notNow, whoWorks, type HandlerPorts, type Part } from './at-work.ts';

const done = ok({});
const rowsAtMost = 30;

/** What the owner can do about the journal's file and its copies. */
export function careHandlers(ports: HandlerPorts): Part<'care'> {
  const { care, desktop, lock, ids, works, notes } = ports;
  const by = (): Facts => whoFacts(whoWorks(lock));
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
    const who = by();
    ports.letGo();
    const problem = await care.putInPlace(path, who);
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
      if (folder === undefined) return ok({});
      const who = by();
      const copied = await copyAside(file, folder, ports.clock.now());
      if (copied.ok) notes.note('journal-copied', { ...copied.value, ...who });
      return copied;
    },
    'care:seen': () => {
      const { notices } = care.view();
      care.seen();
      if (notices.length > 0) notes.note('notices-seen', { count: String(notices.length), ...by() });
      return Promise.resolve(done);
    },
    'care:back-up': async () => {
      if (lock.isLocked()) return notNow('locked');
      const who = by();
      const made = await care.backUp();
      if (made === undefined) return notNow('not-set-up');
      if (made.ok) notes.note('backup-made', { path: made.value.path, ...who });
      return ok(made.ok ? {} : { problem: made.fault });
    },
    'care:choose-folder': async () => {
      const who = by();
      const backupFolder = await desktop.chooseFolder();
      if (backupFolder === undefined || !isAbsolute(backupFolder)) return done;
      const facts = { before: care.backupFolder(), after: backupFolder, ...who };
      const changed = changeWritten(
        { ...ports, journal: () => works()?.register.journal },
        'backup-folder-set',
        facts,
        (before) => ({ ...before, backupFolder }),
      );
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
