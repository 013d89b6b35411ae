/** What the journal keeps beside a turn, ready to be read: empty where it says nothing. */
export type Known = {
  readonly amount: string;
  /** What Dintero says was taken, where it says so. */
  readonly taken: string;
  readonly terminal: string;
  /** `Visa •••• 4417` */
  readonly card: string;
  readonly reason: string;
  /** What was said besides the reason. */
  readonly note: string;
  readonly receipt: string;
  /** The bank's or Dintero's own words, with the code. */
  readonly said: string;
  readonly by: string;
  /** Why two sides that were compared are not equal. */
  readonly why: string;
  /** Who decided: `Siri, manager`, or that nobody is logged in here. */
  readonly who: string;
  /** Who approved it besides: `approved by Siri, manager`. */
  readonly approved: string;
  /** That it was given back for goods that were taken instead. */
  readonly exchange: string;
  /** How money went back that the card did not take. */
  readonly how: string;
  /** Why a manager settled it by hand, with the note and the slip's number. */
  readonly because: string;
  readonly verdict: string;
  /** How a question to Dintero ended: `answered 200 · after 0,4 s`. */
  readonly answered: string;
  /** What Dintero knew when the till looked. */
  readonly stood: string;
};
