import type { BrowserContext, Page } from '@playwright/test';
import { practiceSettings } from '../hosts/bare.ts';
import { tourExchange, tourOtherwise } from './tour-giving-back.ts';
import { freshSettings, openStage, settingsWithOperators, type Stage, type StageOptions } from './stage.ts';
import { comfortTour } from './tour-comfort.ts';
import { counterTour } from './tour-counter.ts';
import { tourCustomer } from './tour-customer.ts';
import { tourDiscount } from './tour-discount.ts';
import { tourDoubt, tourPayment } from './tour-payment.ts';
import { tourPrice } from './tour-price.ts';
import { letterheadTour } from './tour-letterhead.ts';
import { tourScanner } from './tour-scanner.ts';
import { tourTouch } from './tour-touch.ts';
import { tourElsewhere } from './tour-elsewhere.ts';
import { tourParked } from './tour-parked.ts';
import { tourStart, tourGuide } from './tour-guide.ts';
import { breakTerminal, tourSell, tourLock, tourBroken } from './tour-sell.ts';
import { tourRefund } from './tour-refund.ts';
import { tourAttention } from './tour-attention.ts';
import { tourReports, tourAudit } from './tour-reports.ts';
import { tourSetup } from './tour-setup.ts';
import { tourPeople } from './tour-people.ts';
import { tourPractice } from './tour-practice.ts';
import { damageJournal, tourJournal, tourHealth } from './tour-care.ts';
import { tourShifts } from './tour-shifts.ts';
import { terminalsTour } from './tour-terminals.ts';

/** Called at every stop, with the page at rest in the state that the name tells. */
export type Visit = (name: string, page: Page, stage: Stage) => Promise<void>;

type Tour = (stage: Stage, stop: (name: string, page?: Page) => Promise<void>) => Promise<void>;

/** Every screen and every state of the till, a group at a time; each group begins with a fresh till. */
export const tours: Readonly<
  Record<string, { readonly options?: () => Promise<StageOptions>; readonly run: Tour }>
> = {
  start: { options: async () => ({ settings: freshSettings }), run: tourStart },
  guide: { options: async () => ({ settings: freshSettings }), run: tourGuide },
  lock: { options: async () => ({ settings: await settingsWithOperators() }), run: tourLock },
  sell: { run: tourSell },
  discount: { options: async () => ({ settings: await settingsWithOperators() }), run: tourDiscount },
  price: { options: async () => ({ settings: await settingsWithOperators() }), run: tourPrice },
  scanner: { options: async () => ({ settings: await settingsWithOperators() }), run: tourScanner },
  letterhead: letterheadTour,
  touch: { options: async () => ({ settings: await settingsWithOperators() }), run: tourTouch },
  payment: { run: tourPayment },
  doubt: { options: async () => ({ pace: 30 }), run: tourDoubt },
  refund: { run: tourRefund },
  otherwise: { options: async () => ({ settings: await settingsWithOperators() }), run: tourOtherwise },
  exchange: { run: tourExchange },
  elsewhere: { run: tourElsewhere },
  attention: { options: async () => ({ pace: 30 }), run: tourAttention },
  reports: { run: tourReports },
  shifts: { options: async () => ({ settings: await settingsWithOperators(), pace: 30 }), run: tourShifts },
  parked: { run: tourParked },
  comfort: comfortTour,
  counter: counterTour,
  customer: { options: async () => ({ pace: 10 }), run: tourCustomer },
  audit: { options: async () => ({ settings: await settingsWithOperators() }), run: tourAudit },
  setup: { run: tourSetup },
  health: { run: tourHealth },
  terminals: terminalsTour,
  journal: { options: async () => ({ furnish: damageJournal }), run: tourJournal },
  people: {
    options: async () => ({ settings: await settingsWithOperators(), isOwnerPinForgotten: true }),
    run: tourPeople,
  },
  broken: { options: async () => ({ prepare: breakTerminal }), run: tourBroken },
  practice: {
    options: async () => ({ settings: { ...practiceSettings, mode: 'practice' } }),
    run: tourPractice,
  },
};

export async function takeTour(name: string, context: BrowserContext, visit: Visit): Promise<void> {
  const tour = tours[name];
  if (tour === undefined) throw new Error(`There is no tour ${name}.`);
  const stage = await openStage(context, (await tour.options?.()) ?? {});
  try {
    await tour.run(stage, (stop, page = stage.page) => stage.hold(() => visit(stop, page, stage)));
  } finally {
    await stage.close();
  }
}
