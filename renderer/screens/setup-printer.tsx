import { useEffect, useState, type ReactNode } from 'react';
import { CheckboxButton, CheckboxField } from 'react-aria-components/Checkbox';
import {
  noPrinter,
  printerColumns,
  printerLanguages,
  type NetworkPrinter,
  type PrinterColumns,
  type PrinterSettings,
} from '../../shared/printer.ts';
import type { Result } from '../../shared/result.ts';
import type { Fault } from '../../shared/faults.ts';
import { ask } from '../bridge.ts';
import { announce } from '../components/announcer.tsx';
import { Button } from '../components/button.tsx';
import { Choice } from '../components/choice.tsx';
import { Icon } from '../components/icons.tsx';
import { TypedField } from '../components/typed-field.tsx';
import { useMay } from '../stores/use-may.ts';
import { faultText } from '../words/fault-text.ts';
import { useWords } from '../words/use-words.ts';

/** As it is being typed: nothing of it is lost when the other kind is chosen and chosen back. */
type Draft = {
  readonly isNetwork: boolean;
  readonly isAutomatic: boolean;
  readonly host: string;
  readonly port: string;
  readonly language: NetworkPrinter['language'];
  readonly columns: PrinterColumns;
  readonly hasDrawer: boolean;
};

/** Which printer receipts come from; saved by itself, apart from the account's form. */
export function PrinterGroup(): ReactNode {
  const words = useWords();
  const mayChange = useMay('set-up');
  const [draft, setDraft] = useState<Draft>();
  const [note, setNote] = useState('');
  const [isAsking, setIsAsking] = useState(false);
  const [isChecked, setIsChecked] = useState(false);
  useEffect(() => {
    if (!mayChange) return;
    void ask('printer:read', {}).then((answer) => {
      if (answer.ok) setDraft(draftOf(answer.value.printer));
    });
  }, [mayChange]);
  if (!mayChange || draft === undefined) return null;
  const said = words.printer;
  const network = networkOf(draft);
  const isWrong = isChecked && draft.isNetwork;

  function change(part: Partial<Draft>): void {
    setDraft((before) => before && { ...before, ...part });
    setNote('');
  }

  async function act(what: Promise<Result<unknown, Fault>>, done: string): Promise<void> {
    setIsAsking(true);
    setNote(words.printer.testing);
    const answer = await what;
    setIsAsking(false);
    const text = answer.ok ? done : faultText(words, answer.fault);
    setNote(text);
    announce(text, !answer.ok);
  }

  function save({ isAutomatic, isNetwork }: Draft): void {
    setIsChecked(true);
    if (isNetwork && network === undefined) return;
    const printer = { isAutomatic, ...(isNetwork && network !== undefined ? { network } : {}) };
    void act(ask('printer:save', { printer }), said.saved);
  }

  function test(): void {
    setIsChecked(true);
    if (network !== undefined) void act(ask('printer:test', { network }), said.tested);
  }

  return (
    <section className="setup-group" id="setup-printer" aria-labelledby="setup-printer-title">
      <h2 className="setup-title" id="setup-printer-title">
        {words.setup.sections.printer}
      </h2>
      <div className="setup-choices">
        <p>{said.which}</p>
        <Choice
          label={said.which}
          chosen={draft.isNetwork ? 'network' : 'system'}
          options={(['system', 'network'] as const).map((value) => ({ value, text: said.kinds[value] }))}
          onChoose={(value) => change({ isNetwork: value === 'network' })}
          testId="printer-kind"
        />
        {draft.isNetwork ? (
          <>
            <p>{said.language}</p>
            <Choice
              label={said.language}
              chosen={draft.language}
              options={printerLanguages.map((value) => ({ value, text: said.languages[value] }))}
              onChoose={(language) => change({ language })}
              testId="printer-language"
            />
            <p>{said.columns}</p>
            <Choice
              label={said.columns}
              chosen={String(draft.columns)}
              options={printerColumns.map((value) => ({ value: String(value), text: said.widths[value] }))}
              onChoose={(text) =>
                change({ columns: printerColumns.find((one) => String(one) === text) ?? 42 })
              }
              testId="printer-columns"
            />
          </>
        ) : null}
      </div>
      {draft.isNetwork ? (
        <div className="setup-fields">
          <TypedField
            label={said.host}
            help={said.hostHelp}
            problem={isWrong && !isHost(draft.host) ? said.hostWrong : undefined}
            testId="printer-host"
            value={draft.host}
            onChange={(host) => change({ host })}
          />
          <TypedField
            label={said.port}
            help={said.portHelp}
            problem={isWrong && portOf(draft.port) === undefined ? said.portWrong : undefined}
            testId="printer-port"
            value={draft.port}
            onChange={(port) => change({ port })}
          />
        </div>
      ) : (
        <p>{said.systemText}</p>
      )}
      <div className="setup-ticks">
        <Ticked
          label={said.isAutomatic}
          help={said.isAutomaticHelp}
          isChosen={draft.isAutomatic}
          onChange={(isAutomatic) => change({ isAutomatic })}
          testId="printer-automatic"
        />
        {draft.isNetwork ? (
          <Ticked
            label={said.hasDrawer}
            help={said.hasDrawerHelp}
            isChosen={draft.hasDrawer}
            onChange={(hasDrawer) => change({ hasDrawer })}
            testId="printer-has-drawer"
          />
        ) : null}
      </div>
      <div className="setup-practice">
        <Button testId="printer-save" isResting={isAsking} onPress={() => save(draft)}>
          {said.save}
        </Button>
        {draft.isNetwork ? (
          <Button testId="printer-test" isResting={isAsking} onPress={test}>
            {said.test}
          </Button>
        ) : null}
        {draft.isNetwork && draft.hasDrawer ? (
          <Button
            testId="printer-drawer"
            isResting={isAsking}
            onPress={() => void act(ask('printer:drawer', {}), said.opened)}
          >
            {said.openDrawer}
          </Button>
        ) : null}
        <p role="status" data-testid="printer-note">
          {note}
        </p>
      </div>
    </section>
  );
}

