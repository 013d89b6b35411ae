import type { ReactNode } from 'react';
import { testAmounts, type GuideDraft } from '../../shared/ipc/guide-views.ts';
import { minor } from '../../shared/money.ts';
import {
  changeGuide,
  goOn,
  readStores,
  readTerminals,
  simulate,
  typeSecret,
  useGuide,
} from '../stores/guide.ts';
import { useRegister } from '../stores/register.ts';
import { goTo } from '../stores/route.ts';
import { useWords } from '../words/use-words.ts';
import { amountText } from './amount.tsx';
import { Button } from './button.tsx';
import { StoreChoices, TerminalChoices } from './guide-choices.tsx';
import { GuideField } from './guide-field.tsx';
import { Icon } from './icons.tsx';
import { Sentence } from './sentence.tsx';
import { CheckRow } from './setup-checks.tsx';

type StageProps = { readonly draft: GuideDraft };

export function AccountStage({ draft }: StageProps): ReactNode {
  const words = useWords();
  const { secret, hasSecret, checks, view, from } = useGuide();
  return (
    <>
      {from === 'live' ? <StaysBehind /> : null}
      <div className="setup-fields">
        <GuideField
          field="accountId"
          value={draft.accountId}
          onChange={(accountId) => changeGuide({ accountId })}
        />
        <GuideField
          field="clientId"
          value={draft.clientId}
          onChange={(clientId) => changeGuide({ clientId })}
        />
        <GuideField
          field="clientSecret"
          value={secret}
          onChange={typeSecret}
          {...(hasSecret ? { placeholder: words.guide.secretKept } : {})}
        />
      </div>
      {checks === undefined ? null : (
        <ul className="checks" data-testid="guide-checks">
          {checks.map((check) => (
            <CheckRow key={check.what} check={check} onLogin={() => void goOn()} />
          ))}
        </ul>
      )}
      {view?.leaves === undefined ? (
        <Button className="guide-aside" testId="guide-expert" onPress={() => goTo({ screen: 'setup' })}>
          {words.guide.expert}
        </Button>
      ) : null}
    </>
  );
}

function StaysBehind(): ReactNode {
  const { guide: words } = useWords();
  return (
    <div className="guide-stays" data-testid="guide-stays">
      <p>
        <strong>{words.staysTitle}:</strong> {words.stays}
      </p>
      <p>{words.comes}</p>
    </div>
  );
}

export function StoreStage({ draft }: StageProps): ReactNode {
  const stores = useGuide((state) => state.stores);
  if (stores === undefined) return <Wait />;
  if ('rows' in stores && stores.rows.length > 0) return <StoreChoices rows={stores.rows} />;
  return (
    <>
      <Typed why={'why' in stores ? stores.why : 'none'} onAsk={() => void readStores()} />
      <div className="setup-fields">
        <GuideField field="storeId" value={draft.storeId} onChange={(storeId) => changeGuide({ storeId })} />
        <GuideField
          field="payoutDestinationId"
          value={draft.payoutDestinationId}
          onChange={(payoutDestinationId) => changeGuide({ payoutDestinationId })}
        />
      </div>
    </>
  );
}

export function TerminalStage({ draft }: StageProps): ReactNode {
  const { guide: words } = useWords();
  const terminals = useGuide((state) => state.terminals);
  const problem = useGuide((state) => state.problems.terminalId);
  if (terminals === undefined) return <Wait />;
  const isListed = 'rows' in terminals && terminals.rows.length > 0;
  const first = draft.terminals[0] ?? { id: '', name: '' };
  return (
    <>
      {isListed ? (
        <>
          <TerminalChoices rows={terminals.rows} />
          <Problem isThere={problem !== undefined} />
          <div className="setup-fields">
            {draft.terminals.map(({ id, name }, index) => (
              <GuideField
                key={id}
                field="terminalName"
                testId="guide-terminalName"
                label={words.terminalName(id)}
                help={index === 0 && draft.terminals.length > 1 ? words.first : words.nameHelp}
                value={name}
                onChange={(typed) => renameTerminal(draft, id, typed)}
              />
            ))}
          </div>
        </>
      ) : (
        <>
          <Typed why={'why' in terminals ? terminals.why : 'none'} onAsk={() => void readTerminals()} />
          <div className="setup-fields">
            <GuideField
              field="terminalId"
              value={first.id}
              onChange={(id) => changeGuide({ terminals: [{ ...first, id }] })}
            />
            <GuideField
              field="terminalName"
              value={first.name}
              onChange={(name) => changeGuide({ terminals: [{ ...first, name }] })}
            />
          </div>
        </>
      )}
      {draft.accountId.startsWith('T') ? <Simulate /> : null}
    </>
  );
}

