import { touchKeys } from './da/touch-keys.ts';
import { timeline } from '../../shared/timeline-words/da.ts';
import { age } from './da/age.ts';
import { attention } from './da/attention.ts';
import { audit } from './da/audit.ts';
import { care } from './da/care.ts';
import { checks } from './da/checks.ts';
import { comfort } from './da/comfort.ts';
import { customer } from './da/customer.ts';
import { discount } from './da/discount.ts';
import { elsewhere } from './da/elsewhere.ts';
import { exchange } from './da/exchange.ts';
import { faults } from './da/faults.ts';
import { guide } from './da/guide.ts';
import { health } from './da/health.ts';
import { movement } from './da/movement.ts';
import { otherwise } from './da/otherwise.ts';
import { parked } from './da/parked.ts';
import { people } from './da/people.ts';
import { practice } from './da/practice.ts';
import { priceCheck } from './da/price-check.ts';
import { printer } from './da/printer.ts';
import { products } from './da/products.ts';
import { proxy } from './da/proxy.ts';
import { finding, reports } from './da/reports.ts';
import { rights } from './da/rights.ts';
import { refund, sales } from './da/sales.ts';
import { scale } from './da/scale.ts';
import { letterhead } from './da/letterhead.ts';
import { scanner } from './da/scanner.ts';
import { sell } from './da/sell.ts';
import { settings } from './da/settings.ts';
import { shift } from './da/shift.ts';
import { setup } from './da/setup.ts';
import { shell } from './da/shell.ts';
import { lock, start } from './da/start.ts';
import { terminals } from './da/terminals.ts';
import type { Words } from './words.ts';

/** The same in Danish. A word that is missing here does not compile. */
export const da: Words = {
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
