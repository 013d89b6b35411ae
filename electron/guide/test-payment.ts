import type { Check, CheckFinding } from '../../shared/checks/findings.ts';
import { judgeReach } from '../../shared/checks/reach.ts';
import type { Line } from '../../shared/basket.ts';
import type { Fault } from '../../shared/faults.ts';
import type { LineId } from '../../shared/ids.ts';
import { testAmounts, type GuideTest } from '../../shared/ipc/guide-views.ts';
import { minor, type Minor } from '../../shared/money.ts';
import type { Payment } from '../../shared/payment/payment.ts';
import { vatRate } from '../../shared/vat.ts';

/** The least that a card may be asked for; of Dintero's simulated terminal the amount that it is known to approve. */
export function testAmount(isSimulated: boolean): Minor {
  return minor(isSimulated ? testAmounts[0].amount : 100);
}

/** What stands on the receipt of a test payment. Nothing is sold, so there is no VAT in it. */
export function testLine(id: string, amount: Minor, name: string): Line {
  return { id: id as LineId, name, unitPrice: amount, quantity: 1, vatRate: vatRate(0) };
}

/** What a test payment has shown about the profile. That the customer's card was refused shows that all of it works. */
export function testResult(payment: Payment | undefined): GuideTest {
  if (payment?.stage.phase !== 'settled') return { isPaid: false };
  const { ending } = payment.stage;
  switch (ending.outcome) {
    case 'paid':
      return { isPaid: true, check: { what: 'profile', state: 'passed' } };
    case 'declined':
      return { isPaid: false, check: { what: 'profile', state: 'passed' } };
    case 'cancelled':
      // A terminal that never asked is cancelled as well; only a transaction shows that it did.
      return ending.transaction === undefined
        ? { isPaid: false, check: { what: 'profile', state: 'warned', finding: 'terminal-silent' } }
        : { isPaid: false, check: { what: 'profile', state: 'passed' } };
    case 'failed':
      return { isPaid: false, check: failedCheck(ending.why, ending.fault) };
    case 'unknown':
      return { isPaid: false, check: { what: 'profile', state: 'not-known', finding: 'no-answer' } };
  }
}

function failedCheck(why: 'not-sent' | 'refused' | 'never-created' | 'at-terminal', fault?: Fault): Check {
  if (why === 'at-terminal') return { what: 'profile', state: 'warned', finding: 'terminal-silent' };
  if (fault?.kind !== 'refused') {
    const finding = fault === undefined ? 'no-answer' : judgeReach(fault).finding;
    return failed(finding, fault !== undefined && 'detail' in fault ? fault.detail : undefined);
  }
  const words = fault.message ?? fault.code ?? `HTTP ${String(fault.status)}`;
  return failed(refusedFinding(fault), words);
}

/** Dintero's words are never branched on; they stand beside it for whoever calls support. */
function refusedFinding({ status, code }: Extract<Fault, { kind: 'refused' }>): CheckFinding {
  if (code === 'STORE_NOT_ACTIVE') return 'store-not-active';
  if (status === 400 || status === 404 || status === 422) return 'profile-unknown';
  if (status === 401 || status === 403) return 'payment-not-allowed';
  return status >= 500 ? 'dintero-down' : 'payment-refused';
}

function failed(finding: CheckFinding, fact?: string): Check {
  return { what: 'profile', state: 'failed', finding, ...(fact === undefined ? {} : { fact }) };
}
