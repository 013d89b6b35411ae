import { basename, join } from 'node:path';
import type { Fault } from '../../shared/faults.ts';
import type { ImportChoices, ImportFault, ImportView } from '../../shared/ipc/catalogue-views.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Who } from '../../shared/who.ts';
import type { Clock } from '../clock.ts';
import { zonedTime } from '../journal/zone.ts';
import { whoFacts } from '../payment/facts.ts';
import type { CatalogueApart, Running } from './apart.ts';
import type { Catalogue } from './catalogue.ts';
import { copyWhenChanged } from './copies.ts';
import type { CatalogueJobName } from './jobs.ts';

export type ImportingPorts = {
  readonly catalogue: Catalogue;
  readonly apart: CatalogueApart;
  readonly clock: Clock;
  /** Where exported lists go; made when it is not there. */
  readonly listFolder: string;
  readonly changed: () => void;
};

/** A list of products on its way in or out. One at a time; nothing changes before somebody has seen what would. */
export type Importing = {
  view(): ImportView | undefined;
  isRunning(): boolean;
  /** Looks at a file, as it was chosen or anew with other choices. */
  begin(path: string): void;
  choose(choices: ImportChoices): void;
  /** Imports what was looked at; false when there is nothing that was. */
  run(by: Who): boolean;
  /** Stops what runs and forgets the file. */
  stop(): void;
  export(by: Who): Promise<Result<{ readonly path: string }, Fault>>;
};

type Looked = { readonly digest: string; readonly version: number };

export function createImporting({ catalogue, apart, clock, listFolder, changed }: ImportingPorts): Importing {
  let path: string | undefined;
  let shown: ImportView | undefined;
  let looked: Looked | undefined;
  let running: Running<CatalogueJobName> | undefined;

  function show(next: ImportView | undefined): void {
    shown = next;
    changed();
  }

  const today = (): string => zonedTime(clock.now()).local.slice(0, 10);

  function progress(done: number, of: number): void {
    if (shown !== undefined) show({ ...shown, done, of });
  }

  function failed(fault: ImportFault): void {
    if (shown !== undefined) show({ file: shown.file, state: 'failed', done: 0, of: 0, fault });
  }

  async function look(list: string, choices?: ImportChoices): Promise<void> {
    running?.stop();
    const before = shown?.look;
    show({
      file: basename(list),
      state: 'looking',
      done: 0,
      of: 0,
      ...(before === undefined ? {} : { look: before }),
    });
    const input = {
      list,
      catalogue: catalogue.path,
      day: today(),
      ...(choices === undefined ? {} : { choices }),
    };
    const own = apart('look', input, progress);
    running = own;
    const result = await own.result;
    if (running !== own) return;
    running = undefined;
    if (result === 'stopped') return;
    if (!result.ok) {
      failed(result.fault);
      return;
    }
    const { digest, version, ...rest } = result.value;
    looked = { digest, version };
    show({ file: basename(list), state: 'looked', done: rest.rows, of: rest.rows, look: rest });
  }

  async function importLooked(list: string, view: ImportView, seen: Looked, by: Who): Promise<void> {
    const { look: of } = view;
    if (of === undefined) return;
    show({ ...view, state: 'importing', done: 0, of: of.added + of.changed });
    const name = basename(list).slice(0, 200);
    const input = {
      list,
      catalogue: catalogue.path,
      day: today(),
      choices: of.choices,
      name,
      by: whoFacts(by),
      ...seen,
    };
    const own = apart('import', input, progress);
    running = own;
    const result = await own.result;
    running = undefined;
    looked = undefined;
    // Stopped or not: what is in the file by now is what the shop sells.
    catalogue.refresh();
    if (result === 'stopped') {
      const isIn = (catalogue.view().version ?? 0) > seen.version;
      show(isIn ? { ...view, state: 'imported' } : undefined);
    } else if (result.ok) {
      show({ ...view, state: 'imported' });
      copyWhenChanged(catalogue.path, apart);
    } else failed(result.fault);
  }

  return {
    view: () => shown,
    isRunning: () => shown?.state === 'importing',
    begin(list) {
      if (shown?.state === 'importing') return;
      path = list;
      looked = undefined;
      shown = undefined;
      void look(list);
    },
    choose(choices) {
      if (path === undefined || shown?.state === 'importing') return;
      looked = undefined;
      void look(path, choices);
    },
    run(by) {
      if (path === undefined || shown?.state !== 'looked' || looked === undefined) return false;
      void importLooked(path, shown, looked, by);
      return true;
    },
    stop() {
      const isImporting = shown?.state === 'importing';
      running?.stop();
      if (isImporting) return;
      running = undefined;
      looked = undefined;
      show(undefined);
    },
    async export(by) {
      const to = join(listFolder, `products-${zonedTime(clock.now()).local.replace(/[:.]/g, '-')}.csv`);
      const input = { catalogue: catalogue.path, to, day: today() };
      const result = await apart('export', input, () => undefined).result;
      if (result === 'stopped' || !result.ok)
        return fail({ kind: 'storage', detail: `The list could not be saved as ${to}` });
      catalogue.note({ what: 'products-exported', facts: { file: basename(to), ...whoFacts(by) } });
      return ok({ path: to });
    },
  };
}
