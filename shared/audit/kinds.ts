import type { What } from '../timeline.ts';

/** What somebody looks for in the record. */
export type AuditGroup = 'money' | 'corrections' | 'people' | 'refusals' | 'set-up' | 'care';

export const auditGroups: readonly AuditGroup[] = [
  'money',
  'corrections',
  'people',
  'refusals',
  'set-up',
  'care',
];

/** An event of SAF-T Cash Register, code list PredefinedBasicID-13. */
export type SaftEvent =
  | '13001'
  | '13002'
  | '13003'
  | '13004'
  | '13005'
  | '13008'
  | '13009'
  | '13012'
  | '13013'
  | '13014'
  | '13017'
  | '13020'
  | '13021'
  | '13023'
  | '13024'
  | '13999';

type Kind = {
  readonly group: AuditGroup;
  /** Absent where it is a step of a transaction, which SAF-T tells by its receipt. */
  readonly saft?: SaftEvent;
  /** How the till talked with Dintero: left out unless somebody asks for it. */
  readonly isTalk?: true;
};

/** What is written down that is no turn of a payment or a refund. */
export type OwnKind =
  | 'app-started'
  | 'app-ended'
  | 'logged-in'
  | 'logged-out'
  | 'wrong-pin'
  | 'person-locked-out'
  | 'person-added'
  | 'person-changed'
  | 'person-pin-set'
  | 'person-stopped'
  | 'person-back'
  | 'owner-pin-reset'
  | 'lock-time-set'
  | 'printer-set'
  | 'customer-display-set'
  | 'letterhead-set'
  | 'scanner-set'
  | 'proxy-login-set'
  | 'drawer-opened'
  | 'not-allowed'
  | 'approval-given'
  | 'line-removed'
  | 'quantity-cut'
  | 'price-changed'
  | 'basket-cleared'
  | 'basket-parked'
  | 'basket-fetched'
  | 'basket-thrown-away'
  | 'basket-brought-back'
  | 'discount-given'
  | 'price-given'
  | 'age-confirmed'
  | 'age-refused'
  | 'setup-saved'
  | 'provisioned'
  | 'terminals-changed'
  | 'mode-changed'
  | 'account-changed'
  | 'register-changed'
  | 'settings-exported'
  | 'settings-imported'
  | 'test-payment'
  | 'backup-folder-set'
  | 'backup-made'
  | 'journal-copied'
  | 'journal-restored'
  | 'older-copy-found'
  | 'journal-begun-anew'
  | 'found-changed'
  | 'notices-seen'
  | 'clock-set-back'
  | 'timeline-saved'
  | 'support-file-saved'
  | 'record-exported'
  | 'terminal-operation'
  | 'terminal-synced'
  | 'comparison-asked'
  | 'reconciled'
  | 'product-added'
  | 'product-changed'
  | 'product-price-set'
  | 'product-vat-set'
  | 'product-ended'
  | 'product-back'
  | 'products-imported'
  | 'products-exported'
  | 'scale-labels-set'
  | 'shift-opened'
  | 'shift-closed'
  | 'shift-printed'
  | 'shift-saved';

/** Everything that the record holds, by name. What is not in here cannot be written down. */
export type AuditKind = What | OwnKind;

const step = { group: 'money' } as const;
const talk = { group: 'money', isTalk: true } as const;
const person = { group: 'people', saft: '13999' } as const;
const care = { group: 'care', saft: '13999' } as const;

