import type { Grant, Right } from '../../../shared/rights.ts';

/** Who may do what, and what is said where somebody has to answer for it. */
export const rights = {
  title: 'Who may do what',
  what: 'Right',
  names: {
    sell: 'Sell and take payments',
    'change-price': 'Change the price of a line',
    park: 'Park and fetch baskets',
    'approve-discount': 'Give or approve any discount',
    'refund-own': 'Refund their own sales',
    'refund-others': 'Refund others’ sales',
    'refund-otherwise': 'Pay back another way when the card refuses',
    'refund-elsewhere': 'Refund sales of other registers',
    'approve-refund': 'Approve a refund',
    attach: 'Attach a found payment to its sale',
    'refund-found': 'Give a found payment back',
    'settle-by-hand': 'Settle a payment by the terminal’s slip',
    shift: 'Open and close shifts',
    'carry-over': 'Close a shift while something is undecided',
    'see-reports': 'See others’ earlier shifts',
    compare: 'Compare with Dintero',
    audit: 'Read and export what has happened',
    'settle-finding': 'Settle what a comparison brought up',
    'back-up': 'Back up the journal',
    restore: 'Restore the journal, say where copies go',
    'terminal-care': 'End of day, and other care of the terminals',
    drawer: 'Open the cash drawer without a sale',
    catalogue: 'Change the products and their prices',
    'set-up': 'Change the set-up, switch to practice',
    people: 'Say who works here, and set PINs',
  } satisfies Record<Right, string> as Readonly<Record<Right, string>>,
  grants: { yes: 'yes', approval: 'with approval', no: 'no' } satisfies Record<Grant, string> as Readonly<
    Record<Grant, string>
  >,
  legend:
    '+ with somebody else’s approval, where there is somebody. A shop without an owner: its managers have the owner’s rights.',
  discountLimit: 'Give a discount of up to',
  ownerOnly: 'The rest of Set-up is for the owner.',
  approval: 'Approved by somebody else',
  approver: 'Who approves',
  choose: 'Choose…',
  pin: 'Their PIN',
  missing: 'To be approved.',
};
