import { useEffect, useRef, useState, type ReactNode } from 'react';
import { announce } from '../components/announcer.tsx';
import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { Icon } from '../components/icons.tsx';
import { Problems } from '../components/problems.tsx';
import { SetupChecks } from '../components/setup-checks.tsx';
import { setupGroups, SetupGroup } from '../components/setup-group.tsx';
import { SetupSections, type SetupSection } from '../components/setup-sections.tsx';
import { useRegister } from '../stores/register.ts';
import { goTo } from '../stores/route.ts';
import { readSetup, saveSetup, testSetup, useSetup } from '../stores/setup.ts';
import { useMay } from '../stores/use-may.ts';
import { faultText } from '../words/fault-text.ts';
import { useWords } from '../words/use-words.ts';
import { JournalGroup } from './setup-journal.tsx';
import { LookGroup, PracticeGroup } from './setup-look.tsx';
import { CustomerGroup } from './setup-customer.tsx';
import { PrinterGroup } from './setup-printer.tsx';
import { MovesGroup } from './setup-moves.tsx';
import { ProductsGroup } from './setup-products.tsx';
import { PeopleGroup } from './setup-people.tsx';
import { ReceiptGroup } from './setup-receipt.tsx';
import { ScannerGroup } from './setup-scanner.tsx';
import { SecretNotice } from './setup-secret.tsx';
import { TerminalsGroup } from './setup-terminals.tsx';
import '../styles/setup.css';

/** What the till needs to know to take money, whether it works, and how the screens look. */
export function Setup({ first }: { readonly first?: SetupSection }): ReactNode {
  const words = useWords();
  const { form, saved, problems, state, checks, isTesting, fault } = useSetup();
  const mayChange = useMay('set-up');
  const isPractice = useRegister((register) => register.settings.mode === 'practice');
  const isFirst = useRegister((register) => register.settings.mode === undefined);
  const revision = useRegister((register) => register.settings.revision);
  const [section, setSection] = useState<SetupSection>(first ?? 'connection');
  const stage = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (mayChange) void readSetup();
  }, [revision, mayChange]);

  // What stands above it is there only once the form is.
  const isThere = form !== undefined || !mayChange;
  useEffect(() => {
    if (first === undefined || !isThere) return;
    const form = stage.current?.querySelector('[data-testid=product-form]');
    (form ?? stage.current?.querySelector(`#setup-${first}`))?.scrollIntoView({ block: 'start' });
    form?.querySelector('input')?.focus({ preventScroll: true });
  }, [first, isThere]);

  const count = Object.keys(problems).length;
  const message = mayChange ? (fault ? faultText(words, fault) : stateText()) : words.rights.ownerOnly;
  useEffect(() => {
    if (message !== '') announce(message, false);
  }, [message]);

  function show(next: SetupSection): void {
    setSection(next);
    const group = stage.current?.querySelector(`#setup-${next}`);
    group?.scrollIntoView({ block: 'start' });
    group?.querySelector<HTMLElement>('input, button')?.focus({ preventScroll: true });
  }

  async function save(): Promise<void> {
    await saveSetup(state === 'asks' ? true : undefined);
    const wrong = stage.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    wrong?.focus();
  }

  function test(): void {
    setSection('connection');
    stage.current?.querySelector('#setup-connection')?.scrollIntoView({ block: 'start' });
    void testSetup();
  }

  return (
    <Frame
      testId="setup-screen"
      slip={<SetupSections chosen={section} onChoose={show} />}
      stageClass="setup-stage"
      stage={
        <div className="setup" ref={stage}>
          <Problems />
          {mayChange ? null : <h1 className="setup-title">{words.rights.ownerOnly}</h1>}
          {mayChange ? <SecretNotice /> : null}
          {mayChange ? <SetupChecks checks={checks} isTesting={isTesting} form={form} /> : null}
          {form && saved && mayChange
            ? setupGroups.map((group) => (
                <SetupGroup key={group.section} group={group} form={form} saved={saved} problems={problems} />
              ))
            : null}
          <TerminalsGroup />
          <PrinterGroup />
          <ReceiptGroup />
          <CustomerGroup />
          <ScannerGroup />
          <ProductsGroup />
          <PeopleGroup />
          <JournalGroup />
          <MovesGroup />
          <LookGroup />
          {mayChange || isPractice ? <PracticeGroup /> : null}
        </div>
      }
      left={
        <>
          {isFirst ? (
            <Button icon={<Icon name="left" />} testId="setup-back" onPress={() => goTo({ screen: 'sell' })}>
              {words.setup.back}
            </Button>
          ) : null}
          <Button
            icon={isFirst ? null : <Icon name="refresh" />}
            testId="setup-test"
            isImpossible={!mayChange}
            isResting={isTesting}
            onPress={test}
          >
            {isTesting ? words.setup.connection.testing : checks ? words.setup.testAgain : words.setup.test}
          </Button>
        </>
      }
      right={
        <>
          <p className="seat-reason" id="setup-message" data-testid="setup-message" data-state={state}>
            {message}
          </p>
          <Button
            kind="forward"
            testId="setup-save"
            isImpossible={!mayChange}
            isResting={state === 'saving'}
            describedBy="setup-message"
            onPress={() => void save()}
          >
            {saveText()}
          </Button>
        </>
      }
    />
  );

  function saveText(): string {
    if (state === 'asks') return words.guide.yes;
    return state === 'saving' ? words.setup.saving : words.setup.save;
  }

  function stateText(): string {
    if (state === 'asks')
      return words.settings.asksShort(
        saved?.form.accountId ?? '',
        form?.accountId.trim().toUpperCase() ?? '',
      );
    if (state === 'saved') return words.setup.saved;
    if (state === 'changed') return words.setup.unsaved;
    return state === 'refused' && count > 0 ? words.setup.notSaved(count) : '';
  }
}
