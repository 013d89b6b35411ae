import { useEffect, useState, type ReactNode } from 'react';
import type { Fault } from '../../shared/faults.ts';
import type { Result } from '../../shared/result.ts';
import type { SettingsChange, SettingsMoves } from '../../shared/ipc/guide-views.ts';
import { ask } from '../bridge.ts';
import { Button } from '../components/button.tsx';
import { TextLine } from '../components/options.tsx';
import { enterGuide } from '../stores/guide.ts';
import { useRegister } from '../stores/register.ts';
import { useMay } from '../stores/use-may.ts';
import { faultText } from '../words/fault-text.ts';
import { useWords } from '../words/use-words.ts';

/** What makes the till another one: another account, another register, settings from a file. Each says what it means first. */
export function MovesGroup(): ReactNode {
  const words = useWords();
  const mayChange = useMay('set-up');
  const revision = useRegister((state) => state.settings.revision);
  const [moves, setMoves] = useState<SettingsMoves>();
  const [message, setMessage] = useState('');
  useEffect(() => {
    if (mayChange)
      void ask('settings:read', {}).then((answer) => setMoves(answer.ok ? answer.value : undefined));
  }, [revision, mayChange]);
  if (!mayChange || moves === undefined) return null;

  /** Says what came of it, in the one place for that. */
  function tell(answer: Result<unknown, Fault>, done: string): void {
    setMessage(answer.ok ? done : faultText(words, answer.fault));
  }

  return (
    <section className="setup-group moves" id="setup-moves" aria-labelledby="setup-moves-title">
      <h2 className="setup-title" id="setup-moves-title">
        {words.setup.sections.moves}
      </h2>
      <p role="status" data-testid="moves-message">
        {message}
      </p>
      <Accounts moves={moves} onTold={tell} />
      {moves.accountId === undefined ? null : (
        <>
          <SettingsFile onTold={tell} />
          <AnotherRegister key={moves.register.id} moves={moves} onTold={tell} />
        </>
      )}
    </section>
  );
}

type PartProps = { readonly onTold: (answer: Result<unknown, Fault>, done: string) => void };
type MovesProps = PartProps & { readonly moves: SettingsMoves };

function Accounts({ moves, onTold }: MovesProps): ReactNode {
  const { settings: words } = useWords();
  const mode = useRegister((state) => state.settings.mode);
  const { accountId, earlier, hasDraft } = moves;

  async function change(to: string): Promise<void> {
    onTold(await ask('settings:switch', { accountId: to }), words.now(to));
  }

  return (
    <>
      {accountId === undefined || mode === 'practice' ? null : <p>{words.now(accountId)}</p>}
      <div className="moves-row">
        {hasDraft ? (
          <Button testId="guide-go-on" onPress={() => enterGuide('kept')}>
            {words.goOn}
          </Button>
        ) : null}
        <Button testId="guide-open" onPress={() => enterGuide('now')}>
          {words.guided}
        </Button>
        {mode === 'sandbox' ? (
          <Button testId="guide-live" onPress={() => enterGuide('live')}>
            {words.toLive}
          </Button>
        ) : null}
        {mode === 'practice' && accountId !== undefined ? (
          <Button testId="settings-switch" onPress={() => void change(accountId)}>
            {words.workFor(accountId)}
          </Button>
        ) : null}
        {earlier.map((one) => (
          <Button key={one.accountId} testId="settings-switch" onPress={() => void change(one.accountId)}>
            {words.backTo(one.accountId)}
          </Button>
        ))}
      </div>
      {earlier.length === 0 ? null : <p className="moves-note">{words.earlier}</p>}
    </>
  );
}

type Pending = { readonly id: string; readonly changes: readonly SettingsChange[] };

