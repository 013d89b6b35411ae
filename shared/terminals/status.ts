/** How a terminal is, as far as a payment is concerned. */
export type TerminalStatus =
  | 'ready'
  | 'busy'
  | 'checking'
  | 'pending'
  | 'action-required'
  | 'error'
  | 'inactive'
  | 'deleted'
  /** Dintero does not know a terminal with this id on this account. */
  | 'missing'
  /** This client may not read terminals, or Dintero did not answer: the payment itself will tell. */
  | 'unknown';
