import type { TerminalStatus } from '../../../shared/ipc/views.ts';

/** The bar, the banners and the sheet of keys. */
export const shell = {
  nav: {
    label: 'Screens',
    sell: 'Sell',
    sales: 'Sales',
    reports: 'Reports',
    attention: 'Attention',
    setup: 'Set-up',
  },
  attentionCount: (count: number) => (count === 1 ? '1 needs somebody' : `${count} need somebody`),
  lock: 'Lock',
  statusLabel: 'Status',
  online: 'Online',
  offline: 'No network',
  noTerminal: 'No terminal',
  terminal: {
    ready: (name) => `${name} ready`,
    busy: (name) => `${name} busy`,
    checking: (name) => `${name}: checking`,
    pending: (name) => `${name}: not set up yet`,
    'action-required': (name) => `${name}: needs help`,
    error: (name) => `${name}: not working`,
    inactive: (name) => `${name}: switched off`,
    deleted: (name) => `${name}: removed`,
    missing: (name) => `${name}: not found`,
    unknown: (name) => name,
  } satisfies Record<TerminalStatus, (name: string) => string>,
  terminalSilent: (name: string) => `${name}: no reply`,
  practice: {
    title: 'PRACTICE',
    text: 'Nothing here is a real sale. No card is charged.',
    show: 'Show the terminal',
  },
  test: { title: 'TEST', text: 'Connected to a test account. No card is charged.' },
  secretMissing: {
    title: 'Secret missing',
    text: 'The till cannot take payments until the secret is entered again under Set-up.',
  },
  keys: {
    title: 'All keys',
    close: 'Close',
    list: [
      ['0–9 ,', 'Amount'],
      ['*', 'Quantity'],
      ['Enter', 'Add'],
      ['F2', 'Search for a product'],
      ['F8', 'Sales'],
      ['F9', 'Attention'],
      ['F12', 'Pay by card (also Ctrl+Enter)'],
      ['Ctrl+L', 'Lock'],
      ['Esc', 'Empty the field. Never cancels a payment.'],
      ['?', 'This list'],
    ] as readonly (readonly [string, string])[],
  },
  notReady: 'The till is starting.',
};