function SettingsFile({ onTold }: PartProps): ReactNode {
  const { settings: words, start } = useWords();
  const [pending, setPending] = useState<Pending>();

  async function exportAll(): Promise<void> {
    const answer = await ask('settings:export', {});
    onTold(answer, answer.ok ? `${words.exported} ${answer.value.path}` : '');
  }

  async function choose(): Promise<void> {
    setPending(undefined);
    const answer = await ask('settings:import', {});
    const chosen = answer.ok ? answer.value : { changes: [] };
    const { id, changes } = chosen as { readonly id?: string; readonly changes: readonly SettingsChange[] };
    if (id !== undefined && changes.length > 0) setPending({ id, changes });
    onTold(answer, id !== undefined && changes.length === 0 ? words.same : '');
  }

  async function apply(id: string): Promise<void> {
    const answer = await ask('settings:apply', { id });
    setPending(undefined);
    const left = answer.ok ? answer.value.secretLeftIn : undefined;
    const more = left === undefined ? '' : ` ${start.problems['secret-not-erased']} ${left}`;
    onTold(answer, `${words.applied}${more}`);
  }

  return (
    <>
      <h3 className="moves-title">{words.file}</h3>
      <p className="moves-note">{words.fileText}</p>
      <div className="moves-row">
        <Button testId="settings-export" onPress={() => void exportAll()}>
          {words.export}
        </Button>
        <Button testId="settings-import" onPress={() => void choose()}>
          {words.import}
        </Button>
      </div>
      {pending === undefined ? null : (
        <div className="moves-asks" data-testid="settings-changes">
          <p>{words.importing}</p>
          <dl className="moves-changes">
            {pending.changes.map(({ what, before, after }) => (
              <div key={what} data-testid="settings-change" data-what={what}>
                <dt>{words.fields[what]}</dt>
                <dd>
                  <del>{before === '' ? words.nothing : before}</del> →{' '}
                  <ins>{after === '' ? words.nothing : after}</ins>
                </dd>
              </div>
            ))}
          </dl>
          <div className="moves-row">
            <Button testId="settings-leave" onPress={() => setPending(undefined)}>
              {words.leave}
            </Button>
            <Button testId="settings-apply" onPress={() => void apply(pending.id)}>
              {words.apply}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}

function AnotherRegister({ moves: { register }, onTold }: MovesProps): ReactNode {
  const words = useWords();
  const { settings } = words;
  const [id, setId] = useState<string>(register.id);
  const [name, setName] = useState(register.name);
  const [isAsking, setIsAsking] = useState(false);

  async function change(): Promise<void> {
    const answer = await ask('settings:register', { id, name });
    setIsAsking(false);
    const { registerId, registerName } = answer.ok ? answer.value.problems : {};
    const wrong =
      registerId !== undefined
        ? words.setup.problems.malformed.registerId
        : registerName !== undefined
          ? words.setup.problems.missing
          : undefined;
    onTold(answer, wrong ?? settings.registerSaved);
  }

  return (
    <>
      <h3 className="moves-title">{settings.register}</h3>
      <p className="moves-note">{settings.registerText}</p>
      <div className="setup-fields">
        <TextLine
          label={words.setup.fields.registerId[0]}
          testId="moves-registerId"
          longest={10}
          value={id}
          onChange={setId}
        />
        <TextLine
          label={words.setup.fields.registerName[0]}
          testId="moves-registerName"
          longest={40}
          value={name}
          onChange={setName}
        />
      </div>
      {isAsking ? (
        <div className="moves-asks" data-testid="moves-register-asked">
          <p>{settings.registerAsk(`${register.name} (${register.id})`, `${name} (${id})`)}</p>
          <div className="moves-row">
            <Button testId="moves-register-no" onPress={() => setIsAsking(false)}>
              {settings.registerNo}
            </Button>
            <Button testId="moves-register-yes" onPress={() => void change()}>
              {settings.registerYes}
            </Button>
          </div>
        </div>
      ) : (
        <div className="moves-row">
          <Button
            testId="moves-register"
            isImpossible={id === register.id && name === register.name}
            onPress={() => setIsAsking(true)}
          >
            {settings.registerChange}
          </Button>
        </div>
      )}
    </>
  );
}
