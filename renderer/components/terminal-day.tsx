import type { ReactNode } from 'react';
import type { DayView } from '../../shared/ipc/terminal-views.ts';
import { differencesOf, isEqual, type Difference, type Tally } from '../../shared/terminals/day.ts';
import { useWords } from '../words/use-words.ts';
import type { Words } from '../words/words.ts';
import { whenText } from '../words/when.ts';
import { Amount } from './amount.tsx';
import { Icon } from './icons.tsx';
import { Sentence } from './sentence.tsx';

/** The terminal's own figures of its last end of day beside the till's for the same time. A difference is never hidden. */
export function TerminalDay({ day }: { readonly day: DayView }): ReactNode {
  const words = useWords();
  const text = words.terminals.day;
  const { batch, from, to, purchases, reversals, tip, own } = day;
  const differences = differencesOf(day);
  const isSame = isEqual(day);
  const when = (at: string): string => whenText(new Date(at), new Date());
  const told = isSame
    ? text.equal
    : isSame === false
      ? text.differs
      : own
        ? text.nothingTold
        : text.notCompared;
  return (
    <div className="terminal-day" data-testid="day-figures" data-equal={isSame}>
      <table>
        <caption>
          {text.title(batch)}
          <span className="terminal-period">
            {from === undefined ? text.until(when(to)) : text.period(when(from), when(to))}
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="only-read">{text.what}</span>
            </th>
            <th scope="col">{text.there}</th>
            <th scope="col">{text.own}</th>
            <th scope="col">{text.difference}</th>
          </tr>
        </thead>
        <tbody>
          <Row
            name={text.sales}
            there={purchases}
            own={own?.sales}
            difference={differences.sales}
            words={words}
          />
          <Row
            name={text.returns}
            there={reversals}
            own={own?.returns}
            difference={differences.returns}
            words={words}
          />
          {tip === undefined || tip === 0 ? null : (
            <tr>
              <th scope="row">{text.tip}</th>
              <td>
                <Amount value={tip} />
              </td>
              <td />
              <td />
            </tr>
          )}
        </tbody>
      </table>
      <p className="terminal-day-told">
        <Icon name={isSame ? 'check' : 'warning'} />
        <span>
          <Sentence>{told}</Sentence>
        </span>
      </p>
    </div>
  );
}

type RowProps = {
  readonly name: string;
  readonly there: Tally;
  readonly own: Tally | undefined;
  readonly difference: Difference;
  readonly words: Words;
};

function Row({ name, there, own, difference, words }: RowProps): ReactNode {
  const differs = (difference.count ?? 0) !== 0 || (difference.amount ?? 0) !== 0;
  return (
    <tr>
      <th scope="row">{name}</th>
      <Cell tally={there} none={words.terminals.day.notTold} />
      <Cell tally={own ?? {}} none="–" />
      <Cell tally={difference} none="–" isSigned isWrong={differs} />
    </tr>
  );
}

type CellProps = {
  readonly tally: Tally;
  readonly none: string;
  readonly isSigned?: boolean;
  readonly isWrong?: boolean;
};

function Cell({ tally: { count, amount }, none, isSigned = false, isWrong = false }: CellProps): ReactNode {
  if (count === undefined && amount === undefined) return <td>{none}</td>;
  const sign = (value: number): string => (isSigned && value > 0 ? '+' : '');
  return (
    <td data-wrong={isWrong || undefined}>
      {amount === undefined ? null : (
        <>
          {sign(amount)}
          <Amount value={amount} />
        </>
      )}
      {count === undefined ? null : (
        <span className="terminal-count">
          {sign(count)}
          {String(count).replace('-', '−')}
        </span>
      )}
    </td>
  );
}
