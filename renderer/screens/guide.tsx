import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { GuideDraft, GuideFrom, GuideStep } from '../../shared/ipc/guide-views.ts';
import { announce } from '../components/announcer.tsx';
import { Button } from '../components/button.tsx';
import { Chip } from '../components/chip.tsx';
import { Frame } from '../components/frame.tsx';
import { GuideSlip } from '../components/guide-slip.tsx';
import {
  AccountStage,
  ProfileStage,
  ReceiptStage,
  StoreStage,
  TerminalStage,
  TestStage,
} from '../components/guide-stages.tsx';
import { Icon } from '../components/icons.tsx';
import { Problems } from '../components/problems.tsx';
import { finish, goBack, goOn, openGuide, refresh, startSelling, useGuide } from '../stores/guide.ts';
import { faultText } from '../words/fault-text.ts';
import { useWords } from '../words/use-words.ts';
import '../styles/checks.css';
import '../styles/setup.css';
import '../styles/guide.css';

const stages: Readonly<Record<GuideStep, (props: { readonly draft: GuideDraft }) => ReactNode>> = {
  account: AccountStage,
  store: StoreStage,
  terminal: TerminalStage,
  receipt: ReceiptStage,
  profile: ProfileStage,
  test: TestStage,
};

/** From the box to the first sale, a stage at a time. Esc and the left seat go back, and nothing that was typed is lost. */
export function Guide({ from }: { readonly from: GuideFrom }): ReactNode {
  const { guide: words } = useWords();
  const { draft, problems, checks, test, isAsking } = useGuide();
  const stage = useRef<HTMLDivElement>(null);
  useEffect(() => void openGuide(from), [from]);
  const step = draft?.step;
  useEffect(() => {
    if (step === undefined) return;
    announce(words.steps[step], false);
    const first = stage.current?.querySelector<HTMLElement>('input:not([readonly])');
    (first ?? stage.current?.querySelector<HTMLElement>('h1'))?.focus();
  }, [step, words]);
  useEffect(() => {
    stage.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problems]);
  useEffect(() => {
    const failed = stage.current?.querySelector('.checks .check[data-state="failed"]');
    const place = stage.current?.closest('.stage');
    // Only the stage scrolls: scrollIntoView would move the page beneath it as well.
    if (failed && place)
      place.scrollTop += Math.max(
        0,
        failed.getBoundingClientRect().bottom - place.getBoundingClientRect().bottom + 16,
      );
  }, [checks, test]);

  function press(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || step === 'test') return;
    event.preventDefault();
    goBack();
  }

  return (
    <div className="guide-whole" onKeyDown={press}>
      <Frame
        testId="guide-screen"
        state={{ 'data-step': isAsking ? 'asking' : step }}
        slip={<GuideSlip />}
        stageClass="setup-stage"
        stage={
          <div className="setup guide" ref={stage}>
            <Problems />
            {draft === undefined ? null : isAsking ? <Question draft={draft} /> : <Stage draft={draft} />}
          </div>
        }
        left={<LeftSeat />}
        right={<RightSeat />}
      />
    </div>
  );
}

function Stage({ draft }: { readonly draft: GuideDraft }): ReactNode {
  const words = useWords();
  const from = useGuide((state) => state.from);
  const Body = stages[draft.step];
  const isTest = /^T\d/i.test(draft.accountId.trim());
  const title =
    draft.step === 'account' && from === 'live' ? words.guide.live : words.guide.steps[draft.step];
  return (
    <>
      <h1 className="setup-title" tabIndex={-1}>
        {title}
        {isTest ? <Chip>{words.setup.sandbox}</Chip> : null}
      </h1>
      <p className="guide-lead">{words.guide.lead[draft.step]}</p>
      <Body draft={draft} />
    </>
  );
}

function Question({ draft }: { readonly draft: GuideDraft }): ReactNode {
  const { guide: words } = useWords();
  const leaves = useGuide((state) => state.view?.leaves ?? '');
  return (
    <div data-testid="guide-question">
      <h1 className="setup-title" tabIndex={-1}>
        {words.asksTitle(leaves, draft.accountId)}
      </h1>
      <p className="guide-lead">{words.asks(draft.accountId)}</p>
      <div className="guide-stays">
        <p>
          <strong>{words.staysTitle}:</strong> {words.stays}
        </p>
        <p>{words.comes}</p>
      </div>
    </div>
  );
}

function LeftSeat(): ReactNode {
  const { guide: words } = useWords();
  const { draft, isAsking, test } = useGuide();
  if (draft?.step === 'test' && test?.check?.state === 'passed') return null;
  return (
    <>
      <Button icon={<Icon name="left" />} testId="guide-back" onPress={goBack}>
        {isAsking ? words.no : words.back}
      </Button>
      {draft?.step === 'test' ? (
        <Button testId="guide-sell" onPress={startSelling}>
          {words.sell}
        </Button>
      ) : null}
    </>
  );
}

function RightSeat(): ReactNode {
  const words = useWords();
  const { draft, fault, isBusy, isAsking, test } = useGuide();
  const isStuck = useIsStuck();
  const isReady = draft?.step === 'test' && test?.check?.state === 'passed';
  return (
    <>
      <p className="seat-reason" role="alert" data-testid="guide-message">
        {fault === undefined ? '' : faultText(words, fault)}
      </p>
      <Button
        kind="forward"
        testId={isReady ? 'guide-sell' : 'guide-next'}
        isResting={isBusy}
        onPress={() => {
          if (isReady) startSelling();
          else if (isAsking) void finish(true);
          else if (isStuck) void refresh();
          else void goOn();
        }}
      >
        {label()}
      </Button>
    </>
  );

  function label(): string {
    const { guide } = words;
    if (isReady) return guide.sell;
    if (isAsking) return guide.yes;
    if (isStuck) return guide.again;
    switch (draft?.step) {
      case 'account':
        return isBusy ? guide.signingIn : guide.signIn;
      case 'profile':
        return isBusy ? guide.saving : guide.save;
      case 'test':
        return test?.check === undefined ? guide.testPay : guide.testAgain;
      case 'store':
      case 'terminal':
      case 'receipt':
      case undefined:
        return guide.next;
    }
  }
}

/** There is something to choose from, and nothing of it can be used: only asking again helps. */
function useIsStuck(): boolean {
  const { draft, stores, terminals } = useGuide();
  const list = draft?.step === 'store' ? stores : draft?.step === 'terminal' ? terminals : undefined;
  if (list === undefined || 'why' in list || list.rows.length === 0) return false;
  const rows: readonly { readonly finding?: unknown }[] = list.rows;
  return rows.every(({ finding }) => finding !== undefined);
}
