/** What is tried before a payment can be taken, in the order in which it can go wrong. */
export const checkOrder = ['network', 'clock', 'sign-in', 'store', 'payout', 'terminal', 'profile'] as const;

export type CheckName = (typeof checkOrder)[number];

export type Check = {
  readonly what: CheckName;
  /** `warned`: a payment works, and somebody should mend it all the same. */
  readonly state: 'passed' | 'warned' | 'failed' | 'not-known' | 'not-tried';
  /** A name that the page has words for: what is missing and what to do. */
  readonly finding?: CheckFinding;
  /** Raw fact for the right-hand side: a model, a status, Dintero's message. */
  readonly fact?: string;
};

/** Who can mend it: the shop's owner (in Backoffice, or at the terminal), the shop's technician, or Dintero's support. */
export type Mender = 'owner' | 'technician' | 'dintero';

/** Whatever can be missing, and who can mend it. */
export const menders = {
  'host-unreachable': 'technician',
  'not-dintero': 'technician',
  certificate: 'technician',
  proxy: 'technician',
  'proxy-login': 'owner',
  'proxy-refused': 'owner',
  'clock-off': 'technician',
  'clock-wrong': 'technician',
  'wrong-credentials': 'owner',
  'wrong-account': 'owner',
  'secret-missing': 'owner',
  'too-many-asks': 'owner',
  'dintero-down': 'dintero',
  'no-permission': 'owner',
  'no-answer': 'technician',
  'store-missing': 'owner',
  'store-not-active': 'dintero',
  'payout-missing': 'dintero',
  'payout-not-linked': 'owner',
  'payout-not-active': 'dintero',
  'terminal-missing': 'owner',
  'terminal-other-store': 'owner',
  'terminal-pending': 'owner',
  'terminal-action-required': 'owner',
  'terminal-error': 'owner',
  'terminal-inactive': 'owner',
  'payment-refused': 'owner',
  'payment-not-allowed': 'dintero',
  'profile-unknown': 'owner',
  'terminal-silent': 'owner',
} as const satisfies Readonly<Record<string, Mender>>;

export type CheckFinding = keyof typeof menders;
