import { lazy, Suspense, type ReactNode } from 'react';
import type { Route, ScreenName } from '../stores/route.ts';
import { Sell } from './sell.tsx';

type Of<Name extends ScreenName> = Extract<Route, { screen: Name }>;

/** Where one sells is there at once; the other screens are loaded right after it, and not before the till can be used. */
const later = {
  age: () => import('./age.tsx').then(({ Age }) => ({ default: Age })),
  attention: () => import('./attention.tsx').then(({ Attention }) => ({ default: Attention })),
  discount: () => import('./discount.tsx').then(({ Discount }) => ({ default: Discount })),
  health: () => import('./health.tsx').then(({ Health }) => ({ default: Health })),
  otherwise: () => import('./otherwise.tsx').then(({ Otherwise }) => ({ default: Otherwise })),
  parked: () => import('./sell-parked.tsx').then(({ ParkedBaskets }) => ({ default: ParkedBaskets })),
  refund: () => import('./refund.tsx').then(({ Refund }) => ({ default: Refund })),
  reports: () => import('./reports.tsx').then(({ Reports }) => ({ default: Reports })),
  sales: () => import('./sales.tsx').then(({ Sales }) => ({ default: Sales })),
  guide: () => import('./guide.tsx').then(({ Guide }) => ({ default: Guide })),
  setup: () => import('./setup.tsx').then(({ Setup }) => ({ default: Setup })),
};

const Guide = lazy(later.guide);
const Age = lazy(later.age);
const Attention = lazy(later.attention);
const Discount = lazy(later.discount);
const Health = lazy(later.health);
const Otherwise = lazy(later.otherwise);
const Parked = lazy(later.parked);
const Refund = lazy(later.refund);
const Reports = lazy(later.reports);
const Sales = lazy(later.sales);
const Setup = lazy(later.setup);

/** One screen a route; a route without one does not compile. */
const screens: { readonly [Name in ScreenName]: (route: Of<Name>) => ReactNode } = {
  sell: () => <Sell />,
  sales: ({ id }) => <Sales {...(id === undefined ? {} : { id })} />,
  refund: ({ saleId, isExchange = false }) => <Refund saleId={saleId} isExchange={isExchange} />,
  otherwise: ({ attemptId, saleId }) => <Otherwise attemptId={attemptId} saleId={saleId} />,
  discount: ({ lineId }) => <Discount lineId={lineId} />,
  age: () => <Age />,
  parked: () => <Parked />,
  reports: () => <Reports />,
  attention: ({ id }) => <Attention {...(id === undefined ? {} : { id })} />,
  health: () => <Health />,
  setup: ({ section }) => <Setup {...(section === undefined ? {} : { first: section })} />,
  guide: ({ from }) => <Guide key={from} from={from} />,
};

export function Screen({ route }: { readonly route: Route }): ReactNode {
  const show = screens[route.screen] as (route: Route) => ReactNode;
  return <Suspense>{show(route)}</Suspense>;
}

/** Loads what was left for later, so that no press ever waits for it. */
export function loadScreens(): void {
  requestIdleCallback(
    () => {
      for (const load of Object.values(later)) void load();
    },
    { timeout: 2000 },
  );
}
