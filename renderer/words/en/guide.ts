import type { GuideStep, SimulateProblem } from '../../../shared/ipc/guide-views.ts';

/** The guided set-up: a stage at a time, in the owner's words. */
export const guide = {
  title: 'Set-up',
  of: (step: number, all: number) => `${step} of ${all}`,
  steps: {
    account: 'Dintero account',
    store: 'Store',
    terminal: 'Terminal',
    receipt: 'Receipt and register',
    profile: 'Payment profile',
    test: 'Test payment',
  } satisfies Record<GuideStep, string>,
  lead: {
    account:
      'Three things from Dintero’s Backoffice. You sign in at once, and see what is right and what is not.',
    store: 'Where this till stands. Money goes to the store’s payout destination.',
    terminal: 'Which card terminals this till uses. The first one is used unless another is chosen.',
    receipt: 'What customers read on their receipts. Fill in what Dintero does not know.',
    profile: 'It decides which ways of paying Dintero offers.',
    test: 'Everything is saved. A real payment shows whether all of it works together.',
  } satisfies Record<GuideStep, string>,
  states: { done: 'Done', now: 'Now', later: 'Later' },
  back: 'Back',
  next: 'Next',
  signIn: 'Sign in',
  signingIn: 'Signing in',
  busy: 'One moment',
  save: 'Save',
  saving: 'Saving',
  again: 'Check again',
  expert: 'All fields at once',
  secretKept: 'Kept. Type a new one to replace it.',
  typed: {
    'not-for-this-key':
      'This key may not read the list, so write it here. Each field says where in Backoffice you find it.',
    'no-answer': 'Dintero did not answer. Ask again, or write it here as it stands in Backoffice.',
    none: 'There is none on this account yet. Make one in Backoffice and ask again, or write it here.',
  },
  askAgain: 'Ask Dintero again',
  payout: (id: string) => `Paid out to ${id}`,
  noPayout: 'No payout destination',
  terminalName: (id: string) => `Name of ${id}`,
  nameHelp: 'What you call it, as “Counter”.',
  first: 'Used first',
  serial: (serial: string) => `Serial number ${serial}`,
  simulated: 'Simulated',
  simulate: 'Create a simulated terminal',
  simulateText: 'A test account can have a terminal that answers by itself, without a card.',
  simulateMade: (id: string) => `Made: ${id}.`,
  simulateProblems: {
    'not-for-this-key':
      'This key may not create terminals. Make it in Backoffice, Settings, Terminals, or use a key that may.',
    taken: 'That number is taken. Press again for the next one.',
    refused: 'Dintero did not make one. Is the store active? Look at it in Backoffice, then press again.',
    'no-answer':
      'Dintero did not answer, and the list does not show it. Ask Dintero again before you press once more.',
  } satisfies Record<SimulateProblem, string>,
  profileCheck: [
    'Backoffice, Settings, Payment profiles: open the profile that this till uses.',
    'Only **Seitatech in-person** may be turned on in it. With other ways of paying turned on, the terminal may never be asked.',
    'Its id stands at the top. The profile that every account has is called “default”.',
  ] as readonly string[],
  idFixed: 'Stands in receipts and in the journal. It is changed on purpose only, under Set-up.',
  idNever:
    'Letters and digits, at most 10: K1, K2 … Every till its own. Stands in every reference and never changes.',
  live: 'From test to live',
  staysTitle: 'Stays behind, in the test journal',
  stays:
    'All test sales, receipts, refunds, shifts and reports. You can read them by going back under Set-up.',
  comes:
    'Comes along: the shop’s name and address, the register, people and look. Receipt numbers begin at 1.',
  asksTitle: (from: string, to: string) => `From ${from} to ${to}`,
  asks: (to: string) =>
    `${to} is another account, with a journal and receipt numbers of its own. Nothing of the one before is mixed into it. Both journals write down that you changed.`,
  yes: 'Yes, change account',
  no: 'No, go back',
  testPay: 'Test payment',
  testText: (amount: string, isSimulated: boolean) =>
    isSimulated
      ? `The simulated terminal approves ${amount} with a Visa, by itself. No card is charged.`
      : `It asks the terminal for ${amount}. Hold a card to it, or press stop on the terminal: both show that it works.`,
  testLive: 'This is real money on a real card. You find it under Sales, and can refund it there.',
  testMay: 'You need not do it. The first sale shows the same.',
  testDone: 'The test payment went through. The till is ready.',
  testDeclined: 'The terminal asked for the card, and the card was not charged. The till is ready.',
  testAgain: 'Try again',
  sell: 'Start selling',
};
