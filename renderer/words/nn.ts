import { touchKeys } from './nn/touch-keys.ts';
import { timeline } from '../../shared/timeline-words/nn.ts';
import { age } from './nn/age.ts';
import { attention } from './nn/attention.ts';
import { audit } from './nn/audit.ts';
import { care } from './nn/care.ts';
import { checks } from './nn/checks.ts';
import { comfort } from './nn/comfort.ts';
import { customer } from './nn/customer.ts';
import { discount } from './nn/discount.ts';
import { elsewhere } from './nn/elsewhere.ts';
import { exchange } from './nn/exchange.ts';
import { faults } from './nn/faults.ts';
import { guide } from './nn/guide.ts';
import { health } from './nn/health.ts';
import { movement } from './nn/movement.ts';
import { otherwise } from './nn/otherwise.ts';
import { parked } from './nn/parked.ts';
import { people } from './nn/people.ts';
import { practice } from './nn/practice.ts';
import { priceCheck } from './nn/price-check.ts';
import { printer } from './nn/printer.ts';
import { products } from './nn/products.ts';
import { proxy } from './nn/proxy.ts';
import { finding, reports } from './nn/reports.ts';
import { rights } from './nn/rights.ts';
import { refund, sales } from './nn/sales.ts';
import { scale } from './nn/scale.ts';
import { letterhead } from './nn/letterhead.ts';
import { scanner } from './nn/scanner.ts';
import { sell } from './nn/sell.ts';
import { settings } from './nn/settings.ts';
import { shift } from './nn/shift.ts';
import { setup } from './nn/setup.ts';
import { shell } from './nn/shell.ts';
import { lock, start } from './nn/start.ts';
import { terminals } from './nn/terminals.ts';
import type { Words } from './words.ts';

/** The same in nynorsk. A word that is missing here does not compile. */
export const nn: Words = {
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
