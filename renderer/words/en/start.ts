import type { StartProblem } from '../../../shared/ipc/views.ts';
import type { Role } from '../../../shared/who.ts';

/** The first screen there is, and the one that asks who works the till. */
export const start = {
  name: 'Dintero Cashier',
  about: 'Ring up a sale, send it to the card terminal, and know what happened.',
  practise: 'Practise now',
  practiseLines: [
    'A practice terminal on this computer.',
    'No account, no network, no real money.',
    'Learn the scary cases before they happen.',
  ] as readonly string[],
  startPractice: 'Start practice',
  connect: 'Connect to Dintero',
  connectText:
    'For the owner. Have the account number, the key with its secret, and the terminal at hand. About ten minutes.',
  connectButton: 'Connect…',
  language: 'Language',
  problems: {
    'provision-refused':
      'The set-up file was not used. Nothing was changed. Mend this in it, and start again:',
    'secret-not-erased':
      'The set-up file could not be written to, so the secret is still in it. Delete the file yourself:',
    'settings-set-aside':
      'The settings could not be read, so the till starts without them. Sales are safe. The old file is here:',
    'settings-newer':
      'The settings were written by a newer version of the till, so this one starts without them. Sales are safe. Install the newer version, close the till, and give this file its old name settings.json:',
  } satisfies Record<StartProblem['what'], string>,
  problemsTitle: 'Look at this first',
};

export const lock = {
  title: 'Who is at the till?',
  roles: { cashier: 'Cashier', manager: 'Manager', owner: 'Owner' } satisfies Record<Role, string>,
  pin: 'PIN',
  pinOf: (name: string) => `PIN of ${name}`,
  erase: 'Erase',
  clear: 'Clear',
  unlock: 'Unlock',
  chooseName: 'Choose your name first.',
  typePin: 'Type your PIN.',
  basketKept: 'The basket is kept',
  paymentGoesOn: 'A payment is under way. It goes on.',
  refundGoesOn: 'A refund is under way. It goes on.',
  paymentEnded: 'The payment has ended. Unlock to see how.',
  refundEnded: 'The refund has ended. Unlock to see how.',
  total: 'Total',
};
