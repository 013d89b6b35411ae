import type { ReactNode } from 'react';
import { guideSteps, type GuideStep } from '../../shared/ipc/guide-views.ts';
import { goToStep, useGuide } from '../stores/guide.ts';
import { useWords } from '../words/use-words.ts';
import { Icon } from './icons.tsx';
import { Press } from './press.tsx';
import { SlipHeading } from './slip-parts.tsx';

/** The stages, each with what stands in it. Those that have been reached can be gone back to. */
export function GuideSlip(): ReactNode {
  const { guide: words } = useWords();
  const here = useGuide((state) => state.draft?.step ?? 'account');
  const place = guideSteps.indexOf(here);
  return (
    <>
      <SlipHeading title={words.title} fact={words.of(place + 1, guideSteps.length)} />
      <ol className="slip-scroll guide-steps">
        {guideSteps.map((step, index) => (
          <li key={step}>
            <StepRow step={step} state={index < place ? 'done' : index === place ? 'now' : 'later'} />
          </li>
        ))}
      </ol>
    </>
  );
}

type StepRowProps = { readonly step: GuideStep; readonly state: 'done' | 'now' | 'later' };

function StepRow({ step, state }: StepRowProps): ReactNode {
  const { guide: words } = useWords();
  const fact = useStepFact(step);
  return (
    <Press
      className={`list-row guide-step ${state === 'now' ? 'is-chosen' : ''}`}
      testId="guide-step"
      data={{ 'data-step': step, 'data-state': state }}
      current={state === 'now' ? 'true' : undefined}
      isOff={state !== 'done'}
      isNoTabStop={state !== 'done'}
      onPress={() => void goToStep(step)}
    >
      <span className="guide-step-mark">{state === 'done' ? <Icon name="check" /> : null}</span>
      <span>
        <span className="setup-section">{words.steps[step]}</span>
        <span className="setup-fact">{fact}</span>
        <span className="only-read">{words.states[state]}</span>
      </span>
    </Press>
  );
}

function useStepFact(step: GuideStep): string {
  const words = useWords();
  const { draft, stores, test } = useGuide();
  if (draft === undefined) return '';
  switch (step) {
    case 'account': {
      const account = draft.accountId.trim().toUpperCase();
      if (!/^[TP]\d{8}$/.test(account)) return account;
      return `${account.startsWith('T') ? words.setup.sandbox : words.setup.live} · ${account}`;
    }
    case 'store': {
      const rows = stores !== undefined && 'rows' in stores ? stores.rows : [];
      return rows.find(({ id }) => id === draft.storeId)?.name ?? draft.storeId;
    }
    case 'terminal':
      return draft.terminals.map(({ id, name }) => name || id).join(', ');
    case 'receipt':
      return [draft.shopName, draft.registerName].filter((part) => part !== '').join(', ');
    case 'profile':
      return draft.profileId;
    case 'test':
      return test?.check === undefined ? '' : words.checks.states[test.check.state];
  }
}
