import { create } from 'zustand';
import type { GuideFrom } from '../../shared/ipc/guide-views.ts';
import type { AttemptId, LineId, SaleId } from '../../shared/ids.ts';
import { closeKeysSheet } from './keys-sheet.ts';

/** Where the cashier is, when main has nothing on the stage. Start and Lock are no routes: they follow from main's state. */
export type Route =
  | { readonly screen: 'sell' }
  /** `id` is a sale row's, to be shown at once. */
  | { readonly screen: 'sales'; readonly id?: string }
  /** `isExchange`: for what is rung up in the same visit. */
  | { readonly screen: 'refund'; readonly saleId: SaleId; readonly isExchange?: boolean }
  /** A refund that the card did not take. */
  | { readonly screen: 'otherwise'; readonly attemptId: AttemptId; readonly saleId: SaleId }
  /** A line's price, discount and comment; without one it is about the whole basket. */
  | { readonly screen: 'discount'; readonly lineId?: LineId | undefined }
  /** Whether the customer is old enough. */
  | { readonly screen: 'age' }
  | { readonly screen: 'parked' }
  | { readonly screen: 'reports' }
  /** `id` is an item's, to be shown at once. */
  | { readonly screen: 'attention'; readonly id?: string }
  | { readonly screen: 'health' }
  /** `section` is shown at once. */
  | { readonly screen: 'setup'; readonly section?: 'products' }
  /** The guided set-up; `from` is what it begins with. */
  | { readonly screen: 'guide'; readonly from: GuideFrom };

export type ScreenName = Route['screen'];

export const useRoute = create<{ readonly route: Route }>(() => ({ route: { screen: 'sell' } }));

export function goTo(route: Route): void {
  closeKeysSheet();
  useRoute.setState({ route });
}
