import { useEffect, useRef, useState, type ReactNode } from 'react';
import { totals, type Basket } from '../../shared/basket.ts';
import { discountReasons, longestDiscountNote } from '../../shared/discount/discount.ts';
import type { Fault } from '../../shared/faults.ts';
import type { LineId } from '../../shared/ids.ts';
import { ask } from '../bridge.ts';
import { Button } from '../components/button.tsx';
import { Choice } from '../components/choice.tsx';
import { AmountFields, CommentField } from '../components/discount-fields.tsx';
import { Frame } from '../components/frame.tsx';
import { Icon } from '../components/icons.tsx';
import { LineRow } from '../components/line-row.tsx';
import { Options, TextLine } from '../components/options.tsx';
import { isApproved, RefundApproval, type Approval } from '../components/refund-approval.tsx';
import { FootTotal, SlipDiscount, SlipHeading, SlipVat } from '../components/slip-parts.tsx';
import { useBasket } from '../stores/basket.ts';
import { basketFrom, draftOf, type DiscountDraft } from '../stores/discount-draft.ts';
import { forgetFault } from '../stores/moving.ts';
import { goTo } from '../stores/route.ts';
import { faultText } from '../words/fault-text.ts';
import { useWords } from '../words/use-words.ts';
import { useEscape } from './attention-question.tsx';
import '../styles/settle.css';
import '../styles/discount.css';

/** One line's price, discount and comment, or a discount on the whole basket. The slip shows what it would come to. */
export function Discount({ lineId }: { readonly lineId?: LineId | undefined }): ReactNode {
  const words = useWords();
  const said = words.discount;
  const basket = useBasket((state) => state.basket);
  const [draft, setDraft] = useState<DiscountDraft>(() => draftOf(basket, lineId));
  const [approvers, setApprovers] = useState<readonly string[]>();
  const [approval, setApproval] = useState<Approval>(noApproval);
  const [fault, setFault] = useState<Fault>();
  const [isAsking, setIsAsking] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  useEscape(leave);
  const made = basketFrom(basket, draft);
  const shown = typeof made === 'string' ? basket : made;
  const mustApprove = approvers !== undefined;
  const isReady = typeof made !== 'string' && (!mustApprove || isApproved(approval));

  /** Another discount is another question: who approves is asked for anew. */
  function change(next: Partial<DiscountDraft>): void {
    askAnew();
    setDraft({ ...draft, ...next });
  }

  function askAnew(): void {
    setFault(undefined);
    setApprovers(undefined);
    setApproval(noApproval);
  }

  async function confirm(): Promise<void> {
    if (!isReady || isAsking) return;
    setIsAsking(true);
    setFault(undefined);
    const answer = await ask('discount:give', { basket: made, ...(mustApprove ? { approval } : {}) });
    setIsAsking(false);
    if (!answer.ok) {
      setFault(answer.fault);
      setApproval({ ...approval, pin: '' });
    } else if (answer.value.approvers === undefined) {
      useBasket.getState().become(made);
      forgetFault();
      leave();
    } else {
      const [only = '', ...others] = answer.value.approvers;
      setApprovers(answer.value.approvers);
      setApproval({ approver: others.length === 0 ? only : '', pin: '' });
    }
  }

  return (
    <Frame
      testId="discount-screen"
      state={{ 'data-of': draft.lineId === undefined ? 'basket' : 'line' }}
      slip={<DraftSlip basket={shown} lineId={draft.lineId} />}
      foot={<FootTotal name={words.sell.total} value={totals(shown.lines).total} testId="discount-total" />}
      stageClass="settle"
      stage={
        <>
          <header className="discount-heading">
            <h1 className="detail-title" ref={title} tabIndex={-1}>
              {draft.lineId === undefined ? said.title.basket : said.title.line}
            </h1>
            {lineId === undefined ? null : (
              <Choice
                label={said.of}
                testId="discount-of"
                chosen={draft.lineId === undefined ? 'basket' : 'line'}
                options={[
                  { value: 'line', text: said.ofLine },
                  { value: 'basket', text: said.ofBasket },
                ]}
                onChoose={(of) => {
                  askAnew();
                  setDraft(draftOf(basket, of === 'line' ? lineId : undefined));
                }}
              />
            )}
          </header>
          <div className="settle-parts">
            <section className="settle-part discount-part">
              <AmountFields draft={draft} onChange={change} onEnter={() => void confirm()} />
            </section>
            <section className="settle-part discount-why">
              {mustApprove && approvers.length > 0 ? (
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
              <Options
                label={said.why}
                testId="discount-reason"
                chosen={draft.reason}
                options={discountReasons.map((reason) => [reason, said.reasons[reason]])}
                onChoose={(reason) => change({ reason })}
              />
              {draft.reason === undefined ? null : (
                <TextLine
                  label={draft.reason === 'other' ? said.note : said.noteIfAny}
                  testId="discount-note"
                  longest={longestDiscountNote}
                  value={draft.note}
                  onChange={(note) => change({ note })}
                />
              )}
              {draft.lineId === undefined ? null : <CommentField draft={draft} onChange={change} />}
            </section>
          </div>
        </>
      }
      left={
        <Button icon={<Icon name="left" />} hint="Esc" testId="discount-back" onPress={leave}>
          {said.back}
        </Button>
      }
      right={
        <>
          <p className="seat-reason" id="discount-missing" role="status" data-testid="discount-message">
            {message()}
          </p>
          <Button
            kind="forward"
            testId="discount-confirm"
            isImpossible={!isReady}
            isResting={isAsking}
            describedBy="discount-missing"
            onPress={() => void confirm()}
          >
            {said.confirm}
          </Button>
        </>
      }
    />
  );

  function message(): string {
    if (fault !== undefined) return faultText(words, fault);
    if (typeof made === 'string') return said.missing[made];
    if (!mustApprove) return '';
    return approvers.length === 0 ? said.nobody : said.approval;
  }
}

const noApproval: Approval = { approver: '', pin: '' };

function leave(): void {
  goTo({ screen: 'sell' });
}

/** The basket as it would be, without anything to press; the line that it is about is marked. */
function DraftSlip({
  basket,
  lineId,
}: {
  readonly basket: Basket;
  readonly lineId: LineId | undefined;
}): ReactNode {
  const words = useWords();
  const { items } = totals(basket.lines);
  const own = useRef<HTMLLIElement>(null);
  useEffect(() => {
    own.current?.scrollIntoView({ block: 'nearest' });
  }, [lineId]);
  return (
    <>
      <SlipHeading title={words.sell.basket} fact={words.sell.items(items)} />
      <ul className="slip-scroll" aria-label={words.sell.lines} tabIndex={0}>
        {basket.lines.map((line) => (
          <li
            key={line.id}
            ref={line.id === lineId ? own : null}
            className={`line-row ${line.id === lineId ? 'is-chosen' : ''}`}
          >
            <LineRow line={line} />
          </li>
        ))}
      </ul>
      <SlipDiscount lines={basket.lines} />
      <SlipVat lines={basket.lines} />
    </>
  );
}
