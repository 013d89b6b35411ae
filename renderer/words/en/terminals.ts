import type { TerminalStatus } from '../../../shared/ipc/views.ts';
import type { OperationView, SyncProblem, TerminalProblem } from '../../../shared/ipc/terminal-views.ts';
import type { OperationName } from '../../../shared/terminals/operation.ts';
import type { Remedy } from '../../../shared/terminals/remedy.ts';

type Care = { readonly title: string; readonly steps: readonly string[] };

/** The card terminals: which one is used, how each is, and what is done about it. */
export const terminals = {
  choice: (name: string, next: string) => `Terminal: ${name}. Use ${next} instead`,
  title: 'Terminals',
  about: 'The terminals that this register uses, and how Dintero says they are.',
  count: (count: number) => (count === 1 ? '1 terminal' : `${count} terminals`),
  needCare: (count: number) => (count === 1 ? '1 needs help' : `${count} need help`),
  readAt: (when: string) => `Last read from Dintero ${when}.`,
  neverRead: 'Not read from Dintero yet.',
  readAgain: 'Read again',
  first: 'Used first',
  serial: (serial: string) => `Serial number ${serial}`,
  store: (store: string) => `Store ${store}`,
  statuses: {
    ready: 'Ready',
    busy: 'Busy',
    checking: 'Checking',
    pending: 'Not set up yet',
    'action-required': 'Needs help',
    error: 'Not working',
    inactive: 'Switched off',
    deleted: 'Removed',
    missing: 'Not found',
    unknown: 'Not known',
  } satisfies Record<TerminalStatus, string> as Readonly<Record<TerminalStatus, string>>,
  remedies: {
    wait: {
      title: 'Dintero is preparing the terminal',
      steps: [
        'Leave it on, and on the network. This can take ten minutes.',
        'Takes it longer? Then you can let Dintero try again here.',
      ],
    },
    'try-again': {
      title: 'Dintero could not prepare the terminal',
      steps: [
        'See that the terminal is on, and on the network.',
        'Press Try again. Then wait some minutes.',
        'Still so? Call Dintero, and read the serial number to them.',
      ],
    },
    'fetch-settings': {
      title: 'The terminal has to fetch its settings',
      steps: [
        'Connect the terminal to the shop’s network.',
        'On the terminal: Service, service password, Get settings.',
        'Then press Check for update here.',
      ],
    },
    'ask-dintero': {
      title: 'The terminal needs something that this till does not know',
      steps: [
        'Open the terminal in Backoffice, Settings, Terminals. It says what to do.',
        'Not there? Call Dintero, and read the serial number to them.',
      ],
    },
    'switched-off': {
      title: 'The terminal is switched off at Dintero',
      steps: ['Use another terminal, or switch this one on in Backoffice, Settings, Terminals.'],
    },
    removed: {
      title: 'The terminal was removed from the account',
      steps: ['Add the terminal that stands in the shop now.', 'Then remove this one from the register.'],
    },
    'not-listed': {
      title: 'There is no such terminal on this account',
      steps: [
        'Compare the terminal id with Backoffice, Settings, Terminals.',
        'Add the right one here, and remove this one.',
      ],
    },
    'other-store': {
      title: 'The terminal belongs to another store',
      steps: ['Its store is named above.', 'In Backoffice, move the terminal to this store, or use another.'],
    },
    'not-known': {
      title: 'Dintero does not tell this till how the terminal is',
      steps: ['Nothing has to be done: a payment shows if it works.'],
    },
  } satisfies Record<Exclude<Remedy, 'none'>, Care> as Readonly<Record<Exclude<Remedy, 'none'>, Care>>,
  doThis: 'Do this',
  tryAgain: 'Try again',
  trying: 'Asking Dintero',
  synced: 'Dintero tries again. This can take some minutes.',
  syncProblems: {
    'not-retryable': 'Dintero says that there is nothing to try again. Wait some minutes, then read again.',
    'store-not-active':
      'The store is not active. Open it in Backoffice, finish what it asks for, and try again.',
    'not-permitted': 'This till’s key may not do that. Try again in Backoffice, Settings, Terminals.',
  } satisfies Record<SyncProblem, string> as Readonly<Record<SyncProblem, string>>,
  operations: {
    'end-of-day': 'End of day',
    'check-update': 'Check for update',
    'send-logs': 'Send logs',
    'open-menu': 'Open menu',
  } satisfies Record<OperationName, string> as Readonly<Record<OperationName, string>>,
  operationsOf: (name: string) => `What ${name} can do`,
  states: {
    sending: 'asking the terminal',
    running: 'the terminal is at it',
    completed: 'done',
    failed: 'the terminal says that it did not work. Look at its screen, and try again',
    timeout: 'the terminal did not answer. See that it is on and on the network, and try again',
    busy: 'the terminal is busy, or cannot do this now. Wait a minute, and try again',
    'not-permitted': 'this till’s key may not do that. Do it in Backoffice, or ask the owner for another key',
    refused: 'Dintero did not accept it. Do it in Backoffice, or call support',
    'not-sent': 'not sent, for Dintero was not reached. Try again when the network is back',
    unknown: 'we do not know how it ended. Look at the terminal, and try again',
  } satisfies Record<OperationView['state'], string> as Readonly<Record<OperationView['state'], string>>,
  by: (when: string, name: string | undefined) => (name === undefined ? when : `${when}, ${name}`),
  held: 'The terminal is doing something else',
  heldNote: 'No payment goes to this terminal until it is done.',
  onePayment: 'A payment is on the terminal. Wait until it has ended.',
  day: {
    title: (batch: string | undefined) =>
      batch === undefined ? 'Last end of day' : `Last end of day, no. ${batch}`,
    period: (from: string, to: string) => `${from} to ${to}`,
    until: (to: string) => `Until ${to}`,
    what: 'What',
    there: 'Terminal',
    own: 'This till',
    difference: 'Difference',
    sales: 'Payments',
    returns: 'Refunds',
    tip: 'Tips',
    notTold: 'not told',
    equal: 'Terminal and till agree.',
    differs:
      '**Terminal and till differ.** Another register or Backoffice may have used the terminal, or a payment is still under Attention. Compare with Dintero under Reports.',
    notCompared: 'When this day began is not known, so it is not compared. The next one will be.',
    nothingTold: 'The terminal told no figures, so there is nothing to compare.',
  },
  edit: 'Change',
  editOf: (name: string) => `Change ${name}`,
  close: 'Close',
  name: 'Terminal’s name',
  nameHelp: 'What you call it, as “Counter”.',
  saveName: 'Save name',
  makeFirst: 'Use first',
  remove: 'Remove from register',
  add: 'Add a terminal',
  addThis: 'Add',
  found: 'In this store, and not used by this register',
  noneFound: 'Dintero lists no other terminal of this store. Type its id.',
  notReadable: 'This till’s key may not read the list. Type the id.',
  id: 'Terminal id',
  idHelp: 'Backoffice, Settings, Terminals, as T12345678-T0001.',
  problems: {
    'missing-id': 'Type the terminal’s id, or choose one above.',
    'malformed-id': 'An id has no spaces, as T12345678-T0001.',
    'missing-name': 'Type a name.',
    'already-here': 'This register uses that terminal already.',
    'last-one': 'This is the only terminal. Add another one first.',
    'in-use': 'The terminal is in use. Wait until it is free.',
    practice: 'The practice terminal stays as it is.',
  } satisfies Record<TerminalProblem, string> as Readonly<Record<TerminalProblem, string>>,
};
