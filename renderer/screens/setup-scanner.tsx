import { useState, type ReactNode } from 'react';
import { isPrefix, scannerSuffixes, type ScannerSettings } from '../../shared/scanner.ts';
import { ask } from '../bridge.ts';
import { announce } from '../components/announcer.tsx';
import { Button } from '../components/button.tsx';
import { Choice } from '../components/choice.tsx';
import { ScannerTrial } from '../components/scanner-trial.tsx';
import { TypedField } from '../components/typed-field.tsx';
import { useRegister } from '../stores/register.ts';
import { useMay } from '../stores/use-may.ts';
import { faultText } from '../words/fault-text.ts';
import { useWords } from '../words/use-words.ts';

/** What the shop's scanner types around a code, and a place to see what it types. */
export function ScannerGroup(): ReactNode {
  const words = useWords();
  const said = words.scanner;
  const mayChange = useMay('set-up');
  const saved = useRegister((state) => state.settings.scanner);
  const [draft, setDraft] = useState<ScannerSettings>();
  const [note, setNote] = useState('');
  if (!mayChange) return null;
  const shown = draft ?? saved;
  const isWrong = !isPrefix(shown.prefix);

  function change(part: Partial<ScannerSettings>): void {
    setDraft({ ...shown, ...part });
    setNote('');
  }

  async function save(): Promise<void> {
    if (isWrong) return;
    const answer = await ask('scanner:save', { scanner: shown });
    if (answer.ok) setDraft(undefined);
    const text = answer.ok ? said.saved : faultText(words, answer.fault);
    setNote(text);
    announce(text, !answer.ok);
  }

  return (
    <section className="setup-group" id="setup-scanner" aria-labelledby="setup-scanner-title">
      <h2 className="setup-title" id="setup-scanner-title">
        {words.setup.sections.scanner}
      </h2>
      <p>{said.about}</p>
      <ScannerTrial settings={shown} />
      <div className="setup-fields">
        <TypedField
          label={said.prefix}
          help={said.prefixHelp}
          problem={isWrong ? said.bad : undefined}
          testId="scanner-prefix"
          value={shown.prefix}
          onChange={(prefix) => change({ prefix })}
        />
      </div>
      <div className="setup-choices">
        <p>{said.suffix}</p>
        <Choice
          label={said.suffix}
          chosen={shown.suffix}
          options={scannerSuffixes.map((value) => ({ value, text: said.suffixes[value] }))}
          onChoose={(suffix) => change({ suffix })}
          testId="scanner-suffix"
        />
      </div>
      <div className="setup-practice">
        <Button testId="scanner-save" isImpossible={isWrong} onPress={() => void save()}>
          {said.save}
        </Button>
        <p role="status" data-testid="scanner-note">
          {note}
        </p>
      </div>
    </section>
  );
}
