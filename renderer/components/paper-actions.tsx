import { useState, type ReactNode } from 'react';
import type { Fault } from '../../shared/faults.ts';
import { ask } from '../bridge.ts';
import { faultText } from '../words/fault-text.ts';
import { useWords } from '../words/use-words.ts';
import { announce } from './announcer.tsx';
import { Button } from './button.tsx';
import { Icon } from './icons.tsx';

type Outcome =
  | { readonly kind: 'running' }
  | { readonly kind: 'printed' }
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'failed'; readonly fault: Fault };

export type Paper = {
  readonly outcome: Outcome | undefined;
  /** How many papers were made: each leaves a record in the timeline. */
  readonly count: number;
  readonly print: (id: string, what: 'customer' | 'merchant') => Promise<void>;
  readonly pdf: (id: string) => Promise<void>;
  readonly forget: () => void;
};

/** Paper of a sale that is over, and how it went. */
export function usePaper(): Paper {
  const words = useWords();
  const [outcome, setOutcome] = useState<Outcome>();
  const [count, setCount] = useState(0);

  function tell(next: Outcome): void {
    setOutcome(next);
    setCount((before) => before + 1);
    announce(paperText(words, next), next.kind === 'failed');
  }

  return {
    outcome,
    count,
    forget: () => setOutcome(undefined),
    print: async (id, what) => {
      if (outcome?.kind === 'running') return;
      setOutcome({ kind: 'running' });
      const answer = await ask('receipt:print', { id, what });
      tell(answer.ok ? { kind: 'printed' } : { kind: 'failed', fault: answer.fault });
    },
    pdf: async (id) => {
      if (outcome?.kind === 'running') return;
      setOutcome({ kind: 'running' });
      const answer = await ask('receipt:pdf', { id });
      tell(answer.ok ? { kind: 'saved', path: answer.value.path } : { kind: 'failed', fault: answer.fault });
    },
  };
}

function paperText(words: ReturnType<typeof useWords>, outcome: Outcome): string {
  switch (outcome.kind) {
    case 'running':
      return words.sales.printing;
    case 'printed':
      return words.sales.printed;
    case 'saved':
      return words.sales.saved(outcome.path);
    case 'failed':
      return faultText(words, outcome.fault);
  }
}

export function PaperNote({ paper }: { readonly paper: Paper }): ReactNode {
  const words = useWords();
  if (!paper.outcome) return null;
  const isWrong = paper.outcome.kind === 'failed';
  return (
    <p className="paper-note" data-testid="paper-note" data-outcome={paper.outcome.kind}>
      <Icon name={isWrong ? 'warning' : 'printer'} />
      {paperText(words, paper.outcome)}
    </p>
  );
}

export function PaperActions({ id, paper }: { readonly id: string; readonly paper: Paper }): ReactNode {
  const words = useWords();
  return (
    <>
      <Button
        testId="receipt-print"
        icon={<Icon name="printer" />}
        onPress={() => void paper.print(id, 'customer')}
      >
        {words.sales.print}
      </Button>
      <Button testId="receipt-pdf" icon={<Icon name="page" />} onPress={() => void paper.pdf(id)}>
        {words.sales.pdf}
      </Button>
    </>
  );
}
