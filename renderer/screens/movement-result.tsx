import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { Fault } from '../../shared/faults.ts';
import type { MovementState, MovementView } from '../../shared/ipc/views.ts';
import type { Receipt } from '../../shared/receipt.ts';
import { ask } from '../bridge.ts';
import { Button } from '../components/button.tsx';
import { ExchangeSums } from '../components/exchange.tsx';
import { Frame } from '../components/frame.tsx';
import { Icon } from '../components/icons.tsx';
import { ReceiptPaper } from '../components/receipt.tsx';
import { Tabs } from '../components/tabs.tsx';
import { takeScan } from '../stores/entry.ts';
import { leave, leaveForOtherwise, tryAgain, useMoving } from '../stores/moving.ts';
import { useRoute } from '../stores/route.ts';
import { useScans } from '../stores/scans.ts';
import { useSettled } from '../stores/use-settled.ts';
import { faultText } from '../words/fault-text.ts';
import type { Words } from '../words/words.ts';
import { useWords } from '../words/use-words.ts';
import type { Face } from './movement-face.ts';
import { MoneyField } from './movement-field.tsx';
import { MovementFoot, MovementSlip, MovementStep } from './movement-slip.tsx';

type State = MovementState & { screen: 'result' };

type ResultProps = {
  readonly movement: MovementView;
  readonly state: State;
  readonly face: Face;
  readonly stateKey: string;
};

/** What came of printing: said in the note line, or, when no paper came, in the sentence. */
type Paper = { readonly note: string } | { readonly fault: Fault };

export function MovementResultScreen({ movement, state, face, stateKey }: ResultProps): ReactNode {
  const words = useWords();
  const [paper, setPaper] = useState<Paper>();
  const leaveFault = useMoving((moving) => moving.fault);
  const isResting = !useSettled(stateKey);
  const forward = useRef<HTMLButtonElement>(null);
  // First the word is read aloud; when the seats work, Enter is for the forward one.
  useEffect(() => {
    if (!isResting) forward.current?.focus();
  }, [isResting]);
  const { receipt, result } = state;
  // The next customer's goods begin the next sale. Whatever else stands here is answered by a person.
  useScans((code) => void goOnWith(movement, code), movement.kind === 'payment' && isDone(state));
  const isSilent = paper !== undefined && 'fault' in paper && isPrinterSilent(paper.fault);
  const sentence = isSilent ? words.movement.say.printerSilent : face.sentence;
  const held = isHeld(state);
  const kept = movement.kind === 'refund' ? words.movement.slip.keptSale : words.movement.slip.kept;
  const [chosen, setChosen] = useState<string>();
  const papers = papersOf(movement, receipt);
  const shown = papers.find(({ id }) => id === chosen) ?? papers[0];
  const seats: SeatsProps = { words, movement, state, isResting, forward };
  return (
    <Frame
      testId={movement.kind === 'refund' ? 'refund-result' : 'result-screen'}
      state={{ 'data-outcome': result.outcome, 'data-late': state.late }}
      slip={
        receipt ? (
          <Papers papers={papers} chosen={shown} onChoose={setChosen} movement={movement} />
        ) : (
          <MovementSlip
            movement={movement}
            icon={held ? 'question' : 'check'}
            note={held ? words.movement.slip.held : kept}
            tool={state.mayPayOtherwise ? <OtherwiseButton {...seats} /> : undefined}
          />
        )
      }
      foot={
        receipt ? (
          <PaperSeats words={words} id={shown?.id ?? paperId(movement)} onPaper={setPaper} />
        ) : (
          <MovementFoot movement={movement} />
        )
      }
      stage={
        <MoneyField
          movement={movement}
          face={{ ...face, sentence }}
          stateKey={stateKey}
          note={noteText(words, movement, receipt, leaveFault ? { fault: leaveFault } : paper)}
        />
      }
      left={<LeftSeat {...seats} />}
      right={<RightSeat {...seats} />}
    />
  );
}

