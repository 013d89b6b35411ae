import type { Check, CheckFinding, CheckName, Mender } from '../../../shared/checks/findings.ts';

type Finding = { readonly title: string; readonly steps: readonly string[] };

/** What is tried before a payment can be taken, and for each thing that can be missing who mends it, and how. */
export const checks = {
  names: {
    network: 'Dintero answers',
    clock: 'This computer’s clock is right',
    'sign-in': 'Key and secret are accepted',
    store: 'The store is there',
    payout: 'The store is paid out to somebody',
    terminal: 'The terminal is ready',
    profile: 'The payment profile takes card payments',
  } satisfies Record<CheckName, string>,
  states: {
    passed: 'All well',
    warned: 'Should be mended',
    failed: 'To fix',
    'not-known': 'Not known',
    'not-tried': 'Not tried yet',
  } satisfies Record<Check['state'], string>,
  notKnown: 'This key may not read it. A payment may work all the same.',
  notAnswered: 'Dintero did not answer. A payment may work all the same.',
  clockUnknown: 'Dintero did not say what time it is.',
  ahead: (minutes: number) => (minutes === 1 ? '1 minute ahead' : `${minutes} minutes ahead`),
  behind: (minutes: number) => (minutes === 1 ? '1 minute behind' : `${minutes} minutes behind`),
  doThis: 'Do this',
  who: 'Who',
  menders: {
    owner: 'You, the owner',
    technician: 'Whoever looks after the shop’s computers and network',
    dintero: 'Dintero’s support, or you in Backoffice',
  } satisfies Record<Mender, string>,
  findings: {
    'host-unreachable': {
      title: 'Dintero cannot be reached',
      steps: [
        'Look at the network of this computer: cable, Wi-Fi.',
        'Open a web page. Does it come up?',
        'It does? Then a firewall stops api.dintero.com and checkout.dintero.com: let them through.',
      ],
    },
    'not-dintero': {
      title: 'Somebody else answers in Dintero’s place',
      steps: [
        'Open a web page. Does the network ask you to log in? Do that.',
        'A guest network will not do for a till: use the shop’s own.',
      ],
    },
    certificate: {
      title: 'The connection to Dintero is not safe',
      steps: [
        'Look at this computer’s date and time: a wrong year makes every connection unsafe.',
        'Does the shop’s network look into connections (a company certificate)? Install it on this computer.',
      ],
    },
    proxy: {
      title: 'The network’s proxy does not let the till through',
      steps: [
        'Look at the proxy in this computer’s network settings.',
        'Let api.dintero.com and checkout.dintero.com through.',
      ],
    },
    'proxy-login': {
      title: 'The network’s proxy wants a log-in',
      steps: [
        'Ask whoever looks after the network for a user and a password for this till.',
        'Set-up, “Test connection”: type them there, once.',
        'Or have api.dintero.com and checkout.dintero.com let through without a log-in.',
      ],
    },
    'proxy-refused': {
      title: 'The network’s proxy does not accept the log-in',
      steps: [
        'Has the password been changed, or has it run out? Ask whoever looks after the network.',
        'Set-up, “Test connection”: type user and password anew.',
      ],
    },
    'clock-off': {
      title: 'This computer’s clock is a little wrong',
      steps: ['Turn on “Set the time by itself” in this computer’s date and time settings.', 'Check again.'],
    },
    'clock-wrong': {
      title: 'This computer’s clock is wrong',
      steps: [
        'Turn on “Set the time by itself” in this computer’s date and time settings.',
        'Compare the time zone with where the shop is.',
        'Check again. Receipts carry this time, so it has to be right.',
      ],
    },
    'wrong-credentials': {
      title: 'Dintero does not accept the key and secret',
      steps: [
        'Compare the account number: T for test, P for live. Each has keys of its own.',
        'Copy the key and the secret once more, without spaces.',
        'Is the secret lost? Make a new key in Backoffice, Settings, API clients.',
      ],
    },
    'wrong-account': {
      title: 'This key belongs to another account',
      steps: [
        'Compare the account number with Backoffice, at the top left: T for test, P for live.',
        'A key for T does not work for P, nor the other way round: make one in the right account.',
      ],
    },
    'secret-missing': {
      title: 'The secret is missing',
      steps: ['Type the secret.', 'Check again.'],
    },
    'too-many-asks': {
      title: 'Dintero asks us to wait',
      steps: ['Too many tries in a short time. Wait a few minutes.', 'Check again.'],
    },
    'dintero-down': {
      title: 'Dintero has trouble of its own',
      steps: ['Look at status.dintero.com.', 'Wait a few minutes, and check again.'],
    },
    'no-permission': {
      title: 'This key may not read it',
      steps: ['Nothing has to be done: a payment will show if it works.'],
    },
    'no-answer': {
      title: 'Dintero did not answer',
      steps: ['Wait a minute, and check again.', 'Still so? Look at the network of this computer.'],
    },
    'store-missing': {
      title: 'There is no such store on this account',
      steps: [
        'Compare the store id with Backoffice, Settings, Stores.',
        'The stores that exist are named above.',
      ],
    },
    'store-not-active': {
      title: 'The store is not active',
      steps: [
        'Open the store in Backoffice, Settings, Stores, and finish what it asks for.',
        'Nothing to finish there? Ask Dintero to make the store active.',
      ],
    },
    'payout-missing': {
      title: 'The store has no payout destination',
      steps: [
        'Open the store in Backoffice, and choose who its money is paid out to.',
        'Is there none to choose? Ask Dintero for a payout destination.',
      ],
    },
    'payout-not-linked': {
      title: 'The store has another payout destination',
      steps: [
        'The one it is linked to is named above.',
        'Write that one here, or link the other in Backoffice.',
      ],
    },
    'payout-not-active': {
      title: 'The payout destination is not approved yet',
      steps: [
        'Dintero has to know the business first (KYC). Look for their e-mail, and sign what they ask for.',
        'In Backoffice, Settings, Payout destinations, you see how far it is.',
      ],
    },
    'terminal-missing': {
      title: 'There is no such terminal on this account',
      steps: [
        'Compare the terminal id with Backoffice, Settings, Terminals.',
        'Is it not there? Register it there, with the serial number on its back.',
      ],
    },
    'terminal-other-store': {
      title: 'The terminal belongs to another store',
      steps: [
        'Its store is named above. Go back and choose that store,',
        'or move the terminal in Backoffice, Settings, Terminals.',
      ],
    },
    'terminal-pending': {
      title: 'The terminal is not set up yet',
      steps: [
        'Dintero is preparing it. This can take ten minutes.',
        'Leave it on and on the network.',
        'Check again.',
      ],
    },
    'terminal-action-required': {
      title: 'The terminal has to fetch its settings',
      steps: [
        'Connect the terminal to the shop’s network.',
        'On the terminal: Service, service password, Get settings.',
        'In Backoffice, Settings, Terminals: Check update. Then check again here.',
      ],
    },
    'terminal-error': {
      title: 'The terminal is not working',
      steps: [
        'Restart the terminal, and see that it is on the network.',
        'In Backoffice: let it try again.',
        'Still so? Call Dintero.',
      ],
    },
    'terminal-inactive': {
      title: 'The terminal is switched off in Backoffice',
      steps: ['Choose another terminal, or switch this one on in Backoffice.', 'Check again.'],
    },
    'profile-unknown': {
      title: 'Dintero does not take payments with this profile',
      steps: [
        'Compare the profile with Backoffice, Settings, Payment profiles.',
        'Its only method has to be Seitatech in-person. Make such a profile if there is none.',
        'Is in-person not among the methods? Ask Dintero to turn on in-person payments.',
        'All as it should be? Then compare the store, its payout destination and the terminal as well.',
      ],
    },
    'payment-not-allowed': {
      title: 'Dintero does not allow payments with this key',
      steps: [
        'The key needs the right to take payments: make a “Checkout client” in Backoffice.',
        'It is one? Ask Dintero to turn on in-person payments for the account.',
      ],
    },
    'payment-refused': {
      title: 'Dintero did not start the payment',
      steps: [
        'Go back and compare the store, its payout destination and the terminal.',
        'The sale’s timeline, under Sales, has Dintero’s own words for support.',
      ],
    },
    'terminal-silent': {
      title: 'We did not see the terminal ask for a card',
      steps: [
        'Is the terminal on, on the network, and not in a menu?',
        'In Backoffice, Settings, Payment profiles: are other methods than in-person turned on in this profile? Turn them off: with them the terminal may never be asked.',
      ],
    },
  } satisfies Record<CheckFinding, Finding> as Readonly<Record<CheckFinding, Finding>>,
};
