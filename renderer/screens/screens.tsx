import type { ReactNode } from 'react';
import type { Route, ScreenName } from '../stores/route.ts';
import { Attention } from './attention.tsx';
import { Refund } from './refund.tsx';
import { Reports } from './reports.tsx';
import { Sales } from './sales.tsx';
import { Sell } from './sell.tsx';
import { Setup } from './setup.tsx';

type Of<Name extends ScreenName> = Extract<Route, { screen: Name }>;

/** One screen a route; a route without one does not compile. */
const screens: { readonly [Name in ScreenName]: (route: Of<Name>) => ReactNode } = {
  sell: () => <Sell />,
  sales: ({ id }) => <Sales {...(id === undefined ? {} : { id })} />,
  refund: ({ saleId }) => <Refund saleId={saleId} />,
  reports: () => <Reports />,
  attention: ({ id }) => <Attention {...(id === undefined ? {} : { id })} />,
  setup: () => <Setup />,
};

export function Screen({ route }: { readonly route: Route }): ReactNode {
  const show = screens[route.screen] as (route: Route) => ReactNode;
  return show(route);
}