async function goOnWith(movement: MovementView, code: string): Promise<void> {
  if ((await leave(movement)) && useRoute.getState().route.screen === 'sell') takeScan(code);
}

type SeatsProps = {
  readonly words: Words;
  readonly movement: MovementView;
  readonly state: State;
  readonly isResting: boolean;
  readonly forward: RefObject<HTMLButtonElement | null>;
};

/** After a cancel or a doubt, going back is the forward way and paying again stands left; after a decline it is turned round. */
function isBackForward({ result, mayRetry }: State): boolean {
  return !mayRetry || result.outcome === 'cancelled' || result.outcome === 'unknown';
}

/** The basket waits for somebody's decision: it is not rung up again. */
function isHeld({ result, mayRetry, late }: State): boolean {
  return late !== undefined || (result.outcome === 'unknown' && !mayRetry);
}

/** The money has come, or gone back: there is nothing to try again. */
function isDone({ result: { outcome } }: State): boolean {
  return outcome === 'paid' || outcome === 'refunded' || outcome === 'otherwise';
}

function LeftSeat(props: SeatsProps): ReactNode {
  const { state } = props;
  if (state.late !== undefined) return <DecideButton {...props} />;
  if (isDone(state) || !state.mayRetry) return null;
  if (isBackForward(state)) return <RetryButton {...props} isForward={false} />;
  return <BackButton {...props} isForward={false} />;
}

function RightSeat(props: SeatsProps): ReactNode {
  const { words, movement, state, isResting, forward } = props;
  if (isDone(state)) {
    return (
      <Button
        ref={forward}
        kind="forward"
        testId="new-sale"
        hint="Enter"
        isResting={isResting}
        onPress={() => void leave(movement)}
      >
        {movement.kind === 'refund' && movement.exchange
          ? words.exchange.ringUp
          : words.movement.seats.newSale}
      </Button>
    );
  }
  return isBackForward(state) ? <BackButton {...props} isForward /> : <RetryButton {...props} isForward />;
}

type SeatProps = SeatsProps & { readonly isForward: boolean };

function BackButton({ words, movement, state, isResting, forward, isForward }: SeatProps): ReactNode {
  const { seats } = words.movement;
  const ofRefund = movement.exchange === undefined ? seats.backToSale : words.exchange.onTheirOwn;
  const text = movement.kind === 'refund' ? ofRefund : isHeld(state) ? seats.goOn : seats.backToBasket;
  return (
    <Button
      {...(isForward ? { ref: forward, kind: 'forward', hint: 'Enter' } : { icon: <Icon name="left" /> })}
      testId="back-to-basket"
      isResting={isResting}
      onPress={() => void leave(movement)}
    >
      {text}
    </Button>
  );
}

/** What was found is decided under Attention; who may not decide sees there who does. */
function DecideButton({ words, movement, isResting }: SeatsProps): ReactNode {
  const there = { screen: 'attention', id: movement.attemptId } as const;
  return (
    <Button testId="result-attention" isResting={isResting} onPress={() => void leave(movement, there)}>
      {words.shell.nav.attention}
    </Button>
  );
}

/** The card said no, and this is what else can be done: a question of its own, with somebody who answers for it. */
function OtherwiseButton({ words, movement, isResting }: SeatsProps): ReactNode {
  return (
    <div className="slip-tools">
      <Button
        kind="tool"
        className="refund-all"
        testId="refund-otherwise"
        isResting={isResting}
        onPress={() => void leaveForOtherwise(movement)}
      >
        {words.otherwise.open}
      </Button>
    </div>
  );
}

function RetryButton({ words, movement, state, isResting, forward, isForward }: SeatProps): ReactNode {
  const { seats } = words.movement;
  const isOtherCard = state.result.outcome === 'declined' && state.result.isFinalForCard;
  const text = isForward ? (isOtherCard ? seats.anotherCard : seats.tryAgain) : seats.payAgain;
  return (
    <Button
      {...(isForward ? { ref: forward, kind: 'forward', hint: 'Enter' } : { icon: <Icon name="card" /> })}
      testId="retry-payment"
      isResting={isResting}
      onPress={() => void tryAgain(movement)}
    >
      {movement.kind === 'refund' ? seats.tryAgain : text}
    </Button>
  );
}

