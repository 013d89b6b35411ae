import { useEffect, type ReactNode } from 'react';
import type { BackupRow } from '../../shared/ipc/care-views.ts';
import { browseForBackup, chooseBackup, readBackups, useBackups } from '../stores/backups.ts';
import { useRegister } from '../stores/register.ts';
import { useWords } from '../words/use-words.ts';
import { whenText } from '../words/when.ts';
import { Button } from './button.tsx';
import { ListRow, ListRows } from './list-rows.tsx';

type BackupListProps = {
  /** The file is gone or broken, so that without a copy only an empty journal is left. */
  readonly mayBeginAnew: boolean;
};

/** The copies that can be restored, newest first. Choosing one does nothing yet. */
export function BackupList({ mayBeginAnew }: BackupListProps): ReactNode {
  const words = useWords();
  const { rows, chosen } = useBackups();
  const revision = useRegister((state) => state.care.revision);
  useEffect(() => void readBackups(), [revision]);
  return (
    <div className="backups">
      {rows.length === 0 ? <p className="backups-none">{words.care.noBackups}</p> : null}
      <ListRows label={words.care.backups}>
        {rows.map((row, index) => (
          <ListRow
            key={row.id}
            testId="backup-row"
            data={{ 'data-at': row.at }}
            isChosen={chosen !== 'anew' && chosen?.id === row.id}
            isEntry={index === 0}
            onChoose={() => chooseBackup(row)}
          >
            <span className="setup-section">{whenText(new Date(row.at), new Date())}</span>
            <span className="setup-fact">{sizeText(row)}</span>
          </ListRow>
        ))}
      </ListRows>
      <div className="backups-more">
        <Button kind="tool" testId="backup-browse" onPress={() => void browseForBackup()}>
          {words.care.browse}
        </Button>
        {mayBeginAnew ? (
          <Button kind="tool" testId="begin-anew" onPress={() => chooseBackup('anew')}>
            {words.care.beginAnew}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function sizeText({ bytes }: BackupRow): string {
  const megabytes = bytes / 1_000_000;
  return megabytes < 1 ? `${String(Math.ceil(bytes / 1000))} kB` : `${megabytes.toFixed(0)} MB`;
}
