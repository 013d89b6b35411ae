import { useEffect, useState, type ReactNode } from 'react';
import type { Fault } from '../../shared/faults.ts';
import type { SaleId } from '../../shared/ids.ts';
import type { Refundable } from '../../shared/ipc/views.ts';
import { minor, negate } from '../../shared/money.ts';
import { ask } from '../bridge.ts';
import { amountText } from '../components/amount.tsx';
import { Button } from '../components/button.tsx';
import { ExchangeStep } from '../components/exchange.tsx';
import { Frame } from '../components/frame.tsx';
import { Icon } from '../components/icons.tsx';
import { RefundAmount } from '../components/refund-amount.tsx';
import { isApproved, RefundApproval, type Approval } from '../components/refund-approval.tsx';
import { RefundLines } from '../components/refund-lines.tsx';
import { RefundReasons } from '../components/refund-reasons.tsx';
import { FootTotal, SlipHeading } from '../components/slip-parts.tsx';
import { forgetFault, startRefund, useMoving } from '../stores/moving.ts';
import {
  fitRefundDraft,
  forgetRefundDraft,
  openRefundDraft,
  saidOf,
  useRefundDraft,
  wantedFrom,
} from '../stores/refund-draft.ts';
import { useChosenTerminal } from '../stores/chosen-terminal.ts';
import { useRegister } from '../stores/register.ts';
import { goTo } from '../stores/route.ts';
import { useSaleDetail } from '../stores/sales.ts';
import { faultText } from '../words/fault-text.ts';
import { useWords } from '../words/use-words.ts';
import '../styles/refund.css';

type Asked =
  | { readonly kind: 'asking' }
  | { readonly kind: 'left'; readonly left: Refundable }
  | { readonly kind: 'fault'; readonly fault: Fault };

type RefundProps = { readonly saleId: SaleId; readonly isExchange: boolean };

/** What goes back, and why. Main is asked first what is left; the terminal is asked when all of it is said. */
export function Refund({ saleId, isExchange }: RefundProps): ReactNode {
  const words = useWords();
  const detail = useSaleDetail(saleId, 0)?.detail;
  const [asked, setAsked] = useState<Asked>({ kind: 'asking' });
  const [tries, setTries] = useState(0);
  useEffect(() => openRefundDraft(saleId), [saleId]);
  useEffect(() => {
    let isCurrent = true;
    void ask('refund:left', { saleId }).then((answer) => {
      if (!isCurrent) return;
      if (answer.ok) fitRefundDraft(answer.value);
      setAsked(answer.ok ? { kind: 'left', left: answer.value } : { kind: 'fault', fault: answer.fault });
    });
    return () => {
      isCurrent = false;
    };
  }, [saleId, tries]);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) back(saleId);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [saleId]);

  const receipt = detail?.row.receipt;
  const receiptText = receipt === undefined ? undefined : words.refund.receipt(receipt);
  const heading = (
    <>
      <h1 className="only-read">{[words.refund.total, receiptText].join(' ')}</h1>
      <SlipHeading title={words.refund.which} fact={receiptText} />
    </>
  );
  const backButton = (
    <Button icon={<Icon name="left" />} hint="Esc" testId="refund-back" onPress={() => back(saleId)}>
      {words.refund.back}
    </Button>
  );
  if (asked.kind === 'left') {
    return (
      <RefundForm
        saleId={saleId}
        isExchange={isExchange}
        left={asked.left}
        heading={heading}
        backButton={backButton}
      />
    );
  }
  return (
    <Frame
      testId="refund-form"
      slip={heading}
      foot={<FootTotal name={words.refund.total} value={minor(0)} />}
      stageClass="refund-asking"
      stage={
        <p role="status" data-testid="refund-fault">
          {asked.kind === 'fault' ? faultText(words, asked.fault) : words.refund.asking}
        </p>
      }
      left={backButton}
      right={
        asked.kind === 'fault' ? (
          <Button
            icon={<Icon name="refresh" />}
            testId="refund-try-again"
            onPress={() => {
              setAsked({ kind: 'asking' });
              setTries(tries + 1);
            }}
          >
            {words.refund.tryAgain}
          </Button>
        ) : undefined
      }
    />
  );
}

function back(saleId: SaleId): void {
  forgetFault();
  forgetRefundDraft();
  goTo({ screen: 'sales', id: saleId });
}

type FormProps = {
  readonly saleId: SaleId;
  readonly isExchange: boolean;
  readonly left: Refundable;
  readonly heading: ReactNode;
  readonly backButton: ReactNode;
};

function RefundForm({ saleId, isExchange, left, heading, backButton }: FormProps): ReactNode {
  const words = useWords();
  const draft = useRefundDraft();
  const fault = useMoving((state) => state.fault);
  const terminal = useChosenTerminal();
  const currency = useRegister((state) => state.settings.currency);
  const { amount, missing, what } = wantedFrom(draft, left);
  const approvers = left.approvers ?? [];
  const [approval, setApproval] = useState({
    approver: approvers.length === 1 ? (approvers[0] ?? '') : '',
    pin: '',
  });
  const mustApprove = left.approvers !== undefined;
  const isReady = missing === undefined && terminal !== undefined && (!mustApprove || isApproved(approval));

  function approve(next: Approval): void {
    forgetFault();
    setApproval(next);
  }

  function confirm(): void {
    if (!isReady) return;
    const said = saidOf(draft);
    if (said === undefined) return;
    const order = { saleId, what, ...said, terminalId: terminal.id };
    void startRefund(mustApprove ? { ...order, approval } : order, amount, isExchange);
  }

  return (
    <Frame
      testId="refund-form"
      slip={
        <>
          {isExchange ? <ExchangeStep step={1} amount={amount} /> : null}
          {heading}
          <RefundLines saleId={saleId} left={left} wanted={amount} />
        </>
      }
      foot={<FootTotal name={words.refund.total} value={negate(amount)} />}
      stageClass="refund-stage"
      stage={
        <>
          <div className="refund-part refund-why">
            <RefundReasons onEnter={confirm} />
            {mustApprove ? (
              <RefundApproval
                approvers={approvers}
                approval={approval}
                onChange={approve}
                onEnter={confirm}
              />
            ) : null}
          </div>
          <RefundAmount left={left} missing={missing} onEnter={confirm} />
        </>
      }
      left={
        <>
          {backButton}
          <Button
            className="exchange-way"
            testId="exchange-open"
            onPress={() => goTo({ screen: 'refund', saleId, isExchange: !isExchange })}
          >
            {isExchange ? words.exchange.notOne : words.exchange.open}
          </Button>
        </>
      }
      right={
        <>
          <p className="seat-reason" id="refund-missing" role="status" data-testid="refund-message">
            {fault ? faultText(words, fault) : missingText()}
          </p>
          <Button
            kind="forward"
            testId="refund-confirm"
            hint="Enter"
            isImpossible={!isReady}
            describedBy="refund-missing"
            onPress={confirm}
          >
            {amount > 0 && missing !== 'tooMuch'
              ? words.refund.confirm(amountText(amount, currency))
              : words.refund.confirmEmpty}
          </Button>
        </>
      }
    />
  );

  function missingText(): string {
    if (terminal === undefined) return words.refund.missing.terminal;
    if (missing === undefined) return isReady ? '' : words.rights.missing;
    if (missing === 'tooMuch') return words.refund.missing.tooMuch(amountText(left.left, currency));
    return words.refund.missing[missing];
  }
}
