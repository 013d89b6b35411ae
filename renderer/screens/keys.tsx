import { useEffect, useRef, type ReactNode } from 'react';
import { totals } from '../../shared/basket.ts';
import { Button, Hint } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { FootTotal } from '../components/slip-parts.tsx';
import { useBasket } from '../stores/basket.ts';
import { closeKeysSheet } from '../stores/keys-sheet.ts';
import { useWords } from '../words/use-words.ts';
import { BasketSlip } from './sell-slip.tsx';

/** All keys, in the place of the stage. The slip stays. */
export function Keys(): ReactNode {
  const words = useWords();
  const lines = useBasket((state) => state.basket.lines);
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    close.current?.focus();
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') closeKeysSheet();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return (
    <Frame
      testId="keys-screen"
      slip={<BasketSlip />}
      foot={<FootTotal name={words.sell.total} value={totals(lines).total} />}
      stageClass="keys"
      stage={
        <>
          <h1 className="keys-title">{words.shell.keys.title}</h1>
          <dl className="keys-list">
            {words.shell.keys.list.map(([key, what]) => (
              <div key={key}>
                <dt>
                  <Hint>{key}</Hint>
                  <span className="only-read">{key}</span>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </>
      }
      right={
        <Button ref={close} hint="Esc" onPress={closeKeysSheet}>
          {words.shell.keys.close}
        </Button>
      }
    />
  );
}