function draftOf({ isAutomatic, network }: PrinterSettings = noPrinter): Draft {
  return {
    isNetwork: network !== undefined,
    isAutomatic,
    host: network?.host ?? '',
    port: String(network?.port ?? 9100),
    language: network?.language ?? 'esc-pos',
    columns: network?.columns ?? 42,
    hasDrawer: network?.hasDrawer ?? false,
  };
}

function networkOf({ host, port, language, columns, hasDrawer }: Draft): NetworkPrinter | undefined {
  const number = portOf(port);
  return isHost(host) && number !== undefined
    ? { host: host.trim(), port: number, language, columns, hasDrawer }
    : undefined;
}

function isHost(text: string): boolean {
  return /^[A-Za-z0-9:][A-Za-z0-9.:-]{0,252}$/.test(text.trim());
}

function portOf(text: string): number | undefined {
  const number = /^\d{1,5}$/.test(text.trim()) ? Number(text.trim()) : 0;
  return number >= 1 && number <= 65_535 ? number : undefined;
}

type TickedProps = {
  readonly label: string;
  readonly help: string;
  readonly isChosen: boolean;
  readonly onChange: (isChosen: boolean) => void;
  readonly testId: string;
};

function Ticked({ label, help, isChosen, onChange, testId }: TickedProps): ReactNode {
  return (
    <CheckboxField className="field-parts" isSelected={isChosen} onChange={onChange}>
      <CheckboxButton className="setup-pushed" data-testid={testId}>
        <span className="tick">
          <Icon name="check" />
        </span>
        <span>
          {label}
          <span className="setup-help">{help}</span>
        </span>
      </CheckboxButton>
    </CheckboxField>
  );
}
