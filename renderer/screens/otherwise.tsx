import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Fault } from '../../shared/faults.ts';
import type { AttemptId, SaleId } from '../../shared/ids.ts';
import type { RefusedRefund } from '../../shared/ipc/views.ts';
import { minor, negate } from '../../shared/money.ts';
import { otherMeans, type OtherMeans } from '../../shared/refund/otherwise.ts';
import { longestRefundNote } from '../../shared/refund/reasons.ts';
import { ask } from '../bridge.ts';
import { amountText } from '../components/amount.tsx';
import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { Icon } from '../components/icons.tsx';
import { Options, TextLine } from '../components/options.tsx';
import { isApproved, RefundApproval, type Approval } from '../components/refund-approval.tsx';
import { Sentence } from '../components/sentence.tsx';
import { FootTotal, SlipHeading, SlipNote } from '../components/slip-parts.tsx';
import { SoldRows } from '../components/sold-rows.tsx';
import { goTo } from '../stores/route.ts';
import { useSaleDetail } from '../stores/sales.ts';
import { useSettled } from '../stores/use-settled.ts';
import { faultText } from '../words/fault-text.ts';
import { useWords } from '../words/use-words.ts';
import { useEscape, WrittenDown } from './attention-question.tsx';
import '../styles/settle.css';

type OtherwiseProps = { readonly attemptId: AttemptId; readonly saleId: SaleId };

/** The card did not take the money back: how else it goes back, and who answers for it. Main says first if it still may. */
export function Otherwise({ attemptId, saleId }: OtherwiseProps): ReactNode {
  const words = useWords();
  const said = words.otherwise;
  const [refused, setRefused] = useState<RefusedRefund>();
  const [fault, setFault] = useState<Fault>();
  useEffect(() => {
    void ask('otherwise:show', { attemptId }).then((answer) => {
      if (answer.ok) setRefused(answer.value);
      else setFault(answer.fault);
    });
  }, [attemptId]);
  useEscape(() => back(saleId));
  if (refused !== undefined) return <OtherwiseForm refused={refused} />;
  return (
    <Frame
      testId="otherwise-form"
      slip={<SlipHeading title={words.movement.slip.refund} />}
      foot={<FootTotal name={words.movement.slip.refund} value={minor(0)} />}
      stageClass="refund-asking"
      stage={<p role="status">{fault === undefined ? said.reading : faultText(words, fault)}</p>}
      left={<BackButton saleId={saleId} />}
    />
  );
}

function back(saleId: SaleId): void {
  goTo({ screen: 'sales', id: saleId });
}

function BackButton({ saleId }: { readonly saleId: SaleId }): ReactNode {
  const words = useWords();
  return (
    <Button icon={<Icon name="left" />} hint="Esc" testId="question-back" onPress={() => back(saleId)}>
      {words.otherwise.back}
    </Button>
  );
}

function OtherwiseForm({ refused }: { readonly refused: RefusedRefund }): ReactNode {
  const words = useWords();
  const said = words.otherwise;
  const { attemptId, saleId, receipt, approvers } = refused;
  const [how, setHow] = useState<OtherMeans>();
  const [note, setNote] = useState('');
  const [approval, setApproval] = useState<Approval>(() => emptyApproval(approvers));
  const [fault, setFault] = useState<Fault>();
  const [isStarting, setIsStarting] = useState(false);
  const isSettled = useSettled(attemptId);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const mustApprove = approvers !== undefined;
  const amount = amountText(refused.amount, refused.currency);
  const isReady = how !== undefined && (!mustApprove || isApproved(approval));

  async function confirm(): Promise<void> {
    if (!isReady || isStarting || !isSettled) return;
    setIsStarting(true);
    setFault(undefined);
    const answer = await ask('otherwise:pay', {
      attemptId,
      how,
      ...(note.trim() === '' ? {} : { note: note.trim() }),
      ...(mustApprove ? { approval } : {}),
    });
    setIsStarting(false);
    // Once it is done, main has it on the stage.
    if (answer.ok) return;
    setFault(answer.fault);
    setApproval(emptyApproval(approvers));
  }

  return (
    <Frame
      testId="otherwise-form"
      slip={<RefusedSlip saleId={saleId} receipt={receipt} />}
      foot={<FootTotal name={words.movement.slip.refund} value={negate(refused.amount)} />}
      stageClass="settle"
      stage={
        <>
          <header className="settle-heading">
            <h1 className="detail-title" ref={title} tabIndex={-1}>
              {said.title(amount)}
            </h1>
            <p>
              <Sentence>{said.text}</Sentence>
            </p>
          </header>
          <div className="settle-parts">
            <section className="settle-part">
              <Options
                label={said.how}
                testId="refund-otherwise-how"
                chosen={how}
                options={otherMeans.map((means) => [means, said.means[means]])}
                onChoose={(next) => {
                  setFault(undefined);
                  setHow(next);
                }}
              />
            </section>
            <section className="settle-part otherwise-who">
              <TextLine
                label={said.note}
                testId="refund-otherwise-note"
                longest={longestRefundNote}
                value={note}
                onChange={setNote}
              />
              {mustApprove ? (
                <RefundApproval
                  approvers={approvers}
                  approval={approval}
                  onChange={(next) => {
                    setFault(undefined);
                    setApproval(next);
                  }}
                  onEnter={() => void confirm()}
                />
              ) : null}
            </section>
          </div>
          <WrittenDown />
        </>
      }
      left={<BackButton saleId={saleId} />}
      right={
        <>
          <p className="seat-reason" id="otherwise-missing" role="status" data-testid="otherwise-message">
            {fault ? faultText(words, fault) : missingText()}
          </p>
          <Button
            kind="forward"
            testId="refund-otherwise-confirm"
            isImpossible={!isReady}
            isResting={!isSettled || isStarting}
            describedBy="otherwise-missing"
            onPress={() => void confirm()}
          >
            {how === undefined ? said.confirmEmpty : said.confirm[how](amount)}
          </Button>
        </>
      }
    />
  );

  function missingText(): string {
    if (how === undefined) return said.missing;
    return isReady ? '' : words.rights.missing;
  }
}

function emptyApproval(approvers: readonly string[] | undefined): Approval {
  return { approver: approvers?.length === 1 ? (approvers[0] ?? '') : '', pin: '' };
}

type RefusedSlipProps = { readonly saleId: SaleId; readonly receipt: number | undefined };

/** The sale that it is about, as it was sold. */
function RefusedSlip({ saleId, receipt }: RefusedSlipProps): ReactNode {
  const words = useWords();
  const detail = useSaleDetail(saleId, 0)?.detail;
  return (
    <>
      <SlipHeading
        title={words.movement.slip.refund}
        fact={receipt === undefined ? undefined : words.refund.receipt(receipt)}
      />
      <div className="slip-scroll otherwise-sold" tabIndex={0}>
        {detail ? <SoldRows detail={detail} /> : null}
      </div>
      <SlipNote icon="cross">{words.otherwise.refused}</SlipNote>
    </>
  );
}
