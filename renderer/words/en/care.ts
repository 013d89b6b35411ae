import type {
  BackupProblem,
  CareNotice,
  DamageReason,
  RestoreProblem,
} from '../../../shared/ipc/care-views.ts';

type Damage = { readonly word: string; readonly say: string; readonly steps: readonly string[] };
type Notices = {
  readonly [Kind in CareNotice['kind']]: (
    notice: Extract<CareNotice, { readonly kind: Kind }>,
    when: string,
  ) => string;
};

/** How the journal is: what is wrong with its file, what is missing in it, and what to do. */
export const care = {
  title: 'What you can do',
  damage: {
    damaged: {
      word: 'The journal is damaged',
      say: '**Nothing is sold from it,** so that no payment is lost. The file cannot be read safely.',
      steps: [
        'Payments that were under way: look in Dintero Backoffice before you charge anybody again.',
        'Restore the newest backup. The damaged file is kept.',
        'Copy the damaged file for support.',
      ],
    },
    missing: {
      word: 'The journal is gone',
      say: 'The till has sold from here before, and **its file is not there any more.**',
      steps: [
        'Is it on a disk that is not connected? Connect it, and try again.',
        'Was it moved? Put it back, and try again.',
        'Otherwise restore the newest backup.',
      ],
    },
    locked: {
      word: 'The journal is in use',
      say: '**Another program has it open,** so the till cannot write down what is paid.',
      steps: [
        'Close the program that has the file open: a backup or a virus scanner, or another till.',
        'Try again.',
        'Does it not help? Restart the computer.',
      ],
    },
    newer: {
      word: 'The journal is from a newer till',
      say: '**A newer version has written it.** This one could not read it rightly, so it leaves it alone.',
      steps: ['Install the newest version of the till.', 'Nothing in the file was changed.'],
    },
    'disk-full': {
      word: 'The disk is full',
      say: '**The till cannot write down what is paid,** so it takes no payment.',
      steps: ['Empty the waste bin, or move large files away.', 'Try again.'],
    },
    'read-only': {
      word: 'The journal cannot be written to',
      say: '**The system refuses to write to it,** so the till cannot write down what is paid.',
      steps: [
        'Log in to this computer as the user that the till was installed for.',
        'Look at the rights of the folder, and of the file.',
        'Try again.',
      ],
    },
    disk: {
      word: 'The disk does not answer',
      say: '**The journal cannot be opened,** so the till takes no payment.',
      steps: [
        'Is it on a disk or a network that is not connected? Connect it.',
        'Try again.',
        'Restart the computer. Does it go on? The disk may be failing: call support.',
      ],
    },
  } satisfies Record<DamageReason, Damage> as Record<DamageReason, Damage>,
  where: 'The file',
  forSupport: 'For support',
  retry: 'Try again',
  retrying: 'Trying',
  showFile: 'Show the folder',
  copyFile: 'Copy the file…',
  copied: (path: string) => `Copied to ${path}`,
  still: 'It is still so.',
  banner: {
    title: 'Journal',
    text: 'Something is wrong in the journal. Sales go on. Look under Set-up.',
  },
  notices: {
    'record-changed': ({ seq }, when) =>
      `A row of the journal is not what the till wrote: number ${seq}, from ${when}. Somebody or something has changed it.`,
    'records-missing': ({ from, to }, when) =>
      `Rows are missing in the journal: numbers ${from} to ${to}, from before ${when}.`,
    'end-missing': ({ from, to }) =>
      `The last rows of the journal have been cut off: numbers ${from} to ${to}.`,
    'older-copy': (_, when) =>
      `The journal is an older copy: it ends ${when === '' ? 'at its beginning' : `at ${when}`}. Later sales are not in it. The basket was emptied, and receipts go on above the last number that is known. Compare with Dintero before you charge anybody again.`,
    restored: (_, when) =>
      `A backup was restored: it ends ${when === '' ? 'at its beginning' : `at ${when}`}. Later sales are not in it. The basket was emptied, and receipts go on above the last number that is known. Compare with Dintero before you charge anybody again.`,
    'begun-anew': () =>
      'A new journal was begun. Earlier sales are not in it; the old file is kept. Compare with Dintero before you charge anybody again.',
    'movement-changed': ({ reference }) =>
      `A payment does not read as the till wrote it: ${reference}. Compare it with Dintero.`,
    'receipt-changed': ({ receipt }) => `Receipt ${receipt} does not read as the journal has it.`,
    'shift-changed': ({ number }) => `Shift ${number} does not read as the journal has it.`,
    'guards-missing': () =>
      'The journal’s guards against changes had been taken away. They are back. Find out who has had the file open.',
    'basket-unreadable': () => 'The basket could not be read, and was emptied. Nothing in it was charged.',
  } satisfies Notices as Notices,
  seen: 'I have read this',
  backups: 'Backups',
  noBackups: 'There is no backup in the folder.',
  browse: 'Choose a file…',
  beginAnew: 'Begin an empty journal…',
  askRestore: (when: string) => `Restore the backup of ${when}?`,
  askAnew: 'Begin an empty journal?',
  restoreMeans:
    'Sales from after the backup will not be in it, and the basket is emptied. The present file is kept. Receipts go on above the last number that is known.',
  anewMeans:
    'Earlier sales will not be in it, and cannot be refunded from here. The present file is kept. Receipts go on above the last number that is known.',
  no: 'No',
  yesRestore: 'Yes, restore',
  yesAnew: 'Yes, begin anew',
  restoring: 'Restoring',
  restoreProblems: {
    'no-such-backup': 'This backup is not there any more. Nothing was changed.',
    'not-sound': 'This backup is damaged, or it is none. Nothing was changed. Choose another one.',
    'other-journal': 'This backup is of another register or account. Nothing was changed.',
    'disk-full': 'The disk is full. Nothing was changed. Make room, and try again.',
    'not-writable': 'The file could not be written. Try again, or restart the till.',
  } satisfies Record<RestoreProblem, string> as Record<RestoreProblem, string>,
  journal: {
    title: 'Journal',
    about: 'Every sale stands in the journal. It cannot be changed unnoticed, and is copied once a day.',
    checked: (rows: number, when: string) => `Looked through ${when}: ${rows} rows.`,
    notChecked: 'Looked at when the till started. The whole is looked through once a day.',
    folder: 'Backups go to',
    ownFolder:
      'This is on the same disk. Choose a folder on another one, so that a broken disk does not take both.',
    last: (when: string) => `Last backup: ${when}`,
    never: 'No backup yet',
    backUp: 'Back up now',
    backingUp: 'Backing up',
    chooseFolder: 'Choose a folder…',
    done: 'The backup is made, and was looked through.',
    failed: {
      'no-folder':
        'The last backup failed: the folder is not there. Is the disk connected? It is tried again.',
      'disk-full': 'The last backup failed: the disk is full. Make room. It is tried again.',
      'not-writable':
        'The last backup failed: the folder cannot be written to. Choose another one. It is tried again.',
      'copy-differs':
        'The last backup failed: the copy was not whole, and was thrown away. It is tried again.',
      other: 'The last backup failed. It is tried again. The log says why.',
    } satisfies Record<BackupProblem, string> as Record<BackupProblem, string>,
    restore: 'Restore a backup',
    restoreText: 'Choose one. You are asked before anything happens.',
  },
};
