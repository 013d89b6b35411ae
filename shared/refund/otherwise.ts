/** How money goes back when the card does not take it. */
export type OtherMeans = 'cash' | 'bank';
