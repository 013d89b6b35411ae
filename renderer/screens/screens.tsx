import type { ReactNode } from 'react';
import type { Route, ScreenName } from '../stores/route.ts';
import { Sell } from './sell.tsx';

type Of<Name extends ScreenName> = Extract<Route, { screen: Name }>;

/** One screen a route; a route without one does not compile. */
const screens: { readonly [Name in ScreenName]: (route: Of<Name>) => ReactNode } = {
  sell: () => <Sell />,
  sales: () => null,
  refund: () => null,
  attention: () => null,
  setup: () => null,
};

export function Screen({ route }: { readonly route: Route }): ReactNode {
  const show = screens[route.screen] as (route: Route) => ReactNode;
  return show(route);
}
