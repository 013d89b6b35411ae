import type { SettingsField } from '../../../shared/ipc/guide-views.ts';

/** Set-up, the part that makes the till another one: accounts, the register, settings as a file. */
export const settings = {
  now: (account: string) => `The till works for ${account}.`,
  guided: 'Guided set-up',
  goOn: 'Go on with set-up',
  toLive: 'From test to live…',
  backTo: (account: string) => `Go back to ${account}`,
  workFor: (account: string) => `Work for ${account}`,
  earlier:
    'Each account has a journal and receipt numbers of its own. What was sold under another one is read by going back to it.',
  file: 'Settings as a file',
  fileText:
    'Without secret, PINs and people. With a secret put in, and a register id of its own, it sets up the next till (see README, --provision).',
  export: 'Export',
  exported: 'Written to',
  import: 'Import…',
  importing: 'This would change:',
  same: 'This file changes nothing.',
  apply: 'Change it',
  leave: 'Leave it as it is',
  applied: 'The settings were changed.',
  nothing: 'nothing',
  fields: {
    account: 'Account',
    key: 'Key (client id)',
    profile: 'Payment profile',
    store: 'Store id',
    payout: 'Payout destination',
    shop: 'Shop’s name',
    organization: 'Organisation number',
    address: 'Address',
    terminals: 'Terminals',
    register: 'Register',
    pushed: 'Push to the terminal',
    language: 'Language',
    theme: 'Colours',
    header: 'Receipt, above',
    footer: 'Receipt, below',
    secret: 'Secret',
  } satisfies Record<SettingsField, string>,
  register: 'Another register',
  registerText:
    'For a till that takes another one’s place at the counter. References and receipts carry the new id from then on; the journal and its receipt numbers go on, and say who changed it. Copies of the journal from before cannot be put back any more.',
  registerAsk: (from: string, to: string) => `This till is ${from}. Make it ${to}?`,
  registerChange: 'Change register…',
  registerYes: 'Yes, change it',
  registerNo: 'No, leave it',
  registerSaved: 'The register was changed.',
  asksShort: (from: string, to: string) =>
    `${to} is another account than ${from}, with a journal of its own.`,
};
