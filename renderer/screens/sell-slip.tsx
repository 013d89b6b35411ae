import { memo, useEffect, useRef, type ReactNode } from 'react';
import { lineAmount, totals, type Line } from '../../shared/basket.ts';
import { Button } from '../components/button.tsx';
import { ExchangeNote } from '../components/exchange.tsx';
import { Icon, type IconName } from '../components/icons.tsx';
import { LineRow } from '../components/line-row.tsx';
import { ParkKey } from '../components/park-key.tsx';
import { Press, type PressProps } from '../components/press.tsx';
import { SlipDiscount, SlipHeading, SlipVat } from '../components/slip-parts.tsx';
import { useBasket } from '../stores/basket.ts';
import { goTo } from '../stores/route.ts';
import { forgetFault } from '../stores/moving.ts';
import type { Words } from '../words/words.ts';
import { useWords } from '../words/use-words.ts';

/** The slip while it is being rung up: lines, the tools for the chosen one, and the VAT inside. */
export function BasketSlip({ isMain = false }: { readonly isMain?: boolean }): ReactNode {
  const words = useWords();
  const { basket, chosen } = useBasket();
  const { items } = totals(basket.lines);
  return (
    <>
      <SlipHeading
        isMain={isMain}
        title={words.sell.basket}
        fact={items === 0 ? undefined : words.sell.items(items)}
      >
        {isMain ? <UndoKey /> : null}
        {isMain ? <ParkKey /> : null}
      </SlipHeading>
      {basket.lines.length === 0 ? <EmptyBasket words={words} /> : null}
      <ul className="slip-scroll" aria-label={words.sell.lines} hidden={basket.lines.length === 0}>
        {basket.lines.map((line) => (
          <BasketLine key={line.id} line={line} isChosen={line.id === chosen} words={words} />
        ))}
      </ul>
      <ExchangeNote />
      <LineTools line={basket.lines.find(({ id }) => id === chosen)} words={words} />
      <SlipDiscount lines={basket.lines} />
      <SlipVat lines={basket.lines} />
    </>
  );
}

/** Takes the last step back. It comes and goes with what there is to take back. */
function UndoKey(): ReactNode {
  const words = useWords();
  const hasSteps = useBasket((state) => state.steps.length > 0);
  const undo = useBasket((state) => state.undo);
  if (!hasSteps) return null;
  return (
    <Button
      kind="tool"
      className="park-key"
      testId="basket-undo"
      keepsFocus
      label={words.sell.undo}
      icon={<Icon name="back" />}
      onPress={() => {
        forgetFault();
        undo();
      }}
    />
  );
}

type BasketLineProps = { readonly line: Line; readonly isChosen: boolean; readonly words: Words };

/** Drawn anew only when this very line changes: the three hundredth is rung up as fast as the third. */
const BasketLine = memo(function BasketLine({ line, isChosen, words }: BasketLineProps): ReactNode {
  const row = useRef<HTMLLIElement>(null);
  const choose = useBasket((state) => state.choose);
  const remove = useBasket((state) => state.remove);
  // The newest line is the chosen one, and has to be in sight.
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen, line.quantity]);
  const take: PressProps['onPress'] = ({ pointerType }) => {
    forgetFault();
    // A finger does not hover, so it has not seen this cross: it chooses the line, and Remove is below.
    if (pointerType === 'touch') choose(line.id);
    else remove(line.id);
  };
  // The newest line is chosen without a press: only one that somebody has pressed before opens.
  const press = (): void => {
    if (isChosen && useBasket.getState().isPicked) goTo({ screen: 'discount', lineId: line.id });
    else choose(line.id);
  };
  return (
    <li
      ref={row}
      className={`basket-line ${isChosen ? 'is-chosen' : ''}`}
      data-testid="line"
      data-minor={lineAmount(line)}
    >
      <Press className="line-row" isChosen={isChosen} keepsFocus onPress={press}>
        <LineRow line={line} />
      </Press>
      <Press
        className="basket-line-remove"
        testId="line-remove"
        label={words.sell.removeLine(line.name)}
        keepsFocus
        onPress={take}
      >
        <Icon name="cross" />
      </Press>
    </li>
  );
});

type LineToolsProps = { readonly line: Line | undefined; readonly words: Words };

/** − + Remove: always in the same place, acting on the chosen line. */
function LineTools({ line, words }: LineToolsProps): ReactNode {
  const { setQuantity, remove } = useBasket();
  function act(what: (line: Line) => void): () => void {
    return () => {
      forgetFault();
      if (line) what(line);
    };
  }
  const tool = { kind: 'tool', keepsFocus: true, isImpossible: !line } as const;
  return (
    <div className="slip-tools" role="group" aria-label={words.sell.lineTools}>
      <Button
        {...tool}
        label={words.sell.fewer}
        icon={<Icon name="minus" />}
        onPress={act((one) => setQuantity(one.id, one.quantity - 1))}
      />
      <Button
        {...tool}
        label={words.sell.more}
        icon={<Icon name="plus" />}
        onPress={act((one) => setQuantity(one.id, one.quantity + 1))}
      />
      <Button
        {...tool}
        className="slip-tools-discount"
        testId="line-discount"
        onPress={act((one) => goTo({ screen: 'discount', lineId: one.id }))}
      >
        {words.discount.open}
      </Button>
      <Button {...tool} className="slip-tools-remove" onPress={act((one) => remove(one.id))}>
        {words.sell.remove}
      </Button>
    </div>
  );
}

function EmptyBasket({ words }: { readonly words: Words }): ReactNode {
  const ways: readonly (readonly [IconName, string])[] = [
    ['search', words.sell.empty.scan],
    ['tiles', words.sell.empty.tap],
    ['dots', words.sell.empty.type],
  ];
  return (
    <ul className="basket-empty slip-scroll">
      {ways.map(([icon, text]) => (
        <li key={icon}>
          <Icon name={icon} />
          {text}
        </li>
      ))}
    </ul>
  );
}
