import { touchKeys } from './sv/touch-keys.ts';
import { timeline } from '../../shared/timeline-words/sv.ts';
import { age } from './sv/age.ts';
import { attention } from './sv/attention.ts';
import { audit } from './sv/audit.ts';
import { care } from './sv/care.ts';
import { checks } from './sv/checks.ts';
import { comfort } from './sv/comfort.ts';
import { customer } from './sv/customer.ts';
import { discount } from './sv/discount.ts';
import { elsewhere } from './sv/elsewhere.ts';
import { exchange } from './sv/exchange.ts';
import { faults } from './sv/faults.ts';
import { guide } from './sv/guide.ts';
import { health } from './sv/health.ts';
import { movement } from './sv/movement.ts';
import { otherwise } from './sv/otherwise.ts';
import { parked } from './sv/parked.ts';
import { people } from './sv/people.ts';
import { practice } from './sv/practice.ts';
import { priceCheck } from './sv/price-check.ts';
import { printer } from './sv/printer.ts';
import { products } from './sv/products.ts';
import { proxy } from './sv/proxy.ts';
import { finding, reports } from './sv/reports.ts';
import { rights } from './sv/rights.ts';
import { refund, sales } from './sv/sales.ts';
import { scale } from './sv/scale.ts';
import { letterhead } from './sv/letterhead.ts';
import { scanner } from './sv/scanner.ts';
import { sell } from './sv/sell.ts';
import { settings } from './sv/settings.ts';
import { shift } from './sv/shift.ts';
import { setup } from './sv/setup.ts';
import { shell } from './sv/shell.ts';
import { lock, start } from './sv/start.ts';
import { terminals } from './sv/terminals.ts';
import type { Words } from './words.ts';

/** The same in Swedish. A word that is missing here does not compile. */
export const sv: Words = {
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
