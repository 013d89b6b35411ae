import { useEffect, useState, type ReactNode } from 'react';
import type { Fault } from '../../shared/faults.ts';
import type { ShiftClosed, ShiftRow, ShiftView } from '../../shared/ipc/shift-views.ts';
import type { Result } from '../../shared/result.ts';
import { shiftRows } from '../../shared/shift/report-text.ts';
import { ask } from '../bridge.ts';
import { announce } from '../components/announcer.tsx';
import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { Icon } from '../components/icons.tsx';
import { ListRow, ListRows } from '../components/list-rows.tsx';
import { Paper } from '../components/receipt.tsx';
import { ReportKinds } from '../components/report-kinds.tsx';
import { SlipHeading } from '../components/slip-parts.tsx';
import { useRegister } from '../stores/register.ts';
import { faultText } from '../words/fault-text.ts';
import { useWords } from '../words/use-words.ts';
import { whenText } from '../words/when.ts';
import { ShiftStopped } from './reports-shift-stopped.tsx';
import '../styles/shift.css';

const pageSize = 30;

type Undecided = Extract<ShiftClosed, { state: 'undecided' }>;

/** The shift that is open and those before it: what each took, and the end of the one that is open. */
export function Shifts(): ReactNode {
  const words = useWords();
  const [rows, setRows] = useState<readonly ShiftRow[]>([]);
  const [hasMore, setHasMore] = useState(false);
  const [chosen, setChosen] = useState<number>();
  const [view, setView] = useState<ShiftView>();
  const [turn, setTurn] = useState(0);
  const [note, setNote] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [stopped, setStopped] = useState<Undecided>();
  const movement = useRegister((state) => state.movement.revision);
  useEffect(() => {
    void ask('shift:list', { limit: pageSize }).then((answer) => {
      if (!answer.ok) return;
      setRows(answer.value.rows);
      setHasMore(answer.value.hasMore);
    });
  }, [turn, movement]);
  useEffect(() => {
    let isCurrent = true;
    void ask('shift:show', chosen === undefined ? {} : { number: chosen }).then((answer) => {
      if (!isCurrent) return;
      if (answer.ok) setView(answer.value);
      else setNote(faultText(words, answer.fault));
    });
    return () => {
      isCurrent = false;
    };
  }, [chosen, turn, movement, words]);
  const report = view?.report;
  const isOpen = report !== undefined && report.closedAt === undefined;

  function tell(text: string, isWrong = false): void {
    setNote(text);
    announce(text, isWrong);
  }

  async function act<T>(asked: Promise<Result<T, Fault>>, done: (value: T) => string): Promise<void> {
    setIsBusy(true);
    const answer = await asked;
    setIsBusy(false);
    tell(answer.ok ? done(answer.value) : faultText(words, answer.fault), !answer.ok);
    setTurn((before) => before + 1);
  }

  async function close(number: number): Promise<void> {
    setIsBusy(true);
    tell(words.shift.closing);
    const answer = await ask('shift:close', { number });
    setIsBusy(false);
    if (!answer.ok) tell(faultText(words, answer.fault), true);
    else if (answer.value.state === 'undecided') {
      setNote('');
      setStopped(answer.value);
    } else ended(number);
  }

  function ended(number: number): void {
    setStopped(undefined);
    setChosen(number);
    setTurn((before) => before + 1);
    tell(words.shift.closed);
  }

  async function more(): Promise<void> {
    const before = rows.findLast(({ closedAt }) => closedAt !== undefined)?.number;
    if (before === undefined) return;
    const answer = await ask('shift:list', { before, limit: pageSize });
    if (!answer.ok) return;
    setRows((all) => [...all, ...answer.value.rows]);
    setHasMore(answer.value.hasMore);
  }

  const slip = (
    <>
      <SlipHeading title={words.reports.title} isMain />
      <div className="slip-scroll">
        <ReportKinds />
        <ListRows label={words.shift.list}>
          {rows.map((row) => (
            <ListRow
              key={row.number}
              testId="shift-row"
              data={{
                'data-number': row.number,
                'data-state': row.closedAt === undefined ? 'open' : 'closed',
              }}
              isChosen={row.number === report?.number}
              isEntry={row.number === report?.number}
              onChoose={() => {
                setNote('');
                setChosen(row.closedAt === undefined ? undefined : row.number);
              }}
            >
              <span className="list-name">{words.shift.number(row.number)}</span>
              <span className="list-fact">{rowText(row)}</span>
            </ListRow>
          ))}
        </ListRows>
        {hasMore ? (
          <Button kind="tool" testId="shift-more" onPress={() => void more()}>
            {words.shift.more}
          </Button>
        ) : null}
      </div>
    </>
  );
  if (stopped !== undefined && report !== undefined) {
    return (
      <ShiftStopped
        number={report.number}
        stopped={stopped}
        slip={slip}
        onBack={() => setStopped(undefined)}
        onStopped={setStopped}
        onClosed={() => ended(report.number)}
      />
    );
  }
  return (
    <Frame
      testId="shift-screen"
      slip={slip}
      stageClass="detail-stage"
      stage={
        report === undefined ? (
          <div className="detail-calm" data-testid="shift-none">
            <h2 className="detail-title">{words.shift.none}</h2>
            <p>{words.shift.noneText}</p>
          </div>
        ) : (
          <div
            className="shift-report"
            data-testid="shift-report"
            data-number={report.number}
            data-state={isOpen ? 'open' : 'closed'}
            data-net={report.net}
            tabIndex={0}
          >
            <Paper rows={shiftRows(report)} testId="shift-paper" />
          </div>
        )
      }
      left={
        report === undefined || isOpen ? undefined : (
          <>
            <Button
              testId="shift-print"
              icon={<Icon name="printer" />}
              isResting={isBusy}
              onPress={() =>
                void act(ask('shift:print', { number: report.number }), () => words.shift.printed)
              }
            >
              {words.shift.print}
            </Button>
            <Button
              testId="shift-pdf"
              icon={<Icon name="page" />}
              isResting={isBusy}
              onPress={() =>
                void act(ask('shift:pdf', { number: report.number }), ({ path }) => words.shift.saved(path))
              }
            >
              {words.shift.pdf}
            </Button>
          </>
        )
      }
      right={
        <>
          <p className="seat-reason" role="status" data-testid="shift-note">
            {note}
          </p>
          {endButton()}
        </>
      }
    />
  );

  function endButton(): ReactNode {
    if (report !== undefined && isOpen)
      return (
        <Button
          kind="forward"
          testId="shift-close"
          isResting={isBusy}
          onPress={() => void close(report.number)}
        >
          {words.shift.closeIt}
        </Button>
      );
    if (rows.some(({ closedAt }) => closedAt === undefined)) return null;
    return (
      <Button
        kind="forward"
        testId="shift-open"
        isResting={isBusy}
        onPress={() => {
          setChosen(undefined);
          void act(ask('shift:open', {}), ({ number }) => words.shift.number(number));
        }}
      >
        {words.shift.openIt}
      </Button>
    );
  }

  function rowText({ openedAt, openedBy, closedAt, closedBy }: ShiftRow): string {
    const time = (at: string): string => whenText(new Date(at), new Date());
    return closedAt === undefined
      ? `${words.shift.open}, ${words.shift.since(time(openedAt), openedBy.name ?? '')}`
      : words.shift.until(time(closedAt), closedBy?.name ?? '');
  }
}
