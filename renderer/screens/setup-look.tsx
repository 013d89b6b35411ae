import { useState, type ReactNode } from 'react';
import { contrasts, hands, sizes, volumes, type Comfort } from '../../shared/comfort.ts';
import type { Fault } from '../../shared/faults.ts';
import type { Theme } from '../../shared/ipc/views.ts';
import { ask } from '../bridge.ts';
import { Button } from '../components/button.tsx';
import { Choice } from '../components/choice.tsx';
import { LanguageChoice } from '../components/language-choice.tsx';
import { setVolume, sounds } from '../sounds.ts';
import { useRegister } from '../stores/register.ts';
import { faultText } from '../words/fault-text.ts';
import { useWords } from '../words/use-words.ts';

const themes: readonly Theme[] = ['system', 'light', 'dark'];

/** Changed at once, without Save. */
export function LookGroup(): ReactNode {
  const words = useWords();
  const theme = useRegister((state) => state.settings.theme);
  return (
    <section className="setup-group" id="setup-look" aria-labelledby="setup-look-title">
      <h2 className="setup-title" id="setup-look-title">
        {words.setup.sections.look}
      </h2>
      <div className="setup-choices">
        <p>{words.setup.language}</p>
        <LanguageChoice testId="setup-language" />
        <p className="setup-help">{words.setup.languageHelp}</p>
        <p>{words.setup.theme}</p>
        <Choice
          label={words.setup.theme}
          chosen={theme}
          options={themes.map((value) => ({ value, text: words.setup.themes[value] }))}
          onChoose={(value) => void ask('register:theme', { theme: value })}
          testId="setup-theme"
        />
        <ComfortChoices />
      </div>
    </section>
  );
}

function ComfortChoices(): ReactNode {
  const said = useWords().comfort;
  const comfort = useRegister((state) => state.settings.comfort);

  function choose(part: Partial<Comfort>): void {
    const next = { ...comfort, ...part };
    if (part.volume !== undefined) {
      setVolume(next.volume);
      sounds.paid();
    }
    void ask('register:comfort', { comfort: next });
  }

  return (
    <>
      <p>{said.size}</p>
      <Choice
        label={said.size}
        chosen={String(comfort.size)}
        options={sizes.map((size) => ({ value: String(size), text: `${String(size)} %` }))}
        onChoose={(text) => choose({ size: sizes.find((size) => String(size) === text) ?? 100 })}
        testId="setup-size"
      />
      <p>{said.contrast}</p>
      <Choice
        label={said.contrast}
        chosen={comfort.contrast}
        options={contrasts.map((value) => ({ value, text: said.contrasts[value] }))}
        onChoose={(contrast) => choose({ contrast })}
        testId="setup-contrast"
      />
      <p>{said.hand}</p>
      <Choice
        label={said.hand}
        chosen={comfort.hand}
        options={hands.map((value) => ({ value, text: said.hands[value] }))}
        onChoose={(hand) => choose({ hand })}
        testId="setup-hand"
      />
      <p>{said.volume}</p>
      <Choice
        label={said.volume}
        chosen={comfort.volume}
        options={volumes.map((value) => ({ value, text: said.volumes[value] }))}
        onChoose={(volume) => choose({ volume })}
        testId="setup-volume"
      />
    </>
  );
}

export function PracticeGroup(): ReactNode {
  const words = useWords();
  const isPractice = useRegister((state) => state.settings.mode === 'practice');
  const [fault, setFault] = useState<Fault>();

  async function press(): Promise<void> {
    setFault(undefined);
    const answer = await ask(isPractice ? 'practice:show-terminal' : 'start:practice', {});
    if (!answer.ok) setFault(answer.fault);
  }

  return (
    <section className="setup-group" id="setup-practice" aria-labelledby="setup-practice-title">
      <h2 className="setup-title" id="setup-practice-title">
        {words.setup.sections.practice}
      </h2>
      <p>{isPractice ? words.setup.practiceNow : words.setup.practiceText}</p>
      <div className="setup-practice">
        <Button testId="setup-practice" onPress={() => void press()}>
          {isPractice ? words.setup.showTerminal : words.setup.switchToPractice}
        </Button>
        <p role="alert">{fault ? faultText(words, fault) : ''}</p>
      </div>
    </section>
  );
}
