import { useEffect, useRef, useState, type ReactNode } from 'react';
import { bornBy } from '../../shared/age.ts';
import { totals } from '../../shared/basket.ts';
import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { Sentence } from '../components/sentence.tsx';
import { FootTotal } from '../components/slip-parts.tsx';
import { answerAge, useAge } from '../stores/age.ts';
import { useBasket } from '../stores/basket.ts';
import { useMoving } from '../stores/moving.ts';
import { today } from '../stores/today.ts';
import { useSettled } from '../stores/use-settled.ts';
import { faultText } from '../words/fault-text.ts';
import { useWords } from '../words/use-words.ts';
import { dateText } from '../words/when.ts';
import { useEscape, WrittenDown } from './attention-question.tsx';
import { BasketSlip } from './sell-slip.tsx';
import '../styles/attention.css';

/** Before the first thing of a basket that not everybody is sold: the birth date to look for, and what was seen. */
export function Age(): ReactNode {
  const words = useWords();
  const question = useAge((state) => state.question);
  const lines = useBasket((state) => state.basket.lines);
  const fault = useMoving((state) => state.fault);
  const [isAnswering, setIsAnswering] = useState(false);
  const isSettled = useSettled('age');
  const title = useRef<HTMLHeadingElement>(null);
  // What is typed or scanned on goes nowhere: no Enter of a scanner answers for a person.
  useEffect(() => title.current?.focus(), []);
  useEscape(() => void answer(false));
  const years = question?.years ?? 0;

  async function answer(isOldEnough: boolean): Promise<void> {
    if (isAnswering) return;
    setIsAnswering(true);
    await answerAge(isOldEnough);
    setIsAnswering(false);
  }

  return (
    <Frame
      testId="age-screen"
      state={{ 'data-years': String(years) }}
      slip={<BasketSlip />}
      foot={<FootTotal name={words.sell.total} value={totals(lines).total} />}
      stageClass="question"
      stage={
        <>
          <h1 className="question-title" ref={title} tabIndex={-1}>
            {words.age.title(years)}
          </h1>
          <p className="question-text" data-testid="age-born">
            <Sentence>{words.age.born(dateText(bornBy(today(), years)))}</Sentence>
          </p>
          <p className="question-text" lang="nb">
            {question?.product}
          </p>
          <WrittenDown />
        </>
      }
      left={
        <Button hint="Esc" testId="age-refuse" isResting={!isSettled} onPress={() => void answer(false)}>
          {words.age.refuse}
        </Button>
      }
      right={
        <>
          <p className="seat-reason" role="status">
            {fault === undefined ? '' : faultText(words, fault)}
          </p>
          <Button
            kind="forward"
            testId="age-confirm"
            isResting={!isSettled || isAnswering}
            onPress={() => void answer(true)}
          >
            {words.age.confirm(years)}
          </Button>
        </>
      }
    />
  );
}
