import type { OwnKind } from '../../shared/audit/kinds.ts';
import type { Fault } from '../../shared/faults.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Journal } from '../journal/journal.ts';
import type { Log } from '../log.ts';
import type { Settings, SettingsStore } from '../store/settings.ts';

export type WithSettingsPorts = {
  readonly settings: SettingsStore;
  readonly journal: () => Journal | undefined;
  readonly log: Log;
};

/**
 * Changes the settings and writes it into the record, both or neither: what cannot be written down is not done. Without a
 * journal, as before the first set-up, there is nothing to write it into.
 */
export function changeWritten(
  { settings, journal, log }: WithSettingsPorts,
  what: OwnKind,
  facts: object,
  update: (before: Settings) => Settings,
): Result<undefined, Fault> {
  const before = settings.read();
  const refused: { fault?: Fault } = {};
  const along = (): void => {
    const changed = settings.change(update);
    if (changed.ok) return;
    refused.fault = changed.fault;
    throw new Error('The settings were not changed');
  };
  try {
    const record = journal();
    if (record === undefined) along();
    else record.record({ what, facts }, along);
  } catch (error) {
    if (refused.fault !== undefined) return fail(refused.fault);
    settings.change(() => before);
    log.error('settings.not-written-down', { what, error });
    return fail({ kind: 'storage', detail: 'The change could not be written into the record' });
  }
  return ok(undefined);
}
