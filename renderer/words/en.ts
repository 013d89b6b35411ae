import { touchKeys } from './en/touch-keys.ts';
import { timeline } from '../../shared/timeline-words/en.ts';
import { age } from './en/age.ts';
import { attention } from './en/attention.ts';
import { audit } from './en/audit.ts';
import { care } from './en/care.ts';
import { checks } from './en/checks.ts';
import { comfort } from './en/comfort.ts';
import { customer } from './en/customer.ts';
import { discount } from './en/discount.ts';
import { elsewhere } from './en/elsewhere.ts';
import { exchange } from './en/exchange.ts';
import { faults } from './en/faults.ts';
import { guide } from './en/guide.ts';
import { health } from './en/health.ts';
import { movement } from './en/movement.ts';
import { otherwise } from './en/otherwise.ts';
import { parked } from './en/parked.ts';
import { people } from './en/people.ts';
import { practice } from './en/practice.ts';
import { priceCheck } from './en/price-check.ts';
import { printer } from './en/printer.ts';
import { products } from './en/products.ts';
import { proxy } from './en/proxy.ts';
import { finding, reports } from './en/reports.ts';
import { rights } from './en/rights.ts';
import { refund, sales } from './en/sales.ts';
import { scale } from './en/scale.ts';
import { letterhead } from './en/letterhead.ts';
import { scanner } from './en/scanner.ts';
import { sell } from './en/sell.ts';
import { settings } from './en/settings.ts';
import { shift } from './en/shift.ts';
import { setup } from './en/setup.ts';
import { shell } from './en/shell.ts';
import { lock, start } from './en/start.ts';
import { terminals } from './en/terminals.ts';

/** Every word that a person reads, in English: a file a part of the till. The type of all languages is made from it. */
export const en = {
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