/** Every kind with where it is looked for and the event that it is in SAF-T. */
export const auditKinds: Readonly<Record<AuditKind, Kind>> = {
  'payment-asked': step,
  'refund-asked': step,
  waiting: talk,
  collecting: step,
  'cancel-asked': step,
  'reply-lost': step,
  restarted: step,
  unreachable: step,
  undecided: step,
  mismatch: step,
  'terminal-asked-about': step,
  'said-asking': step,
  'kept-waiting': step,
  paid: step,
  'let-go': step,
  collected: step,
  'collection-voided': step,
  declined: step,
  cancelled: step,
  'not-sent': step,
  refused: step,
  'never-created': step,
  'failed-at-terminal': step,
  'set-aside': step,
  held: step,
  'amount-differs': step,
  'found-late': step,
  attached: { ...step, saft: '13999' },
  'given-back': step,
  'refund-chosen': { ...step, saft: '13999' },
  'kept-asking': { ...step, saft: '13999' },
  'settled-paid': { ...step, saft: '13999' },
  'settled-not-paid': { ...step, saft: '13999' },
  'closed-by-hand': { ...step, saft: '13999' },
  verified: step,
  denied: step,
  // A return's is 13013, and in practice each is 13017: saftEvent says which.
  'receipt-numbered': { ...step, saft: '13012' },
  refunded: step,
  'refund-declined': step,
  'refunded-otherwise': step,
  'paid-back-twice': step,
  'result-left': step,
  'receipt-printed': { ...step, saft: '13014' },
  'receipt-saved': { ...step, saft: '13014' },
  'start-answered': talk,
  'cancel-answered': talk,
  'refund-answered': talk,
  'look-answered': talk,
  'sale-read-from-elsewhere': { ...step, saft: '13999' },
  'finding-noted': step,
  'finding-cleared': step,
  'finding-settled': { ...step, saft: '13999' },
  'shift-carried-over': { ...step, saft: '13999' },

  'app-started': { group: 'care', saft: '13001' },
  'app-ended': { group: 'care', saft: '13002' },
  'logged-in': { group: 'people', saft: '13003' },
  'logged-out': { group: 'people', saft: '13004' },
  'wrong-pin': { group: 'refusals', saft: '13999' },
  'person-locked-out': { group: 'refusals', saft: '13999' },
  'person-added': person,
  'person-changed': person,
  'person-pin-set': person,
  'person-stopped': person,
  'person-back': person,
  'owner-pin-reset': person,
  'lock-time-set': { group: 'set-up', saft: '13999' },
  'proxy-login-set': { group: 'set-up', saft: '13999' },
  'printer-set': { group: 'set-up', saft: '13999' },
  'letterhead-set': { group: 'set-up', saft: '13999' },
  'customer-display-set': { group: 'set-up', saft: '13999' },
  'scanner-set': { group: 'set-up', saft: '13999' },
  'drawer-opened': { group: 'money', saft: '13005' },
  'not-allowed': { group: 'refusals', saft: '13999' },
  'approval-given': { group: 'refusals', saft: '13999' },
  'line-removed': { group: 'corrections', saft: '13999' },
  'quantity-cut': { group: 'corrections', saft: '13999' },
  'price-changed': { group: 'corrections', saft: '13021' },
  'basket-cleared': { group: 'corrections', saft: '13999' },
  'basket-parked': { group: 'corrections', saft: '13999' },
  'basket-fetched': { group: 'corrections', saft: '13999' },
  'basket-thrown-away': { group: 'corrections', saft: '13999' },
  'basket-brought-back': { group: 'corrections', saft: '13999' },
  'discount-given': { group: 'corrections', saft: '13999' },
  // Who stands for it; that the price of the line is another one is `price-changed`.
  'price-given': { group: 'corrections', saft: '13999' },
  'age-confirmed': { group: 'corrections', saft: '13999' },
  'age-refused': { group: 'refusals', saft: '13999' },
  'setup-saved': { group: 'set-up', saft: '13999' },
  'terminals-changed': { group: 'set-up', saft: '13999' },
  provisioned: { group: 'set-up', saft: '13999' },
  // Out of practice it is 13024.
  'mode-changed': { group: 'set-up', saft: '13023' },
  'account-changed': { group: 'set-up', saft: '13999' },
  'register-changed': { group: 'set-up', saft: '13999' },
  'settings-exported': { group: 'set-up', saft: '13999' },
  'settings-imported': { group: 'set-up', saft: '13999' },
  'test-payment': { group: 'money', saft: '13999' },
  'backup-folder-set': { group: 'set-up', saft: '13999' },
  'backup-made': { group: 'care', saft: '13020' },
  'journal-copied': { group: 'care', saft: '13020' },
  'journal-restored': care,
  'older-copy-found': care,
  'journal-begun-anew': care,
  'found-changed': care,
  'notices-seen': care,
  'clock-set-back': care,
  'timeline-saved': { group: 'care', saft: '13020' },
  'support-file-saved': { group: 'care', saft: '13020' },
  'record-exported': { group: 'care', saft: '13020' },
  'terminal-operation': care,
  'terminal-synced': care,
  'comparison-asked': care,
  reconciled: care,
  'product-added': { group: 'set-up', saft: '13999' },
  'product-changed': { group: 'set-up', saft: '13999' },
  'product-price-set': { group: 'set-up', saft: '13021' },
  'product-vat-set': { group: 'set-up', saft: '13999' },
  'product-ended': { group: 'set-up', saft: '13999' },
  'product-back': { group: 'set-up', saft: '13999' },
  'products-imported': { group: 'set-up', saft: '13999' },
  'products-exported': { group: 'care', saft: '13020' },
  'scale-labels-set': { group: 'set-up', saft: '13999' },
  'shift-opened': { group: 'money', saft: '13999' },
  'shift-closed': { group: 'money', saft: '13999' },
  'shift-printed': { group: 'money', saft: '13999' },
  'shift-saved': { group: 'money', saft: '13999' },
};

export const talkKinds: readonly AuditKind[] = (Object.keys(auditKinds) as AuditKind[]).filter(
  (kind) => auditKinds[kind].isTalk === true,
);

/** Whether this till knows what it means; another version may have written others. */
export function isAuditKind(what: string): what is AuditKind {
  return Object.hasOwn(auditKinds, what);
}