type PaperOfResult = { readonly id: string; readonly receipt: Receipt };

/** Its own receipt, and of a sale in an exchange those of what came back for it. */
function papersOf(movement: MovementView, receipt: Receipt | undefined): readonly PaperOfResult[] {
  if (receipt === undefined) return [];
  const returns = movement.kind === 'payment' ? (movement.exchange?.returns ?? []) : [];
  return [
    { id: paperId(movement), receipt },
    ...returns.map((one) => ({ id: one.rowId, receipt: one.receipt })),
  ];
}

type PapersProps = {
  readonly papers: readonly PaperOfResult[];
  readonly chosen: PaperOfResult | undefined;
  readonly onChoose: (id: string) => void;
  readonly movement: MovementView;
};

/** The receipt, or one of the two that an exchange makes, with what the exchange comes to above them. */
function Papers({ papers, chosen, onChoose, movement }: PapersProps): ReactNode {
  const words = useWords();
  const isSale = movement.kind === 'payment';
  const said = words.exchange;
  return (
    <>
      <MovementStep movement={movement} />
      {isSale && movement.exchange ? <ExchangeSums exchange={movement.exchange} /> : null}
      {papers.length > 1 ? (
        <div className="exchange-papers">
          <Tabs
            label={said.receipts}
            options={papers.map(({ id, receipt: { kind, number } }) => ({
              value: id,
              text: kind === 'sale' ? said.saleReceipt(number) : said.returnReceipt(number),
            }))}
            chosen={chosen?.id}
            onChoose={onChoose}
          />
        </div>
      ) : null}
      {chosen ? <ReceiptPaper receipt={chosen.receipt} /> : null}
    </>
  );
}

type PaperSeatsProps = {
  readonly words: Words;
  readonly id: string;
  readonly onPaper: (paper: Paper) => void;
};

/** The receipt's own actions, in the foot beneath it. */
function PaperSeats({ words, id, onPaper }: PaperSeatsProps): ReactNode {
  const { seats, note } = words.movement;
  async function print(): Promise<void> {
    const answer = await ask('receipt:print', { id, what: 'customer' });
    onPaper(answer.ok ? { note: note.printed } : { fault: answer.fault });
  }
  async function savePdf(): Promise<void> {
    const answer = await ask('receipt:pdf', { id });
    onPaper(answer.ok ? { note: note.pdf(fileName(answer.value.path)) } : { fault: answer.fault });
  }
  return (
    <>
      <Button
        className="paper-seat"
        testId="receipt-print"
        icon={<Icon name="printer" />}
        onPress={() => void print()}
      >
        {seats.print}
      </Button>
      <Button
        className="paper-seat"
        testId="receipt-pdf"
        icon={<Icon name="page" />}
        onPress={() => void savePdf()}
      >
        {seats.pdf}
      </Button>
    </>
  );
}

function noteText(
  words: Words,
  movement: MovementView,
  receipt: Receipt | undefined,
  paper: Paper | undefined,
): string {
  const { note } = words.movement;
  if (paper && 'note' in paper) return paper.note;
  if (paper && !isPrinterSilent(paper.fault)) return faultText(words, paper.fault);
  if (receipt?.kind === 'return') return note.refundReceipt(receipt.number, receipt.original);
  if (receipt) return note.receipt(receipt.number);
  return movement.terminalName === '' ? '' : note.terminal(movement.terminalName);
}

/** A sale's receipt goes by the sale, a return's by the refund that it belongs to. */
function paperId({ kind, saleId, attemptId }: MovementView): string {
  return kind === 'payment' ? saleId : attemptId;
}

function isPrinterSilent(fault: Fault): boolean {
  return fault.kind === 'not-now' && fault.reason === 'printer-silent';
}

function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
