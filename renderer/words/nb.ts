import { touchKeys } from './nb/touch-keys.ts';
import { timeline } from '../../shared/timeline-words/nb.ts';
import { age } from './nb/age.ts';
import { attention } from './nb/attention.ts';
import { audit } from './nb/audit.ts';
import { care } from './nb/care.ts';
import { checks } from './nb/checks.ts';
import { comfort } from './nb/comfort.ts';
import { customer } from './nb/customer.ts';
import { discount } from './nb/discount.ts';
import { elsewhere } from './nb/elsewhere.ts';
import { exchange } from './nb/exchange.ts';
import { faults } from './nb/faults.ts';
import { guide } from './nb/guide.ts';
import { health } from './nb/health.ts';
import { movement } from './nb/movement.ts';
import { otherwise } from './nb/otherwise.ts';
import { parked } from './nb/parked.ts';
import { people } from './nb/people.ts';
import { practice } from './nb/practice.ts';
import { priceCheck } from './nb/price-check.ts';
import { printer } from './nb/printer.ts';
import { products } from './nb/products.ts';
import { proxy } from './nb/proxy.ts';
import { finding, reports } from './nb/reports.ts';
import { rights } from './nb/rights.ts';
import { refund, sales } from './nb/sales.ts';
import { scale } from './nb/scale.ts';
import { letterhead } from './nb/letterhead.ts';
import { scanner } from './nb/scanner.ts';
import { sell } from './nb/sell.ts';
import { settings } from './nb/settings.ts';
import { shift } from './nb/shift.ts';
import { setup } from './nb/setup.ts';
import { shell } from './nb/shell.ts';
import { lock, start } from './nb/start.ts';
import { terminals } from './nb/terminals.ts';
import type { Words } from './words.ts';

/** The same in Bokmål. A word that is missing here does not compile. */
export const nb: Words = {
  shell,
  scale,
  scanner,
  letterhead,
  touchKeys,
  sell,
  priceCheck,
  age,
  discount,
  guide,
  health,
  movement,
  faults,
  care,
  checks,
  start,
  lock,
  sales,
  refund,
  otherwise,
  exchange,
  elsewhere,
  timeline,
  attention,
  reports,
  audit,
  finding,
  settings,
  setup,
  people,
  products,
  rights,
  terminals,
  practice,
  parked,
  printer,
  comfort,
  customer,
  proxy,
  shift,
};
