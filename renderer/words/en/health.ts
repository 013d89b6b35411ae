import type { CheckFinding } from '../../../shared/checks/findings.ts';
import type { HealthFinding, HealthWhat } from '../../../shared/ipc/health-views.ts';

type Finding = { readonly title: string; readonly steps: readonly string[] };

/** Why can't I take cards? */
export const health = {
  title: 'Health',
  /** The chip in the bar, for those who cannot see that it can be pressed. */
  open: (state: string) => `${state}. Open Health.`,
  mayPay: 'You can take cards',
  mayNotPay: 'You cannot take cards',
  because: {
    network: 'Dintero cannot be reached. Baskets go on; a press on Pay sends nothing and charges nothing.',
    clock: 'this computer’s clock is wrong.',
    dintero: 'the till is not set up yet.',
    token: 'Dintero does not let this till in.',
    terminal: 'no terminal is ready.',
    printer: 'the printer.',
    journal: 'the journal cannot be worked with.',
    disk: 'the disk is full.',
    keychain: 'the secret.',
    version: 'the version.',
  } satisfies Record<HealthWhat, string>,
  nothingMissing: 'Everything that a card payment needs is there.',
  butLook: (count: number) =>
    count === 1
      ? 'One thing should be mended all the same.'
      : `${count} things should be mended all the same.`,
  names: {
    network: 'The network reaches Dintero',
    clock: 'This computer’s clock',
    dintero: 'Dintero answers',
    token: 'Dintero lets this till in',
    terminal: 'Terminal',
    printer: 'Receipt printer',
    journal: 'Journal and its copies',
    disk: 'Room on the disk',
    keychain: 'The secret is in this computer’s key store',
    version: 'Version of the till',
  } satisfies Record<HealthWhat, string>,
  terminal: (name: string) => `Terminal “${name}”`,
  answered: (when: string) => `Last answer ${when}`,
  backedUp: (when: string) => `Copied ${when}`,
  trouble: (when: string, title: string) => `Last trouble ${when}: ${title}`,
  free: (amount: string) => `${amount} free`,
  zone: (zone: string) => `Time zone ${zone}`,
  noPrinter: 'None found. Receipts can be saved as PDF.',
  practice: 'Practice needs no network',
  again: 'Check again',
  checking: 'Checking',
  back: 'Back',
  support: 'Save a file for support',
  saving: 'Saving the file',
  saved: (path: string) =>
    `Saved: ${path}. Secrets, card numbers and names that the till knows are taken out. Read it before you send it.`,
  show: 'Show it in its folder',
  findings: {
    'not-set-up': { title: 'The till is not set up yet', steps: ['Open Set-up, or practise first.'] },
    'system-offline': {
      title: 'This computer has no network',
      steps: [
        'Look at the cable or the Wi-Fi of this computer.',
        'Go on ringing up. The till notices by itself when the network is back.',
      ],
    },
    'no-terminal': {
      title: 'This register has no terminal',
      steps: ['Open Set-up, Terminals, and add one.'],
    },
    'printer-waits': {
      title: 'Paper is waiting for the printer',
      steps: ['Look at the printer: is it on, has it paper, is the lid closed?', 'It prints by itself then.'],
    },
    'journal-closed': {
      title: 'The journal cannot be worked with',
      steps: ['The first screen says why, and what can be done.', 'Save a file for support first.'],
    },
    'journal-notices': {
      title: 'Something was found in the journal',
      steps: ['Open Set-up: it says at the top what was found.', 'The owner should read it.'],
    },
    'backup-failed': {
      title: 'The journal could not be copied',
      steps: [
        'Open Set-up, Journal: it says why.',
        'Is it a stick or a network folder? See that it is there.',
      ],
    },
    'disk-low': {
      title: 'The disk is nearly full',
      steps: ['Delete what is not needed on this computer, or move it away.', 'Check again.'],
    },
    'disk-full': {
      title: 'The disk is full',
      steps: [
        'Delete what is not needed on this computer now: a sale has to be written down before it is sent.',
        'Check again.',
      ],
    },
    'secret-in-memory': {
      title: 'The secret is kept in memory only',
      steps: [
        'This computer has no key store, so the secret has to be typed again after every restart.',
        'Ask whoever looks after the computer to switch on its key store.',
      ],
    },
  } satisfies Record<Exclude<HealthFinding, CheckFinding>, Finding> as Readonly<
    Record<Exclude<HealthFinding, CheckFinding>, Finding>
  >,
};
