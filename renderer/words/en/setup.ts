import type { Language, SetupField, SetupProblems, Theme } from '../../../shared/ipc/views.ts';

type Text = Readonly<Record<Exclude<SetupField, 'isPushed'>, readonly [label: string, help: string]>>;

/** Set-up: what the till needs to know, where to find it in Backoffice, and what is wrong with it. */
export const setup = {
  title: 'Set-up',
  version: (version: string) => `Version ${version}`,
  sections: {
    connection: 'Connection',
    account: 'Dintero account',
    store: 'Shop',
    terminal: 'Terminal',
    register: 'Register',
    people: 'Operators',
    journal: 'Journal',
    look: 'Language and look',
    practice: 'Practice',
  },
  notFilled: 'Not filled in',
  connection: {
    notTested: 'Not tested yet',
    toFix: (count: number) => (count === 1 ? '1 thing to fix' : `${count} things to fix`),
    allWell: 'All is well',
    notAllKnown: 'Works as far as we can see',
    testing: 'Testing',
    takesNoPayment: 'Tries what is written here, saved or not. Takes no payment.',
  },
  test: 'Test connection',
  testAgain: 'Check again',
  save: 'Save',
  saving: 'Saving',
  saved: 'Saved.',
  notSaved: (count: number) =>
    count === 1 ? 'Not saved. One field needs a look.' : `Not saved. ${count} fields need a look.`,
  unsaved: 'Not saved yet.',
  back: 'Back',
  live: 'LIVE',
  sandbox: 'TEST',
  fields: {
    accountId: ['Account number', 'In Backoffice, at the top left. T and eight digits for test, P for live.'],
    clientId: ['Key (client id)', 'Backoffice, Settings, API clients. Make one for this till.'],
    clientSecret: ['Secret (client secret)', 'Shown once, when the key is made. Lost it? Make a new key.'],
    profileId: [
      'Payment profile',
      'Backoffice, Settings, Payment profiles: the one for in-person payments only.',
    ],
    registerId: [
      'Register id',
      'Letters and digits, at most 10. Stands in every reference, and never changes.',
    ],
    registerName: ['Register name', 'What you call this till, as “Kasse 1”. Stands on the receipts.'],
    storeId: ['Store id', 'Backoffice, Settings, Stores: the store that the terminal belongs to.'],
    payoutDestinationId: [
      'Payout destination',
      'Backoffice, the same store: the id of the payout destination it is linked to.',
    ],
    shopName: ['Shop’s name', 'As it stands on the receipts, as “Kaffebaren AS”.'],
    organizationNumber: ['Organisation number', 'Nine digits. The law wants it on the receipts.'],
    addressLine: ['Street', 'For the receipts. May be left empty.'],
    postalCode: ['Postal code', 'Four digits.'],
    postalPlace: ['Place', 'As “Oslo”.'],
    terminalId: ['Terminal id', 'Backoffice, Settings, Terminals, as T12345678-T0001.'],
    terminalName: ['Terminal’s name', 'What you call it, as “Counter”.'],
  } satisfies Text as Text,
  isPushed: [
    'Also push the payment to the terminal',
    'Leave this on, unless Dintero says otherwise.',
  ] as readonly [string, string],
  problems: {
    missing: 'This is needed.',
    malformed: {
      accountId: 'T or P, and eight digits, as T12345678.',
      registerId: 'Letters, digits, - and _ only, at most 10.',
      payoutDestinationId: 'Letters, digits, - and _ only, at most 40.',
      organizationNumber: 'Nine digits, as 923663487.',
      postalCode: 'Four digits, as 0155.',
    } as Readonly<Partial<Record<keyof SetupProblems, string>>>,
    malformedOther: 'This does not look right.',
  },
  secretSaved: 'Saved. Type a new one to replace it.',
  secretInMemory:
    'This computer has no key store. The secret is kept in memory, and has to be typed again after a restart.',
  secretMissing: '**Type the secret again.** It was not kept, because this computer has no key store.',
  registerIdFixed: 'Fixed: it stands in receipts and in the journal.',
  language: 'Language',
  languages: { en: 'English', nb: 'Norsk' } satisfies Record<Language, string>,
  theme: 'Colours',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' } satisfies Record<Theme, string>,
  practiceText: 'A practice terminal on this computer. No card is charged, and nothing here is a real sale.',
  switchToPractice: 'Practise',
  showTerminal: 'Show the practice terminal',
  practiceNow: 'The till is in practice. Fill in the form and save to connect it to Dintero.',
};
