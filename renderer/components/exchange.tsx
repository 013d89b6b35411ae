import type { ReactNode } from 'react';
import { totals } from '../../shared/basket.ts';
import type { ExchangeView } from '../../shared/ipc/exchange-views.ts';
import { minor, type Minor } from '../../shared/money.ts';
import { useBasket } from '../stores/basket.ts';
import { useExchange } from '../stores/exchange.ts';
import { useRegister } from '../stores/register.ts';
import { goTo } from '../stores/route.ts';
import { useWords } from '../words/use-words.ts';
import { Amount, amountText } from './amount.tsx';
import { Button } from './button.tsx';
import { Icon } from './icons.tsx';
import '../styles/exchange.css';

type StepProps = { readonly step: 1 | 2; readonly amount: Minor; readonly isDone?: boolean };

/** Where in an exchange the cashier is: giving back, or being paid. */
export function ExchangeStep({ step, amount, isDone = false }: StepProps): ReactNode {
  const words = useWords();
  const currency = useRegister((state) => state.settings.currency);
  const said = words.exchange.steps[step];
  return (
    <p className="exchange-step" data-testid="exchange-step" data-step={step}>
      <Icon name="back" />
      {isDone ? said.done : amount === 0 ? said.title : said.titled(amountText(amount, currency))}
    </p>
  );
}

/** On the slip that is being rung up: what came back for it, and what that makes of the total so far. */
export function ExchangeNote(): ReactNode {
  const words = useWords();
  const { basket, renew } = useBasket();
  const exchange = useExchange(basket.id);
  if (exchange === undefined) return null;
  const { total } = totals(basket.lines);
  const difference = minor(total - exchange.back);
  return (
    <div
      className="exchange-note"
      data-testid="exchange-note"
      data-minor={difference}
      data-back={exchange.back}
      data-last={exchange.last}
    >
      <p className="exchange-said">
        <Icon name="back" />
        <ReturnText exchange={exchange} />
      </p>
      {exchange.back > 0 ? (
        <p className="exchange-sum">
          <span>{words.exchange.difference}</span>
          <Amount value={difference} />
        </p>
      ) : null}
      <div className="exchange-tools">
        {exchange.last === 'back' ? null : (
          <Button
            kind="tool"
            testId="exchange-return"
            onPress={() => goTo({ screen: 'sales', id: exchange.from })}
          >
            {words.exchange.theReturn}
          </Button>
        )}
        {basket.lines.length > 0 ? null : (
          <Button kind="tool" testId="exchange-end" onPress={renew}>
            {words.exchange.end}
          </Button>
        )}
      </div>
    </div>
  );
}

/** On the slip of a payment that has ended: both figures, and what the customer has paid or got in all. */
export function ExchangeSums({ exchange }: { readonly exchange: ExchangeView }): ReactNode {
  const words = useWords();
  const currency = useRegister((state) => state.settings.currency);
  const { back, sale } = exchange;
  const difference = minor((sale?.total ?? 0) - back);
  return (
    <div
      className="exchange-note"
      data-testid="exchange-note"
      data-minor={difference}
      data-back={back}
      data-last={exchange.last}
    >
      {sale === undefined || back === 0 ? (
        <p className="exchange-said">
          <Icon name="back" />
          <ReturnText exchange={exchange} isStanding />
        </p>
      ) : (
        <>
          <p className="exchange-row">
            <span>{words.exchange.gaveBack}</span>
            <Amount value={back} />
          </p>
          <p className="exchange-row">
            <span>{words.exchange.paid}</span>
            <Amount value={sale.total} />
          </p>
          <p className="exchange-sum">
            {words.exchange.inAll(difference, amountText(minor(Math.abs(difference)), currency))}
          </p>
        </>
      )}
    </div>
  );
}

type ReturnTextProps = { readonly exchange: ExchangeView; readonly isStanding?: boolean };

function ReturnText({ exchange, isStanding = false }: ReturnTextProps): ReactNode {
  const words = useWords();
  const currency = useRegister((state) => state.settings.currency);
  const { back, returns, last } = exchange;
  const numbers = returns.map(({ receipt }) => String(receipt.number)).join(', ');
  const said = isStanding ? words.exchange.stands : words.exchange.wentBack;
  const parts = [
    back > 0 ? said(amountText(back, currency), numbers) : '',
    last === 'back' ? '' : words.exchange.last[last],
  ];
  return <span>{parts.filter((part) => part !== '').join(' ')}</span>;
}
