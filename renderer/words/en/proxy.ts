/** The log-in of a network whose proxy wants one. */
export const proxy = {
  which: (address: string) => `The proxy ${address}`,
  user: 'User at the proxy',
  password: 'Password at the proxy',
  keep: 'Use this log-in',
  help: 'Is kept in this computer’s key store, given to this proxy alone, and never shown again.',
  kept: 'Kept.',
  'in-memory': 'Kept until the till is closed: this computer has no key store.',
};
