import { useEffect, useState, type ReactNode } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import { totals } from '../../shared/basket.ts';
import type { Fault } from '../../shared/faults.ts';
import { longestParkName, type ParkedRow } from '../../shared/ipc/parked-views.ts';
import { ask } from '../bridge.ts';
import { Amount } from '../components/amount.tsx';
import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { Icon } from '../components/icons.tsx';
import { Press } from '../components/press.tsx';
import { FootTotal } from '../components/slip-parts.tsx';
import { useBasket } from '../stores/basket.ts';
import { fetchParked } from '../stores/parked.ts';
import { useRegister } from '../stores/register.ts';
import { goTo } from '../stores/route.ts';
import { faultText } from '../words/fault-text.ts';
import { useWords } from '../words/use-words.ts';
import { whenText } from '../words/when.ts';
import { useEscape } from './attention-question.tsx';
import { BasketSlip } from './sell-slip.tsx';
import '../styles/parked.css';

/** What waits, the latest first; the basket that is being rung up stays beside it. */
export function ParkedBaskets(): ReactNode {
  const words = useWords();
  const said = words.parked;
  const rows = useRegister((state) => state.parked.rows);
  const lines = useBasket((state) => state.basket.lines);
  const [chosenId, setChosenId] = useState<ParkedRow['id']>();
  const [isSure, setIsSure] = useState(false);
  const [fault, setFault] = useState<Fault>();
  const chosen = rows.find(({ id }) => id === chosenId) ?? rows[0];
  const leave = (): void => goTo({ screen: 'sell' });
  useEscape(leave);
  useEffect(() => {
    document.querySelector<HTMLElement>('[data-testid=parked-row]')?.focus();
  }, []);

  async function fetch(): Promise<void> {
    if (chosen !== undefined) setFault(await fetchParked(chosen.id));
  }

  async function discard(): Promise<void> {
    if (chosen === undefined) return;
    if (!isSure) {
      setIsSure(true);
      return;
    }
    setIsSure(false);
    const answer = await ask('parked:discard', { id: chosen.id });
    setFault(answer.ok ? undefined : answer.fault);
  }

  return (
    <Frame
      testId="parked-screen"
      slip={<BasketSlip />}
      foot={<FootTotal name={words.sell.total} value={totals(lines).total} />}
      stageClass="parked"
      stage={
        <>
          <h1 className="parked-title">{said.title}</h1>
          {rows.length === 0 ? (
            <>
              <p>{said.none}</p>
              <p>{said.noneText}</p>
            </>
          ) : (
            <ul className="parked-rows">
              {rows.map((row) => (
                <li key={row.id}>
                  <ParkedRowPress
                    row={row}
                    isChosen={row.id === chosen?.id}
                    onPress={() => {
                      setIsSure(false);
                      setChosenId(row.id);
                    }}
                  />
                </li>
              ))}
            </ul>
          )}
          {chosen === undefined ? null : <NameField key={chosen.id} row={chosen} onFault={setFault} />}
          <p className="parked-message" role="status" data-testid="parked-message">
            {message()}
          </p>
        </>
      }
      left={
        <>
          <Button icon={<Icon name="left" />} hint="Esc" testId="parked-back" onPress={leave}>
            {said.back}
          </Button>
          {chosen === undefined ? null : (
            <Button testId="parked-discard" onPress={() => void discard()}>
              {said.discard}
            </Button>
          )}
        </>
      }
      right={
        chosen === undefined ? undefined : (
          <Button kind="forward" testId="parked-fetch" onPress={() => void fetch()}>
            {said.fetch}
          </Button>
        )
      }
    />
  );

  function message(): string {
    if (fault !== undefined) return faultText(words, fault);
    if (isSure) return said.discardSure;
    return lines.length === 0 ? '' : said.fetchAside;
  }
}

type NameFieldProps = { readonly row: ParkedRow; readonly onFault: (fault: Fault | undefined) => void };

/** Kept when it is left, or with Enter. */
function NameField({ row, onFault }: NameFieldProps): ReactNode {
  const said = useWords().parked;
  const [text, setText] = useState(row.name ?? '');

  async function save(): Promise<void> {
    const name = text.trim();
    if (name === '' || name === row.name) return;
    const answer = await ask('parked:name', { id: row.id, name });
    onFault(answer.ok ? undefined : answer.fault);
  }

  return (
    <TextField
      className="setup-field parked-name"
      maxLength={longestParkName}
      value={text}
      onChange={setText}
      onBlur={() => void save()}
      onKeyDown={({ key }) => {
        if (key === 'Enter') void save();
      }}
    >
      <Label>{said.name}</Label>
      <div className="field">
        <Input autoComplete="off" data-testid="parked-name" />
      </div>
    </TextField>
  );
}

type ParkedRowProps = { readonly row: ParkedRow; readonly isChosen: boolean; readonly onPress: () => void };

function ParkedRowPress({ row, isChosen, onPress }: ParkedRowProps): ReactNode {
  const said = useWords().parked;
  const at = new Date(row.at);
  const now = new Date();
  const time = whenText(at, now);
  // A time alone is today's.
  const isOld = time.includes(' ');
  return (
    <Press
      className="operator parked-row"
      testId="parked-row"
      data={{ 'data-total': String(row.total), 'data-old': String(isOld) }}
      isChosen={isChosen}
      onPress={onPress}
    >
      <span className="operator-name">{row.name ?? row.summary}</span>
      <span className="operator-role">
        {[said.by(time, row.by), said.items(row.items), isOld ? said.old : ''].filter(Boolean).join(' · ')}
      </span>
      <Amount value={row.total} />
    </Press>
  );
}