function renameTerminal({ terminals }: GuideDraft, id: string, name: string): void {
  changeGuide({ terminals: terminals.map((one) => (one.id === id ? { id, name } : one)) });
}

function Simulate(): ReactNode {
  const { guide: words } = useWords();
  const { simulated, isBusy } = useGuide();
  const { id, problem } = simulated ?? {};
  return (
    <div className="guide-simulate">
      <Button testId="guide-simulate" isResting={isBusy} onPress={() => void simulate()}>
        {words.simulate}
      </Button>
      <p role="status" data-testid="guide-simulated" data-problem={problem}>
        {problem === undefined
          ? id === undefined
            ? words.simulateText
            : words.simulateMade(id)
          : words.simulateProblems[problem]}
      </p>
    </div>
  );
}

export function ReceiptStage({ draft }: StageProps): ReactNode {
  const { guide: words } = useWords();
  const isFixed = useGuide((state) => state.view?.isRegisterIdFixed ?? false);
  const fields = ['shopName', 'organizationNumber', 'addressLine', 'postalCode', 'postalPlace'] as const;
  return (
    <div className="setup-fields">
      {fields.map((field) => (
        <GuideField
          key={field}
          field={field}
          value={draft[field]}
          onChange={(typed) => changeGuide({ [field]: typed })}
        />
      ))}
      <span className="guide-gap" />
      <GuideField
        field="registerId"
        value={draft.registerId}
        help={isFixed ? words.idFixed : words.idNever}
        isReadOnly={isFixed}
        onChange={(registerId) => changeGuide({ registerId })}
      />
      <GuideField
        field="registerName"
        value={draft.registerName}
        onChange={(registerName) => changeGuide({ registerName })}
      />
    </div>
  );
}

export function ProfileStage({ draft }: StageProps): ReactNode {
  const { guide: words } = useWords();
  return (
    <>
      <div className="setup-fields">
        <GuideField
          field="profileId"
          value={draft.profileId}
          onChange={(profileId) => changeGuide({ profileId })}
        />
      </div>
      <ol className="guide-orders">
        {words.profileCheck.map((order) => (
          <li key={order}>
            <Sentence>{order}</Sentence>
          </li>
        ))}
      </ol>
    </>
  );
}

export function TestStage({ draft }: StageProps): ReactNode {
  const { guide: words } = useWords();
  const test = useGuide((state) => state.test);
  const isLive = useRegister((state) => state.settings.mode === 'live');
  const terminals = useRegister((state) => state.status.terminals);
  const isSimulated =
    !isLive && terminals.some(({ id, isSimulated: is }) => id === draft.terminals[0]?.id && is === true);
  const amount = amountText(minor(isSimulated ? testAmounts[0].amount : 100), 'NOK');
  const { check, isPaid } = test ?? {};
  return (
    <div className="guide-test" data-testid="guide-test" data-state={check?.state}>
      {check?.state === 'passed' ? (
        <p className="guide-lead">{isPaid === true ? words.testDone : words.testDeclined}</p>
      ) : null}
      {check === undefined ? (
        <>
          <p>{words.testText(amount, isSimulated)}</p>
          {isLive ? (
            <p>
              <strong>{words.testLive}</strong>
            </p>
          ) : null}
          <p className="check-side">{words.testMay}</p>
        </>
      ) : null}
      {check === undefined ? null : (
        <ul className="checks">
          <CheckRow check={check} />
        </ul>
      )}
    </div>
  );
}

type TypedProps = { readonly why: 'not-for-this-key' | 'no-answer' | 'none'; readonly onAsk: () => void };

function Typed({ why, onAsk }: TypedProps): ReactNode {
  const { guide: words } = useWords();
  return (
    <div className="guide-typed" data-testid="guide-typed" data-why={why}>
      <p>{words.typed[why]}</p>
      <Button testId="guide-ask-again" icon={<Icon name="refresh" />} onPress={onAsk}>
        {words.askAgain}
      </Button>
    </div>
  );
}

function Problem({ isThere }: { readonly isThere: boolean }): ReactNode {
  const words = useWords();
  return (
    <p className="guide-problem" role="alert" data-testid={isThere ? 'guide-problem' : undefined}>
      {isThere ? words.setup.problems.missing : ''}
    </p>
  );
}

function Wait(): ReactNode {
  const { guide: words } = useWords();
  return <p role="status">{words.busy}</p>;
}
